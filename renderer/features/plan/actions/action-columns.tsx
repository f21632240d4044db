import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import { HALF_TERM_NUMBERS, halfTermName } from '../../../../shared/domain/school-year.ts';
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
import { detailColumns } from './action-detail-columns.tsx';
import type { actionEdits } from './action-edits.ts';
import { type ActionRow, statusWords } from './action-rows.ts';

const col = dataColumns<ActionRow>();

/** Most pressing first. */
const URGENCY = { overdue: 0, due: 1, 'on-track': 2, done: 3, stopped: 4 } as const;

const whenOrder = ({ action }: ActionRow) => (action.startHalfTerm ?? 9) * 10 + (action.endHalfTerm ?? 9);

/**
 * The columns of the plan's table; the value of title is what its filter looks through, and its width what the others
 * leave (actions.module.css). Widths grow with the table's room (cqi). Those of `detailColumns` are shown when they are chosen.
 */
export const actionColumns = (save: SaveAction, edits: ReturnType<typeof actionEdits>) =>
  col.columns([
    col.accessor('ref', {
      id: 'ref',
      header: 'Ref',
      enableGlobalFilter: false,
      sortFn: (a, b) => a.original.index - b.original.index,
      cell: ({ row }) => <RefCell row={row.original} />,
      meta: { width: '38px', filter: 'none', edit: edits.ref },
    }),
    col.accessor((row) => [row.action.title, row.ref, row.action.provider, row.participants].join(' '), {
      id: 'title',
      header: 'Action',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <TitleCell row={row.original} save={save} />,
      meta: {
        namesRow: true,
        filter: 'text',
        filterValue: (row) => row.action.title,
        edit: edits.title,
      },
    }),
    col.accessor((row) => shortForm(row.action.form), {
      id: 'form',
      header: 'Form',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <FormCell row={row.original} save={save} />,
      meta: { width: 'max(84px, 10cqi)', needsRoom: 860, filter: 'choice', groupable: true, edit: edits.form },
    }),
    col.accessor('leadName', {
      id: 'who',
      header: 'Lead',
      sortFn: (a, b) => compareNames(a.original.leadName, b.original.leadName),
      cell: ({ row }) => <WhoCell row={row.original} save={save} />,
      meta: { width: 'max(138px, 13cqi)', filter: 'choice', edit: edits.lead },
    }),
    col.accessor((row) => row.action.startHalfTerm ?? 0, {
      id: 'when',
      header: 'When',
      enableGlobalFilter: false,
      sortFn: (a, b) => whenOrder(a.original) - whenOrder(b.original),
      cell: ({ row }) => <WhenCell row={row.original} save={save} />,
      meta: {
        width: 'max(86px, 11cqi)',
        filter: 'choice',
        filterValue: ({ action }) => halfTermsOf(action),
        edit: edits.when,
      },
    }),
    col.accessor('minutes', {
      id: 'hours',
      header: 'Hours',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <HoursCell row={row.original} save={save} />,
      meta: {
        width: '64px',
        align: 'end',
        filter: 'number',
        filterValue: (row) => row.minutes / 60,
        edit: edits.hours,
      },
    }),
    col.accessor('costPence', {
      id: 'cost',
      header: 'Cost',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <CostCell row={row.original} save={save} />,
      meta: {
        width: '76px',
        align: 'end',
        noWrap: true,
        filter: 'number',
        filterValue: (row) => row.costPence / 100,
        edit: edits.cost,
      },
    }),
    col.accessor((row) => URGENCY[row.rag], {
      id: 'status',
      header: 'Status',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <StatusCell row={row.original} save={save} />,
      meta: {
        width: 'max(98px, 12.5cqi)',
        filter: 'choice',
        filterValue: statusWords,
        edit: edits.status,
      },
    }),
    ...detailColumns(save, edits),
  ]);

/** Every half-term an action runs in, by name. */
function halfTermsOf({ startHalfTerm, endHalfTerm }: PdAction): readonly string[] {
  const first = startHalfTerm ?? endHalfTerm;
  const last = endHalfTerm ?? startHalfTerm;
  if (first === null || last === null) return [];
  return HALF_TERM_NUMBERS.filter((n) => n >= first && n <= last).map(halfTermName);
}

/** Actions without a lead come last. */
function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'en');
}
