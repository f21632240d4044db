import { type FormEvent, useId, useState } from 'react';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './groups.module.css';

/** The last day of a group, and why it ends. */
export function EndGroupDialog({ group, onClose }: { readonly group: GroupRow; readonly onClose: () => void }) {
  const { data: start } = useCall('app.start', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const end = useChange('groups.end');
  const toast = useToast();
  const formId = useId();
  const on = chosen ?? start?.today ?? null;
  const sessions = useCall(
    'sessions.list',
    { firstOn: on ?? '2000-01-01', lastOn: '9999-12-31', groupId: group.id },
    { enabled: on !== null },
  );
  const after = (sessions.data ?? []).filter(
    ({ status, heldOn }) => status === 'planned' && on !== null && heldOn > on,
  );

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setFailure(null);
    if (reason.trim() === '' || on === null || end.isChanging) return;
    try {
      await end.change({ id: group.id, on, reason: reason.trim() });
      toast.show({ message: `${group.name} ended`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={`End ${group.name}`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            End the group
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <DateField
          label="Last day"
          isRequired
          value={on}
          onCommit={(day) => (day === null ? undefined : setChosen(day))}
        />
        <InputField
          label="Why it ends"
          isRequired
          autoFocus
          placeholder="Exams have begun"
          value={reason}
          errorMessage={isAsked && reason.trim() === '' ? 'Say why, in a few words' : null}
          onChange={setReason}
        />
        <p className={styles.quiet} role="status">
          {group.studentCount === 0
            ? 'It has no students now'
            : `${countOf(group.studentCount, 'student')} leave it that day`}
          {after.length === 0
            ? '; nothing is planned after it.'
            : `; ${countOf(after.length, 'session')} planned after it ${after.length === 1 ? 'is' : 'are'} cancelled.`}
        </p>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
