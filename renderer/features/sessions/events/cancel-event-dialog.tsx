import { type FormEvent, useId, useState } from 'react';
import type { SchoolEvent } from '../../../../shared/contract/events.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './events.module.css';

interface CancelEventDialogProps {
  readonly event: SchoolEvent;
  readonly onClose: () => void;
}

/** Asks why an event does not take place. Its entries stay. */
export function CancelEventDialog({ event, onClose }: CancelEventDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const cancel = useChange('events.cancel');
  const toast = useToast();
  const formId = useId();
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setFailure(null);
    try {
      await cancel.change({ id: event.id, reason });
      toast.show({ message: `${event.name} is cancelled`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={`Cancel ${event.name}?`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={cancel.isChanging}>
            Cancel the event
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className={styles.form} noValidate>
        <p>Who was invited and who entered stays here. It counts for nobody’s hours.</p>
        <InputField
          label="Why"
          value={reason}
          onChange={setReason}
          errorMessage={isMissing ? 'Enter why it does not take place' : null}
          isRequired
          autoFocus
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
