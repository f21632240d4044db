import type { Volunteer } from '../contract/volunteers.ts';
import { addDays, formatDayShort } from './school-year.ts';
import { countOf, listOf } from './text.ts';

/**
 * What is looked at before somebody from outside works with students, and the day it was (domain.md 5). Only the day is
 * kept: never a number, never what a check said.
 */
export const VOLUNTEER_CHECKS = {
  riskAssessmentOn: 'Written risk assessment',
  dbsSeenOn: 'Enhanced DBS seen',
  barredListOn: 'Barred-list check',
  idCheckedOn: 'ID checked',
  inductionOn: 'Induction',
} as const;
export type VolunteerCheck = keyof typeof VOLUNTEER_CHECKS;
export const CHECK_KEYS = Object.keys(VOLUNTEER_CHECKS) as VolunteerCheck[];

/** The same in the middle of a sentence. */
const IN_A_SENTENCE: Readonly<Record<VolunteerCheck, string>> = {
  riskAssessmentOn: 'risk assessment',
  dbsSeenOn: 'enhanced DBS',
  barredListOn: 'barred-list check',
  idCheckedOn: 'ID check',
  inductionOn: 'induction',
};

/** What makes work with students regulated activity: help for the person who decides, not a rule of this app. */
export const REGULATED_HELP =
  'Usually: unsupervised, and regular (more than 3 times in a month). Your DSL or HR decides when in doubt.';

/** Safeguarding concerns have their own system; this record is not the place. */
export const CONCERNS_GO_TO =
  'Worried about a child? Tell the DSL; use the school’s system. Nothing of that is written here.';

/** A review that is so many days away is said to be due. */
export const REVIEW_SOON_DAYS = 30;

type Checked = Pick<Volunteer, VolunteerCheck | 'regulatedActivity' | 'reviewOn'>;

export interface VolunteerChecks {
  /** In the order of VOLUNTEER_CHECKS. */
  readonly seen: readonly { readonly check: VolunteerCheck; readonly on: string }[];
  /** Checks without a day, those that do not apply left out. */
  readonly missing: readonly VolunteerCheck[];
  /** Nobody has said whether this is regulated activity. */
  readonly isUndecided: boolean;
  /** Nobody has said when the checks are looked at again. */
  readonly hasNoReview: boolean;
  /** The day of the review when it has passed or is near. */
  readonly review: { readonly on: string; readonly isOverdue: boolean } | null;
}

/** The barred list may be asked about for regulated activity only, never for somebody who is always supervised. */
export const appliesTo = (
  check: VolunteerCheck,
  { regulatedActivity }: Pick<Volunteer, 'regulatedActivity'>,
): boolean => check !== 'barredListOn' || regulatedActivity === true;

/** What is there, what is missing and what is due on `today`. */
export function checksOf(volunteer: Checked, today: string): VolunteerChecks {
  const wanted = CHECK_KEYS.filter((check) => appliesTo(check, volunteer));
  const { reviewOn } = volunteer;
  return {
    seen: wanted.flatMap((check) => {
      const on = volunteer[check];
      return on === null ? [] : [{ check, on }];
    }),
    missing: wanted.filter((check) => volunteer[check] === null),
    isUndecided: volunteer.regulatedActivity === null,
    hasNoReview: reviewOn === null,
    review:
      reviewOn !== null && reviewOn <= addDays(today, REVIEW_SOON_DAYS)
        ? { on: reviewOn, isOverdue: reviewOn < today }
        : null,
  };
}

export type ChecksState = 'missing' | 'review-overdue' | 'review-due' | 'complete';

/** The worst of what there is to say: something is missing, the review has passed, it is near, or all is there. */
export function checksState({ missing, isUndecided, hasNoReview, review }: VolunteerChecks): ChecksState {
  if (missing.length > 0 || isUndecided || hasNoReview) return 'missing';
  if (review === null) return 'complete';
  return review.isOverdue ? 'review-overdue' : 'review-due';
}

/** "All checks seen", "Missing: risk assessment and induction", "Review overdue since 3 Nov 2026". */
export function checksWords(checks: VolunteerChecks): string {
  const { missing, isUndecided, hasNoReview, review } = checks;
  const reviewWords =
    review === null ? [] : [`Review ${review.isOverdue ? 'overdue since' : 'due'} ${formatDayShort(review.on)}`];
  const gaps = [
    ...missing.map((check) => IN_A_SENTENCE[check]),
    ...(isUndecided ? ['whether it is regulated activity'] : []),
    ...(hasNoReview ? ['review day'] : []),
  ];
  if (gaps.length > 0) return [`Missing: ${listOf(gaps)}`, ...reviewWords].join('. ');
  return reviewWords[0] ?? 'All checks seen';
}

/** True from the last day on: nobody new is given to them. */
export const hasEnded = ({ endedOn }: Pick<Volunteer, 'endedOn'>, today: string): boolean =>
  endedOn !== null && endedOn <= today;

type Person = Checked & Pick<Volunteer, 'name' | 'endedOn'>;

/** Why one person may not be alone with students; null when they may. */
function whyNotAlone(volunteer: Person, today: string): string | null {
  const { name, endedOn, regulatedActivity } = volunteer;
  if (endedOn !== null && endedOn < today) return `${name} ended on ${formatDayShort(endedOn)}`;
  const { missing, isUndecided, review } = checksOf(volunteer, today);
  if (missing.length > 0) return `checks missing for ${name}: ${listOf(missing.map((check) => IN_A_SENTENCE[check]))}`;
  if (isUndecided) return `nobody has said whether ${name} is in regulated activity`;
  if (review?.isOverdue) return `the checks of ${name} were to be looked at again by ${formatDayShort(review.on)}`;
  if (regulatedActivity === false) return `${name} is down as always supervised`;
  return null;
}

/**
 * What to say before volunteers are given a session, a group or a pair: null when staff are beside them or when all of them
 * may be alone with students on `today`. A warning, not a refusal: the person may go on knowingly.
 */
export function volunteerWarning(volunteers: readonly Person[], hasStaff: boolean, today: string): string | null {
  if (hasStaff) return null;
  const reasons = volunteers.flatMap((volunteer) => whyNotAlone(volunteer, today) ?? []);
  if (reasons.length === 0) return null;
  const them = reasons.length === 1 ? 'them' : 'each of them';
  return `Without staff beside them: ${reasons.join('; ')}. Put a member of staff with ${them}, or complete the checks under Volunteers first.`;
}

interface Work {
  readonly groups: readonly { readonly name: string }[];
  readonly pairCount: number;
}

/** "Year 11 booster and 2 pairs"; empty for nobody yet. */
export function worksWithWords({ groups, pairCount }: Work): string {
  return listOf([...groups.map(({ name }) => name), ...(pairCount > 0 ? [countOf(pairCount, 'pair')] : [])]);
}
