import { type FormEvent, useId, useState } from 'react';
import type { MentoringAnswers } from '../../../../shared/contract/mentoring.ts';
import {
  AGREEMENT,
  AGREEMENTS,
  MOMENTS,
  type Moment,
  QUESTIONS,
} from '../../../../shared/domain/mentoring-questionnaire.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './mentoring.module.css';

interface AnswersDialogProps {
  readonly pairId: string;
  readonly moment: Moment;
  readonly answers: MentoringAnswers | null;
  readonly today: string;
  readonly onClose: () => void;
}

const OPTIONS = AGREEMENTS.map((one) => ({ value: String(one), label: AGREEMENT[one] }));

/** The mentee's answers, typed from paper or by the mentee. The earlier answers are not shown: they would lead. */
export function AnswersDialog({ pairId, moment, answers, today, onClose }: AnswersDialogProps) {
  const [draft, setDraft] = useState<Readonly<Record<string, number>>>(answers?.answers ?? {});
  const [answeredOn, setAnsweredOn] = useState(answers?.answeredOn ?? today);
  const [comment, setComment] = useState(answers?.comment ?? '');
  const [failure, setFailure] = useState<unknown>(null);
  const save = useChange('mentoring.saveAnswers');
  const toast = useToast();
  const formId = useId();
  const open = QUESTIONS.filter(({ key }) => draft[key] === undefined).length;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save.change({ pairId, moment, answeredOn, answers: { ...draft }, comment });
      toast.show({ message: 'Answers kept', undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={MOMENTS[moment]}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={save.isChanging}>
            Keep the answers
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className={styles.questions} noValidate>
        <p className={styles.hint}>
          For the mentee. How far do you agree? There is no right answer, and a sentence may be left out.
        </p>
        {QUESTIONS.map(({ key, text }, i) => (
          <RadioGroup
            key={key}
            label={`${i + 1}. ${text}`}
            value={draft[key] === undefined ? null : String(draft[key])}
            options={OPTIONS}
            orientation="horizontal"
            onChange={(value) => setDraft((before) => ({ ...before, [key]: Number(value) }))}
          />
        ))}
        <InputField
          label={
            moment === 'before' ? 'What would you like from the mentoring? (optional)' : 'What helped most? (optional)'
          }
          multiline
          rows={2}
          value={comment}
          onChange={setComment}
        />
        <DateField label="Filled in on" value={answeredOn} onCommit={(day) => setAnsweredOn(day ?? today)} />
        {open === 0 ? null : (
          <p className={styles.hint} aria-live="polite">
            {open === QUESTIONS.length ? 'No sentence answered yet' : `${open} of ${QUESTIONS.length} not answered`}
          </p>
        )}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
