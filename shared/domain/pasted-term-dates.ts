import type { ClosedDay, HalfTerm } from '../contract/school.ts';
import { type LineNote, type PastedLine, readPastedLines, weekdayOf } from './pasted-days.ts';
import { stretchesOf } from './pasted-key-dates.ts';
import { academicYearName, academicYearOf, addDays, formatDay } from './school-year.ts';
import { problemOfHalfTerms } from './term-dates.ts';

export interface PastedTermDates {
  /** All six: what the list does not give stays as it was. */
  readonly halfTerms: readonly HalfTerm[];
  readonly closedDays: readonly ClosedDay[];
  /** How many of the twelve first and last days came from the list. */
  readonly datesRead: number;
  readonly notes: readonly LineNote[];
  /** Half-terms that the list did not give whole, by number. */
  readonly missing: readonly number[];
  /** Why these dates cannot be a year; null when they can. */
  readonly problem: string | null;
}

const SAYS_NOT_WHICH = 'It does not say which half-term or which day it is';
const HEADING = /term|dates|holiday|start|end|inset|day|school|year/i;

type Term = 1 | 2 | 3;
type End = 'firstOn' | 'lastOn';

const TERMS: readonly (readonly [RegExp, Term])[] = [
  [/\bautumn|michaelmas|winter term/i, 1],
  [/\bspring|\blent\b|hilary/i, 2],
  [/\bsummer|trinity/i, 3],
];
const INSET =
  /\binset\b|staff (training|development|day)|teacher training|non[- ]?pupil|pupil[- ]free|professional (development|learning)|\b(td|pd|cpd|training) days?\b|development day/i;
const CLOSED =
  /bank holiday|good friday|easter monday|may day|polling|election|public holiday|closed|closure|occasional day|new year.?s day|christmas day|boxing day/i;
const HOLIDAY = /holiday|break|vacation|half[- ]term$|half[- ]term (holiday|break|week)|\bhalf[- ]term\b(?!\s*\d)/i;
const STARTS = /\b(starts?|begins?|opens?|commences?|first day|start of|beginning|return)\b/i;
const ENDS = /\b(ends?|closes|finish(es)?|last day|end of|breaks? up)\b/i;
/** The break that follows a half-term, by a name of its own. */
const BREAKS: readonly (readonly [RegExp, number])[] = [
  [/october/i, 1],
  [/christmas|winter (holiday|break)/i, 2],
  [/february/i, 3],
  [/easter/i, 4],
  [/\bmay\b|whitsun|\bwhit\b/i, 5],
];

/**
 * Term dates out of a list copied from Excel or a web page: half-terms by name or number in any order, whole terms with
 * their break, lines that say when a term starts or ends, breaks, bank holidays and INSET days.
 * @param present the dates that stand, which stay where the list says nothing
 */
export function readTermDates(text: string, startYear: number, present: readonly HalfTerm[]): PastedTermDates {
  const list = new TermList(startYear);
  for (const line of readPastedLines(text, startYear)) list.read(line);
  list.readUnnamed();
  const given = list.given;
  const halfTerms = present.map((h) => ({ ...h, ...given.get(h.number) }));
  const missing = present
    .map((h) => h.number)
    .filter((n) => given.get(n)?.firstOn === undefined || given.get(n)?.lastOn === undefined);
  let datesRead = 0;
  for (const ends of given.values()) datesRead += Object.keys(ends).length;
  return {
    halfTerms,
    closedDays: list.closedDays(halfTerms),
    datesRead,
    notes: [...list.notes].sort((a, b) => a.line - b.line),
    missing,
    problem: datesRead === 0 ? null : problemOfHalfTerms(halfTerms),
  };
}

class TermList {
  readonly given = new Map<number, Partial<Record<End, string>>>();
  readonly notes: LineNote[] = [];
  private readonly startYear: number;
  private readonly days: (ClosedDay & { readonly line: PastedLine })[] = [];
  private readonly unnamed: PastedLine[] = [];
  /** The term that the lines are about, once a heading or a line has named one. */
  private term: Term | null = null;

  constructor(startYear: number) {
    this.startYear = startYear;
  }

  read(line: PastedLine): void {
    const why = this.take(line);
    if (why !== null) this.note(line, why);
  }

  /** Six stretches without a name are the six half-terms, in their order. */
  readUnnamed(): void {
    const lines = [...this.unnamed].sort((a, b) => (a.days[0]?.day ?? '').localeCompare(b.days[0]?.day ?? ''));
    const isYear = lines.length === 6 && this.given.size === 0;
    for (const [i, line] of lines.entries()) {
      if (isYear) this.setBoth(i + 1, line);
      else this.note(line, SAYS_NOT_WHICH);
    }
  }

  /** Weekdays in term, where the rest of the year is closed as it is; and INSET days outside it, when staff alone are in. */
  closedDays(halfTerms: readonly HalfTerm[]): readonly ClosedDay[] {
    const kept = new Map<string, ClosedDay>();
    for (const { line, ...day } of this.days) {
      const isInTerm = halfTerms.some((h) => h.firstOn <= day.on && day.on <= h.lastOn);
      if ((isInTerm || day.kind === 'inset') && !isWeekend(day.on)) kept.set(day.on, day);
      else {
        const where = isWeekend(day.on) ? `a ${weekdayOf(day.on)}` : 'in a holiday';
        this.note(line, `${formatDay(day.on)} is ${where}, so it is not needed here`, true);
      }
    }
    return [...kept.values()].sort((a, b) => a.on.localeCompare(b.on));
  }

