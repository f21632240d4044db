import { useState } from 'react';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES } from '../../../shared/domain/staff.ts';
import { countOf, listOf } from '../../../shared/domain/text.ts';
import { useChange } from '../../app/data.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { dataColumns } from '../../ui/data-table-columns.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { isOddEmail, newPeople, type PastedPerson, readStaffList } from './read-staff-list.ts';
import styles from './settings.module.css';

/** "Early career, not a maths specialist". */
function notesOn({ earlyCareer, specialist }: PastedPerson): string {
  const said = [...(earlyCareer ? ['early career'] : []), ...(specialist === false ? ['not a maths specialist'] : [])];
  const words = said.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const col = dataColumns<PastedPerson>();
const COLUMNS = col.columns([
  col.accessor('name', { header: 'Name', enableSorting: false }),
  col.accessor((p) => p.email ?? '', { id: 'email', header: 'Email', enableSorting: false }),
  col.accessor((p) => STAFF_ROLES[p.role ?? 'teacher'], {
    id: 'role',
    header: 'Role',
    enableSorting: false,
    cell: ({ row: { original: p } }) => (
      <>
        {STAFF_ROLES[p.role ?? 'teacher']}
        {p.unknownRole === undefined ? null : (
          <span className={styles.unknownRole}>“{p.unknownRole}”: role not recognised</span>
        )}
      </>
    ),
  }),
  col.accessor((p) => p.fullTimeEquivalent ?? 1, {
    id: 'fte',
    header: 'FTE',
    enableSorting: false,
    meta: { align: 'end' },
  }),
  col.accessor(notesOn, { id: 'notes', header: 'Also', enableSorting: false }),
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
  const { people, alreadyHere, twice } = newPeople(readStaffList(text), staff);
  const unknown = people.filter((p) => p.unknownRole !== undefined);
  const oddEmails = people.flatMap((p) => (p.email && isOddEmail(p.email) ? [p.email] : []));

  const add = async () => {
    setFailure(null);
    try {
      await addMany.change({ staff: people.map(({ unknownRole: _, ...person }) => person) });
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
        {unknown.length > 0 ? (
          <Notice tone="due">
            {unknown.length === 1 ? 'One role was' : `${unknown.length} roles were`} not recognised:{' '}
            {listOf(unknown.map((p) => p.name))} {unknown.length === 1 ? 'is' : 'are'} taken as {STAFF_ROLES.teacher}.
            Change the role in the staff list afterwards where that is wrong.
          </Notice>
        ) : null}
        {oddEmails.length > 0 ? (
          <Notice tone="due">
            {oddEmails.length === 1 ? 'This address does' : 'These addresses do'} not end as email addresses do:{' '}
            {listOf(oddEmails)}. {oddEmails.length === 1 ? 'It is' : 'They are'} kept as written; answers from a form
            are matched by email, so check {oddEmails.length === 1 ? 'it' : 'them'}.
          </Notice>
        ) : null}
        {alreadyHere.length > 0 ? (
          <p className={styles.quiet}>
            Here already, and left as {alreadyHere.length === 1 ? 'this person is' : 'they are'}:{' '}
            {listOf(alreadyHere.map((p) => p.name))}.
          </p>
        ) : null}
        {twice.length > 0 ? (
          <p className={styles.quiet}>Twice in your list, and added once: {listOf(twice.map((p) => p.name))}.</p>
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
