import { Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { useRemembered } from '../../../ui/remember.ts';
import { Select } from '../../../ui/select.tsx';
import { type PlanData, usePlan } from '../plan-data.ts';
import { usePlanMoves } from '../plan-moves.ts';
import { actionColumns } from './action-columns.tsx';
import { GROUP_COLUMNS, GROUPINGS, type Grouping, groupsOf } from './action-groups.tsx';
import { actionMenu } from './action-menu.ts';
import { type ActionRow, actionRows, rowsWith, STATUS_FILTERS, type StatusFilter } from './action-rows.ts';
import styles from './actions.module.css';
import { AddActionDialog } from './add-action-dialog.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { focusAction } from './focus-action.ts';
import { NoActionsYet } from './no-actions-yet.tsx';
import { useActionChanges } from './use-action-changes.ts';

const GROUPING_OPTIONS = optionsOf(GROUPINGS);
const FILTER_OPTIONS = optionsOf(STATUS_FILTERS);
const isGrouping = (value: unknown): value is Grouping => GROUPING_OPTIONS.some((o) => o.value === value);
const isFilter = (value: unknown): value is StatusFilter => FILTER_OPTIONS.some((o) => o.value === value);

/** The plan's actions as one table: sorted, filtered, grouped and edited in place. */
export function ActionsView() {
  const data = usePlan();
  const { takeReturn } = usePlanMoves();
  const [addingTo, setAddingTo] = useState<string | null>(null);
  useEffect(() => {
    const id = takeReturn();
    if (id) focusAction(id);
  }, [takeReturn]);

  return (
    <>
      {data.actions.length === 0 ? (
        <NoActionsYet onAdd={setAddingTo} />
      ) : (
        <ActionTable data={data} onAdd={setAddingTo} />
      )}
      {addingTo === null ? null : <AddActionDialog priorityId={addingTo} onClose={() => setAddingTo(null)} />}
    </>
  );
}

interface ActionTableProps {
  readonly data: PlanData;
  readonly onAdd: (priorityId: string) => void;
}

function ActionTable({ data, onAdd }: ActionTableProps) {
  const { change: update } = useChange('plan.updateAction');
  const changes = useActionChanges();
  const [grouping, setGrouping] = useRemembered<Grouping>('plan.grouping', 'priority', isGrouping);
  const [filter, setFilter] = useRemembered<StatusFilter>('plan.statusFilter', 'any', isFilter);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const columns = useMemo(() => actionColumns((id, patch) => update({ id, patch })), [update]);
  const all = useMemo(() => actionRows(data), [data]);
  const rows = useMemo(() => rowsWith(all, filter), [all, filter]);
  const selected = useMemo(() => new Set(rows.map((r) => r.id).filter((id) => picked.has(id))), [rows, picked]);
  const groupColumn = GROUP_COLUMNS[grouping];
  const first = data.priorities[0];

  return (
    <div className={styles.table}>
      <DataTable<ActionRow>
        label="PD actions"
        columns={columns}
        rows={rows}
        getRowId={(row) => row.id}
        rowLabel={(row) => `${row.ref} ${row.action.title}`}
        rowActions={(row) => actionMenu(row, data, changes)}
        rememberKey="plan"
        grid
        filter
        emptyMessage={`No action is ${STATUS_FILTERS[filter].toLowerCase()}`}
        selection={{
          selected,
          onChange: setPicked,
          actions: <BulkActions ids={[...selected]} changes={changes} onRemoved={() => setPicked(new Set())} />,
        }}
        {...(groupColumn === null ? {} : { groupBy: groupColumn, groups: groupsOf(grouping, data, rows, onAdd) })}
        tools={
          <>
            <div className={styles.choice}>
              <Select label="Grouping" hideLabel value={grouping} options={GROUPING_OPTIONS} onChange={setGrouping} />
            </div>
            <div className={styles.choice}>
              <Select label="Status" hideLabel value={filter} options={FILTER_OPTIONS} onChange={setFilter} />
            </div>
            <span className={styles.push}>
              <Button icon={<Plus />} isDisabled={!first} onPress={() => (first ? onAdd(first.id) : undefined)}>
                Add action
              </Button>
            </span>
          </>
        }
      />
    </div>
  );
}
