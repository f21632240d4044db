import { Check, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PairRow } from '../../../../shared/contract/mentoring.ts';
import { meetingWords } from '../../../../shared/domain/mentoring.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { type PairNames, usePairNames } from '../../../app/pair-names.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { pairPath } from '../session-links.ts';
import { AddPairDialog } from './add-pair-dialog.tsx';
import { EndPairDialog } from './end-pair-dialog.tsx';
import styles from './mentoring.module.css';
import { PAIR_COLUMNS } from './pair-columns.tsx';
import { checksInShort, isEnded, isSegment, type PairLine, pairLine, SEGMENTS, type Segment } from './pair-lines.ts';
import { RemovePairDialog } from './remove-pair-dialog.tsx';
import { useReturnToPair } from './return-to-pair.ts';
import { useMeetingLog } from './use-meeting-log.ts';

/** Mentoring pairs of an academic year: who meets whom, when, and how often they did. */
export function MentoringSection() {
  const [academicYear, setAcademicYear] = useState<number | null>(null);
  const pairs = useCall('mentoring.list', { academicYear });
  const start = useCall('app.start', {});
  const names = usePairNames();
  return (
    <Fetched of={pairs} what="the mentoring pairs">
      {(rows) =>
        names === null || start.data === undefined ? (
          <Loading what="the people" />
        ) : (
          <PairList
            rows={rows}
            names={names}
            today={start.data.today}
            academicYear={academicYear}
            onYear={setAcademicYear}
          />
        )
      }
    </Fetched>
  );
}

interface PairListProps {
  readonly rows: readonly PairRow[];
  readonly names: PairNames;
  readonly today: string;
  readonly academicYear: number | null;
  readonly onYear: (year: number) => void;
}

type Asked = { readonly what: 'end' | 'remove'; readonly line: PairLine };

function PairList({ rows, names, today, academicYear, onYear }: PairListProps) {
  const [, goTo] = useLocation();
  const [segment, setSegment] = useRemembered<Segment>('mentoring.segment', 'current', isSegment);
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const reopen = useChange('mentoring.reopen');
  const { log, isLogging } = useMeetingLog(today);
  useReturnToPair();
  useCommand('sessions.addPair', () => setAdding(true));

  const volunteers = useCall('volunteers.list', {});
  const parts = useMemo(() => {
    const byId = new Map((volunteers.data ?? []).map((one) => [one.id, one]));
    const lines = rows.map((pair) => {
      const mentor = pair.endedOn === null ? byId.get(pair.mentorVolunteerId ?? '') : undefined;
      return pairLine(pair, names, checksInShort(mentor, today));
    });
    return {
      current: lines.filter(({ pair }) => !isEnded(pair, today)),
      ended: lines.filter(({ pair }) => isEnded(pair, today)),
    };
  }, [rows, names, volunteers.data, today]);
  const shown = parts[segment];
  const selected = useMemo(() => new Set(shown.map(({ id }) => id).filter((id) => picked.has(id))), [shown, picked]);

  const actionsFor = (line: PairLine): readonly MenuChoice[] => [
    { id: 'open', label: 'Open the pair', shortcut: 'Ctrl+Enter', onAction: () => goTo(pairPath(line.id)) },
    ...(line.pair.endedOn === null
      ? [
          { id: 'met', label: `Met today, ${line.pair.minutes} min`, onAction: () => void log([line.id], 'met') },
          {
            id: 'mentee-missed',
            label: 'Mentee did not come today',
            onAction: () => void log([line.id], 'mentee-missed'),
          },
          {
            id: 'mentor-missed',
            label: 'Mentor did not come today',
            onAction: () => void log([line.id], 'mentor-missed'),
          },
          { id: 'end', label: 'End the pair…', onAction: () => setAsked({ what: 'end', line }) },
        ]
      : [{ id: 'reopen', label: 'Go on with the pair', onAction: () => void reopen.run({ id: line.id }) }]),
    { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => setAsked({ what: 'remove', line }) },
  ];

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Button variant={rows.length === 0 ? 'primary' : 'secondary'} icon={<Plus />} onPress={() => setAdding(true)}>
          Add a pair
        </Button>
        <YearChoice academicYear={academicYear} onYear={onYear} />
        {rows.length === 0 ? null : <p className={styles.quiet}>{summaryOf(parts.current)}</p>}
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No mentoring pairs yet">
          A pair is a mentor (an older student, an undergraduate, a volunteer or a member of staff) and a mentee. Agree
          the place, the time and what it is for; then a meeting is logged with one button.
        </EmptyState>
      ) : (
        <>
          <div className={styles.second}>
            <Segmented
              label="Which pairs"
              value={segment}
              options={(['current', 'ended'] as const).map((key) => ({
                value: key,
                label: (
                  <>
                    {SEGMENTS[key]} <span className={styles.count}>{parts[key].length}</span>
                  </>
                ),
              }))}
              onChange={setSegment}
            />
            <div ref={setToolsIn} className={styles.tools} />
          </div>
          <DataTable<PairLine>
            label="Mentoring pairs"
            columns={PAIR_COLUMNS}
            rows={shown}
            getRowId={({ id }) => id}
            rowLabel={({ mentee, mentor }) => `${mentee} with ${mentor}`}
            onOpenRow={({ id }) => goTo(pairPath(id))}
            rowActions={actionsFor}
            rememberKey="mentoring"
            exportTitle={`Mentoring pairs, ${SEGMENTS[segment].toLowerCase()}`}
            filter={rows.length > 8}
            toolsIn={toolsIn}
            grid
            selection={{
              selected,
              onChange: setPicked,
              ...(segment === 'current'
                ? {
                    actions: (
                      <Button
                        size="s"
                        icon={<Check />}
                        isDisabled={isLogging}
                        onPress={() => void log([...selected], 'met')}
                      >
                        Met today, as long as agreed
                      </Button>
                    ),
                  }
                : {}),
            }}
            emptyMessage={segment === 'current' ? 'No pair is going on' : 'No pair has ended'}
          />
        </>
      )}
      {isAdding ? (
        <AddPairDialog today={today} onClose={() => setAdding(false)} onAdded={() => setSegment('current')} />
      ) : null}
      {asked?.what === 'end' ? (
        <EndPairDialog pair={asked.line.pair} today={today} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === 'remove' ? (
        <RemovePairDialog pair={asked.line.pair} onClose={() => setAsked(null)} onRemoved={() => undefined} />
      ) : null}
    </div>
  );
}

/** Shown once there are pairs of more than one year. */
function YearChoice({ academicYear, onYear }: Pick<PairListProps, 'academicYear' | 'onYear'>) {
  const { data: years } = useCall('mentoring.years', {});
  const { data: school } = useCall('school.get', {});
  if (years === undefined || school === undefined || years.length < 2) return null;
  return (
    <Select
      label="Academic year"
      hideLabel
      value={String(academicYear ?? school.academicYear)}
      options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
      onChange={(year) => onYear(Number(year))}
    />
  );
}

function summaryOf(current: readonly PairLine[]): string {
  const sum = (of: (pair: PairRow) => number) => current.reduce((n, { pair }) => n + of(pair), 0);
  const met = meetingWords({ metCount: sum((p) => p.metCount), missedCount: sum((p) => p.missedCount) });
  const unmet = current.filter(({ pair }) => pair.metCount === 0).length;
  const notYet = unmet === 0 || unmet === current.length ? '' : `; ${unmet} not met yet`;
  return `${countOf(current.length, 'pair')} going on. ${met}${notYet}.`;
}
