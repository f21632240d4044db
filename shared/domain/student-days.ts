/** A day as somebody wrote it; day and month may be none that the calendar has. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether the year had two digits only. */
  readonly isShortYear: boolean;
  /** numeric: "03/09/2012", where day and month could be confused. */
  readonly style: 'numeric' | 'iso' | 'named' | 'serial';
  /** A moment before midnight in universal time that is midnight in the UK's summer: the day after is meant. */
  readonly isDayBefore: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = String.raw`(?:,?[T\s]+(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:[ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_FIRST_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const NAMED = new RegExp(
  String.raw`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.]*${MONTH}\.?,?[\s\-/.]*['’]?(\d{4}|\d{2})${TIME}$`,
  'i',
);
const NAMED_FIRST = new RegExp(String.raw`^${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`, 'i');
const SERIAL = /^([2-4]\d{4}|50000)(?:\.0+)?$/;

/**
 * A day in one of the ways that lists write it: 03/09/2012 (day first, always), 2012-09-03 with or without a time,
 * "3 Sept 2012", Excel's day number 20000 to 50000. Null for any other text. A year of two digits is of this century.
 */
export function writtenDay(text: string): WrittenDay | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return dayFrom('numeric', numeric[4], numeric[3], numeric[1]);
  const yearFirst = YEAR_FIRST.exec(text) ?? YEAR_FIRST_DIGITS.exec(text);
  if (yearFirst) {
    if (yearFirst.length < 5) return dayFrom('iso', yearFirst[1], yearFirst[2], yearFirst[3]);
    return dayFrom('iso', yearFirst[1], yearFirst[3], yearFirst[4], isUkMidnight(yearFirst[5], yearFirst[6]));
  }
  const named = NAMED.exec(text);
  if (named) return dayFrom('named', named[3], monthNumber(named[2]), named[1]);
  const namedFirst = NAMED_FIRST.exec(text);
  if (namedFirst) return dayFrom('named', namedFirst[3], monthNumber(namedFirst[1]), namedFirst[2]);
  const serial = SERIAL.exec(text);
  if (!serial) return null;
  const iso = dayOfSerial(Number(serial[1]));
  return dayFrom('serial', iso.slice(0, 4), iso.slice(5, 7), iso.slice(8));
}

function dayFrom(style: WrittenDay['style'], year = '', month = '', day = '', isDayBefore = false): WrittenDay {
  const isShortYear = year.length === 2;
  return {
    year: Number(year) + (isShortYear ? 2000 : 0),
    month: Number(month),
    day: Number(day),
    isShortYear,
    style,
    isDayBefore,
  };
}

/** Programs that write a date as a moment in universal time write midnight of a summer's day as 23:00 of the day before. */
function isUkMidnight(time = '', zone = ''): boolean {
  return /^23:00(?::00(?:\.0+)?)?$/.test(time) && /^(?:Z|[+-]00:?00)$/i.test(zone);
}

const monthNumber = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** Excel counts days from 30 December 1899, for all days after its 29 February 1900. */
function dayOfSerial(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO day of a written one; null when the calendar has no such day. */
export function isoOf({ year, month, day, isDayBefore }: WrittenDay): string | null {
  if (year < 1000 || day < 1 || day > daysInMonth(year, month)) return null;
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (!isDayBefore) return iso;
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** "February". */
export const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? '';

/** Any day, such as an as-at date, as an ISO day; null when it is none. */
export function readDay(text: string): string | null {
  const written = writtenDay(text.trim());
  return written && isoOf(written);
}

const IN_TEXT = new RegExp(
  [
    String.raw`(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)`,
    String.raw`(?<![\d/.])\d{1,2}([/._\- ])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])`,
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s_-]*${MONTH}[\s_-]*(?:\d{4}|\d{2})(?!\d)`,
    String.raw`(?<![a-z])${MONTH}[\s_-]+\d{1,2}(?:st|nd|rd|th)?,?[\s_-]+\d{4}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d{6}(?!\d)`,
  ].join('|'),
  'gi',
);

/** The days somewhere inside a text, such as "Report run 07/09/2026 08:14" or "students_2026-09-07.csv", as ISO days. */
export function daysIn(text: string): readonly string[] {
  const found = text.slice(0, LONGEST_TEXT).match(IN_TEXT) ?? [];
  return found.flatMap((part) => readDay(part.replaceAll('_', part.includes('-') ? '-' : ' ')) ?? []);
}

const LONGEST_TEXT = 1_000;
