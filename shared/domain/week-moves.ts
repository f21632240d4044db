import type { WeekItem } from '../contract/week.ts';
import { minutesOf, type Placing, type Room, roomIn, type Week } from './room-in-weeks.ts';
import { addDays } from './school-year.ts';
import { countedItems, dayHours, lostMinutesOn, type OwnTime, weekHours } from './week-hours.ts';

/** One thing that could move to another day. */
export interface Proposal extends Placing {
  /** The lost day that it stands on; null where it could move only because its week is over-planned. */
  readonly lostOn: string | null;
}

/** Tries before the exact answer is given up for a good one; a full week needs a few hundred. */
const MOST_CHOICES = 5_000;

/**
 * What could move when time of a week was lost, or it is over-planned. First what stands on the lost days: so much of it as
 * they no longer have time for, to another day. Then, as few things as bring the week back within its time, among those the
 * fewest students' sessions, then the fewest minutes; but blocks of a kind of work that is over its own budget come before
 * any session. Only what is the MPL's own and not done moves (of days that are past, only what stands on a lost one), to a
 * day from today on that has room for it; PD sessions and events have other people in them and stay. Where nothing brings
 * the week back within its time, what takes most off it.
 * @param others weeks near by, the first to be filled first; null while they are being read: nothing is proposed
 */
export function whatCouldMove(
  view: Week,
  others: readonly Week[] | null,
  time: OwnTime,
  today: string,
): readonly Proposal[] {
  if (others === null) return [];
  let week = view;
  let near = others;
  let proposals: readonly Proposal[] = [];
  const take = (placings: readonly Placing[] | null, lostOn: (item: WeekItem) => string | null) => {
    if (placings === null || placings.length === 0) return;
    proposals = [...proposals, ...placings.map((placing) => ({ ...placing, lostOn: lostOn(placing.item) }))];
    week = afterMoves(week, placings);
    near = near.map((other) => afterMoves(other, placings));
  };
  const isTaken = ({ id }: WeekItem) => proposals.some(({ item }) => item.id === id);
  const movable = () => week.items.filter((item) => mayMove(item) && !isTaken(item));
  const overMinutes = () => weekHours(week, time).overMinutes;

  const lostDays = new Set(view.lostDays.map(({ on }) => on).filter((on) => excessOn(on, view, time) > 0));
  const onLostDay = ({ on }: WeekItem) => lostDays.has(on);
  if (overMinutes() > 0) take(enough(movable().filter(onLostDay), overMinutes(), roomIn(near, time, today)), dayOfItem);
  for (const on of lostDays) {
    const left = movable().filter((item) => item.on === on);
    take(enough(left, excessOn(on, week, time), roomIn([week, ...near], time, today, week.firstOn)), dayOfItem);
  }
  const rest = movable().filter((item) => item.on >= today);
  take(overBudgetFirst(rest, week, time, roomIn(near, time, today)), () => null);
  return proposals;
}

const dayOfItem = ({ on }: WeekItem) => on;

const mayMove = (item: WeekItem) =>
  (item.kind === 'block' || item.kind === 'session') && item.state === 'planned' && countedItems([item]).length > 0;

/** What is planned on a day, of which time was lost, beyond what is left of it. */
function excessOn(day: string, week: Week, time: OwnTime): number {
  if (lostMinutesOn(day, week.lostDays, time) === 0) return 0;
  const { allowedMinutes, plannedMinutes } = dayHours(day, week, time);
  return Math.max(0, plannedMinutes - allowedMinutes);
}

/** A week once these things have moved, out of it or into it. */
function afterMoves(week: Week, placings: readonly Placing[]): Week {
  const lastOn = addDays(week.firstOn, 6);
  const stays = week.items.filter((item) => !placings.some((placing) => placing.item === item));
  const comes = placings.filter(({ to }) => to >= week.firstOn && to <= lastOn);
  return { ...week, items: [...stays, ...comes.map(({ item, to }) => ({ ...item, on: to }))] };
}

/** The best that brings a week back; blocks of work that is over its own budget, where those alone do, before a session. */
function overBudgetFirst(items: readonly WeekItem[], week: Week, time: OwnTime, room: Room) {
  const { overMinutes, byWork } = weekHours(week, time);
  if (overMinutes === 0) return null;
  const tooMuch = byWork.filter(({ planned, budget }) => budget > 0 && planned > budget).map(({ work }) => work);
  const isTooMuch = (item: WeekItem) => item.kind === 'block' && tooMuch.includes(item.work);
  const best = fewestMoves(items, overMinutes, room);
  const ofTooMuch = fewestMoves(items.filter(isTooMuch), overMinutes, room);
  const hasSession = best?.some(({ item }) => item.kind === 'session') ?? true;
  if (ofTooMuch !== null && (hasSession || ofTooMuch.length <= (best?.length ?? 0))) return ofTooMuch;
  return best ?? mostMoved(items, overMinutes, room, isTooMuch);
}

const enough = (items: readonly WeekItem[], minutes: number, room: Room) =>
  fewestMoves(items, minutes, room) ?? mostMoved(items, minutes, room);

/** The fewest that together take so many minutes off the week and have room; null when none do. */
function fewestMoves(items: readonly WeekItem[], over: number, room: Room): readonly Placing[] | null {
  const movable = items.filter((item) => room.place([item]) !== null).toSorted((a, b) => a.minutes - b.minutes);
  const blocks = movable.filter(({ kind }) => kind === 'block');
  const sessions = movable.filter(({ kind }) => kind === 'session');
  let triesLeft = MOST_CHOICES;
  for (let count = 1; count <= movable.length; count += 1) {
    if (minutesOf(movable.slice(0, count)) > room.minutes) return null;
    for (let ofSessions = 0; ofSessions <= Math.min(count, sessions.length); ofSessions += 1) {
      if (largest(blocks, count - ofSessions) + largest(sessions, ofSessions) < over) continue;
      let best: { readonly minutes: number; readonly placings: readonly Placing[] } | null = null;
      for (const chosen of choices(blocks, count - ofSessions, sessions, ofSessions)) {
        triesLeft -= 1;
        if (triesLeft < 0) return best?.placings ?? null;
        const minutes = minutesOf(chosen);
        if (minutes < over || (best !== null && minutes >= best.minutes)) continue;
        const placings = room.place(chosen);
        if (placings !== null) best = { minutes, placings };
      }
      if (best !== null) return best.placings;
    }
  }
  return null;
}

/** One thing after the other while there is room and need: those to be taken first, other blocks, sessions; the longest first. */
function mostMoved(
  items: readonly WeekItem[],
  over: number,
  room: Room,
  isFirst: (item: WeekItem) => boolean = () => false,
): readonly Placing[] {
  const turn = (item: WeekItem) => (item.kind === 'session' ? 2 : isFirst(item) ? 0 : 1);
  const inTurn = items.toSorted((a, b) => turn(a) - turn(b) || b.minutes - a.minutes);
  let moved: readonly WeekItem[] = [];
  for (const item of inTurn) {
    if (minutesOf(moved) >= over) break;
    if (room.place([...moved, item]) !== null) moved = [...moved, item];
  }
  return room.place(moved) ?? [];
}

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
