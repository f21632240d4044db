import { type FormEvent, useId, useState } from 'react';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary, type Problem } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { NamedStudents } from './named-students.tsx';
import styles from './targets.module.css';
import type { TargetRow } from './targets-data.ts';

interface NominateDialogProps {
  readonly rows: readonly TargetRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A teacher's word that these students have high potential, with the reason. */
export function NominateDialog({ rows, onClose, onDone }: NominateDialogProps) {
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const nominate = useChange('targets.nominate');
  const toast = useToast();
  const formId = useId();
  const found = problemsOf(by.trim(), reason.trim());
  const problems = attempt > 0 ? found : [];
  const sentence = (field: string) => problems.find((p) => p.field === field)?.sentence ?? null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (found.length > 0 || nominate.isChanging) return;
    setFailure(null);
    try {
      const { nominated } = await nominate.change({
        studentIds: rows.map(({ id }) => id),
        nominatedBy: by.trim(),
        reason: reason.trim(),
      });
      toast.show({ message: `${countOf(nominated, 'student')} nominated`, undo: true });
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={rows.length === 1 ? 'Nominate this student' : `Nominate these ${rows.length} students`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={nominate.isChanging}>
            Nominate
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        <NamedStudents rows={rows} />
        <InputField
          label="Nominated by"
          description="The teacher’s name"
          value={by}
          onChange={setBy}
          isRequired
          autoFocus
          fieldName="by"
          errorMessage={sentence('by')}
        />
        <InputField
          label="Why"
          description="What the teacher has seen that the score does not say"
          value={reason}
          onChange={setReason}
          isRequired
          multiline
          fieldName="reason"
          errorMessage={sentence('reason')}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}

function problemsOf(by: string, reason: string): readonly Problem[] {
  return [
    ...(by === '' ? [{ field: 'by', sentence: 'Enter the name of the teacher who nominates' }] : []),
    ...(by.length > 120 ? [{ field: 'by', sentence: 'Use 120 characters or fewer for the name' }] : []),
    ...(reason === ''
      ? [{ field: 'reason', sentence: 'Enter why, such as “Explains proofs to others without being asked”' }]
      : []),
    ...(reason.length > 500 ? [{ field: 'reason', sentence: 'Use 500 characters or fewer for the reason' }] : []),
  ];
}
