import { type FormEvent, useId, useState } from 'react';
import type { PairRow } from '../../../../shared/contract/mentoring.ts';
import { USUAL_ENDINGS } from '../../../../shared/domain/mentoring.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './mentoring.module.css';

interface EndPairDialogProps {
  readonly pair: PairRow;
  readonly today: string;
  readonly onClose: () => void;
}

const OTHER = 'other';
const OPTIONS = [
  ...USUAL_ENDINGS.map((reason) => ({ value: reason as string, label: reason as string })),
  { value: OTHER, label: 'Another reason' },
];

/** Ends a pair with the last day and the reason. */
export function EndPairDialog({ pair, today, onClose }: EndPairDialogProps) {
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState<string>(USUAL_ENDINGS[0]);
  const [words, setWords] = useState('');
  const [wordsError, setWordsError] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const end = useChange('mentoring.end');
  const toast = useToast();
  const formId = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === OTHER && words.trim() === '') {
      setWordsError('Enter the reason in a few words');
      return;
    }
    const said = reason === OTHER ? words : [reason, words.trim()].filter((part) => part !== '').join('. ');
    try {
      await end.change({ id: pair.id, on, reason: said });
      toast.show({ message: 'Pair ended', undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="End this pair"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={end.isChanging}>
            End the pair
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.form} noValidate>
        <DateField label="Last day" value={on} onCommit={(day) => setOn(day ?? today)} />
        <RadioGroup label="Why it ends" value={reason} options={OPTIONS} onChange={setReason} autoFocus />
        <InputField
          label={reason === OTHER ? 'The reason' : 'In your own words (optional)'}
          value={words}
          onChange={setWords}
          errorMessage={wordsError}
          isRequired={reason === OTHER}
        />
        {pair.afterOn === null ? (
          <p className={styles.hint}>
            The questionnaire after the mentoring is not filled in yet. It can still be when the pair has ended.
          </p>
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
