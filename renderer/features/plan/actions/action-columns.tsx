import { dataColumns } from '../../../ui/data-table-columns.ts';
import { shortForm } from '../plan-words.ts';
import {
  CostCell,
  FormCell,
  HoursCell,
  RefCell,
  type SaveAction,
  StatusCell,
  TitleCell,
  WhenCell,
  WhoCell,
} from './action-cells.tsx';
import type { ActionRow } from './action-rows.ts';

const col = dataColumns<ActionRow>();

/** Most pressing first. */
const URGENCY = { overdue: 0, due: 1, 'on-track': 2, done: 3, stopped: 4 } as const;

const whenOrder = ({ action }: ActionRow) => (action.startHalfTerm ?? 9) * 10 + (action.endHalfTerm ?? 9);

/**
 * The columns of the plan's table. The values of ref, who and when are what the table is grouped by (priority, lead,
 * half-term of the start); the value of title is what its filter looks through. Widths grow with the table's room (cqi).
 */
export const actionColumns = (save: SaveAction) =>
  col.columns([
    col.accessor((row) => row.action.priorityId, {
      id: 'ref',
      header: 'Ref',
      enableGlobalFilter: false,
      sortFn: (a, b) => a.original.index - b.original.index,
      cell: ({ row }) => <RefCell row={row.original} />,
      meta: { width: '38px' },
    }),
    col.accessor((row) => [row.action.title, row.ref, row.action.provider, row.participants].join(' '), {
      id: 'title',
      header: 'Action',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <TitleCell row={row.original} save={save} />,
      meta: { namesRow: true },
    }),
    col.accessor((row) => shortForm(row.action.form), {
      id: 'form',
      header: 'Form',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <FormCell row={row.original} save={save} />,
      meta: { width: 'max(84px, 10.8cqi)' },
    }),
    col.accessor('leadName', {
      id: 'who',
      header: 'Who',
      sortFn: (a, b) => compareNames(a.original.leadName, b.original.leadName),
      cell: ({ row }) => <WhoCell row={row.original} save={save} />,
      meta: { width: 'max(92px, 11.8cqi)' },
    }),
    col.accessor((row) => row.action.startHalfTerm ?? 0, {
      id: 'when',
      header: 'When',
      enableGlobalFilter: false,
      sortFn: (a, b) => whenOrder(a.original) - whenOrder(b.original),
      cell: ({ row }) => <WhenCell row={row.original} save={save} />,
      meta: { width: 'max(82px, 11cqi)' },
    }),
    col.accessor('minutes', {
      id: 'hours',
      header: 'Hours',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <HoursCell row={row.original} save={save} />,
      meta: { width: '58px', align: 'end' },
    }),
    col.accessor('costPence', {
      id: 'cost',
      header: 'Cost',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <CostCell row={row.original} save={save} />,
      meta: { width: '84px', align: 'end', noWrap: true },
    }),
    col.accessor((row) => URGENCY[row.rag], {
      id: 'status',
      header: 'Status',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <StatusCell row={row.original} save={save} />,
      meta: { width: 'max(98px, 12.5cqi)' },
    }),
  ]);

/** Actions without a lead come last. */
function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'en');
}
