import { isIsoDay } from './school-year.ts';

/** A day found in a line somebody pasted. */
export interface FoundDay {
  readonly day: string;
  /** Where it stands in the line. */
  readonly from: number;
  readonly to: number;
  /** The weekday written before it when that is not the day's own, such as "Monday"; else null. */
  readonly wrongWeekday: string | null;
}

/** A line somebody pasted, with its days and what is left of it without them. */
export interface PastedLine {
  /** 1 for the first line of what was pasted. */
  readonly number: number;
  readonly text: string;
  readonly days: readonly FoundDay[];
  /** For each day but the first: true where it ends the stretch that the day before it begins. */
  readonly endsStretch: readonly boolean[];
  /** The line's cells without its days and without empty ones. */
  readonly words: readonly string[];
  /** Something that looks like a day and is none, such as 31 June; null when there is nothing of the kind. */
  readonly badDay: string | null;
}

/** Something to know about a line that was pasted: not read, or not read as it stands. */
export interface LineNote {
  /** True where nothing is lost: it was read, but not as it stands, or it is not needed. */
  readonly isHarmless?: true;
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = '(?:\\b(sun|mon|tues?|weds?|thur?s?|fri|sat)(?:day|nesday|sday|rsday|urday)?\\b[,.]?\\s+(?:the\\s+)?)?';
const NTH = '(?:st|nd|rd|th)?';
/** What a number that is no day stands behind: "Year 11 – 12 November" is one day. */
const NOT_A_DAY =
  '(?<!\\b(?:(?:autumn|spring|summer|term|half|ht)\\.?\\s*(?=[1-6]\\b)|(?:years?|yr|y)\\.?\\s*(?=1?\\d\\b)|(?:week|wk|period|p|set)\\s*))';
const JOIN = '\\s*(?:-|–|—|−|to|until|and|&|,)\\s*(?:[a-z]+\\s+)?';

type Kind = 'iso' | 'numeric' | 'before-another' | 'day-month' | 'month-day';

/** The ways people in the UK write a day, the surest first. Sticky, so that each is tried at one place. */
function patterns(startYear: number): readonly (readonly [Kind, RegExp])[] {
  const years = [-1, 0, 1, 2].map((n) => String((startYear + n) % 100).padStart(2, '0')).join('|');
  const year = `(?:[\\s,./-]*(\\d{4})(?!\\d)|[\\s,./-]*['’]?(${years})(?![\\d:.]))?`;
  const dayMonth = `(\\d{1,2})${NTH}(?:\\s+of)?[\\s./-]*${MONTH}${year}`;
  const sticky = (source: string) => new RegExp(source, 'iy');
  return [
    ['iso', sticky('(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)')],
    ['numeric', sticky(`${WEEKDAY}(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?!\\d)`)],
    [
      'before-another',
      sticky(
        `${NOT_A_DAY}${WEEKDAY}(?<![\\d/:.])(\\d{1,2})${NTH}(?=(?:${JOIN}\\d{1,2}${NTH})*?${JOIN}(?<!\\d)${dayMonth})`,
      ),
    ],
    ['day-month', sticky(`${WEEKDAY}(?<![\\d/:.])${dayMonth}`)],
    ['month-day', sticky(`${WEEKDAY}\\b${MONTH}\\s+(\\d{1,2})${NTH}(?![\\d:.])(?:,?\\s+(\\d{4}))?`)],
  ];
}

/**
 * Reads the lines of something pasted out of Excel or a web page and finds the days in them, written as people in the UK
 * write them. A day without a year is taken to be in the academic year that starts in `startYear`.
 */
export function readPastedLines(text: string, startYear: number): readonly PastedLine[] {
  const known = patterns(startYear);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split('\n')
    .map((line, i) => readLine(line, i + 1, startYear, known))
    .filter((line) => line.text.trim() !== '');
}

function readLine(text: string, number: number, startYear: number, known: ReturnType<typeof patterns>): PastedLine {
  const days: FoundDay[] = [];
  let badDay: string | null = null;
  const take = (found: FoundDay) => {
    if (isIsoDay(found.day)) days.push(found);
    else badDay ??= text.slice(found.from, found.to).trim();
  };
  for (const { 0: cell, index } of text.matchAll(/[^\t]+/g)) {
    const end = index + cell.length;
    const whole = wholeCell(cell.trim(), startYear);
    if (whole !== null) take({ day: whole, from: index, to: end, wrongWeekday: null });
    else {
      for (let at = index; at < end; ) {
        const found = dayAt(text, at, startYear, known);
        if (found) take(found);
        at = found?.to ?? at + 1;
      }
    }
  }
  const endsStretch = days.slice(1).map(({ from }, i) => STRETCH.test(text.slice(days[i]?.to ?? 0, from)));
  return { number, text, days, endsStretch, words: wordsOf(text, days), badDay };
}

/** What stands between the two ends of a stretch of days. */
const STRETCH = /^[\s(]*(?:-|–|—|−|→|\t|to|until|till|through|up to|(?:and )?ends?(?: on)?:?)?[\s:"]*$/i;

/** What counts as a day only where a cell holds nothing else: "1/9", or the number that Excel keeps for a date. */
function wholeCell(cell: string, startYear: number): string | null {
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(cell);
  if (short) return isoOf(null, Number(short[2]), Number(short[1]), startYear);
  // Excel counts days from the end of 1899; these are the years 2015 to 2064.
  if (!/^(4[2-9]\d{3}|5\d{4})$/.test(cell)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10);
}

function dayAt(text: string, at: number, startYear: number, known: ReturnType<typeof patterns>): FoundDay | null {
  for (const [kind, pattern] of known) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const day = match && dayOf(kind, match, startYear);
    if (match && day) {
      const wrongWeekday = kind === 'iso' ? null : otherWeekday(match[1], day);
      return { day, from: at, to: at + match[0].length, wrongWeekday };
    }
  }
  return null;
}

function dayOf(kind: Kind, match: RegExpExecArray, startYear: number): string | null {
  const number = (i: number) => Number(match[i]);
  const month = (i: number) => MONTHS.indexOf((match[i] ?? '').slice(0, 3).toLowerCase()) + 1;
  switch (kind) {
    case 'iso':
      return match[0];
    case 'numeric':
      return isoOf(match[5], number(4), number(2), startYear);
    case 'before-another':
      // "23–27 November": the month stands with the later day.
      return number(2) < number(3) ? isoOf(match[5] ?? match[6], month(4), number(2), startYear) : null;
    case 'day-month':
      return isoOf(match[4] ?? match[5], month(3), number(2), startYear);
    case 'month-day':
      return isoOf(match[4], month(2), number(3), startYear);
  }
}

/** Not always a real day: 31 June comes out as 2026-06-31. */
function isoOf(written: string | null | undefined, month: number, day: number, startYear: number): string {
  const year = written
    ? Number(written.length === 2 ? `20${written}` : written)
    : month >= 8
      ? startYear
      : startYear + 1;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function otherWeekday(written: string | undefined, day: string): string | null {
  if (written === undefined || !isIsoDay(day)) return null;
  const own = weekdayOf(day);
  const said = WEEKDAYS.find((d) => d.toLowerCase().startsWith(written.slice(0, 3).toLowerCase())) ?? null;
  return said === own ? null : said;
}

/** "Tuesday". */
export const weekdayOf = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

const GONE = '\u0001';

function wordsOf(text: string, days: readonly FoundDay[]): readonly string[] {
  let rest = '';
  let at = 0;
  for (const { from, to } of days) {
    rest += `${text.slice(at, from)}${GONE}`;
    at = to;
  }
  return `${rest}${text.slice(at)}`
    .replace(new RegExp(`${GONE}[\\s(]*(?:-|–|—|−|→|to|until|till|through|up to|and|&|,)?[\\s)]*(?=${GONE})`, 'gi'), '')
    .replaceAll(GONE, ' ')
    .split('\t')
    .map(tidy)
    .filter((cell) => cell !== '');
}

const tidy = (cell: string) =>
  cell
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“,;:–—-]+|[\s"”,;:–—(-]+$/g, '')
    .replace(/\s+(?:on|from|starting|of)$/i, '');
