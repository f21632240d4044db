import type { VolunteerPatch, VolunteerRow } from '../../../../shared/contract/volunteers.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { checksOf, checksState, checksWords, hasEnded, worksWithWords } from '../../../../shared/domain/volunteers.ts';
import { EditableTextCell } from '../../../ui/cells.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { CHECK_STATES, ChecksMark } from './volunteer-checks.tsx';
import styles from './volunteers.module.css';

export const REGULATED_WORDS = { yes: 'Yes', no: 'No, always supervised', undecided: 'Not decided yet' } as const;
export type Regulated = keyof typeof REGULATED_WORDS;
export const regulatedKey = ({ regulatedActivity }: Pick<VolunteerRow, 'regulatedActivity'>): Regulated =>
  regulatedActivity === null ? 'undecided' : regulatedActivity ? 'yes' : 'no';

export function volunteersSummary(people: readonly VolunteerRow[], today: string): string {
  const here = people.filter((one) => !hasEnded(one, today));
  const open = here.filter((one) => checksState(checksOf(one, today)) !== 'complete').length;
  const checks = here.length === 0 ? '' : open === 0 ? ', all checks complete' : `, ${open} with something to check`;
  return `${countOf(here.length, 'volunteer')}${checks}. What a volunteer still needs is said where they are given a pair or a session.`;
}

interface ColumnsInput {
  readonly today: string;
  readonly staffName: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly save: (id: string, patch: VolunteerPatch) => Promise<unknown>;
}

const col = dataColumns<VolunteerRow>();

/** The columns of the table of volunteers; the checks are entered in the record, which the name opens. */
export function volunteerColumns({ today, staffName, onOpen, save }: ColumnsInput) {
  const supervisor = ({ supervisorId }: VolunteerRow) => (supervisorId === null ? '' : staffName(supervisorId));
  const stateOf = (one: VolunteerRow) =>
    one.endedOn !== null && hasEnded(one, today) ? `Ended ${formatDayShort(one.endedOn)}` : 'Here';
  const kindOf = ({ isUndergraduate }: VolunteerRow) => (isUndergraduate ? 'Undergraduate' : 'Volunteer');
  return col.columns([
    col.accessor('name', {
      header: 'Name',
      cell: ({ row: { original: one } }) => (
        <button type="button" className={styles.name} tabIndex={-1} onClick={() => onOpen(one.id)}>
          {one.name}
        </button>
      ),
      meta: { namesRow: true, noWrap: true, width: '150px', edit: { text: ({ name }) => name } },
    }),
    col.accessor('organisation', {
      header: 'Organisation',
      cell: ({ row: { original: one } }) => (
        <EditableTextCell
          label={`Organisation of ${one.name}`}
          value={one.organisation}
          onCommit={(organisation) => save(one.id, { organisation })}
        />
      ),
      meta: { width: '150px', groupable: true, needsRoom: 760, edit: { text: (one) => one.organisation } },
    }),
    col.accessor('role', {
      header: 'Role',
      cell: ({ row: { original: one } }) => (
        <EditableTextCell label={`Role of ${one.name}`} value={one.role} onCommit={(role) => save(one.id, { role })} />
      ),
      meta: { width: '140px', needsRoom: 860, edit: { text: (one) => one.role } },
    }),
    col.accessor(kindOf, {
      id: 'kind',
      header: 'Kind',
      meta: { startsHidden: true, width: '120px', filter: 'choice', groupable: true, edit: { text: kindOf } },
    }),
    col.accessor((one) => checksWords(checksOf(one, today)), {
      id: 'checks',
      header: 'Checks',
      cell: ({ row }) => <ChecksMark volunteer={row.original} today={today} />,
      meta: {
        width: '260px',
        filter: 'choice',
        filterValue: (one) => CHECK_STATES[checksState(checksOf(one, today))].word,
        groupable: false,
        edit: { text: (one) => checksWords(checksOf(one, today)) },
      },
    }),
    col.accessor((one) => REGULATED_WORDS[regulatedKey(one)], {
      id: 'regulated',
      header: 'Regulated activity',
      meta: {
        width: '150px',
        filter: 'choice',
        groupable: true,
        needsRoom: 1_060,
        edit: { text: (one) => REGULATED_WORDS[regulatedKey(one)] },
      },
    }),
    col.accessor((one) => one.reviewOn ?? undefined, {
      id: 'review',
      header: 'Review',
      enableGlobalFilter: false,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row: { original: one } }) => (one.reviewOn === null ? '' : formatDayShort(one.reviewOn)),
      meta: { noWrap: true, width: '104px', needsRoom: 960, edit: { text: (one) => one.reviewOn ?? '' } },
    }),
    col.accessor(supervisor, {
      id: 'supervisor',
      header: 'Supervised by',
      meta: { width: '130px', filter: 'choice', groupable: true, needsRoom: 1_160, edit: { text: supervisor } },
    }),
    col.accessor(worksWithWords, {
      id: 'worksWith',
      header: 'Works with',
      meta: { width: '150px', needsRoom: 620, edit: { text: worksWithWords } },
    }),
    col.accessor(stateOf, {
      id: 'state',
      header: 'State',
      meta: { noWrap: true, width: '130px', filter: 'text', needsRoom: 680, edit: { text: stateOf } },
    }),
  ]);
}
