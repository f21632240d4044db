import type { ActionPatch, PdAction } from '../contract/pd-action.ts';
import type { HalfTerm, KeyDate, School } from '../contract/school.ts';
import { addDays, halfTermAt, isOpenDay, nextOpenDay, previousOpenDay } from './school-year.ts';

/** What the dates of an action are worked out from. */
export type SchoolCalendar = Pick<School, 'halfTerms' | 'closedDays' | 'keyDates'>;

/** A run of half-terms by number, both ends in it. */
export interface HalfTermSpan {
  readonly first: number;
  readonly last: number;
}

type Dated = Pick<PdAction, 'startHalfTerm' | 'endHalfTerm' | 'startOn' | 'endOn'>;

/** How far, in days, a usual day is moved to keep clear of a key date: past a fortnight of mocks. */
const NEAR_DAYS = 14;
/** A key date longer than this, in days, is a season: nobody can keep a whole action clear of the summer's exams. */
const SEASON_DAYS = 21;

/** The key dates that a day falls on, seasons among them. */
export function keyDatesOn(day: string, keyDates: readonly KeyDate[]): readonly KeyDate[] {
  return keyDates.filter((d) => d.firstOn <= day && day <= d.lastOn);
}

/** True for weeks on end, such as public exams: a meeting clashes with it, a day on which an action begins or ends does not. */
export function isSeason({ firstOn, lastOn }: KeyDate): boolean {
  return addDays(firstOn, SEASON_DAYS - 1) < lastOn;
}

/** The half-term that an end lies in; in a holiday the action has ended with the half-term before. */
const halfTermOfEnd = (halfTerms: readonly HalfTerm[], day: string) => halfTerms.findLast((h) => h.firstOn <= day);

/**
 * The half-terms an action runs over; where only one end is known, that one alone. Null when it has no dates, or ends
 * before it starts.
 */
export function spanOf(action: Dated, halfTerms: readonly HalfTerm[]): HalfTermSpan | null {
  const start =
    action.startHalfTerm ?? (action.startOn === null ? null : (halfTermAt(halfTerms, action.startOn)?.number ?? null));
  const end =
    action.endHalfTerm ?? (action.endOn === null ? null : (halfTermOfEnd(halfTerms, action.endOn)?.number ?? null));
  const first = start ?? end;
  const last = end ?? start;
  return first === null || last === null || last < first ? null : { first, last };
}

/** The first open day of a half-term, or the first soon after it that no key date takes. */
export function firstOpenDayOf(calendar: SchoolCalendar, number: number): string | null {
  const halfTerm = calendar.halfTerms.find((h) => h.number === number);
  if (!halfTerm) return null;
  const open = nextOpenDay(halfTerm.firstOn, calendar.halfTerms, calendar.closedDays);
  return clearOfKeyDates(open, 1, calendar, halfTerm);
}

/** The last open day of a half-term, or the last soon before it that no key date takes. */
export function lastOpenDayOf(calendar: SchoolCalendar, number: number): string | null {
  const halfTerm = calendar.halfTerms.find((h) => h.number === number);
  if (!halfTerm) return null;
  const open = previousOpenDay(halfTerm.lastOn, calendar.halfTerms, calendar.closedDays);
  return clearOfKeyDates(open, -1, calendar, halfTerm);
}

/** When an action that ends on a day is reviewed unless somebody says otherwise: about two weeks before, on an open day. */
export function usualReviewDay(calendar: SchoolCalendar, endOn: string | null): string | null {
  if (endOn === null) return null;
  const open = previousOpenDay(addDays(endOn, -14), calendar.halfTerms, calendar.closedDays);
  return clearOfKeyDates(open, -1, calendar, null);
}

/** The nearest open day that no key date takes, going one way and within the half-term; the day itself when none is near. */
export function clearOfKeyDates(
  day: string | null,
  step: 1 | -1,
  { halfTerms, closedDays, keyDates }: SchoolCalendar,
  within: HalfTerm | null,
): string | null {
  if (day === null) return null;
  for (let n = 0; n <= NEAR_DAYS; n++) {
    const near = addDays(day, n * step);
    if (within && (near < within.firstOn || near > within.lastOn)) break;
    const isTaken = keyDatesOn(near, keyDates).some((d) => !isSeason(d));
    if (!isTaken && isOpenDay(near, halfTerms, closedDays)) return near;
  }
  return day;
}

/**
 * A change to an action with its half-terms and days kept in step: choosing a half-term sets its first or last open day,
 * typing a day sets the half-term it is in. The date to be met and the review move with the end where they stood at it.
 */
export function withDatesInStep(action: PdAction, patch: ActionPatch, calendar: SchoolCalendar): ActionPatch {
  const inStep = { ...patch, ...startInStep(patch, calendar), ...endInStep(patch, calendar) };
  if (inStep.endOn === undefined || inStep.endOn === action.endOn) return inStep;
  const { endOn } = inStep;
  const followsEnd = patch.successOn === undefined && action.successOn === action.endOn;
  const isUsualReview = action.reviewOn === usualReviewDay(calendar, action.endOn);
  return {
    ...inStep,
    ...(followsEnd ? { successOn: endOn } : {}),
    ...(patch.reviewOn === undefined && isUsualReview ? { reviewOn: usualReviewDay(calendar, endOn) } : {}),
  };
}

function startInStep({ startOn, startHalfTerm }: ActionPatch, calendar: SchoolCalendar): ActionPatch {
  if (startOn === undefined && startHalfTerm !== undefined) {
    return { startOn: startHalfTerm === null ? null : firstOpenDayOf(calendar, startHalfTerm) };
  }
  if (startHalfTerm === undefined && startOn !== undefined && startOn !== null) {
    const halfTerm = halfTermAt(calendar.halfTerms, startOn);
    return halfTerm ? { startHalfTerm: halfTerm.number } : {};
  }
  return {};
}

function endInStep({ endOn, endHalfTerm }: ActionPatch, calendar: SchoolCalendar): ActionPatch {
  if (endOn === undefined && endHalfTerm !== undefined) {
    return { endOn: endHalfTerm === null ? null : lastOpenDayOf(calendar, endHalfTerm) };
  }
  if (endHalfTerm === undefined && endOn !== undefined && endOn !== null) {
    const halfTerm = halfTermOfEnd(calendar.halfTerms, endOn);
    return halfTerm ? { endHalfTerm: halfTerm.number } : {};
  }
  return {};
}
