import { useMemo } from 'react';
import {
  ACTION_STATUSES,
  CRITERIA_OUTCOMES,
  costPence,
  formatMinutes,
  formatPence,
  totalMinutes,
} from '../../../../shared/domain/plan.ts';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { whenOf } from '../actions/action-rows.ts';
import { nameOf, type PlanData } from '../plan-data.ts';
import { shortForm } from '../plan-words.ts';

/** An action of an earlier year, in the words it is shown by. */
interface PastRow {
  readonly id: string;
  readonly index: number;
  readonly ref: string;
  readonly title: string;
  readonly priority: string;
  readonly form: string;
  readonly lead: string;
  readonly people: string;
  readonly when: string;
  readonly startHalfTerm: number;
  readonly minutes: number;
  readonly costPence: number;
  readonly status: string;
  readonly outcome: string;
  readonly progress: string;
}

const col = dataColumns<PastRow>();

const COLUMNS = col.columns([
  col.accessor('ref', {
    id: 'ref',
    header: 'Ref',
    enableGlobalFilter: false,
    sortFn: (a, b) => a.original.index - b.original.index,
    meta: { width: '44px', filter: 'none' },
  }),
  col.accessor('title', {
    id: 'title',
    header: 'Action',
    sortFn: 'alphanumeric',
    meta: { namesRow: true, filter: 'text', width: 'max(220px, 30cqi)' },
  }),
  col.accessor('priority', {
    id: 'priority',
    header: 'Priority',
    sortFn: 'alphanumeric',
    meta: { filter: 'choice', groupable: true, startsHidden: true, width: '220px' },
  }),
  col.accessor('form', {
    id: 'form',
    header: 'Form',
    sortFn: 'alphanumeric',
    meta: { filter: 'choice', groupable: true, needsRoom: 860, width: '120px' },
  }),
  col.accessor('lead', {
    id: 'lead',
    header: 'Lead',
    sortFn: 'alphanumeric',
    meta: { filter: 'choice', groupable: true, width: 'max(120px, 12cqi)' },
  }),
  col.accessor('people', {
    id: 'people',
    header: 'Participants',
    sortFn: 'alphanumeric',
    meta: { filter: 'text', startsHidden: true, width: '220px' },
  }),
  col.accessor('startHalfTerm', {
    id: 'when',
    header: 'When',
    enableGlobalFilter: false,
    sortFn: 'basic',
    cell: ({ row }) => row.original.when,
    meta: { filter: 'text', filterValue: (row) => row.when, width: 'max(96px, 11cqi)' },
  }),
  col.accessor('minutes', {
    id: 'hours',
    header: 'Hours',
    enableGlobalFilter: false,
    sortFn: 'basic',
    cell: ({ row }) => formatMinutes(row.original.minutes),
    meta: {
      align: 'end',
      noWrap: true,
      filter: 'number',
      filterValue: (row) => row.minutes / 60,
      width: '72px',
      needsRoom: 700,
      total: (rows) => formatMinutes(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
    },
  }),
  col.accessor('costPence', {
    id: 'cost',
    header: 'Cost',
    enableGlobalFilter: false,
    sortFn: 'basic',
    cell: ({ row }) => formatPence(row.original.costPence),
    meta: {
      align: 'end',
      noWrap: true,
      filter: 'number',
      filterValue: (row) => row.costPence / 100,
      width: '80px',
      needsRoom: 700,
      total: (rows) => formatPence(rows.reduce((sum, row) => sum + row.costPence, 0)),
    },
  }),
  col.accessor('status', {
    id: 'status',
    header: 'Status',
    sortFn: 'alphanumeric',
    meta: { filter: 'choice', groupable: true, width: '100px' },
  }),
  col.accessor('outcome', {
    id: 'outcome',
    header: 'Success criteria',
    sortFn: 'alphanumeric',
    meta: { filter: 'choice', groupable: true, startsHidden: true, width: '120px' },
  }),
  col.accessor('progress', {
    id: 'progress',
    header: 'Progress',
    sortFn: 'alphanumeric',
    meta: { filter: 'text', startsHidden: true, width: '320px' },
  }),
]);

function rowsOf({ plan, priorities, actions, refs, staff }: PlanData): readonly PastRow[] {
  const titles = new Map(priorities.map(({ id, title }) => [id, title]));
  return actions.map((action, index) => ({
    id: action.id,
    index,
    ref: refs.get(action.id) ?? '',
    title: action.title,
    priority: titles.get(action.priorityId) ?? '',
    form: shortForm(action.form),
    lead: nameOf(staff, action.leadId) ?? '',
    people: action.participantIds.map((id) => nameOf(staff, id) ?? '').join(', '),
    when: whenOf(action),
    startHalfTerm: action.startHalfTerm ?? 9,
    minutes: totalMinutes(action),
    costPence: costPence(action, plan.coverDayRatePence),
    status: ACTION_STATUSES[action.status],
    outcome: action.outcome === null ? '' : CRITERIA_OUTCOMES[action.outcome],
    progress: action.progress.map(({ halfTerm, note }) => `${halfTermName(halfTerm)}: ${note}`).join('\n'),
  }));
}

/** The actions of an earlier year's plan: sorted, filtered, grouped and copied, not edited. */
export function PastActions({ data }: { readonly data: PlanData }) {
  const rows = useMemo(() => rowsOf(data), [data]);
  return (
    <DataTable<PastRow>
      label={`PD actions ${data.plan.title}`}
      columns={COLUMNS}
      rows={rows}
      getRowId={({ id }) => id}
      rowLabel={({ ref, title }) => `${ref} ${title}`}
      rememberKey="past-plan"
      filter
      emptyMessage="There were no actions in this plan."
    />
  );
}
