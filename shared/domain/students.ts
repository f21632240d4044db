import type { PupilPremiumReasonHeld, Student } from '../contract/students.ts';

/** Why a student is eligible for Pupil Premium (domain.md 4.1), in the order they are listed. */
export const PUPIL_PREMIUM_REASONS = {
  'ever-6-fsm': 'Ever 6 FSM',
  'looked-after': 'Looked after',
  'previously-looked-after': 'Previously looked after',
  service: 'Service',
} as const;
export type PupilPremiumReason = keyof typeof PUPIL_PREMIUM_REASONS;
export const REASON_KEYS = Object.keys(PUPIL_PREMIUM_REASONS) as PupilPremiumReason[];

/** Reasons that tell of a child's care: hidden on every screen until somebody asks to see them. */
export const CARE_REASONS: ReadonlySet<PupilPremiumReason> = new Set(['looked-after', 'previously-looked-after']);

/** What counts for the target rule: a reason, or Pupil Premium whose reason nobody has said. */
export const COUNTED_REASONS = { ...PUPIL_PREMIUM_REASONS, 'not-known': 'Reason not known' } as const;
export type CountedReason = keyof typeof COUNTED_REASONS;

export const SEXES = { F: 'Female', M: 'Male' } as const;
/** SEN provision as the census has it. */
export const SEN_PROVISIONS = { N: 'None', K: 'SEN support', E: 'EHCP' } as const;
export const INTENTIONS = { 'not-asked': 'Not asked', yes: 'Yes', maybe: 'Maybe', no: 'No' } as const;

/** What a person decided about a student. `none`: not followed, and that was decided. */
export const STANDINGS = {
  target: 'Target',
  watch: 'Watch',
  comparison: 'Comparison',
  none: 'Not a target',
} as const;
export type Standing = keyof typeof STANDINGS;

/** The four lists of the target rule (product.md, Rules). */
export const TARGET_LISTS = {
  in: 'In',
  boundary: 'On the boundary',
  'no-score': 'No score',
  out: 'Out',
} as const;
export type TargetList = keyof typeof TARGET_LISTS;

/** The lowest and the highest scaled score at KS2. */
export const SCALED_SCORES = { least: 80, most: 120 } as const;

export interface PupilPremium {
  readonly status: 'yes' | 'no' | 'not-known';
  /** The reasons that hold; none with status yes: the reason is not known. */
  readonly reasons: readonly PupilPremiumReason[];
}

/**
 * Whether a student is eligible for Pupil Premium, and why: a reason that holds says yes whatever a list's plain yes or
 * no says; without one, the list's word counts.
 */
export function pupilPremiumOf(student: {
  readonly pupilPremium: 'yes' | 'no' | null;
  readonly reasons: readonly Pick<PupilPremiumReasonHeld, 'reason' | 'holds'>[];
}): PupilPremium {
  const held = new Set(student.reasons.filter((r) => r.holds).map((r) => r.reason));
  const reasons = REASON_KEYS.filter((key) => held.has(key));
  if (reasons.length > 0) return { status: 'yes', reasons };
  return { status: student.pupilPremium ?? 'not-known', reasons };
}

/** The reasons that may be seen: those of care only where somebody asked for them. */
export const seenReasons = (
  reasons: readonly PupilPremiumReason[],
  showsCare: boolean,
): readonly PupilPremiumReason[] => (showsCare ? reasons : reasons.filter((reason) => !CARE_REASONS.has(reason)));

/**
 * "Ever 6 FSM, Service", "No", "Not known"; a reason that nobody knows reads "Reason not known". While care is hidden, a
 * student who has only such reasons reads "Yes", and so does one whose reason is not known: nobody can tell them apart.
 */
export function pupilPremiumWords({ status, reasons }: PupilPremium, showsCare: boolean): string {
  if (status === 'no') return 'No';
  if (status === 'not-known') return 'Not known';
  const words = seenReasons(reasons, showsCare).map((reason) => PUPIL_PREMIUM_REASONS[reason]);
  return words.join(', ') || (showsCare ? 'Reason not known' : 'Yes');
}

/** The year group in the academic year that starts in `academicYear`; null when the cohort is not known. */
export function yearGroupOf(student: Pick<Student, 'cohort' | 'yearOffset'>, academicYear: number): number | null {
  return student.cohort === null ? null : academicYear - student.cohort + 7 + student.yearOffset;
}

/** The year of entry to Year 7 of somebody in `yearGroup` in that academic year. */
export const cohortOf = (yearGroup: number, academicYear: number): number => academicYear - (yearGroup - 7);

/** "Adeyemi, Grace". */
export function nameOf({ surname, forename }: Pick<Student, 'surname' | 'forename'>): string {
  return [surname, forename].filter((part) => part !== '').join(', ');
}

/** "G.A.": forename first, as people say a name; the first letter of each, accents and all. */
export function initialsOf({ surname, forename }: Pick<Student, 'surname' | 'forename'>): string {
  const first = (text: string) => [...text.trim()].find((c) => /\p{L}/u.test(c))?.toLocaleUpperCase('en-GB') ?? '';
  return [forename, surname]
    .flatMap((part) => first(part) || [])
    .join('.')
    .concat('.');
}