  /** Why a line was not taken; null when it was, or holds only a heading. */
  private take(line: PastedLine): string | null {
    const words = line.words.join(' ');
    const term = TERMS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
    if (line.badDay !== null) return `“${line.badDay}” is not a real day`;
    if (line.days.length === 0) {
      this.term = term ?? this.term;
      const isHeading = term !== null || line.number <= 3 || HEADING.test(line.text);
      return isHeading ? null : 'There is no date in it';
    }
    const other = line.days.find(({ day }) => academicYearOf(day) !== this.startYear);
    if (other) return `${formatDay(other.day)} is not in ${academicYearName(this.startYear)}`;
    for (const { day, wrongWeekday } of line.days) {
      if (wrongWeekday !== null) {
        this.note(
          line,
          `${formatDay(day)} is a ${weekdayOf(day)}, not a ${wrongWeekday}. It was taken by its date`,
          true,
        );
      }
    }
    if (INSET.test(words)) return this.addDays(line, 'inset', words);
    if (CLOSED.test(words)) return this.addDays(line, 'closed', words);
    this.term = term ?? this.term;
    const number = halfTermNumberIn(words, term);
    if (number === null && HOLIDAY.test(words)) return this.takeBreak(line, words);
    return line.days.length === 1 ? this.takeEnd(line, words, number) : this.takeStretch(line, words, number, term);
  }

  /** "Autumn 1: 1 September to 23 October", "Autumn term: 1 September to 18 December", or days alone. */
  private takeStretch(line: PastedLine, words: string, number: number | null, term: Term | null): string | null {
    const [first, last, ...more] = line.days;
    if (!first || !last || more.length > 0) return SAYS_NOT_WHICH;
    if (number !== null) this.setBoth(number, line);
    else if (term !== null) {
      this.set(term * 2 - 1, 'firstOn', first.day);
      this.set(term * 2, 'lastOn', last.day);
    } else if (words === '') this.unnamed.push(line);
    else return SAYS_NOT_WHICH;
    return null;
  }

  /** "Autumn term starts: 1 September", or "Term ends" under a heading that names the term. */
  private takeEnd(line: PastedLine, words: string, number: number | null): string | null {
    const [only] = line.days;
    const end: End | null = STARTS.test(words) ? 'firstOn' : ENDS.test(words) ? 'lastOn' : null;
    if (!only || end === null || (number === null && this.term === null)) return SAYS_NOT_WHICH;
    this.set(number ?? (this.term ?? 1) * 2 - (end === 'firstOn' ? 1 : 0), end, only.day);
    return null;
  }

  /** A break ends one half-term and begins the next. */
  private takeBreak(line: PastedLine, words: string): string | null {
    const [stretch, ...more] = stretchesOf(line);
    const isHalfTerm = /half[- ]?term/i.test(words);
    if (/summer (holiday|break)/i.test(words) && !isHalfTerm) {
      this.note(line, 'The summer holiday is outside the year, so it is not needed here', true);
      return null;
    }
    const named = BREAKS.find(([pattern]) => pattern.test(words))?.[1];
    const before = named ?? (isHalfTerm && this.term !== null ? this.term * 2 - 1 : null);
    if (!stretch || more.length > 0 || before === null) return 'It does not say which break it is';
    this.set(before, 'lastOn', nextWeekday(stretch[0], -1));
    this.set(before + 1, 'firstOn', nextWeekday(stretch[1], 1));
    return null;
  }

  private setBoth(number: number, line: PastedLine): void {
    const [first, last] = line.days;
    if (!first || !last) return;
    this.set(number, 'firstOn', first.day, true);
    this.set(number, 'lastOn', last.day, true);
  }

  /** What a line says of a half-term by its own name goes before what a break or a whole term says of it. */
  private set(number: number, end: End, day: string, isSure = false): void {
    const ends = this.given.get(number) ?? {};
    if (ends[end] === undefined || isSure) this.given.set(number, { ...ends, [end]: day });
  }

  private addDays(line: PastedLine, kind: ClosedDay['kind'], words: string): null {
    const name = (words || (kind === 'inset' ? 'INSET day' : 'Closed')).slice(0, 100);
    for (const [first, last] of stretchesOf(line)) {
      for (let on = first; on <= last; on = addDays(on, 1)) {
        if (first === last || !isWeekend(on)) this.days.push({ on, name, kind, line });
      }
    }
    return null;
  }

  private note(line: PastedLine, why: string, isHarmless = false): void {
    this.notes.push({ line: line.number, text: line.text.trim(), why, ...(isHarmless ? { isHarmless: true } : {}) });
  }
}

/** 1-6 for "Autumn 2", "Half-term 3", "HT3", "Term 5", "Spring term, first half"; null when none is named. */
function halfTermNumberIn(words: string, term: Term | null): number | null {
  const [, ofSix] = /\b(?:half[- ]?term|ht|terms?)\s*([1-6])\b/i.exec(words) ?? [];
  if (ofSix !== undefined && term === null) return Number(ofSix);
  if (term === null) return null;
  const [, half] = /(?:autumn|spring|summer)(?:\s+(?:half[- ]?)?term)?\s*([12])\b|/i.exec(words) ?? [];
  const number =
    half ??
    (/\b(first|1st) half|half[- ]?term 1\b/i.test(words)
      ? 1
      : /\b(second|2nd) half|half[- ]?term 2\b/i.test(words)
        ? 2
        : null);
  return number === null ? null : term * 2 - 2 + Number(number);
}

const isWeekend = (day: string) => weekdayOf(day).startsWith('S');

/** The next weekday after a day (1), or the last one before it (-1). */
function nextWeekday(day: string, way: 1 | -1): string {
  const next = addDays(day, way);
  return isWeekend(next) ? nextWeekday(next, way) : next;
}
