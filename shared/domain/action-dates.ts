import type { ActionPatch, PdAction } from '../contract/pd-action.ts';
import type { School } from '../contract/school.ts';
import { addDays, halfTermAt, nextOpenDay, previousOpenDay } from './school-year.ts';

type Calendar = Pick<School, 'halfTerms' | 'closedDays'>;

/** The first open day of a half-term. */
export function firstOpenDayOf({ halfTerms, closedDays }: Calendar, number: number): string | null {
  const halfTerm = halfTerms.find((h) => h.number === number);
  return halfTerm ? nextOpenDay(halfTerm.firstOn, halfTerms, closedDays) : null;
}

/** The last open day of a half-term. */
export function lastOpenDayOf({ halfTerms, closedDays }: Calendar, number: number): string | null {
  const halfTerm = halfTerms.find((h) => h.number === number);
  return halfTerm ? previousOpenDay(halfTerm.lastOn, halfTerms, closedDays) : null;
}

/** When an action that ends on a day is reviewed unless somebody says otherwise: two weeks before, on an open day. */
export function usualReviewDay({ halfTerms, closedDays }: Calendar, endOn: string | null): string | null {
  return endOn === null ? null : previousOpenDay(addDays(endOn, -14), halfTerms, closedDays);
}

/**
 * A change to an action with its half-terms and days kept in step: choosing a half-term sets its first or last open day,
 * typing a day sets the half-term it is in. The date to be met and the review move with the end where they stood at it.
 */
export function withDatesInStep(action: PdAction, patch: ActionPatch, calendar: Calendar): ActionPatch {
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

function startInStep({ startOn, startHalfTerm }: ActionPatch, calendar: Calendar): ActionPatch {
  if (startOn === undefined && startHalfTerm !== undefined) {
    return { startOn: startHalfTerm === null ? null : firstOpenDayOf(calendar, startHalfTerm) };
  }
  if (startHalfTerm === undefined && startOn !== undefined && startOn !== null) {
    const halfTerm = halfTermAt(calendar.halfTerms, startOn);
    return halfTerm ? { startHalfTerm: halfTerm.number } : {};
  }
  return {};
}

function endInStep({ endOn, endHalfTerm }: ActionPatch, calendar: Calendar): ActionPatch {
  if (endOn === undefined && endHalfTerm !== undefined) {
    return { endOn: endHalfTerm === null ? null : lastOpenDayOf(calendar, endHalfTerm) };
  }
  if (endHalfTerm === undefined && endOn !== undefined && endOn !== null) {
    // In a holiday the action has ended with the half-term before.
    const halfTerm = calendar.halfTerms.findLast((h) => h.firstOn <= endOn);
    return halfTerm ? { endHalfTerm: halfTerm.number } : {};
  }
  return {};
}
