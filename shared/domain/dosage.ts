import type { StrandDosage, StudentDosage } from '../contract/dosage.ts';
import type { HalfTerm } from '../contract/school.ts';
import type { Session, SessionMark } from '../contract/sessions.ts';
import { attendedOf } from './attendance.ts';
import { formatMinutes } from './plan.ts';
import { addDays } from './school-year.ts';
import { ATTENDED } from './sessions.ts';

/** Exact minutes of support: planned for a student, delivered to those expected, and attended by the student. */
export interface Dosage {
  readonly planned: number;
  readonly delivered: number;
  readonly attended: number;
}

export const NO_DOSAGE: Dosage = { planned: 0, delivered: 0, attended: 0 };

/**
 * What one session is to a student who was expected at it. One that is to come or was cancelled is only planned; of one
 * that was held the mark decides: attended is what was delivered less the minutes late.
 * @param mark null: the register has not been taken
 */
export function sessionDosage(
  { status, minutes, deliveredMinutes }: Pick<Session, 'status' | 'minutes' | 'deliveredMinutes'>,
  mark: Pick<SessionMark, 'mark' | 'minutesLate'> | null,
): Dosage {
  if (status !== 'held') return { ...NO_DOSAGE, planned: minutes };
  if (mark === null || mark.mark === 'not-expected') return NO_DOSAGE;
  const delivered = deliveredMinutes ?? 0;
  const attended = ATTENDED.has(mark.mark) ? Math.max(0, delivered - mark.minutesLate) : 0;
  return { planned: minutes, delivered, attended };
}

/** A mentoring meeting that happened, or an event a student took part in: planned, delivered and attended alike. */
export const wholeDosage = (minutes: number): Dosage => ({ planned: minutes, delivered: minutes, attended: minutes });

export function addDosage(all: Iterable<Dosage>): Dosage {
  let [planned, delivered, attended] = [0, 0, 0];
  for (const one of all) {
    planned += one.planned;
    delivered += one.delivered;
    attended += one.attended;
  }
  return { planned, delivered, attended };
}

/** Hours to the nearest 0.5, halves up: the last step of all, for reports only (product.md, Rules). */
export const reportedHours = (minutes: number): number => Math.floor((minutes + 15) / 30) / 2;

/** "4 h 30 attended of 6 h delivered of 18 h planned". */
export const dosageWords = ({ planned, delivered, attended }: Dosage): string =>
  `${formatMinutes(attended)} attended of ${formatMinutes(delivered)} delivered of ${formatMinutes(planned)} planned`;

const engagementsIn = ({ marks, meetings, events }: StrandDosage) => attendedOf(marks) + meetings + events;

/** Sessions come to, meetings that happened and events taken part in, whatever their length. */
export const engagementsOf = ({ strands, otherEvents }: StudentDosage): number =>
  strands.reduce((sum, strand) => sum + engagementsIn(strand), otherEvents);

/** Minutes at which the second and later bands above "none" begin: 5 and 15 hours until somebody says otherwise. */
export const DEFAULT_BANDS: readonly number[] = [300, 900];

/** 0 for nothing at all, then 1 and up: how many of the edges the minutes have reached, and one. Exact, not rounded. */
export const bandOf = (minutes: number, edges: readonly number[]): number =>
  minutes <= 0 ? 0 : 1 + edges.filter((edge) => minutes >= edge).length;

/** The bands in words, "None" first: "Under 5 h", "5 to under 15 h", "15 h and over". */
export function bandNames(edges: readonly number[]): readonly string[] {
  const hours = (edge: number) => formatMinutes(edge);
  const between = edges.slice(1).map((edge, i) => {
    const from = edges[i] ?? 0;
    const isWhole = from % 60 === 0 && edge % 60 === 0;
    return `${isWhole ? from / 60 : hours(from)} to under ${hours(edge)}`;
  });
  const [first] = edges;
  const last = edges.at(-1);
  return ['None', `Under ${hours(first ?? 0)}`, ...between, `${hours(last ?? 0)} and over`];
}

/**
 * The year's days shared out to its half-terms without a gap, so that half-terms add up to the year: a holiday belongs
 * to the half-term after it, August to the first and the summer holiday's July to the last. Empty without term dates.
 */
export function dosageStretches(halfTerms: readonly HalfTerm[], academicYear: number): readonly HalfTerm[] {
  const inOrder = halfTerms.toSorted((a, b) => a.number - b.number);
  const year = yearDays(academicYear);
  return inOrder.map(({ number, lastOn }, i) => {
    const before = inOrder[i - 1];
    return {
      number,
      firstOn: before ? addDays(before.lastOn, 1) : year.firstOn,
      lastOn: i === inOrder.length - 1 ? year.lastOn : lastOn,
    };
  });
}

/** The first and the last day of the academic year that starts in `academicYear`; see `academicYearOf`. */
export const yearDays = (academicYear: number): Pick<HalfTerm, 'firstOn' | 'lastOn'> => ({
  firstOn: `${academicYear}-08-01`,
  lastOn: `${academicYear + 1}-07-31`,
});
