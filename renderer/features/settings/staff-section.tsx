import { ClipboardPaste, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { NewStaff, StaffMember, StaffPatch } from '../../../shared/contract/staff.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { useCommand } from '../../app/commands.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { MenuChoice } from '../../ui/menu.tsx';
import type { RowChange } from '../../ui/table-edit.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PasteStaffDialog } from './paste-staff-dialog.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import styles from './settings.module.css';
import { staffColumns } from './staff-columns.tsx';

export function StaffSection() {
  const staff = useCall('staff.list', {});
  return (
    <Fetched of={staff} what="the staff">
      {(people) => <StaffList staff={people} />}
    </Fetched>
  );
}

function StaffList({ staff }: { readonly staff: readonly StaffMember[] }) {
  const [isAdding, setAdding] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const [removing, setRemoving] = useState<StaffMember | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const update = useChange('staff.update');
  const updateEach = useChange('staff.updateEach');
  const columns = useMemo(() => staffColumns((id, patch) => update.change({ id, patch })), [update.change]);
  const selected = useMemo(() => new Set(staff.map((s) => s.id).filter((id) => picked.has(id))), [staff, picked]);
  usePastedList(setPasted);
  useCommand('staff.add', () => setAdding(true));
  useCommand('staff.paste', () => setPasted(''));

  const actionsFor = (person: StaffMember): readonly MenuChoice[] => [
    person.status === 'left'
      ? {
          id: 'back',
          label: 'Back in the department',
          onAction: () => void update.run({ id: person.id, patch: { status: 'current' } }),
        }
      : {
          id: 'left',
          label: 'Mark as left',
          description: 'Keeps the answers and actions of this person',
          onAction: () => void update.run({ id: person.id, patch: { status: 'left' } }),
        },
    { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => setRemoving(person) },
  ];

  const current = staff.filter((s) => s.status === 'current').length;

  return (
    <div className={styles.stack}>
      {staff.length === 0 ? (
        <EmptyState title="Add the people in the maths department">
          Everyone who answers the PD audit or takes part in PD: teachers, support staff and yourself. You can copy the
          names and email addresses from Excel and paste them all at once.
        </EmptyState>
      ) : null}
      <div className={styles.row}>
        <Button variant={staff.length === 0 ? 'primary' : 'secondary'} icon={<Plus />} onPress={() => setAdding(true)}>
          Add a person
        </Button>
        <Button icon={<ClipboardPaste />} onPress={() => setPasted('')}>
          Paste a list
        </Button>
        {staff.length === 0 ? null : (
          <p className={styles.quiet}>
            {countOf(current, 'person', 'people')} in the department this year
            {current < staff.length ? `, ${staff.length - current} left` : ''}. Press Enter or double-click to change a
            cell; copy, paste and fill down (Ctrl+D) work as in Excel.
          </p>
        )}
      </div>
      {staff.length === 0 ? null : (
        <DataTable
          label="Staff"
          columns={columns}
          rows={staff}
          getRowId={(s) => s.id}
          rowLabel={(s) => s.name}
          rowActions={actionsFor}
          rememberKey="staff"
          filter={staff.length > 8}
          grid
          selection={{ selected, onChange: setPicked }}
          onChanges={(changed, what) => updateEach.change({ changes: patchesOf(changed), what })}
          onNewRows={(added, changed, what) =>
            updateEach.change({ changes: patchesOf(changed), added: added as NewStaff[], what })
          }
        />
      )}
      <AddPersonDialog isOpen={isAdding} onOpenChange={setAdding} />
      {pasted === null ? null : <PasteStaffDialog initial={pasted} staff={staff} onClose={() => setPasted(null)} />}
      {removing === null ? null : <RemovePersonDialog person={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

const patchesOf = (changes: readonly RowChange[]) => changes as RowChange<StaffPatch>[];

/** A list pasted anywhere on the screen but in a field or a cell opens the dialog with it. */
function usePastedList(onPaste: (text: string) => void) {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isInField =
        event.target instanceof Element &&
        event.target.closest('input, textarea, [role="dialog"], [role="alertdialog"]');
      const isInCell = document.activeElement?.closest('[role="grid"]') != null;
      if (event.defaultPrevented || isInField || isInCell || text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [onPaste]);
}
