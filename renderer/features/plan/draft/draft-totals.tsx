import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { againstBudget, totalsOf, usePlan } from '../plan-data.ts';
import styles from './draft.module.css';

interface DraftTotalsProps {
  /** Cost of what is ticked. */
  readonly pence: number;
  /** Teacher time of what is ticked. */
  readonly minutes: number;
}

/** The plan with what is ticked, against its budget. */
export function DraftTotals({ pence, minutes }: DraftTotalsProps) {
  const { plan, actions } = usePlan();
  const present = totalsOf(plan, actions);
  const money = present.pence + pence;
  const time = present.minutes + minutes;
  const over = [
    plan.budgetPence !== null && money > plan.budgetPence ? `${formatPence(money - plan.budgetPence)} over` : null,
    plan.budgetMinutes !== null && time > plan.budgetMinutes
      ? `${formatMinutes(time - plan.budgetMinutes)} over`
      : null,
  ].filter((s) => s !== null);
  return (
    <p className={styles.totals} role="status">
      The plan would come to{' '}
      <strong>
        {againstBudget(formatPence(money), plan.budgetPence === null ? null : formatPence(plan.budgetPence))}
      </strong>{' '}
      and{' '}
      <strong>
        {againstBudget(formatMinutes(time), plan.budgetMinutes === null ? null : formatMinutes(plan.budgetMinutes))}
      </strong>
      {over.length > 0 ? <span className={styles.over}> ({over.join(', ')})</span> : null}
    </p>
  );
}
