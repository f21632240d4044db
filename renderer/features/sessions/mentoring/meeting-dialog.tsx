import { type FormEvent, useId, useState } from 'react';
import type { MentoringMeeting, PairRow } from '../../../../shared/contract/mentoring.ts';
import { MEETING_OUTCOMES, type MeetingOutcome } from '../../../../shared/domain/mentoring.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './mentoring.module.css';

interface MeetingDialogProps {
  readonly pair: PairRow;
  /** Null: one to log. */
  readonly meeting: MentoringMeeting | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** A meeting of any day, with all there is to say of it. */
export function MeetingDialog({ pair, meeting, today, onClose }: MeetingDialogProps) {
  const [metOn, setMetOn] = useState(meeting?.metOn ?? today);
  const [outcome, setOutcome] = useState<MeetingOutcome>(meeting?.outcome ?? 'met');
  const [minutes, setMinutes] = useState(meeting?.minutes || pair.minutes);
  const [notes, setNotes] = useState(meeting?.notes ?? '');
  const [nextStep, setNextStep] = useState(meeting?.nextStep ?? '');
  const [failure, setFailure] = useState<unknown>(null);
  const log = useChange('mentoring.logMeetings');
  const update = useChange('mentoring.updateMeeting');
  const toast = useToast();
  const formId = useId();
  const isNew = meeting === null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { metOn, outcome, notes, nextStep, ...(outcome === 'met' ? { minutes } : {}) };
    try {
      if (isNew) await log.change({ pairIds: [pair.id], meeting: fields });
      else await update.change({ id: meeting.id, patch: fields });
      toast.show({ message: isNew ? 'Meeting logged' : 'Meeting changed', undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={isNew ? 'Log a meeting' : 'Change the meeting'}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={log.isChanging || update.isChanging}>
            {isNew ? 'Log' : 'Change'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.form} noValidate>
        <DateField label="Day" value={metOn} onCommit={(day) => setMetOn(day ?? today)} autoFocus />
        <RadioGroup
          label="What became of it"
          value={outcome}
          options={optionsOf(MEETING_OUTCOMES)}
          onChange={setOutcome}
        />
        {outcome === 'met' ? (
          <MinutesField
            label="Length"
            min={5}
            max={480}
            value={minutes}
            onCommit={(n) => setMinutes(n ?? pair.minutes)}
          />
        ) : null}
        <InputField label="Notes (optional)" multiline rows={2} value={notes} onChange={setNotes} />
        <InputField label="Next step (optional)" value={nextStep} onChange={setNextStep} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
