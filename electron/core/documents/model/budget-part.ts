import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { Plan } from '../../../../shared/contract/plan.ts';
import { costPence, coverPence, totalMinutes } from '../../../../shared/domain/plan.ts';
import type { BudgetPart, PriorityPart } from '../plan-model.ts';

/** What the plan costs, by priority and in all, beside its budget: stopped actions left out, as in the checks. */
export function budgetPart(
  plan: Plan,
  fundingSource: string,
  priorities: readonly PriorityPart[],
  actions: readonly PdAction[],
  placeOf: (priorityId: string) => number,
): BudgetPart {
  const running = actions.filter((a) => a.status !== 'stopped');
  const rate = plan.coverDayRatePence;
  const byPriority = priorities.map((priority) => {
    const own = running.filter((a) => placeOf(a.priorityId) === priority.number);
    return {
      number: priority.number,
      title: priority.title,
      feePence: total(own, (a) => a.feePence),
      coverPence: total(own, (a) => coverPence(a, rate)),
      travelPence: total(own, (a) => a.travelPence),
      resourcesPence: total(own, (a) => a.resourcesPence),
      costPence: total(own, (a) => costPence(a, rate)),
      minutes: total(own, totalMinutes),
      estimated: own.some((a) => a.costsEstimated),
    };
  });
  const covered = running.filter((a) => a.coverHalfDays > 0);
  return {
    budgetPence: plan.budgetPence,
    budgetMinutes: plan.budgetMinutes,
    coverDayRatePence: rate,
    fundingSource,
    costPence: total(byPriority, (line) => line.costPence),
    minutes: total(byPriority, (line) => line.minutes),
    coverHalfDays: total(covered, (a) => a.coverHalfDays),
    coverActions: covered.length,
    coverToArrangeHalfDays: total(
      covered.filter((a) => a.cover === 'needed' && a.status !== 'done'),
      (a) => a.coverHalfDays,
    ),
    estimated: byPriority.some((line) => line.estimated),
    byPriority,
  };
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
