import { type FormEvent, useId, useState } from 'react';
import { LOST_DAY_KINDS, type LostDayKind } from '../../../../shared/domain/work.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './log.module.css';

interface LostDayDialogProps {
  readonly day: string;
  readonly onClose: () => void;
}

/** A day, or a part of it, that is not there for this work: the week's time shrinks by it. */
export function LostDayDialog({ day, onClose }: LostDayDialogProps) {
  const [on, setOn] = useState(day);
  const [kind, setKind] = useState<LostDayKind>('mocks');
  const [minutes, setMinutes] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const { change, isChanging } = useChange('week.addLostDay');
  const toast = useToast();
  const formId = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isChanging) return;
    setFailure(null);
    try {
      await change({ lostDay: { on, kind, minutes, note } });
      toast.show({ message: 'Lost day added: the week’s time is shorter by it', undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a lost day"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isChanging}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <DateField label="Day" value={on} onCommit={(typed) => setOn(typed ?? day)} />
        <Select label="Why" value={kind} options={optionsOf(LOST_DAY_KINDS)} onChange={setKind} />
        <HoursField
          label="How much"
          description="Empty: all your time that day"
          value={minutes}
          onCommit={setMinutes}
        />
        <InputField label="Note" value={note} onChange={setNote} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
