import { type FormEvent, useId, useMemo, useState } from 'react';
import { type MentorKind, notAgreed, USUAL_MEETING_MINUTES } from '../../../../shared/domain/mentoring.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { pairPath } from '../session-links.ts';
import { MentorChoice } from './mentor-choice.tsx';
import styles from './mentoring.module.css';
import { OneStudent } from './one-student.tsx';
import { WEEKDAY_OPTIONS, weekdayFrom, weekdayValue } from './weekday-options.ts';

interface Draft {
  readonly menteeId: string | null;
  readonly mentorKind: MentorKind;
  readonly mentorId: string | null;
  readonly place: string;
  readonly weekday: number | null;
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly startedOn: string;
  readonly aims: string;
}

interface AddPairDialogProps {
  readonly today: string;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** A new pair: the mentee, the mentor, and what the two agree beforehand. */
export function AddPairDialog({ today, onClose, onAdded }: AddPairDialogProps) {
  const [draft, setDraft] = useState<Draft>({
    menteeId: null,
    mentorKind: 'older-student',
    mentorId: null,
    place: '',
    weekday: null,
    startsAt: null,
    minutes: USUAL_MEETING_MINUTES,
    startedOn: today,
    aims: '',
  });
  const [missing, setMissing] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('mentoring.add');
  const toast = useToast();
  const formId = useId();
  const edit = (patch: Partial<Draft>) => {
    setMissing(null);
    setFailure(null);
    setDraft((before) => ({ ...before, ...patch }));
  };
  const { menteeId, mentorKind, mentorId } = draft;
  const notMentee = useMemo(() => new Set(mentorId === null ? [] : [mentorId]), [mentorId]);
  const toAgree = notAgreed(draft);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (menteeId === null || mentorId === null) {
      setMissing(menteeId === null ? 'Choose the mentee first.' : 'Choose the mentor first.');
      return;
    }
    try {
      const pair = await add.change({ pair: { ...draft, menteeId, mentorId } });
      toast.show({ message: 'Mentoring pair added', undo: true, link: { to: pairPath(pair.id), label: 'Open it' } });
      onAdded();
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a mentoring pair"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
            Add the pair
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.form} noValidate>
        <OneStudent
          label="Mentee"
          autoFocus
          id={menteeId}
          exclude={notMentee}
          onChange={(id) => edit({ menteeId: id, ...(mentorKind === 'older-student' ? { mentorId: null } : {}) })}
        />
        {menteeId === null ? null : (
          <MentorChoice
            kind={mentorKind}
            mentorId={mentorId}
            menteeId={menteeId}
            today={today}
            onChange={(kind, id) => edit({ mentorKind: kind, mentorId: id })}
          />
        )}
        <div className={styles.across}>
          <Select
            label="Weekday"
            value={weekdayValue(draft.weekday)}
            options={WEEKDAY_OPTIONS}
            onChange={(value) => edit({ weekday: weekdayFrom(value) })}
          />
          <ClockField
            label="Time"
            value={draft.startsAt}
            placeholder="12:30"
            onCommit={(startsAt) => edit({ startsAt })}
          />
          <MinutesField
            label="Length"
            min={5}
            max={480}
            value={draft.minutes}
            onCommit={(minutes) => edit({ minutes: minutes ?? USUAL_MEETING_MINUTES })}
          />
        </div>
        <div className={styles.placed}>
          <InputField
            label="Place"
            value={draft.place}
            placeholder="Somewhere open to view, such as the library"
            onChange={(place) => edit({ place })}
          />
          <DateField label="Starts on" value={draft.startedOn} onCommit={(day) => edit({ startedOn: day ?? today })} />
        </div>
        <InputField
          label="Aims"
          multiline
          rows={2}
          value={draft.aims}
          placeholder="What the two want to have done by the end"
          onChange={(aims) => edit({ aims })}
        />
        {toAgree.length === 0 ? null : (
          <p className={styles.hint}>
            Still to agree: {listOf(toAgree)}. The pair can be added now and the rest agreed before they first meet.
          </p>
        )}
        {missing === null ? null : (
          <p className={styles.due} role="alert">
            {missing}
          </p>
        )}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
