import type { HalfTerm } from '../contract/school.ts';
import type { Student, TargetDecision } from '../contract/students.ts';
import { yearDays } from './dosage.ts';
import { yearOf } from './school-year.ts';

/** How somebody stood in an academic year. */
export interface YearStanding {
  readonly standing: TargetDecision['standing'];
  /** A target student who was in the school. */
  readonly isTarget: boolean;
}

/**
 * The day on which it is looked who was a target student of an academic year: the last one of its lessons, or of the year
 * where its term dates are not known. Null for the present year, in which what holds now counts.
 */
export const standingDay = (
  academicYear: number,
  present: number,
  halfTerms: readonly Pick<HalfTerm, 'number' | 'firstOn' | 'lastOn'>[],
): string | null => (academicYear >= present ? null : (yearOf(halfTerms) ?? yearDays(academicYear)).lastOn);

/**
 * How somebody stood on a day: by the latest decision up to it, and in the school when they left on it or later. Null where
 * nobody had decided.
 * @param decisions the student's, oldest first
 * @param day null: as it stands now
 */
export function standingOn(
  { leftOn }: Pick<Student, 'leftOn'>,
  decisions: readonly Pick<TargetDecision, 'standing' | 'decidedAt'>[],
  day: string | null,
): YearStanding | null {
  const decision = decisions.findLast(({ decidedAt }) => day === null || decidedAt.slice(0, day.length) <= day);
  if (decision === undefined) return null;
  const { standing } = decision;
  const isHere = leftOn === null || (day !== null && leftOn >= day);
  return { standing, isTarget: standing === 'target' && isHere };
}
