import type { DraftedAction } from '../contract/plan-draft.ts';
import { costsOf, type DraftInput } from './drafted-action.ts';
import { nobodyWords } from './drafted-people.ts';
import { costPence, planTotals } from './plan.ts';
import { isTeacher } from './staff.ts';
import { countOf, listOf } from './text.ts';

/**
 * Adds the teachers whom no priority reaches to one in-school action, the one that asks least cover and time of them,
 * where the budget allows. Says in the notices who joined, or that there was no room.
 */
export function giveEveryTeacherSomething(
  input: DraftInput,
  drafted: readonly DraftedAction[],
  notices: string[],
): readonly DraftedAction[] {
  const idle = teachersWithNothing(input, drafted);
  const place = lightestInSchool(input, drafted);
  if (idle.length === 0 || place === undefined) return drafted;
  const joined = withPeople(place, input, idle);
  const result = drafted.map((d) => (d === place ? joined : d));
  if (!fitsBudget(input, result)) {
    notices.push(
      `The budget leaves no room to add ${countOf(idle.length, 'teacher')} who would have nothing in the plan.`,
    );
    return drafted;
  }
  notices.push(whyJoining(idle));
  return result;
}

type Staff = DraftInput['staff'];

function teachersWithNothing({ staff, actions }: DraftInput, drafted: readonly DraftedAction[]): Staff {
  const live = [...actions.filter((a) => a.status !== 'stopped'), ...drafted.map((d) => d.action)];
  const busy = new Set(live.flatMap((a) => [...a.participantIds, a.leadId]));
  return staff.filter((s) => isTeacher(s) && !busy.has(s.id));
}

function offerOf({ offers }: DraftInput, drafted: DraftedAction) {
  return offers.find((o) => o.id === drafted.action.offerId);
}

function lightestInSchool(input: DraftInput, drafted: readonly DraftedAction[]): DraftedAction | undefined {
  const forAnyone = (d: DraftedAction) => (offerOf(input, d)?.audience === 'anyone' ? 0 : 1);
  return drafted
    .filter((d) => offerOf(input, d)?.inSchool)
    .toSorted(
      (a, b) =>
        forAnyone(a) - forAnyone(b) ||
        a.action.coverHalfDays - b.action.coverHalfDays ||
        a.action.minutesPerPerson - b.action.minutesPerPerson,
    )[0];
}

function whyJoining(people: Staff): string {
  return `${listOf(people.map((s) => s.name))} ${people.length === 1 ? 'joins' : 'join'} so that every teacher has something.`;
}

function withPeople(drafted: DraftedAction, input: DraftInput, people: Staff): DraftedAction {
  const offer = offerOf(input, drafted);
  const participantIds = [...drafted.action.participantIds, ...people.map((s) => s.id)];
  const nobody = offer ? `${nobodyWords(offer)} ` : '';
  const reason = `${drafted.reason.replace(nobody, '')} ${whyJoining(people)}`;
  const costs = offer ? costsOf(offer, participantIds.length) : {};
  const action = { ...drafted.action, ...costs, participantIds, draftReason: reason };
  return { ...drafted, reason, action, costPence: costPence(action, input.plan.coverDayRatePence) };
}

function fitsBudget({ plan, actions }: DraftInput, drafted: readonly DraftedAction[]): boolean {
  const { pence, minutes } = planTotals(plan, [...actions, ...drafted.map((d) => d.action)]);
  return pence <= (plan.budgetPence ?? pence) && minutes <= (plan.budgetMinutes ?? minutes);
}
