import { useEffect, useMemo, useState } from 'react';
import type { ActionPatch, NewActionFields } from '../../../../shared/contract/pd-action.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { RowChange } from '../../../ui/table-edit.ts';
import { type PlanData, usePlan } from '../plan-data.ts';
import { actionPath, goTo } from '../plan-links.ts';
import { usePlanMoves } from '../plan-moves.ts';
import { actionColumns } from './action-columns.tsx';
import { actionEdits } from './action-edits.ts';
import { actionGroupings } from './action-groups.tsx';
import { actionMenu } from './action-menu.ts';
import { type ActionRow, actionRows } from './action-rows.ts';
import styles from './actions.module.css';
import { AddActionDialog } from './add-action-dialog.tsx';
import { focusAction } from './focus-action.ts';
import { NoActionsYet } from './no-actions-yet.tsx';
import { useActionChanges } from './use-action-changes.ts';

interface ActionsViewProps {
  /** Where the table's controls stand; undefined: above it. */
  readonly toolsIn?: HTMLElement | null | undefined;
}

/** The plan's actions as one table: sorted, filtered, grouped and edited in place. */
export function ActionsView({ toolsIn }: ActionsViewProps) {
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
        <ActionTable data={data} onAdd={setAddingTo} toolsIn={toolsIn} />
      )}
      {addingTo === null ? null : <AddActionDialog priorityId={addingTo} onClose={() => setAddingTo(null)} />}
    </>
  );
}

interface ActionTableProps extends ActionsViewProps {
  readonly data: PlanData;
  readonly onAdd: (priorityId: string) => void;
}

function ActionTable({ data, onAdd, toolsIn }: ActionTableProps) {
  const { change: update } = useChange('plan.updateAction');
  const { change: updateEach } = useChange('plan.updateEach');
  const changes = useActionChanges();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const { staff, priorities } = data;
  const edits = useMemo(() => actionEdits(staff, priorities), [staff, priorities]);
  const columns = useMemo(() => actionColumns((id, patch) => update({ id, patch }), edits), [update, edits]);
  const groupings = useMemo(() => actionGroupings(data, onAdd), [data, onAdd]);
  const rows = useMemo(() => actionRows(data), [data]);
  const selected = useMemo(() => new Set(rows.map((r) => r.id).filter((id) => picked.has(id))), [rows, picked]);

  const remove = async () => {
    if (await changes.remove([...selected])) setPicked(new Set());
  };
  /** Pasted rows that name no priority go where the table ends: to the last one. */
  const withPriority = (row: object) => ({ priorityId: priorities.at(-1)?.id, ...row }) as NewActionFields;

  return (
    <div className={styles.table}>
      <DataTable<ActionRow>
        label="PD actions"
        columns={columns}
        rows={rows}
        getRowId={(row) => row.id}
        rowLabel={(row) => `${row.ref} ${row.action.title}`}
        onOpenRow={(row) => goTo(actionPath(row.id))}
        rowActions={(row) => actionMenu(row, data, changes)}
        rememberKey="plan"
        grid
        filter
        groupings={groupings}
        defaultGrouping="priority"
        onChanges={(changed, what) => updateEach({ changes: patchesOf(changed), what })}
        onNewRows={(added, changed, what) =>
          updateEach({ changes: patchesOf(changed), added: added.map(withPriority), what })
        }
        selection={{
          selected,
          onChange: setPicked,
          actions: (
            <Button variant="danger" onPress={() => void remove()}>
              Remove
            </Button>
          ),
        }}
        toolsIn={toolsIn}
      />
    </div>
  );
}

const patchesOf = (changes: readonly RowChange[]) => changes as RowChange<ActionPatch>[];
