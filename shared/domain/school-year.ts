import type { ClosedDay, HalfTerm } from '../contract/school.ts';

export const HALF_TERM_NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'] as const;
export const HALF_TERM_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
export type HalfTermNumber = (typeof HALF_TERM_NUMBERS)[number];

/** "Autumn 2" for 2. */
export function halfTermName(number: number): string {
  return HALF_TERM_NAMES[number - 1] ?? '';
}

/** "2026/27" for the year that starts in 2026. */
export function academicYearName(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** The academic year (its starting year) a day falls in; it turns on 1 August, in the summer holiday. */
export function academicYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1;
}

/** The ISO day n days after an ISO day. */
export function addDays(day: string, n: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** How many days the second ISO day is after the first; negative where it is before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** True for a real calendar day written as YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

// A formatter costs far more to make than to use: once for all days of a list.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** "14 September 2026". */
export function formatDay(day: string): string {
  return DAY.format(instantOf(day));
}

/** "14 Sep 2026", for table cells. */
export function formatDayShort(day: string): string {
  return SHORT_DAY.format(instantOf(day));
}

export function lastDayOf(halfTerms: readonly HalfTerm[], number: number): string | null {
  return halfTerms.find((h) => h.number === number)?.lastOn ?? null;
}

/** The half-term a day is in; in a holiday, the next one; after the year, null. */
export function halfTermAt(halfTerms: readonly HalfTerm[], day: string): HalfTerm | null {
  return [...halfTerms].sort((a, b) => a.number - b.number).find((h) => day <= h.lastOn) ?? null;
}

/** Autumn, spring or summer: 1, 2 or 3. */
export function termOf(halfTerm: number): number {
  return Math.ceil(halfTerm / 2);
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Why staff are not in school on a day, in words: a weekend, a closed day or a holiday; null when they are. */
export function whyClosed(
  day: string,
  halfTerms: readonly HalfTerm[],
  closedDays: readonly ClosedDay[],
): string | null {
  const weekday = instantOf(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return `a ${WEEKDAY.format(instantOf(day))}`;
  const named = closedDays.filter(({ on }) => on === day);
  const closed = named.find(({ kind }) => kind === 'closed');
  if (closed) return `when school is closed (${closed.name})`;
  // Often the staff's first days: before the students come.
  if (named.some(({ kind }) => kind === 'inset')) return null;
  return halfTerms.some((h) => h.firstOn <= day && day <= h.lastOn) ? null : 'in a school holiday';
}

/** True when staff are in school: inside a half-term, not a weekend, not a closed day (an INSET day is open to staff). */
export function isOpenDay(day: string, halfTerms: readonly HalfTerm[], closedDays: readonly ClosedDay[]): boolean {
  return whyClosed(day, halfTerms, closedDays) === null;
}

/** True when students are in school: an open day that is not an INSET day (product.md, Rules: student sessions skip both). */
export function isStudentDay(day: string, halfTerms: readonly HalfTerm[], closedDays: readonly ClosedDay[]): boolean {
  return isOpenDay(day, halfTerms, closedDays) && !closedDays.some(({ on, kind }) => on === day && kind === 'inset');
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((instantOf(day).getUTCDay() + 6) % 7) + 1;

/** The Monday of the calendar week that a day is in. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The first and last day of the half-terms together; null without any. */
export function yearOf(halfTerms: readonly HalfTerm[]): Pick<HalfTerm, 'firstOn' | 'lastOn'> | null {
  const firstOn = halfTerms.map((h) => h.firstOn).sort()[0];
  const lastOn = halfTerms
    .map((h) => h.lastOn)
    .sort()
    .at(-1);
  return firstOn === undefined || lastOn === undefined ? null : { firstOn, lastOn };
}

/** The first open day on or after a day, else null when the year holds none. */
export function nextOpenDay(
  day: string,
  halfTerms: readonly HalfTerm[],
  closedDays: readonly ClosedDay[],
): string | null {
  const year = yearOf(halfTerms);
  if (year === null) return null;
  for (let d = day < year.firstOn ? year.firstOn : day; d <= year.lastOn; d = addDays(d, 1)) {
    if (isOpenDay(d, halfTerms, closedDays)) return d;
  }
  return null;
}

/** The last open day on or before a day, else null. */
export function previousOpenDay(
  day: string,
  halfTerms: readonly HalfTerm[],
  closedDays: readonly ClosedDay[],
): string | null {
  const year = yearOf(halfTerms);
  if (year === null) return null;
  for (let d = day > year.lastOn ? year.lastOn : day; d >= year.firstOn; d = addDays(d, -1)) {
    if (isOpenDay(d, halfTerms, closedDays)) return d;
  }
  return null;
}

/**
 * Term dates to start from when a school has given none: typical English dates for 2026/27, moved by whole weeks for
 * other years. A suggestion to be checked against the school's own calendar, and said to be one on the screen.
 */
export function suggestedHalfTerms(startYear: number): readonly HalfTerm[] {
  const base: readonly (readonly [string, string])[] = [
    ['2026-09-01', '2026-10-23'],
    ['2026-11-02', '2026-12-18'],
    ['2027-01-04', '2027-02-12'],
    ['2027-02-22', '2027-03-25'],
    ['2027-04-12', '2027-05-28'],
    ['2027-06-07', '2027-07-20'],
  ];
  const shift = Math.round(((startYear - 2026) * 365.2425) / 7) * 7;
  return base.map(([first, last], i) => ({
    number: i + 1,
    firstOn: addDays(first, shift),
    lastOn: addDays(last, shift),
  }));
}

/** "today", "tomorrow", "in 12 days", "in 5 weeks", "yesterday", "9 days ago", "6 weeks ago": weeks from three on. */
export function fromToday(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days === 1 ? 'tomorrow' : 'yesterday';
  const much = Math.abs(days) < 21 ? `${Math.abs(days)} days` : `${Math.round(Math.abs(days) / 7)} weeks`;
  return days > 0 ? `in ${much}` : `${much} ago`;
}
