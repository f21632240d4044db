import { type FormEvent, useId, useState } from 'react';
import type { Need } from '../../../../shared/contract/audit.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary, type Problem } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './needs.module.css';

interface MoveNeedDialogProps {
  readonly roundId: string;
  readonly need: Need;
  /** How many needs are ranked. */
  readonly last: number;
  readonly onClose: () => void;
}

/** Gives a need another rank than its score does, with the reason. */
export function MoveNeedDialog({ roundId, need, last, onClose }: MoveNeedDialogProps) {
  const [rank, setRank] = useState(need.overrideReason === null ? '' : String(need.rank));
  const [reason, setReason] = useState(need.overrideReason ?? '');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const move = useChange('audit.overrideRank');
  const toast = useToast();
  const formId = useId();
  const problems = attempt === 0 ? [] : problemsOf(rank, reason, need, last);
  const sentence = (field: string) => problems.find((p) => p.field === field)?.sentence ?? null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problemsOf(rank, reason, need, last).length > 0) return;
    setFailure(null);
    const wanted = Number(rank);
    try {
      await move.change({ roundId, statementId: need.statementId, override: { rank: wanted, reason: reason.trim() } });
      toast.show({
        message: `${need.code} is now at rank ${wanted}. Its score stays ${need.score?.toFixed(2)}`,
        undo: true,
      });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={`Move ${need.code} to another rank`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={move.isChanging}>
            Move it
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        <p>
          {need.text} {whereNow(need)}
        </p>
        <div className={styles.rankField}>
          <InputField
            label="Rank"
            description={`1 is first, ${last} is last`}
            value={rank}
            onChange={setRank}
            isRequired
            autoFocus
            fieldName="rank"
            errorMessage={sentence('rank')}
          />
        </div>
        <InputField
          label="Why"
          description="Stands beside the rank here and in the plan document. Governors read it too, unless it names a colleague."
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

function whereNow({ rank, rankByScore, score, overrideReason }: Need): string {
  const moved = overrideReason === null ? '' : `, moved there from ${rankByScore}`;
  return `It is at rank ${rank}${moved}, with a score of ${score?.toFixed(2)}. Moving it leaves the score as it is.`;
}

function problemsOf(rank: string, reason: string, need: Need, last: number): readonly Problem[] {
  const wanted = Number(rank.trim());
  const isRank = /^\d+$/.test(rank.trim()) && wanted >= 1 && wanted <= last;
  const isThere = isRank && wanted === need.rank && need.overrideReason === null;
  return [
    ...(isRank ? [] : [{ field: 'rank', sentence: `Enter a rank from 1 to ${last}` }]),
    ...(isThere ? [{ field: 'rank', sentence: `${need.code} is at rank ${wanted} already: enter another` }] : []),
    ...(reason.trim() === ''
      ? [{ field: 'reason', sentence: 'Enter why it is moved, such as “The new Year 10 scheme starts in January”' }]
      : []),
    ...(reason.trim().length > 500
      ? [{ field: 'reason', sentence: 'Use 500 characters or fewer for the reason' }]
      : []),
  ];
}
