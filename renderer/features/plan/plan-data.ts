import { createContext, useContext } from 'react';
import type { AuditDomain, Need } from '../../../shared/contract/audit.ts';
import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { Plan, PlanAim, PlanReview, Priority } from '../../../shared/contract/plan.ts';
import type { PlanCheck } from '../../../shared/contract/plan-check.ts';
import type { School } from '../../../shared/contract/school.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { formatMinutes, formatPence, PLAN_STATUSES, planTotals } from '../../../shared/domain/plan.ts';
import { countOf } from '../../../shared/domain/text.ts';

/** All that the plan's screens show, read together so that they agree with one another. */
export interface PlanData {
  readonly plan: Plan;
  readonly aims: readonly PlanAim[];
  readonly priorities: readonly Priority[];
  readonly reviews: readonly PlanReview[];
  /** In the order of the plan. */
  readonly actions: readonly PdAction[];
  /** "2.3" by action id. */
  readonly refs: ReadonlyMap<string, string>;
  /** Everybody, those who have left as well: an action may still name them. */
  readonly staff: readonly StaffMember[];
  readonly school: School;
  readonly today: string;
  readonly domains: readonly AuditDomain[];
  /** The needs of the plan's audit round by statement id; empty when there has been no audit. */
  readonly needs: ReadonlyMap<string, Need>;
  /** Null until they have been read. */
  readonly checks: readonly PlanCheck[] | null;
}

export const PlanContext = createContext<PlanData | null>(null);

export function usePlan(): PlanData {
  const data = useContext(PlanContext);
  if (data === null) throw new Error('usePlan stands outside the PD plan place');
  return data;
}

export const isLive = (action: PdAction): boolean => action.status !== 'stopped';

/** Cost in pence and teacher time in minutes of these actions, without the stopped ones: as the checks count them. */
export function totalsOf(plan: Plan, actions: readonly PdAction[]) {
  return planTotals(plan, actions.filter(isLive));
}

/** "£2,760 of £3,200", or "£2,760" when there is no budget. */
export function againstBudget(total: string, budget: string | null): string {
  return budget === null ? total : `${total} of ${budget}`;
}

/** The line of facts under the plan's title. */
export function factsOf({ plan, priorities, actions }: PlanData): string {
  if (priorities.length === 0) return `${PLAN_STATUSES[plan.status]} · no priorities yet`;
  const { pence, minutes } = totalsOf(plan, actions);
  return [
    PLAN_STATUSES[plan.status],
    `${countOf(priorities.length, 'priority', 'priorities')}, ${countOf(actions.length, 'action')}`,
    againstBudget(formatPence(pence), plan.budgetPence === null ? null : formatPence(plan.budgetPence)),
    againstBudget(formatMinutes(minutes), plan.budgetMinutes === null ? null : formatMinutes(plan.budgetMinutes)),
  ].join(' · ');
}

/** Priorities that no live action serves. */
export function unserved({ priorities, actions }: PlanData): readonly Priority[] {
  const served = new Set(actions.filter(isLive).map((a) => a.priorityId));
  return priorities.filter((p) => !served.has(p.id));
}

/** Staff who can be chosen now, and whoever of `also` has left since. */
export function choosableStaff(
  staff: readonly StaffMember[],
  also: readonly (string | null)[],
): readonly StaffMember[] {
  return staff.filter((s) => s.status === 'current' || also.includes(s.id));
}

export const nameOf = (staff: readonly StaffMember[], id: string | null): string | null =>
  staff.find((s) => s.id === id)?.name ?? null;
