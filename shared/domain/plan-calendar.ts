import type { PdAction } from '../contract/pd-action.ts';
import type { ClosedDay, HalfTerm, KeyDate } from '../contract/school.ts';
import { firstOpenDayOf, type HalfTermSpan, lastOpenDayOf, type SchoolCalendar, spanOf } from './action-dates.ts';
import {
  addDays,
  daysBetween,
  halfTermName,
  isOpenDay,
  mondayOf,
  nextOpenDay,
  previousOpenDay,
  weekdayOf,
} from './school-year.ts';

/** "Autumn 1 – Spring 2", or "Autumn 1". */
export function spanName({ first, last }: HalfTermSpan): string {
  return first === last ? halfTermName(first) : `${halfTermName(first)} – ${halfTermName(last)}`;
}

/** A half-term as the calendar heads it. */
export interface CalendarColumn extends HalfTerm {
  readonly name: string;
  /** Weeks in which staff are in school at all. */
  readonly weeks: number;
  /** Closed and INSET days on a weekday of this half-term, and INSET days of the holiday before it. */
  readonly closedDays: readonly ClosedDay[];
  /** Key dates any of whose days lie in it. */
  readonly keyDates: readonly KeyDate[];
}

export function calendarColumns(school: SchoolCalendar): readonly CalendarColumn[] {
  return school.halfTerms.map((halfTerm, i) => {
    const { firstOn, lastOn } = halfTerm;
    const endOfLast = school.halfTerms[i - 1]?.lastOn ?? '';
    const weeks = new Set<string>();
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
      if (isOpenDay(day, school.halfTerms, school.closedDays)) weeks.add(mondayOf(day));
    }
    return {
      ...halfTerm,
      name: halfTermName(halfTerm.number),
      weeks: weeks.size,
      closedDays: school.closedDays.filter(
        (d) => (d.kind === 'inset' ? endOfLast < d.on : firstOn <= d.on) && d.on <= lastOn && !isWeekend(d.on),
      ),
      keyDates: school.keyDates.filter((d) => d.firstOn <= lastOn && firstOn <= d.lastOn),
    };
  });
}

/** A stretch of the calendar in columns: 0 is the beginning of Autumn 1, 6 the end of Summer 2. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a day begins in the calendar, in columns; a day of a holiday stands between two columns. */
export function placeOfDay(halfTerms: readonly HalfTerm[], day: string): number {
  for (const [i, { firstOn, lastOn }] of halfTerms.entries()) {
    if (day < firstOn) return i;
    if (day <= lastOn) return i + daysBetween(firstOn, day) / (daysBetween(firstOn, lastOn) + 1);
  }
  return halfTerms.length;
}

/** Where a run of days is drawn. Null when it has no room: it lies in a holiday. */
export function stretchOf(halfTerms: readonly HalfTerm[], firstOn: string, lastOn: string): Stretch | null {
  const from = placeOfDay(halfTerms, firstOn);
  const to = placeOfDay(halfTerms, addDays(lastOn, 1));
  return to > from ? { from, to } : null;
}

/** Where the bar of an action is drawn: over its half-terms, within them from and to its own days. Null when not placed. */
export function barOf(
  action: Pick<PdAction, 'startHalfTerm' | 'endHalfTerm' | 'startOn' | 'endOn'>,
  halfTerms: readonly HalfTerm[],
): Stretch | null {
  const span = spanOf(action, halfTerms);
  if (span === null) return null;
  const inColumn = (place: number, number: number) => Math.min(number, Math.max(number - 1, place));
  const from = action.startOn === null ? span.first - 1 : inColumn(placeOfDay(halfTerms, action.startOn), span.first);
  const to = action.endOn === null ? span.last : inColumn(placeOfDay(halfTerms, addDays(action.endOn, 1)), span.last);
  return to > from ? { from, to } : { from: span.first - 1, to: span.last };
}

/** The fields of an action that say when it runs. */
export type Placement = Partial<Pick<PdAction, 'startHalfTerm' | 'endHalfTerm' | 'startOn' | 'endOn'>>;

/** Takes an action off the calendar. */
export const NOT_PLACED = {
  startHalfTerm: null,
  endHalfTerm: null,
  startOn: null,
  endOn: null,
} as const satisfies Placement;

/**
 * Moves an action to begin in a half-term, as long as it was; one that would run past the year ends with it. A day keeps
 * its week and weekday; one that was the half-term's first or last open day stays that. Null when nothing would change.
 */
export function movedTo(action: PdAction, first: number, school: SchoolCalendar): Placement | null {
  const span = spanOf(action, school.halfTerms);
  if (span === null) return { startHalfTerm: first, endHalfTerm: first };
  const length = span.last - span.first;
  const start = Math.min(Math.max(1, first), school.halfTerms.length - length);
  return start === span.first ? null : patchOf(action, span, { first: start, last: start + length }, school);
}

/** Moves the end of an action to a half-term: not before its first, nor after the year. Null when nothing would change. */
export function endingIn(action: PdAction, last: number, school: SchoolCalendar): Placement | null {
  const span = spanOf(action, school.halfTerms);
  if (span === null) return null;
  const end = Math.min(Math.max(span.first, last), school.halfTerms.length);
  return end === span.last ? null : patchOf(action, span, { first: span.first, last: end }, school);
}

function patchOf(action: PdAction, before: HalfTermSpan, after: HalfTermSpan, school: SchoolCalendar): Placement {
  const startOn = movedDay(action.startOn, 'start', before.first, after.first, school);
  const endOn = movedDay(action.endOn, 'end', before.last, after.last, school);
  const isBackwards = startOn !== null && endOn !== null && endOn < startOn;
  return {
    startHalfTerm: after.first,
    endHalfTerm: after.last,
    startOn,
    endOn: isBackwards ? lastOpenDayOf(school, after.last) : endOn,
  };
}

function movedDay(
  day: string | null,
  edge: 'start' | 'end',
  from: number,
  to: number,
  school: SchoolCalendar,
): string | null {
  const before = school.halfTerms.find((h) => h.number === from);
  const after = school.halfTerms.find((h) => h.number === to);
  if (day === null || from === to || !before || !after) return day;
  const edgeOf = edge === 'start' ? firstOpenDayOf : lastOpenDayOf;
  if (day === edgeOf(school, from)) return edgeOf(school, to);
  const week = addDays(mondayOf(after.firstOn), daysBetween(mondayOf(before.firstOn), day));
  const inside = week < after.firstOn ? after.firstOn : week > after.lastOn ? after.lastOn : week;
  const { halfTerms, closedDays } = school;
  const later = nextOpenDay(inside, halfTerms, closedDays);
  if (later !== null && later <= after.lastOn) return later;
  return previousOpenDay(inside, halfTerms, closedDays);
}

const isWeekend = (day: string) => weekdayOf(day) > 5;
