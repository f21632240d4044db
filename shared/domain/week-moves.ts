import type { WeekItem, WeekView } from '../contract/week.ts';
import { addDays, isStudentDay } from './school-year.ts';
import { countedItems, dayHours, type OwnTime, ownMinutesOn, weekHours } from './week-hours.ts';

/** One thing that could move to another day so that a week fits again. */
export interface Proposal {
  readonly item: WeekItem;
  /** The day it would stand on. */
  readonly to: string;
}

type Week = Pick<WeekView, 'firstOn' | 'items' | 'entries' | 'lostDays' | 'budget'>;

/** Tries before the exact answer is given up for a good one; a full week needs a few hundred. */
const MOST_TRIES = { choices: 5_000, days: 2_000 } as const;

/**
 * What could move out of a week that is over-planned: as few things as bring it back within its time, among those the
 * fewest students' sessions, then the fewest minutes. Only what is the MPL's own and still to come moves, to a day of
 * the next week that has room for it; PD sessions and events have other people in them and stay. Where nothing brings
 * the week back within its time, what takes most off it.
 * @param next the next week; null while it is being read: nothing is proposed
 */
export function whatCouldMove(view: Week, next: Week | null, time: OwnTime, today: string): readonly Proposal[] {
  const over = weekHours(view, time).overMinutes;
  if (next === null || over === 0) return [];
  const room = roomOf(next, time);
  const movable = countedItems(view.items)
    .filter(({ kind, state, on }) => (kind === 'block' || kind === 'session') && state === 'planned' && on >= today)
    .filter((item) => room.place([item]) !== null)
    .toSorted((a, b) => a.minutes - b.minutes);
  return fewestMoves(movable, over, room) ?? mostMoved(movable, over, room);
}

/** The fewest that together take so many minutes off the week and have room; null when none do. */
function fewestMoves(movable: readonly WeekItem[], over: number, room: Room): readonly Proposal[] | null {
  const blocks = movable.filter(({ kind }) => kind === 'block');
  const sessions = movable.filter(({ kind }) => kind === 'session');
  let triesLeft: number = MOST_TRIES.choices;
  for (let count = 1; count <= movable.length; count += 1) {
    if (minutesOf(movable.slice(0, count)) > room.minutes) return null;
    for (let ofSessions = 0; ofSessions <= Math.min(count, sessions.length); ofSessions += 1) {
      if (largest(blocks, count - ofSessions) + largest(sessions, ofSessions) < over) continue;
      let best: { readonly minutes: number; readonly proposals: readonly Proposal[] } | null = null;
      for (const chosen of choices(blocks, count - ofSessions, sessions, ofSessions)) {
        triesLeft -= 1;
        if (triesLeft < 0) return best?.proposals ?? null;
        const minutes = minutesOf(chosen);
        if (minutes < over || (best !== null && minutes >= best.minutes)) continue;
        const proposals = room.place(chosen);
        if (proposals !== null) best = { minutes, proposals };
      }
      if (best !== null) return best.proposals;
    }
  }
  return null;
}

/** One thing after the other while there is room and need: blocks before sessions, the longest of them first. */
function mostMoved(movable: readonly WeekItem[], over: number, room: Room): readonly Proposal[] {
  const inTurn = movable.toReversed().toSorted((a, b) => Number(a.kind === 'session') - Number(b.kind === 'session'));
  let moved: readonly WeekItem[] = [];
  for (const item of inTurn) {
    if (minutesOf(moved) >= over) break;
    if (room.place([...moved, item]) !== null) moved = [...moved, item];
  }
  return room.place(moved) ?? [];
}

const minutesOf = (items: readonly WeekItem[]) => items.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes of the so many longest of things that stand by length; less than nothing when there are not so many. */
const largest = (items: readonly WeekItem[], count: number) =>
  count > items.length ? Number.NEGATIVE_INFINITY : minutesOf(items.slice(items.length - count));

/** Every way to take so many blocks and so many sessions. */
function* choices(blocks: readonly WeekItem[], ofBlocks: number, sessions: readonly WeekItem[], ofSessions: number) {
  for (const some of combinations(blocks, ofBlocks)) {
    for (const others of combinations(sessions, ofSessions)) yield [...some, ...others];
  }
}

function* combinations(items: readonly WeekItem[], count: number, from = 0): Generator<readonly WeekItem[]> {
  if (count === 0) yield [];
  else {
    for (const [n, item] of items.entries()) {
      if (n < from) continue;
      if (items.length - n < count) break;
      for (const rest of combinations(items, count - 1, n + 1)) yield [item, ...rest];
    }
  }
}

interface Room {
  /** What is free of the week. */
  readonly minutes: number;
  /** A day for each of them, no day and no week filled beyond its time; null when there is none. */
  place(items: readonly WeekItem[]): readonly Proposal[] | null;
}

/** What is free of a week: of each day, and of the week with what is planned beyond a day's time taken off. */
function roomOf(week: Week, time: OwnTime): Room {
  const freeInWeek = weekHours(week, time).freeMinutes;
  const days = [0, 1, 2, 3, 4]
    .map((n) => addDays(week.firstOn, n))
    .filter((day) => ownMinutesOn(day, time) > 0)
    .map((day) => {
      const { allowedMinutes, plannedMinutes } = dayHours(day, week, time);
      const hasStudents = isStudentDay(day, time.halfTerms, time.closedDays);
      return { day, hasStudents, free: allowedMinutes - plannedMinutes };
    });

  function placeRest(
    [item, ...rest]: readonly WeekItem[],
    free: readonly number[],
    tries: { left: number },
  ): readonly Proposal[] | null {
    if (!item) return [];
    for (const [n, { day, hasStudents }] of days.entries()) {
      const left = (free[n] ?? 0) - item.minutes;
      if (left < 0 || (item.kind === 'session' && !hasStudents)) continue;
      tries.left -= 1;
      if (tries.left < 0) return null;
      const placed = placeRest(rest, free.with(n, left), tries);
      if (placed !== null) return [{ item, to: day }, ...placed];
    }
    return null;
  }

  return {
    minutes: freeInWeek,
    place(items) {
      if (minutesOf(items) > freeInWeek) return null;
      // The longest first: they have the fewest days to choose from.
      const placed = placeRest(
        items.toSorted((a, b) => b.minutes - a.minutes),
        days.map(({ free }) => free),
        { left: MOST_TRIES.days },
      );
      return placed && items.flatMap((item) => placed.find((one) => one.item === item) ?? []);
    },
  };
}
