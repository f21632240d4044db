import type { School } from '../../../shared/contract/school.ts';
import { weekMinutes } from '../../../shared/domain/own-time.ts';
import { WORK_KEYS, WORK_KINDS, type WorkMinutes } from '../../../shared/domain/work.ts';
import { budgetBesideAllowance, budgetInWords } from '../../../shared/domain/work-budget.ts';
import { readAgain, useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Card } from '../../ui/card.tsx';
import { HoursField } from '../../ui/hours-field.tsx';
import settings from './settings.module.css';
import styles from './time-section.module.css';
import { useLatestEdit } from './use-latest-edit.ts';

/** How a usual week is meant to be shared out among the kinds of work; This week sets what is planned against it. */
export function BudgetCard({ school }: { readonly school: School }) {
  const budget = useCall('week.budget', {});
  return (
    <Card
      title="Budget of a week by kind of work"
      facts="A guide, not a limit: This week shows what is planned of each beside it"
    >
      <Fetched of={budget} what="the budget">
        {(b) => <Budget budget={b} week={weekMinutes(school.workingWeek)} />}
      </Fetched>
    </Card>
  );
}

function Budget({ budget, week }: { readonly budget: WorkMinutes; readonly week: number }) {
  const { change } = useChange('week.saveBudget');
  const save = useLatestEdit(budget, async (next) => {
    await change({ budget: { ...next } });
    await readAgain('week.budget', {});
  });
  return (
    <div className={settings.stack}>
      <div className={styles.budget}>
        {WORK_KEYS.map((work) => (
          <HoursField
            key={work}
            label={WORK_KINDS[work]}
            value={budget[work] === 0 ? null : budget[work]}
            onCommit={(minutes) => save((now) => ({ ...now, [work]: minutes ?? 0 }))}
          />
        ))}
      </div>
      <div>
        <p role="status">{budgetInWords(budget, week)}.</p>
        <p className={settings.quiet}>{budgetBesideAllowance(budget)}.</p>
      </div>
    </div>
  );
}
