import type { WeekItem, WeekView } from '../contract/week.ts';
import { minuteOfClock } from './clock.ts';
import { addDays, isStudentDay } from './school-year.ts';
import { countedItems, dayHours, type OwnTime, ownMinutesOn, weekHours } from './week-hours.ts';

export type Week = Pick<WeekView, 'firstOn' | 'items' | 'entries' | 'lostDays' | 'budget'>;

/** A thing, and the day it would stand on. */
export interface Placing {
  readonly item: WeekItem;
  readonly to: string;
}

/** Where things could go. */
export interface Room {
  /** What is free of the weeks. */
  readonly minutes: number;
  /** A day for each of them, no day and no week filled beyond its time; null when there is none. */
  place(items: readonly WeekItem[]): readonly Placing[] | null;
}

interface Day {
  readonly day: string;
  /** Which of the weeks it is in. */
  readonly week: number;
  readonly free: number;
  readonly hasStudents: boolean;
  readonly items: readonly WeekItem[];
}

interface Free {
  readonly ofDays: readonly number[];
  readonly ofWeeks: readonly number[];
}

/** Tries before the search for days is given up. */
const MOST_TRIES = 2_000;

export const minutesOf = (items: readonly WeekItem[]) => items.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * What is free of some weeks: of each day from a first one on, and of each week with what is planned beyond a day's time
 * taken off. Days of weeks that stand first are taken first. A students' session goes only to a day on which they are in
 * school, its group does not meet yet, and nothing else of the MPL's is at its time.
 * @param home the week that the things come from, when another day of it will do: what moves inside it takes none of its time
 */
export function roomIn(weeks: readonly Week[], time: OwnTime, from: string, home: string | null = null): Room {
  const freeOfWeeks = weeks.map((week) => (week.firstOn === home ? Infinity : weekHours(week, time).freeMinutes));
  const days = weeks.flatMap((week, n) => daysOf(week, n, time).filter(({ day }) => day >= from));
  const minutes = freeOfWeeks.reduce((sum, free) => sum + free, 0);

  function placeRest(
    [item, ...rest]: readonly WeekItem[],
    free: Free,
    placed: readonly Placing[],
    tries: { left: number },
  ): readonly Placing[] | null {
    if (!item) return placed;
    for (const [n, { day, week, hasStudents, items }] of days.entries()) {
      const leftOfDay = (free.ofDays[n] ?? 0) - item.minutes;
      const leftOfWeek = (free.ofWeeks[week] ?? 0) - item.minutes;
      if (leftOfDay < 0 || leftOfWeek < 0 || day === item.on) continue;
      if (item.kind === 'session') {
        const there = [...items, ...placed.filter(({ to }) => to === day).map((one) => one.item)];
        if (!hasStudents || there.some((other) => isInTheWay(item, other))) continue;
      }
      tries.left -= 1;
      if (tries.left < 0) return null;
      const left = { ofDays: free.ofDays.with(n, leftOfDay), ofWeeks: free.ofWeeks.with(week, leftOfWeek) };
      const all = placeRest(rest, left, [...placed, { item, to: day }], tries);
      if (all !== null) return all;
    }
    return null;
  }

  return {
    minutes,
    place(items) {
      if (minutesOf(items) > minutes) return null;
      // The longest first: they have the fewest days to choose from.
      const inTurn = items.toSorted((a, b) => b.minutes - a.minutes);
      const free = { ofDays: days.map((one) => one.free), ofWeeks: freeOfWeeks };
      const placed = placeRest(inTurn, free, [], { left: MOST_TRIES });
      return placed && items.flatMap((item) => placed.find((one) => one.item === item) ?? []);
    },
  };
}

/** The days of a week on which the MPL has time, with what is free of them. */
function daysOf(week: Week, n: number, time: OwnTime): readonly Day[] {
  return [0, 1, 2, 3, 4]
    .map((i) => addDays(week.firstOn, i))
    .filter((day) => ownMinutesOn(day, time) > 0)
    .map((day) => {
      const { allowedMinutes, plannedMinutes } = dayHours(day, week, time);
      return {
        day,
        week: n,
        free: allowedMinutes - plannedMinutes,
        hasStudents: isStudentDay(day, time.halfTerms, time.closedDays),
        items: week.items.filter(({ on, state }) => on === day && state !== 'cancelled'),
      };
    });
}

/** The same group meets then, or something else of the MPL's is at that time. */
function isInTheWay(session: WeekItem, other: WeekItem): boolean {
  if (session.groupId !== null && other.groupId === session.groupId) return true;
  if (session.startsAt === null || other.startsAt === null || countedItems([other]).length === 0) return false;
  const [from, otherFrom] = [minuteOfClock(session.startsAt), minuteOfClock(other.startsAt)];
  return from < otherFrom + other.minutes && otherFrom < from + session.minutes;
}
