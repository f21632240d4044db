import { FileSpreadsheet } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import { academicYearName, HALF_TERM_NAMES, halfTermName } from '../../../../shared/domain/school-year.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { sectionPath } from '../session-links.ts';
import { BandsDialog } from './bands-dialog.tsx';
import styles from './dosage.module.css';
import { DOSAGE_GROUPINGS, dosageColumns } from './dosage-columns.tsx';
import {
  type DosageRow,
  dosageRows,
  isSegment,
  SEGMENT_KEYS,
  SEGMENTS,
  type Segment,
  segmentsOf,
  strandsIn,
  summaryOf,
} from './dosage-rows.ts';
import { ParticipationDialog } from './participation-dialog.tsx';
import { useGroupPicking } from './use-group-picking.tsx';

interface Stretch {
  /** Null: the present year. */
  readonly academicYear: number | null;
  /** Null: the whole year. */
  readonly halfTerm: number | null;
}
type DosageList = OutputOf<'dosage.list'>;

/** The hours of support students had, by strand, over a year or a half-term, and who has had nothing. */
export function DosageSection() {
  const [location] = useLocation();
  const [stretch, setStretch] = useState<Stretch>(() => ({ academicYear: null, halfTerm: askedHalfTerm(location) }));
  const list = useCall('dosage.list', stretch);
  const students = useCall('students.list', {});
  const bands = useCall('dosage.bands', {});
  // What was shown stays until another stretch has been read.
  const last = useRef<DosageList | undefined>(undefined);
  if (list.data !== undefined) last.current = list.data;
  const shown = list.data ?? (list.isError ? undefined : last.current);
  return (
    <Fetched of={students} what="the students">
      {(people) => (
        <Fetched of={bands} what="the bands">
          {(edges) =>
            shown === undefined ? (
              <Fetched of={list} what="the dosage">
                {() => null}
              </Fetched>
            ) : (
              <DosageView students={people} bands={edges} list={shown} onStretch={setStretch} />
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}

interface DosageViewProps {
  readonly students: readonly StudentRow[];
  readonly bands: readonly number[];
  readonly list: DosageList;
  readonly onStretch: (stretch: Stretch) => void;
}

/** What a link asked to see: `?show=nothing&half-term=2`. */
const askedFor = (location: string) => new URLSearchParams(location.split('?')[1] ?? '');

function askedSegment(location: string): Segment | null {
  return askedFor(location).get('show') === 'nothing' ? 'nothing' : null;
}

function askedHalfTerm(location: string): number | null {
  const number = Number(askedFor(location).get('half-term'));
  return Number.isInteger(number) && number >= 1 && number <= HALF_TERM_NAMES.length ? number : null;
}

const WHOLE_YEAR = 'year';
const BY_ATTENDED = [{ id: 'attended', desc: true }];

function DosageView({ students, bands, list, onStretch }: DosageViewProps) {
  const { shownName } = usePrivacy();
  const [, goTo] = useLocation();
  const [location] = useLocation();
  const [kept, keep] = useRemembered<Segment>('dosage.segment', 'targets', isSegment);
  const [asked, setAsked] = useState(() => askedSegment(location));
  const segment = asked ?? kept;
  const setSegment = (next: Segment) => {
    setAsked(null);
    keep(next);
  };
  const [open, setOpen] = useState<'bands' | 'participation' | null>(null);
  useCommand('sessions.participation', () => setOpen('participation'));
  const { academicYear, halfTerm, hasHalfTerms, years } = list;
  const rows = useMemo(() => dosageRows(students, list, { bands, shownName }), [students, list, bands, shownName]);
  const parts = useMemo(() => segmentsOf(rows), [rows]);
  const picking = useGroupPicking(parts[segment], academicYear);
  const strands = useMemo(() => strandsIn(rows), [rows]);
  const columns = useMemo(() => dosageColumns(strands), [strands]);
  const stretchName = halfTerm === null ? academicYearName(academicYear) : halfTermName(halfTerm);
  const halfTermOptions = [
    { value: WHOLE_YEAR, label: 'Whole year' },
    ...(hasHalfTerms ? HALF_TERM_NAMES.map((label, i) => ({ value: String(i + 1), label })) : []),
  ];

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <div className={styles.stretch}>
          <Select
            label="Academic year"
            hideLabel
            value={String(academicYear)}
            options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
            onChange={(year) => onStretch({ academicYear: Number(year), halfTerm: null })}
          />
          <Select
            label="Half-term"
            hideLabel
            value={halfTerm === null ? WHOLE_YEAR : String(halfTerm)}
            options={halfTermOptions}
            onChange={(value) => onStretch({ academicYear, halfTerm: value === WHOLE_YEAR ? null : Number(value) })}
          />
        </div>
        {rows.length === 0 ? null : (
          <div className={styles.segments}>
            <Segmented
              label="Which students"
              value={segment}
              options={SEGMENT_KEYS.map((key) => ({
                value: key,
                label: (
                  <>
                    {SEGMENTS[key]} <span className={styles.count}>{parts[key].length}</span>
                  </>
                ),
              }))}
              onChange={setSegment}
            />
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <p className={styles.summary} role="status">
            {wordsOf(parts, segment, bands)}
          </p>
          <DataTable<DosageRow>
            label="Dosage"
            columns={columns}
            rows={parts[segment]}
            getRowId={(row) => row.id}
            rowLabel={(row) => row.name}
            onOpenRow={(row) => goTo(studentPath(row.id))}
            rememberKey="dosage"
            exportTitle={`Dosage ${stretchName.replace('/', '-')}, ${SEGMENTS[segment].toLowerCase()}`}
            initialSorting={BY_ATTENDED}
            {...picking.selection}
            groupings={DOSAGE_GROUPINGS}
            grid
            filter
            tools={
              <div className={styles.moves}>
                <Button onPress={() => setOpen('bands')}>Bands…</Button>
                <Button icon={<FileSpreadsheet />} onPress={() => setOpen('participation')}>
                  Participation workbook…
                </Button>
              </div>
            }
            emptyMessage={emptyWords(segment, parts.targets.length, stretchName)}
          />
        </>
      )}
      {picking.dialog}
      {open === 'bands' ? <BandsDialog bands={bands} onClose={() => setOpen(null)} /> : null}
      {open === 'participation' ? (
        <ParticipationDialog academicYear={academicYear} years={years} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="No sessions to add up yet"
      action={<LinkButton to={sectionPath('groups')}>To the groups</LinkButton>}
    >
      Make a group with its sessions and take a register: the hours each student attended add up here, by strand and
      half-term. Mentoring meetings and events count too.
    </EmptyState>
  );
}

/** Of the target students, unless everybody is looked at. */
function wordsOf(parts: ReturnType<typeof segmentsOf>, segment: Segment, bands: readonly number[]): string {
  if (segment === 'everybody') {
    return parts.everybody.length === 0
      ? 'Nobody has a session'
      : summaryOf(parts.everybody, ['student with sessions', 'students with sessions'], bands);
  }
  return parts.targets.length === 0
    ? 'Nobody is a target student yet'
    : summaryOf(parts.targets, ['target student', 'target students'], bands);
}

function emptyWords(segment: Segment, targetCount: number, stretchName: string): string {
  if (segment === 'everybody') return `Nobody has a session in ${stretchName}`;
  if (targetCount === 0) return 'Nobody is a target student yet. Decide who is under Students';
  return `Every target student has had something in ${stretchName}`;
}
