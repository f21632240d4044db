import { type FormEvent, useId, useState } from 'react';
import type { Standing } from '../../../../shared/domain/students.ts';
import { isAgainstRule } from '../../../../shared/domain/target-rule.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { NamedStudents } from './named-students.tsx';
import { DONE_WORDS, STEP_WORDS } from './target-moves.ts';
import styles from './targets.module.css';
import type { TargetRow } from './targets-data.ts';

interface DecideDialogProps {
  readonly standing: Standing;
  readonly rows: readonly TargetRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const TITLES: Readonly<Record<Standing, (n: number) => string>> = {
  target: (n) => `Make ${n === 1 ? 'this student a target student' : `these ${n} students target students`}`,
  watch: (n) => `Watch ${n === 1 ? 'this student' : `these ${n} students`}`,
  comparison: (n) => `Compare with ${n === 1 ? 'this student' : `these ${n} students`}`,
  none: (n) => `Decide that ${n === 1 ? 'this student is not a target' : `these ${n} students are not targets`}`,
};
const BUTTONS: Readonly<Record<Standing, string>> = {
  target: 'Make a target',
  watch: 'Watch',
  comparison: 'Make a comparison',
  none: 'Not a target',
};
const MISSING: Readonly<Record<Standing, string>> = {
  target: 'Enter why, such as “Top of the set in both autumn tests”',
  watch: 'Enter why',
  comparison: 'Enter why',
  none: 'Enter why, such as “Has extra maths elsewhere and asked not to”',
};

/** Asks why: needed where it goes against the rule, welcome where somebody is only watched. One reason for all of them. */
export function DecideDialog({ standing, rows, onClose, onDone }: DecideDialogProps) {
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const decide = useChange('targets.decide');
  const toast = useToast();
  const formId = useId();
  const against = rows.filter(({ list }) => isAgainstRule(standing, list)).length;
  const isNeeded = against > 0;
  const problem = problemOf(reason.trim(), isNeeded, MISSING[standing]);
  const problems = attempt > 0 && problem !== null ? [{ field: 'reason', sentence: problem }] : [];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problem !== null || decide.isChanging) return;
    setFailure(null);
    try {
      const { decided } = await decide.change({
        decisions: rows.map(({ id }) => ({ studentId: id, standing, reason: reason.trim() })),
        what: STEP_WORDS[standing](rows.length),
      });
      toast.show({ message: DONE_WORDS[standing](decided), undo: true });
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={TITLES[standing](rows.length)}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={decide.isChanging}>
            {BUTTONS[standing]}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        <NamedStudents rows={rows} />
        <InputField
          label={isNeeded ? 'Why' : 'Why (optional)'}
          description={isNeeded ? againstWords(against, rows.length) : 'Kept with the date, on the student’s page'}
          value={reason}
          onChange={setReason}
          isRequired={isNeeded}
          multiline
          autoFocus
          fieldName="reason"
          errorMessage={problems[0]?.sentence ?? null}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}

function againstWords(against: number, of: number): string {
  const what = against === of ? 'This goes' : `For ${against} of them this goes`;
  return `${what} against the rule, so the reason is kept with the decision and its date.`;
}

function problemOf(reason: string, isNeeded: boolean, missing: string): string | null {
  if (reason.length > 500) return 'Use 500 characters or fewer for the reason';
  return isNeeded && reason === '' ? missing : null;
}
