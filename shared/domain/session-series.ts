import type { SeriesPattern } from '../contract/groups.ts';
import type { HalfTerm, School } from '../contract/school.ts';
import { addDays, daysBetween, isStudentDay, mondayOf, weekdayOf, whyClosed, yearOf } from './school-year.ts';

type Calendar = Pick<School, 'halfTerms' | 'closedDays'>;
type Pattern = Pick<SeriesPattern, 'firstOn' | 'everyWeeks' | 'lastOn'>;

export interface SkippedDay {
  readonly day: string;
  /** In a few words: "Early May bank holiday", "INSET day", "a Saturday", "a school holiday". */
  readonly why: string;
  /** Holidays are known to everybody and need not be listed one by one. */
  readonly isHoliday: boolean;
  /** The group meets at that time already. */
  readonly isTaken: boolean;
}

export interface SeriesDays {
  readonly days: readonly string[];
  /** Days of the pattern that are left out, with why. */
  readonly skipped: readonly SkippedDay[];
}

const NOTHING_TAKEN: ReadonlySet<string> = new Set();

/** The last day a series may use: its own last day, or the end of the year where that is earlier or nothing is said. */
export function seriesEnd(
  { firstOn, lastOn }: { readonly firstOn: string; readonly lastOn: string | null },
  halfTerms: readonly HalfTerm[],
): string {
  const yearEnd = yearOf(halfTerms)?.lastOn ?? firstOn;
  return lastOn !== null && lastOn < yearEnd ? lastOn : yearEnd;
}

/** So long before the year nothing is on, not even an INSET day: eight weeks. */
const WELL_BEFORE = 8 * 7;

/**
 * The first day of a series that is worth a look: its own, or the turn of it that comes within eight weeks of the year. A
 * year mistyped as 0026 would else be two thousand years of holidays.
 */
export function seriesStart(
  { firstOn, everyWeeks }: Pick<Pattern, 'firstOn' | 'everyWeeks'>,
  halfTerms: readonly HalfTerm[],
): string {
  const yearStart = yearOf(halfTerms)?.firstOn ?? firstOn;
  const [days, turn] = [daysBetween(firstOn, addDays(yearStart, -WELL_BEFORE)), 7 * everyWeeks];
  return days <= 0 ? firstOn : addDays(firstOn, Math.ceil(days / turn) * turn);
}

/**
 * The days of a weekly or fortnightly series for students, all on the weekday of the first (product.md, Rules: student
 * sessions skip closed and INSET days). "Fortnightly" counts the weeks in which students are in school for at least a
 * day, from the week of the first day: a holiday of one week does not turn it around, and a turn whose own day is
 * closed is skipped, not put off. `taken` are days on which the group meets at that time already.
 */
export function studentSeriesDays(
  pattern: Pattern,
  calendar: Calendar,
  taken: ReadonlySet<string> = NOTHING_TAKEN,
): SeriesDays {
  const lastOn = seriesEnd(pattern, calendar.halfTerms);
  const days: string[] = [];
  const skipped: SkippedDay[] = [];
  let schoolWeeks = 0;
  for (let day = seriesStart(pattern, calendar.halfTerms); day <= lastOn; day = addDays(day, 7)) {
    const isWeekOfSchool = isSchoolWeek(mondayOf(day), calendar);
    const isTurn = isWeekOfSchool ? schoolWeeks % pattern.everyWeeks === 0 : pattern.everyWeeks === 1;
    if (isWeekOfSchool) schoolWeeks += 1;
    if (!isTurn) continue;
    const closed = whyNoStudents(day, calendar);
    const isTaken = closed === '' && taken.has(day);
    const why = isTaken ? 'there is a session already' : closed;
    if (why === '') days.push(day);
    else skipped.push({ day, why, isHoliday: !isInHalfTerm(day, calendar), isTaken });
  }
  return { days, skipped };
}

/** A week with a day of school for students in it. */
function isSchoolWeek(monday: string, { halfTerms, closedDays }: Calendar): boolean {
  return [0, 1, 2, 3, 4].some((n) => isStudentDay(addDays(monday, n), halfTerms, closedDays));
}

const isInHalfTerm = (day: string, { halfTerms }: Calendar) =>
  halfTerms.some((h) => h.firstOn <= day && day <= h.lastOn);

/** Why students are not in school on a day: "Early May bank holiday", "a Saturday", "a school holiday"; empty when they are. */
export function whyNoStudents(day: string, { halfTerms, closedDays }: Calendar): string {
  if (isStudentDay(day, halfTerms, closedDays)) return '';
  if (weekdayOf(day) > 5) return whyClosed(day, halfTerms, closedDays) ?? '';
  const named = closedDays.filter(({ on }) => on === day);
  const closed = named.find(({ kind }) => kind === 'closed');
  if (closed) return closed.name;
  const [inset] = named;
  if (inset) return inset.name === '' || /inset/i.test(inset.name) ? 'INSET day' : `INSET day: ${inset.name}`;
  return 'a school holiday';
}

/** "Students are not in school that day (Early May bank holiday)."; null on a school day. */
export function noStudentsNotice(day: string, calendar: Calendar): string | null {
  const why = whyNoStudents(day, calendar);
  return why === '' ? null : `Students are not in school that day (${why}).`;
}

/** How many of these days each half-term has, in their order; a day in a holiday counts for none. */
export function countsByHalfTerm(days: readonly string[], halfTerms: readonly HalfTerm[]): readonly number[] {
  return halfTerms
    .toSorted((a, b) => a.number - b.number)
    .map(({ firstOn, lastOn }) => days.filter((day) => firstOn <= day && day <= lastOn).length);
}

/** The first day on or after `from` that has this weekday (1 Monday to 7 Sunday) and students in school; null without one. */
export function firstStudentDay(from: string, weekday: number, calendar: Calendar): string | null {
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  return studentSeriesDays({ firstOn: first, everyWeeks: 1, lastOn: null }, calendar).days[0] ?? null;
}

/** When a group meets, again and again: "Mondays, 15:15", "every other Thursday, 08:30". */
export interface Turn {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly startsAt: string;
  /** 2 where it meets every other week; null where one session says nothing of it. */
  readonly everyWeeks: 1 | 2 | null;
}

/** When a group usually meets, in the order of the week; a session or two that was moved is no turn of its own. */
export function usualTurns(sessions: readonly { readonly heldOn: string; readonly startsAt: string }[]): Turn[] {
  const turns = [...Map.groupBy(sessions, ({ heldOn, startsAt }) => `${weekdayOf(heldOn)} ${startsAt}`).values()];
  const most = Math.max(...turns.map((own) => own.length));
  return turns
    .filter((own) => own.length * 4 >= most)
    .flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { heldOn, startsAt } = first;
      return { weekday: weekdayOf(heldOn), startsAt, everyWeeks: rhythmOf(own.map((session) => session.heldOn)) };
    })
    .sort((a, b) => a.weekday - b.weekday || a.startsAt.localeCompare(b.startsAt));
}

/** Two sessions on one day are no rhythm. */
function rhythmOf(days: readonly string[]): Turn['everyWeeks'] {
  const inOrder = [...new Set(days)].sort();
  const gaps = inOrder
    .slice(1)
    .map((day, i) => daysBetween(inOrder[i] ?? day, day))
    .sort((a, b) => a - b);
  const median = gaps[Math.floor((gaps.length - 1) / 2)];
  return median === undefined ? null : median >= 14 ? 2 : 1;
}
