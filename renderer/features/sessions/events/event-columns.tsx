import { costWords, EVENT_STATES } from '../../../../shared/domain/events.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import { poundsText } from '../../../ui/parse.ts';
import { StatusChip, type Tone } from '../../../ui/status-chip.tsx';
import { dayText } from '../../../ui/table-edit-days.ts';
import { eventPath } from '../session-links.ts';
import type { EventLine } from './event-words.ts';
import styles from './events.module.css';

const col = dataColumns<EventLine>();

const TONES: Readonly<Record<EventLine['state'], Tone>> = { 'to-come': 'done', past: 'neutral', cancelled: 'neutral' };

const count = (
  id: 'invited' | 'entered' | 'tookPart',
  name: string,
  needsRoom?: number,
): DataColumns<EventLine>[number] =>
  col.accessor(id, {
    header: name,
    enableGlobalFilter: false,
    sortFn: 'basic',
    meta: {
      align: 'end',
      width: '84px',
      filter: 'number',
      total: (rows) => `${rows.reduce((sum, row) => sum + row[id], 0)} ${name.toLowerCase()}`,
      edit: { text: (row) => String(row[id]) },
      ...(needsRoom === undefined ? {} : { needsRoom }),
    },
  });

/** The columns of the list of events. */
export const EVENT_COLUMNS: DataColumns<EventLine> = col.columns([
  col.accessor('name', {
    header: 'Event',
    sortFn: 'alphanumeric',
    cell: ({ row: { original: event } }) => (
      <a href={`#${eventPath(event.id)}`} tabIndex={-1} className={styles.name}>
        {event.name}
      </a>
    ),
    meta: { namesRow: true, width: '280px', filter: 'text', edit: { text: ({ name }) => name } },
  }),
  col.accessor('heldOn', {
    header: 'Day',
    sortFn: 'alphanumeric',
    cell: ({ row: { original: event } }) => formatDayShort(event.heldOn),
    meta: { noWrap: true, width: '104px', filter: 'date', edit: { text: ({ heldOn }) => dayText(heldOn) } },
  }),
  col.accessor(({ deadlineOn }) => deadlineOn ?? undefined, {
    id: 'deadlineOn',
    header: 'Entry deadline',
    sortFn: 'alphanumeric',
    sortUndefined: 'last',
    cell: ({ row: { original: event } }) =>
      event.deadlineOn === null ? (
        ''
      ) : (
        <span className={styles.deadline}>
          <span>{formatDayShort(event.deadlineOn)}</span>{' '}
          {event.state === 'to-come' ? (
            <span className={event.isPressing ? styles.due : styles.quiet}>{event.deadlineWords}</span>
          ) : null}
        </span>
      ),
    meta: {
      width: '176px',
      filter: 'date',
      filterValue: ({ deadlineOn }) => deadlineOn,
      edit: { text: ({ deadlineOn }) => dayText(deadlineOn) },
    },
  }),
  col.accessor('kindWords', {
    header: 'Kind',
    sortFn: 'alphanumeric',
    meta: {
      width: '140px',
      filter: 'choice',
      groupable: true,
      needsRoom: 1_000,
      edit: { text: (row) => row.kindWords },
    },
  }),
  col.accessor('providerName', {
    header: 'Provider',
    sortFn: 'alphanumeric',
    meta: {
      width: '170px',
      filter: 'choice',
      groupable: true,
      needsRoom: 860,
      edit: { text: (row) => row.providerName },
    },
  }),
  col.accessor(({ places }) => places ?? undefined, {
    id: 'places',
    header: 'Places',
    enableGlobalFilter: false,
    sortFn: 'basic',
    sortUndefined: 'last',
    meta: {
      align: 'end',
      width: '72px',
      needsRoom: 720,
      filter: 'number',
      edit: { text: ({ places }) => places?.toString() ?? '' },
    },
  }),
  count('invited', 'Invited', 560),
  count('entered', 'Entered'),
  count('tookPart', 'Took part', 480),
  col.accessor('costPence', {
    header: 'Cost',
    enableGlobalFilter: false,
    sortFn: 'basic',
    cell: ({ row: { original: event } }) => costWords(event.costPence),
    meta: {
      align: 'end',
      noWrap: true,
      width: '72px',
      needsRoom: 1_100,
      filter: 'number',
      filterValue: ({ costPence }) => costPence / 100,
      edit: { text: ({ costPence }) => poundsText(costPence) },
    },
  }),
  col.accessor(({ state }) => EVENT_STATES[state], {
    id: 'state',
    header: 'State',
    sortFn: 'alphanumeric',
    cell: ({ row: { original: event } }) => (
      <StatusChip tone={TONES[event.state]}>{EVENT_STATES[event.state]}</StatusChip>
    ),
    meta: {
      noWrap: true,
      width: '104px',
      needsRoom: 1_200,
      filter: 'choice',
      groupable: true,
      edit: { text: ({ state }) => EVENT_STATES[state] },
    },
  }),
  col.accessor('place', {
    header: 'Place',
    meta: { startsHidden: true, width: '160px', filter: 'text', edit: { text: ({ place }) => place } },
  }),
  col.accessor('cancelledReason', {
    header: 'Why cancelled',
    meta: { startsHidden: true, width: '200px', filter: 'text', edit: { text: (row) => row.cancelledReason } },
  }),
]);
