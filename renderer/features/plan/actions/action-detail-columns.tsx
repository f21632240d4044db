import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import type { ColumnEdit } from '../../../ui/table-edit.ts';
import type { FilterKind } from '../../../ui/table-filters.ts';
import { TypedCell } from '../../../ui/typed-cell.tsx';
import type { SaveAction } from './action-cells.tsx';
import { type actionEdits, coverDays, dayOf, halfTermOf, hoursEach, moneyOf, textOf } from './action-edits.ts';
import type { ActionRow } from './action-rows.ts';

interface Detail {
  readonly id: string;
  readonly name: string;
  readonly edit: ColumnEdit<ActionRow>;
  readonly filter: FilterKind;
  /** What is sorted and filtered by; by default the words in the cell. */
  readonly value?: (row: ActionRow) => string | number;
  readonly width?: string;
  readonly isGroupable?: boolean;
}

const number = (id: string, name: string, edit: ColumnEdit<ActionRow>, value: (row: ActionRow) => number): Detail => ({
  id,
  name,
  edit,
  filter: 'number',
  value,
  width: '96px',
});
const day = (id: 'startOn' | 'endOn' | 'reviewOn' | 'successOn', name: string): Detail => ({
  id,
  name,
  edit: dayOf(id),
  filter: 'date',
  value: ({ action }) => action[id] ?? '',
  width: '110px',
});

const DETAILS: readonly Detail[] = [
  {
    id: 'startHalfTerm',
    name: 'Start half-term',
    edit: halfTermOf('startHalfTerm'),
    filter: 'choice',
    isGroupable: true,
  },
  { id: 'endHalfTerm', name: 'End half-term', edit: halfTermOf('endHalfTerm'), filter: 'choice', isGroupable: true },
  day('startOn', 'Start date'),
  day('endOn', 'End date'),
  day('reviewOn', 'Review date'),
  number('hoursEach', 'Hours for each person', hoursEach, ({ action }) => action.minutesPerPerson / 60),
  number('fee', 'Fee', moneyOf('feePence'), ({ action }) => action.feePence / 100),
  number('coverDays', 'Cover, in days', coverDays, ({ action }) => action.coverHalfDays / 2),
  number('travel', 'Travel', moneyOf('travelPence'), ({ action }) => action.travelPence / 100),
  number('resources', 'Resources', moneyOf('resourcesPence'), ({ action }) => action.resourcesPence / 100),
  { id: 'provider', name: 'Provider', edit: textOf('provider', 200), filter: 'choice', isGroupable: true },
  {
    id: 'fundingSource',
    name: 'Funding source',
    edit: textOf('fundingSource', 200),
    filter: 'choice',
    isGroupable: true,
  },
  { id: 'objective', name: 'Objective', edit: textOf('objective'), filter: 'text', width: '260px' },
  { id: 'successMeasure', name: 'Measure', edit: textOf('successMeasure'), filter: 'text', width: '200px' },
  { id: 'successBaseline', name: 'Baseline', edit: textOf('successBaseline'), filter: 'text', width: '140px' },
  { id: 'successTarget', name: 'Target', edit: textOf('successTarget'), filter: 'text', width: '140px' },
  day('successOn', 'Date to be met'),
];

const col = dataColumns<ActionRow>();

/** The other fields of an action, as columns that are shown when they are chosen. */
export function detailColumns(save: SaveAction, edits: ReturnType<typeof actionEdits>): DataColumns<ActionRow> {
  const all: readonly Detail[] = [
    { id: 'priority', name: 'Priority', edit: edits.priority, filter: 'choice' },
    { id: 'participants', name: 'Participants', edit: edits.participants, filter: 'text', width: '180px' },
    ...DETAILS,
  ];
  return all.map(({ id, name, edit, filter, value = edit.text, width = '140px', isGroupable = false }) =>
    col.accessor(value, {
      id,
      header: name,
      sortFn: filter === 'number' || filter === 'date' ? 'basic' : 'alphanumeric',
      cell: ({ row: { original: row } }) => (
        <TypedCell
          label={`${name} of ${row.ref}`}
          align={filter === 'number' ? 'end' : 'start'}
          text={edit.text(row)}
          parse={(text) => edit.parse?.(text, row) ?? { ok: false, sentence: 'This cannot be changed here' }}
          onCommit={({ patch }) => save(row.id, patch)}
        />
      ),
      meta: {
        startsHidden: true,
        width,
        filter,
        groupable: isGroupable,
        edit,
        ...(filter === 'number' ? { align: 'end' as const } : {}),
      },
    }),
  );
}
