import { type FormEvent, useId, useState } from 'react';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { StudentPicker } from '../student-picker.tsx';
import styles from './groups.module.css';

interface AddMembersDialogProps {
  readonly group: GroupRow;
  /** Who belongs to it already. */
  readonly exclude: ReadonlySet<string>;
  readonly today: string;
  readonly onClose: () => void;
}

/** Students join a group on a day. */
export function AddMembersDialog({ group, exclude, today, onClose }: AddMembersDialogProps) {
  const [studentIds, setStudentIds] = useState<readonly string[]>([]);
  const [joinedOn, setJoinedOn] = useState(today);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('groups.addMembers');
  const toast = useToast();
  const formId = useId();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    if (studentIds.length === 0 || add.isChanging) return;
    try {
      const { added } = await add.change({ groupId: group.id, studentIds: [...studentIds], joinedOn });
      toast.show({ message: `${countOf(added, 'student')} added`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={`Add students to ${group.name}`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={studentIds.length === 0}>
            Add {countOf(studentIds.length, 'student')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <StudentPicker label="Students" chosen={studentIds} onChange={setStudentIds} exclude={exclude} />
        <div className={styles.two}>
          <DateField
            label="They join on"
            isRequired
            value={joinedOn}
            onCommit={(day) => (day === null ? undefined : setJoinedOn(day))}
          />
        </div>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
