import type { AuditRound } from '../contract/audit.ts';
import type { HalfTerm, School } from '../contract/school.ts';
import { academicYearName, addDays, formatDay, yearOf } from './school-year.ts';
import type { WeekLine } from './week.ts';

/** A year may begin at most so many days from today when it is started. */
const DAYS_AHEAD = 366;

/** The first day on which the next academic year is offered: 1 July, or the day after the last one if that is earlier. */
function offeredFrom(halfTerms: readonly HalfTerm[]): string | null {
  const year = yearOf(halfTerms);
  if (year === null) return null;
  const july = `${year.lastOn.slice(0, 4)}-07-01`;
  const after = addDays(year.lastOn, 1);
  return july < after ? july : after;
}

/** True from the day on which the next academic year is offered. */
export function yearShouldTurn(today: string, halfTerms: readonly HalfTerm[]): boolean {
  const first = offeredFrom(halfTerms);
  return first !== null && today >= first;
}

/** What This week says of it: nothing before the day. */
export function newYearLines(
  today: string,
  { academicYear, halfTerms }: Pick<School, 'academicYear' | 'halfTerms'>,
): readonly WeekLine[] {
  if (!yearShouldTurn(today, halfTerms)) return [];
  const lastOn = yearOf(halfTerms)?.lastOn ?? today;
  const isOver = today > lastOn;
  return [
    {
      id: 'new-year',
      tone: isOver ? 'due' : 'neutral',
      word: isOver ? 'Due' : 'Soon',
      title: newYearLabel(academicYear + 1),
      why: `${academicYearName(academicYear)} ${isOver ? 'ended' : 'ends'} on ${formatDay(lastOn)}. You see what will change before it does`,
      path: '/settings/year/new',
      minutes: 20,
    },
  ];
}

/** Whether an audit round serves this academic year: it was held on or after the 1 July before it. */
export const servesYear = ({ heldOn }: Pick<AuditRound, 'heldOn'>, academicYear: number): boolean =>
  heldOn >= `${academicYear}-07-01`;

/** What is offered while the year has no audit round. */
export const yearRoundLabel = (academicYear: number) => `Start the audit round of ${academicYearName(academicYear)}`;

/** What the step is called, and the button that does it. */
export const newYearLabel = (academicYear: number) => `Start the academic year ${academicYearName(academicYear)}`;

/** Why the year after one that ends on `lastOn` cannot begin with these dates, in a sentence; null when it can. */
export function whyNotStart(
  today: string,
  { academicYear, lastOn }: { readonly academicYear: number; readonly lastOn: string },
  next: readonly HalfTerm[],
): string | null {
  const name = academicYearName(academicYear + 1);
  const first = yearOf(next)?.firstOn;
  if (first === undefined) return `${name} has no term dates. Give them first.`;
  if (first <= lastOn) {
    return `${name} would start on ${formatDay(first)}, before ${academicYearName(academicYear)} ends on ${formatDay(lastOn)}. Change the first day of Autumn 1.`;
  }
  if (first > addDays(today, DAYS_AHEAD)) {
    return `${name} starts on ${formatDay(first)}, more than a year from today. Start it when it is nearer.`;
  }
  return null;
}
