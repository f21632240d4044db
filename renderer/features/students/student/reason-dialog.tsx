import { type FormEvent, useId, useState } from 'react';
import type { PupilPremiumReasonHeld } from '../../../../shared/contract/students.ts';
import { PUPIL_PREMIUM_REASONS, type PupilPremiumReason } from '../../../../shared/domain/students.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary, type Problem } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

interface ReasonDialogProps {
  /** The reason that is changed; null: one is added. */
  readonly held: PupilPremiumReasonHeld | null;
  /** Reasons that are listed already. */
  readonly known: readonly PupilPremiumReason[];
  readonly onClose: () => void;
}

/** Says that a reason holds or has ended, who says so and for which day. */
export function ReasonDialog({ held, known, onClose }: ReasonDialogProps) {
  const { student, today } = useOpenStudent();
  const [reason, setReason] = useState<PupilPremiumReason | null>(held?.reason ?? null);
  const [holds, setHolds] = useState(held?.holds ?? true);
  const [source, setSource] = useState('Typed here');
  const [asAt, setAsAt] = useState<string | null>(today);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const saveReasons = useChange('students.saveReasons');
  const formId = useId();
  const found = problemsOf(reason, source.trim(), asAt, today);
  const problems = attempt > 0 ? found : [];
  const sentence = (field: string) => problems.find((p) => p.field === field)?.sentence ?? null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (found.length > 0 || reason === null || asAt === null) return;
    setFailure(null);
    try {
      await saveReasons.change({ id: student.id, reasons: [{ reason, holds, source: source.trim(), asAt }] });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={held === null ? 'Add a reason for Pupil Premium' : PUPIL_PREMIUM_REASONS[held.reason]}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={saveReasons.isChanging}>
            {held === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        {held === null ? (
          <Select
            label="Reason"
            value={reason}
            options={optionsOf(PUPIL_PREMIUM_REASONS).filter(({ value }) => !known.includes(value))}
            onChange={setReason}
            fieldName="reason"
            errorMessage={sentence('reason')}
          />
        ) : null}
        <RadioGroup
          label="Now"
          value={holds ? 'holds' : 'ended'}
          options={[
            { value: 'holds', label: 'It holds' },
            { value: 'ended', label: 'It has ended' },
          ]}
          onChange={(value) => setHolds(value === 'holds')}
          orientation="horizontal"
        />
        <InputField
          label="Who says so"
          value={source}
          onChange={setSource}
          isRequired
          fieldName="source"
          errorMessage={sentence('source')}
        />
        <DateField
          label="True on"
          value={asAt}
          onCommit={setAsAt}
          isRequired
          fieldName="asAt"
          errorMessage={sentence('asAt')}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}

function problemsOf(
  reason: PupilPremiumReason | null,
  source: string,
  asAt: string | null,
  today: string,
): readonly Problem[] {
  return [
    ...(reason === null ? [{ field: 'reason', sentence: 'Choose the reason' }] : []),
    ...(source === '' ? [{ field: 'source', sentence: 'Enter who says so, such as “Virtual school letter”' }] : []),
    ...(source.length > 120 ? [{ field: 'source', sentence: 'Use 120 characters or fewer' }] : []),
    ...(asAt === null ? [{ field: 'asAt', sentence: 'Enter the day it is true for' }] : []),
    ...(asAt !== null && asAt > today ? [{ field: 'asAt', sentence: 'Enter a day that is not in the future' }] : []),
  ];
}
