import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { groupPath } from '../session-links.ts';
import { heldWords, whenWords } from './group-words.ts';
import styles from './groups.module.css';

const col = dataColumns<GroupRow>();

/** The columns of the list of groups. */
export function groupColumns(runBy: (group: GroupRow) => string) {
  return col.columns([
    col.accessor('name', {
      header: 'Group',
      meta: { namesRow: true, filter: 'text', width: '22%' },
      cell: ({ row: { original: g } }) => (
        <a href={`#${groupPath(g.id)}`} className={styles.name}>
          {g.name}
        </a>
      ),
    }),
    col.accessor(strandWords, {
      id: 'strand',
      header: 'Strand',
      meta: { filter: 'choice', groupable: true, width: '17%', needsRoom: 480 },
    }),
    col.accessor('studentCount', {
      header: 'Students',
      sortFn: 'basic',
      enableGlobalFilter: false,
      meta: { align: 'end', width: '84px', filter: 'number' },
    }),
    col.accessor(runBy, { id: 'runBy', header: 'Run by', meta: { groupable: true, needsRoom: 860 } }),
    col.accessor(whenWords, { id: 'when', header: 'When', meta: { noWrap: true, needsRoom: 700, groupable: true } }),
    col.accessor('place', { header: 'Place', meta: { needsRoom: 1_180, groupable: true } }),
    col.accessor((g) => (g.sessionCount === 0 ? -1 : g.heldCount / g.sessionCount), {
      id: 'held',
      header: 'Held',
      sortFn: 'basic',
      enableGlobalFilter: false,
      meta: { noWrap: true, width: '104px', filter: 'none', needsRoom: 440, edit: { text: heldWords } },
      cell: ({ row: { original: g } }) => <span className={styles.figures}>{heldWords(g)}</span>,
    }),
    col.accessor('overdueCount', {
      header: 'Overdue',
      sortFn: 'basic',
      enableGlobalFilter: false,
      meta: { width: '108px', filter: 'number', needsRoom: 560 },
      cell: ({ row: { original: g } }) =>
        g.overdueCount === 0 ? (
          <span className={styles.quiet}>None</span>
        ) : (
          <StatusChip tone="overdue">{countOf(g.overdueCount, 'register')}</StatusChip>
        ),
    }),
    col.accessor((g) => g.nextOn ?? undefined, {
      id: 'next',
      header: 'Next',
      sortFn: 'basic',
      sortUndefined: 'last',
      enableGlobalFilter: false,
      meta: {
        noWrap: true,
        width: '140px',
        needsRoom: 400,
        filter: 'date',
        filterValue: (g) => g.nextOn,
        edit: { text: (g) => g.nextOn ?? '' },
      },
      cell: ({ row: { original: g } }) => (g.nextOn === null ? '' : formatWeekdayShort(g.nextOn)),
    }),
  ]);
}
