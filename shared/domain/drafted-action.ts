import type { Need } from '../contract/audit.ts';
import type { PdAction } from '../contract/pd-action.ts';
import type { PdOffer } from '../contract/pd-catalogue.ts';
import type { Plan, Priority } from '../contract/plan.ts';
import type { DraftedAction } from '../contract/plan-draft.ts';
import type { School } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';
import { clearOfKeyDates, lastOpenDayOf, usualReviewDay } from './action-dates.ts';
import { BLANK_ACTION } from './blank-action.ts';
import { leadFor, leadWords, participantsFor, participantWords } from './drafted-people.ts';
import { groupsTouched, MECHANISM_GROUPS } from './mechanisms.ts';
import { costPence } from './plan.ts';
import { addDays, nextOpenDay } from './school-year.ts';
import { listOf } from './text.ts';

/** What a draft is made from. */
export interface DraftInput {
  readonly plan: Plan;
  readonly priorities: readonly Priority[];
  /** What the plan holds already; the draft adds to it and never changes it. */
  readonly actions: readonly PdAction[];
  readonly needs: readonly Need[];
  readonly staff: readonly StaffMember[];
  readonly offers: readonly PdOffer[];
  readonly school: School;
  readonly today: string;
}

/** An offer from outside school does not start before there was time to book it. */
const DAYS_TO_BOOK = 14;

/** One offer as an action of a priority: who takes part, when, at what cost, and why it is there. */
export function draftAction(
  priority: Priority,
  offer: PdOffer,
  isMain: boolean,
  codes: readonly string[],
  input: DraftInput,
  from: number,
): DraftedAction {
  const needs = input.needs.filter((n) => priority.statementIds.includes(n.statementId));
  const participantIds = participantsFor(offer, needs, input);
  const leadId = leadFor(offer, needs, input);
  const served = needs.filter((n) => offer.statements.includes(n.code));
  const action: DraftedAction['action'] = {
    ...BLANK_ACTION,
    priorityId: priority.id,
    title: offer.title,
    needEvidence: served.map(evidenceOf).join('\n'),
    objective: offer.objective,
    changeInPractice: offer.changeInPractice,
    effectOnStudents: offer.effectOnStudents,
    activity: offer.activity,
    form: offer.form,
    provider: offer.provider,
    mechanisms: offer.mechanisms,
    dfeParts: dfePartsOf(offer),
    leadId,
    ...daysOf(from, Math.min(6, from + offer.halfTerms - 1), input, offer.inSchool ? 0 : DAYS_TO_BOOK),
    ...costsOf(offer, participantIds.length),
    costsEstimated: true,
    successMeasure: offer.measure,
    successTarget: offer.target,
    guskeyTargeted: isMain ? 2 : 4,
    offerId: offer.id,
    participantIds,
    statementIds: served.map((n) => n.statementId),
  };
  const reason = reasonOf(offer, isMain, codes, action, input);
  return {
    key: `${priority.id}:${offer.id}`,
    priorityId: priority.id,
    reason,
    verified: offer.verified,
    costPence: costPence(action, input.plan.coverDayRatePence),
    action: { ...action, draftReason: reason },
  };
}

/** Time, cost and cover of an offer for a number of people; one person's cost while nobody is named yet. */
export function costsOf(offer: PdOffer, people: number) {
  const n = Math.max(1, people);
  const coverHalfDays = Math.round(offer.coverDaysPerPerson * 2) * n;
  return {
    minutesPerPerson: Math.round(offer.hoursPerPerson * 60),
    feePence: offer.feePerPersonPence * n + offer.feeFixedPence,
    coverHalfDays,
    travelPence: offer.travelPerPersonPence * n,
    resourcesPence: offer.resourcesPence,
    cover: coverHalfDays > 0 ? ('needed' as const) : ('not-needed' as const),
  };
}

/** Parts of the DfE Standard an offer meets by its nature: expertise, collaboration, sustained over a term or more. */
function dfePartsOf(offer: PdOffer): readonly number[] {
  const parts = [1];
  if (!offer.inSchool) parts.push(2);
  if (offer.inSchool || offer.form === 'work-group') parts.push(3);
  if (offer.halfTerms >= 3) parts.push(4);
  return parts;
}

function evidenceOf(need: Need): string {
  const staff =
    need.ratedCount > 0
      ? `${need.lowCount} of ${need.ratedCount} staff at 1 or 2, median ${need.staffMedian}`
      : 'not asked of staff';
  const department = need.departmentRating === null ? '' : `; department ${need.departmentRating} of 4`;
  return `${need.code}: ${staff}${department}`;
}

function reasonOf(
  offer: PdOffer,
  isMain: boolean,
  codes: readonly string[],
  action: DraftedAction['action'],
  input: DraftInput,
): string {
  const serves = offer.statements.filter((code) => codes.includes(code));
  const touched = groupsTouched(offer.mechanisms).map((g) => MECHANISM_GROUPS[g].toLowerCase());
  const who = participantWords(offer, action.participantIds, input);
  const led = leadWords(offer, action.leadId, input);
  const kind = isMain ? `Serves ${listOf(serves)}` : `Follows up ${listOf(serves)} in school`;
  return `${kind}: helps to ${listOf(touched)}. ${who} ${led}`;
}

/** Half-terms and the open days they begin and end on; `daysAhead` leaves time to book. */
export function daysOf(startHalfTerm: number, endHalfTerm: number, { school, today }: DraftInput, daysAhead = 0) {
  const { halfTerms, closedDays } = school;
  const halfTerm = halfTerms.find((h) => h.number === startHalfTerm) ?? null;
  const first = halfTerm?.firstOn ?? today;
  const openFrom = (day: string) =>
    clearOfKeyDates(nextOpenDay(first < day ? day : first, halfTerms, closedDays), 1, school, halfTerm);
  const endOn = lastOpenDayOf(school, endHalfTerm);
  const booked = openFrom(addDays(today, daysAhead));
  const startOn = booked !== null && endOn !== null && booked < endOn ? booked : openFrom(today);
  const reviewOn = usualReviewDay(school, endOn);
  return { startHalfTerm, endHalfTerm, startOn, endOn, reviewOn, successOn: endOn };
}
