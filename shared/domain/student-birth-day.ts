import { formatDay } from './school-year.ts';
import { daysInMonth, isoOf, monthName, type WrittenDay, writtenDay } from './student-days.ts';
import {
  quoted,
  type Reading,
  type Refused,
  read,
  readOnce,
  refused,
  refusedError,
  tidyCell,
} from './student-reading.ts';

/** Ages that a student of a secondary school, or of one about to join it, can have. */
const AGES = { least: 7, most: 25 } as const;

export interface BirthDayOptions {
  /** ISO day. */
  readonly today: string;
  /** The column as a whole puts the month first (`isMonthFirst`): a date that could be read both ways is refused too. */
  readonly isMonthFirst?: boolean;
}

/**
 * A date of birth as an ISO day; day before month, as in the UK, never swapped. Refused: what is no date, no day of the
 * calendar, in the future, or makes the student younger than 7 or older than 25.
 */
export function readBirthDay(text: string, { today, isMonthFirst = false }: BirthDayOptions): Reading<string> {
  if (today !== readers.today) readers = readersOn(today);
  return isMonthFirst ? readers.monthFirst(text) : readers.dayFirst(text);
}

const readersOn = (today: string) => ({
  today,
  dayFirst: readOnce((text: string) => readCell(text, today, false)),
  monthFirst: readOnce((text: string) => readCell(text, today, true)),
});
let readers = readersOn('');

function readCell(text: string, today: string, isMonthFirst: boolean): Reading<string> {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  const written = writtenDay(cell);
  if (!written) return notADate(cell);
  if (isMonthFirst && written.style === 'numeric' && written.day !== written.month && written.month <= 12) {
    return refused(`${quoted(cell)} can be read in two ways, since this column puts the month first. ${DAY_FIRST}`);
  }
  const iso = isoOf(written);
  if (iso === null) return noSuchDay(cell, written);
  return inLifetime(cell, written.isShortYear && iso > today ? `19${iso.slice(2)}` : iso, today, written.isDayBefore);
}

const DAY_FIRST = 'Write the day first, such as 25/03/2012 for 25 March.';

function notADate(cell: string): Refused {
  if (/^\d{1,2}$/.test(cell)) {
    return refused(
      `${quoted(cell)} is no date of birth: as Excel’s number of a day it would be in 1900. Write it as 3/9/2012.`,
    );
  }
  if (/^\d{1,2}[/.-]\d{1,2}$|^\d{1,2}[-\s]?[a-z]{3,9}$/i.test(cell)) {
    return refused(`${quoted(cell)} has no year. Write the whole date, such as 3/9/2012.`);
  }
  return refused(`${quoted(cell)} is not a date. Write it as day, month and year, such as 3/9/2012.`);
}

function noSuchDay(cell: string, { year, month, day, style }: WrittenDay): Refused {
  if (style === 'numeric' && month > 12 && month <= 31) {
    return refused(`${quoted(cell)} looks like month before day, as in the USA. ${DAY_FIRST}`);
  }
  if (month < 1 || month > 12)
    return refused(`${quoted(cell)} has no month ${month}. Check the date in the school’s system.`);
  if (day >= 1 && day <= 31 && day > daysInMonth(year, month)) {
    return refused(`There is no ${day} ${monthName(month)} ${year}. Check the date in the school’s system.`);
  }
  return refused(`${quoted(cell)} is not a day of the calendar. Check the date in the school’s system.`);
}

function inLifetime(cell: string, iso: string, today: string, isDayBefore: boolean): Reading<string> {
  if (iso > today) return refused(`${quoted(cell)} is in the future. Check the year in the school’s system.`);
  const age = ageOn(iso, today);
  if (age < AGES.least || age > AGES.most) {
    return refused(`${quoted(cell)} makes them ${age} years old. Check the year in the school’s system.`);
  }
  if (!isDayBefore) return read(iso);
  return read(iso, `${quoted(cell)} is midnight of ${formatDay(iso)} by UK summer time, so that day is taken.`);
}

/** Whole years. */
function ageOn(iso: string, today: string): number {
  return Number(today.slice(0, 4)) - Number(iso.slice(0, 4)) - (today.slice(5) < iso.slice(5) ? 1 : 0);
}

const NUMERIC_PARTS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/;

/** True for a column of dates in which some can only have the month first (03/25/2012) and none only the day. */
export function isMonthFirst(cells: readonly string[]): boolean {
  let isFound = false;
  for (const cell of cells) {
    const [, first, second] = NUMERIC_PARTS.exec(cell) ?? [];
    if (Number(first) > 12) return false;
    isFound ||= Number(second) > 12;
  }
  return isFound;
}

/**
 * A sentence when a year group is more than a year away from what the date of birth says (children a year up or down are
 * common); null when it fits. The year group is of the academic year that starts in `startYear`.
 */
export function yearGroupMismatch(bornOn: string, yearGroup: number, startYear: number): string | null {
  const usual = startYear - cohortOfBirth(bornOn) + 7;
  if (Math.abs(usual - yearGroup) <= 1) return null;
  return `Somebody born on ${formatDay(bornOn)} would be in Year ${usual}, and the list says Year ${yearGroup}. Check both in the school’s system.`;
}

/** The calendar year in which somebody born on an ISO day starts Year 7, unless they are out of their age group. */
export function cohortOfBirth(bornOn: string): number {
  const year = Number(bornOn.slice(0, 4));
  return (Number(bornOn.slice(5, 7)) >= 9 ? year : year - 1) + 12;
}
