import { useLocation } from 'wouter';
import type { Need } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './needs.module.css';

interface ChoiceBarProps {
  readonly roundId: string;
  /** The needs chosen, best rank first. */
  readonly wanted: readonly Need[];
  /** How many more priorities the plan can hold. */
  readonly places: number;
  /** How many it has; null while that is not known. */
  readonly inPlan: number | null;
  /** "36 ranked, 8 not rated". */
  readonly counts: string;
  readonly onClear: () => void;
}

/** From the needs ticked to the plan's priorities. */
export function ChoiceBar({ roundId, wanted, places, inPlan, counts, onClear }: ChoiceBarProps) {
  const choose = useChange('plan.choosePriorities');
  const toast = useToast();
  const [, goTo] = useLocation();

  const makePriorities = async () => {
    const done = await choose.run({ roundId, statementIds: wanted.map((n) => n.statementId) });
    if (!done) return;
    toast.show({
      message: `${countOf(wanted.length, 'need is', 'needs are')} now in the plan as priorities`,
      undo: true,
    });
    goTo('/plan');
  };

  return (
    <div className={styles.bar}>
      <p role="status">{sentenceOf(wanted, places, inPlan, counts)}</p>
      <div className={styles.barActions}>
        {wanted.length > 0 ? (
          <>
            <Button variant="quiet" onPress={onClear}>
              Clear
            </Button>
            <Button variant="primary" isDisabled={choose.isChanging} onPress={() => void makePriorities()}>
              Make these the plan’s priorities
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}

function sentenceOf(wanted: readonly Need[], places: number, inPlan: number | null, counts: string): string {
  if (inPlan === null) return counts;
  if (wanted.length > 0) {
    const codes = wanted.map((n) => n.code).join(', ');
    const left = places - wanted.length;
    return `${wanted.length} chosen: ${codes}. ${left === 0 ? 'That fills the plan, which holds five at most: untick one to choose another.' : `Room for ${left} more.`}`;
  }
  if (places === 0) return 'The plan has its five priorities. Remove one there to choose another.';
  if (inPlan > 0) return `The plan has ${inPlan} of its five priorities: tick up to ${places} more.`;
  return `${counts}. Tick up to five to make them the plan’s priorities.`;
}
