import { type FormEvent, useId, useState } from 'react';
import type { EventEntry, EventRow } from '../../../../shared/contract/events.ts';
import type { EntryStage } from '../../../../shared/domain/events.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useReceived } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { STAGE_OPTIONS } from './entry-edits.ts';
import styles from './events.module.css';

interface LettersDialogProps {
  readonly event: EventRow;
  readonly entries: readonly EventEntry[];
  readonly onClose: () => void;
}

/** Asks whose homes are written to and by when they reply, and makes the list a mail merge reads. */
export function LettersDialog({ event, entries, onClose }: LettersDialogProps) {
  const countAt = (stage: EntryStage) => entries.filter((entry) => entry.stage === stage).length;
  const there = STAGE_OPTIONS.filter(({ value }) => countAt(value) > 0);
  const [stages, setStages] = useState<readonly EntryStage[]>(
    there.map(({ value }) => value).filter((stage) => stage === 'invited' || stage === 'entered'),
  );
  const [replyBy, setReplyBy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { change, isChanging } = useChange('events.saveLetters');
  const received = useReceived();
  const letters = entries.filter(({ stage }) => stages.includes(stage)).length;

  const formId = useId();
  const write = async (submit: FormEvent) => {
    submit.preventDefault();
    if (letters === 0 || isChanging) return;
    setFailure(null);
    try {
      const saved = await change({ id: event.id, stages: [...stages], replyBy });
      if (await received(saved)) onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Letters list"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={letters === 0 || isChanging} type="submit" form={formId}>
            {letters === 0 ? 'Make the list' : `Make the list of ${countOf(letters, 'letter')}`}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(submit) => void write(submit)} noValidate>
        <p>
          An Excel list with one row a student and all of the event in each row, for a mail merge in Word. There is no
          Pupil Premium in it.
        </p>
        <CheckboxGroup
          label="Write to the homes of those who are"
          values={stages}
          options={there.map(({ value, label }) => ({ value, label: `${label} (${countAt(value)})` }))}
          onChange={setStages}
        />
        <DateField label="Reply by" description="Left out when it is empty" value={replyBy} onCommit={setReplyBy} />
        <Notice tone="due">
          The file holds children’s names and is not protected by a password. Delete it when the letters are written.
        </Notice>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
