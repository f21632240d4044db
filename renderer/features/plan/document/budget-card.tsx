import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { totalsOf, usePlan } from '../plan-data.ts';
import styles from './document.module.css';

/** What the plan may cost in money and in teacher time. */
export function BudgetCard() {
  const { plan, actions } = usePlan();
  const { change } = useChange('plan.update');
  const { pence, minutes } = totalsOf(plan, actions);
  return (
    <Card
      title="Budget"
      facts={`The actions come to ${formatPence(pence)} and ${formatMinutes(minutes)} of teacher time.`}
    >
      <div className={styles.pair}>
        <MoneyField
          label="Budget"
          description="Leave empty when there is none yet"
          fieldName="budgetPence"
          value={plan.budgetPence}
          onCommit={(budgetPence) => change({ patch: { budgetPence } })}
        />
        <HoursField
          label="Teacher hours"
          description="Everybody’s hours together"
          fieldName="budgetMinutes"
          value={plan.budgetMinutes}
          onCommit={(budgetMinutes) => change({ patch: { budgetMinutes } })}
        />
        <MoneyField
          label="Cover, a day"
          description="What one day of cover costs your school"
          fieldName="coverDayRatePence"
          value={plan.coverDayRatePence}
          onCommit={(rate) => change({ patch: { coverDayRatePence: rate ?? 0 } })}
        />
        <TextField
          label="Funding source"
          description="Such as Pupil Premium, or the department’s own budget"
          fieldName="fundingSource"
          value={plan.fundingSource}
          onCommit={(fundingSource) => change({ patch: { fundingSource } })}
        />
      </div>
    </Card>
  );
}
