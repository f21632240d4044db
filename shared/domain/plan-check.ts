import type { PdAction } from '../contract/pd-action.ts';
import type { PdSession } from '../contract/pd-session.ts';
import type { Plan, Priority } from '../contract/plan.ts';
import type { CheckTarget, PlanCheck } from '../contract/plan-check.ts';
import type { School } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';

/** What the checks look at. */
export interface ChecksInput {
  readonly plan: Plan;
  readonly priorities: readonly Priority[];
  readonly actions: readonly PdAction[];
  /** The PD sessions of these actions. */
  readonly sessions: readonly PdSession[];
  readonly staff: readonly StaffMember[];
  readonly school: School;
}

/** The same, with what every check asks for. */
export interface CheckContext extends ChecksInput {
  /** Actions that are not stopped. */
  readonly live: readonly PdAction[];
  readonly refOf: (action: PdAction) => string;
}

export type CheckItem = PlanCheck['items'][number];

export const atAction = (action: PdAction, field: string): CheckTarget => ({ kind: 'action', id: action.id, field });
export const atPriority = (priority: Priority, field: string | null): CheckTarget => ({
  kind: 'priority',
  id: priority.id,
  field,
});
export const atPlan = (field: string): CheckTarget => ({ kind: 'plan', id: null, field });
export const nameOf = (priority: Priority) => `Priority ${priority.position}`;
