import { meetingWords } from '../../../../shared/domain/mentoring.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { pairPath } from '../session-links.ts';
import styles from './mentoring.module.css';
import type { PairLine } from './pair-lines.ts';

const col = dataColumns<PairLine>();

/** The columns of the table of mentoring pairs. */
export const PAIR_COLUMNS = col.columns([
  col.accessor('mentee', {
    header: 'Mentee',
    cell: ({ row: { original: line } }) => (
      <a href={`#${pairPath(line.id)}`} tabIndex={-1} className={styles.name}>
        {line.mentee}
      </a>
    ),
    meta: { namesRow: true, noWrap: true, width: '160px', edit: { text: ({ mentee }) => mentee } },
  }),
  col.accessor('mentor', {
    header: 'Mentor',
    cell: ({ row: { original: line } }) => (
      <>
        {line.mentor}
        {line.checks === '' ? null : <span className={styles.due}>{line.checks}</span>}
      </>
    ),
    meta: { noWrap: true, width: '160px', edit: { text: ({ mentor }) => mentor } },
  }),
  col.accessor('kind', {
    header: 'Kind of mentor',
    meta: { width: '124px', filter: 'choice', groupable: true, needsRoom: 900, edit: { text: ({ kind }) => kind } },
  }),
  col.accessor('agreed', {
    header: 'When and where',
    cell: ({ row: { original: line } }) => (
      <>
        {line.agreed}
        {line.missing === '' ? null : <span className={styles.due}>Still to agree: {line.missing}</span>}
      </>
    ),
    meta: { width: '220px', edit: { text: ({ agreed }) => agreed } },
  }),
  col.accessor(({ pair }) => pair.metCount, {
    id: 'met',
    header: 'Meetings',
    enableGlobalFilter: false,
    sortFn: 'basic',
    cell: ({ row }) => meetingWords(row.original.pair),
    meta: {
      width: '140px',
      filter: 'number',
      needsRoom: 560,
      total: (lines) =>
        countOf(
          lines.reduce((sum, { pair }) => sum + pair.metCount, 0),
          'meeting',
        ),
      edit: { text: ({ pair }) => String(pair.metCount) },
    },
  }),
  col.accessor(({ pair }) => pair.lastMetOn ?? undefined, {
    id: 'lastMet',
    header: 'Last met',
    enableGlobalFilter: false,
    sortFn: 'basic',
    sortUndefined: 'last',
    cell: ({ row: { original: line } }) => (line.pair.lastMetOn === null ? '' : formatDayShort(line.pair.lastMetOn)),
    meta: { noWrap: true, width: '104px', needsRoom: 700, edit: { text: ({ pair }) => pair.lastMetOn ?? '' } },
  }),
  col.accessor('questionnaire', {
    header: 'Questionnaire',
    enableGlobalFilter: false,
    meta: {
      noWrap: true,
      width: '130px',
      filter: 'choice',
      groupable: true,
      needsRoom: 1_000,
      edit: { text: ({ questionnaire }) => questionnaire },
    },
  }),
  col.accessor('state', {
    header: 'State',
    enableGlobalFilter: false,
    meta: { width: '150px', needsRoom: 1_080, edit: { text: ({ state }) => state } },
  }),
]);
