import { useState } from 'react';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES } from '../../../shared/domain/staff.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { useChange } from '../../app/data.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { dataColumns } from '../../ui/data-table-columns.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { newPeople, type PastedPerson, readStaffList } from './read-staff-list.ts';
import styles from './settings.module.css';

const col = dataColumns<PastedPerson>();
const COLUMNS = col.columns([
  col.accessor('name', { header: 'Name', enableSorting: false }),
  col.accessor((p) => p.email ?? '', { id: 'email', header: 'Email', enableSorting: false }),
  col.accessor((p) => STAFF_ROLES[p.role ?? 'teacher'], { id: 'role', header: 'Role', enableSorting: false }),
]);

interface PasteStaffDialogProps {
  readonly initial: string;
  readonly staff: readonly StaffMember[];
  readonly onClose: () => void;
}

/** People from a list copied out of Excel, shown before any of them is added. */
export function PasteStaffDialog({ initial, staff, onClose }: PasteStaffDialogProps) {
  const [text, setText] = useState(initial);
  const [failure, setFailure] = useState<unknown>(null);
  const addMany = useChange('staff.addMany');
  const toast = useToast();
  const { people, alreadyHere } = newPeople(readStaffList(text), staff);

  const add = async () => {
    setFailure(null);
    try {
      await addMany.change({ staff: people.map((p) => ({ ...p })) });
      toast.show({ message: `${countOf(people.length, 'person', 'people')} added`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Paste a list of staff"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={people.length === 0 || addMany.isChanging} onPress={add}>
            {people.length === 0 ? 'Add people' : `Add ${countOf(people.length, 'person', 'people')}`}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <InputField
          label="The list"
          description="One person a line: name, email and role, as copied from Excel. A row of headings may stay."
          multiline
          rows={6}
          value={text}
          onChange={setText}
          autoFocus
        />
        {people.length > 0 ? (
          <DataTable
            label="People who will be added"
            columns={COLUMNS}
            rows={people}
            getRowId={(p) => `${p.name} ${p.email ?? ''}`}
            dense
            maxHeight="260px"
            stickyHeader
          />
        ) : null}
        {alreadyHere > 0 ? (
          <p className={styles.quiet}>
            {countOf(alreadyHere, 'person', 'people')} of the list {alreadyHere === 1 ? 'is' : 'are'} here already and
            will be left as {alreadyHere === 1 ? 'this person is' : 'they are'}.
          </p>
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
