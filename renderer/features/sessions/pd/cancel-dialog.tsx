import { type FormEvent, useId, useState } from 'react';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { sentenceOf } from '../../../ui/sentence.ts';
import { useToast } from '../../../ui/toast.tsx';
import styles from './pd.module.css';
import type { PdLine } from './pd-lines.ts';

interface CancelDialogProps {
  readonly lines: readonly PdLine[];
  readonly onClose: () => void;
}

/** PD sessions that do not take place, with the reason; papers, calendar files and the cover list leave them out. */
export function CancelDialog({ lines, onClose }: CancelDialogProps) {
  const { change, isChanging } = useChange('pdSessions.cancel');
  const toast = useToast();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [only, ...more] = lines;
  const what =
    only && more.length === 0
      ? `the PD session of ${formatWeekday(only.session.heldOn)}`
      : countOf(lines.length, 'PD session');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setFailure('Enter a reason, such as “Speaker ill”');
    try {
      const { cancelled } = await change({ ids: lines.map(({ id }) => id), reason });
      toast.show({ message: `${countOf(cancelled, 'PD session')} cancelled`, undo: true });
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };

  return (
    <Dialog
      title={`Cancel ${what}`}
      size="s"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Keep</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={isChanging}>
            Cancel {lines.length === 1 ? 'the session' : 'the sessions'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={(event) => void save(event)}>
        <InputField
          label="Reason"
          value={reason}
          autoFocus
          errorMessage={failure}
          onChange={(next) => {
            setReason(next);
            setFailure(null);
          }}
        />
        <p className={styles.quiet}>Joining notes, calendar files and the cover list leave it out from now on.</p>
      </form>
    </Dialog>
  );
}
