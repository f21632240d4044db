import { type FormEvent, useId, useState } from 'react';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './list.module.css';

/** The usual ones, chosen with a click. */
const REASONS = ['Staff absence', 'Mocks or exams', 'Trip or event', 'Room not free'] as const;

interface CancelDialogProps {
  readonly sessions: readonly SessionRow[];
  readonly onClose: () => void;
}

/** Cancels sessions with the reason, which the reports give. */
export function CancelDialog({ sessions, onClose }: CancelDialogProps) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const cancel = useChange('sessions.cancel');
  const toast = useToast();
  const formId = useId();
  const [only, ...more] = sessions;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setFailure(null);
    if (reason.trim() === '' || cancel.isChanging) return;
    try {
      const { cancelled } = await cancel.change({ ids: sessions.map(({ id }) => id), reason: reason.trim() });
      toast.show({ message: `${countOf(cancelled, 'session')} cancelled`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={more.length === 0 ? 'Cancel this session' : `Cancel ${sessions.length} sessions`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button variant="primary" type="submit" form={formId}>
            Cancel {more.length === 0 ? 'the session' : 'the sessions'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        {only && more.length === 0 ? (
          <p>
            {only.groupName}, {formatWeekday(only.heldOn)}, {only.startsAt}
          </p>
        ) : null}
        <InputField
          label="Reason"
          isRequired
          autoFocus
          value={reason}
          errorMessage={isAsked && reason.trim() === '' ? 'Say why, in a few words' : null}
          onChange={setReason}
        />
        <fieldset className={styles.reasons}>
          <legend className={styles.legend}>Usual reasons</legend>
          {REASONS.map((usual) => (
            <Button key={usual} size="s" onPress={() => setReason(usual)}>
              {usual}
            </Button>
          ))}
        </fieldset>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
