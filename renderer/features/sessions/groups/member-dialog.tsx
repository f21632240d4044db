import { type FormEvent, useId, useState } from 'react';
import type { GroupMember } from '../../../../shared/contract/groups.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import styles from './groups.module.css';

interface MemberDialogProps {
  readonly member: GroupMember;
  readonly name: string;
  readonly onClose: () => void;
}

/** From when to when a student belongs to the group. */
export function MemberDialog({ member, name, onClose }: MemberDialogProps) {
  const [joinedOn, setJoinedOn] = useState(member.joinedOn);
  const [leftOn, setLeftOn] = useState(member.leftOn);
  const [failure, setFailure] = useState<unknown>(null);
  const update = useChange('groups.updateMember');
  const formId = useId();
  const problem = leftOn !== null && leftOn < joinedOn ? 'The last day must not be before the day of joining' : null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    if (problem !== null || update.isChanging) return;
    try {
      await update.change({ id: member.id, patch: { joinedOn, leftOn } });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={`${name}: days in the group`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <DateField
          label="Joined on"
          isRequired
          autoFocus
          value={joinedOn}
          onCommit={(day) => (day === null ? undefined : setJoinedOn(day))}
        />
        <DateField
          label="Last day"
          description="Empty while the student belongs to the group"
          value={leftOn}
          errorMessage={problem}
          onCommit={setLeftOn}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
