import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { endDay } from '../../../../shared/domain/plan.ts';
import { isLive, type PlanData } from '../plan-data.ts';

/** An action that somebody could join. */
export interface ActionToGive {
  readonly action: PdAction;
  /** Codes of its statements that they rated 1 or 2. */
  readonly lowCodes: readonly string[];
  /** The day it ended, where that has passed. */
  readonly endedOn: string | null;
}

/**
 * The actions somebody does not take part in yet: those whose statements they rated 1 or 2 first, those that should have
 * ended last; else in the order of the plan.
 */
export function actionsToGive(
  person: Pick<StaffMember, 'id'>,
  {
    actions,
    priorities,
    needs,
    school,
    today,
  }: Pick<PlanData, 'actions' | 'priorities' | 'needs' | 'school' | 'today'>,
): readonly ActionToGive[] {
  const low = ({ statementIds, priorityId }: PdAction) =>
    (statementIds.length > 0 ? statementIds : (priorities.find((p) => p.id === priorityId)?.statementIds ?? []))
      .flatMap((id) => needs.get(id) ?? [])
      .filter((need) => need.lowStaffIds.includes(person.id))
      .map((need) => need.code);
  const order = (one: ActionToGive) => (one.endedOn !== null ? 2 : one.lowCodes.length > 0 ? 0 : 1);
  return actions
    .filter((a) => isLive(a) && a.status !== 'done' && !a.participantIds.includes(person.id))
    .map((action): ActionToGive => {
      const end = endDay(action, school.halfTerms);
      return { action, lowCodes: low(action), endedOn: end !== null && end < today ? end : null };
    })
    .toSorted((a, b) => order(a) - order(b));
}
