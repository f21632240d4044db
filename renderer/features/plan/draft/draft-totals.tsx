import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { totalsOf, usePlan } from '../plan-data.ts';
import styles from './draft.module.css';
import { bindingLimit, type Limit } from './limits.ts';

interface DraftTotalsProps {
  /** Cost of what is ticked. */
  readonly pence: number;
  /** Teacher time of what is ticked. */
  readonly minutes: number;
}

/** The plan with what is ticked, against both its budgets, and which of them is the limit. */
export function DraftTotals({ pence, minutes }: DraftTotalsProps) {
  const { plan, actions } = usePlan();
  const present = totalsOf(plan, actions);
  const money: Limit = { total: present.pence + pence, budget: plan.budgetPence };
  const time: Limit = { total: present.minutes + minutes, budget: plan.budgetMinutes };
  const binding = bindingLimit(money, time);
  return (
    <p className={styles.totals} role="status">
      The plan would come to <Against limit={money} format={formatPence} none="no budget set" />
      {', and '}
      <Against limit={time} format={formatMinutes} none="no limit on hours set" />.
      {binding === null ? null : ` ${binding === 'money' ? 'Money' : 'Teacher time'} is the tighter limit.`}
    </p>
  );
}

interface AgainstProps {
  readonly limit: Limit;
  readonly format: (amount: number) => string;
  readonly none: string;
}

function Against({ limit: { total, budget }, format, none }: AgainstProps) {
  if (budget === null) {
    return (
      <>
        <strong>{format(total)}</strong> ({none})
      </>
    );
  }
  const left = budget - total;
  return (
    <>
      <strong>
        {format(total)} of {format(budget)}
      </strong>{' '}
      <span className={left < 0 ? styles.over : undefined}>
        ({left < 0 ? `${format(-left)} over` : `${format(left)} left`})
      </span>
    </>
  );
}
