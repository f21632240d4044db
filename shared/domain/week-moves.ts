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

/**
 * What could move out of a week that is over-planned: as few things as bring it back within its time, blocks of work
 * before students' sessions, the smallest that is enough first. Only what is the MPL's own and still to come moves, to
 * the first day of the next week that has room for it; PD sessions and events have other people in them and stay.
 * Where no single thing is enough, the largest goes first and the rest is looked at anew.
 * @param next the next week; null while it is being read: nothing is proposed
 */
export function whatCouldMove(view: Week, next: Week | null, time: OwnTime, today: string): readonly Proposal[] {
  if (next === null) return [];
  const proposals: Proposal[] = [];
  let over = weekHours(view, time).overMinutes;
  const room = roomOf(next, time);
  const left = countedItems(view.items)
    .filter(({ kind, state, on }) => (kind === 'block' || kind === 'session') && state === 'planned' && on >= today)
    .toSorted((a, b) => Number(a.kind === 'session') - Number(b.kind === 'session') || a.minutes - b.minutes);
  while (over > 0 && left.length > 0) {
    const enough = left.findIndex(({ minutes }) => minutes >= over);
    const [item] = left.splice(enough >= 0 ? enough : lastBlock(left), 1);
    if (!item) break;
    const to = room.take(item);
    if (to === null) continue;
    proposals.push({ item, to });
    over -= item.minutes;
  }
  return proposals;
}

/** The largest of the blocks where there is one, else the largest session. */
function lastBlock(items: readonly WeekItem[]): number {
  const blocks = items.filter(({ kind }) => kind === 'block').length;
  return blocks > 0 ? blocks - 1 : items.length - 1;
}

/** The free minutes of each day of a week, which moves take up. */
function roomOf(week: Week, time: OwnTime) {
  const days = [0, 1, 2, 3, 4].map((n) => addDays(week.firstOn, n));
  const free = new Map(
    days.map((day) => {
      const { allowedMinutes, plannedMinutes } = dayHours(day, week, time);
      return [day, allowedMinutes - plannedMinutes] as const;
    }),
  );
  return {
    take({ kind, minutes }: WeekItem): string | null {
      const day = days.find(
        (one) =>
          ownMinutesOn(one, time) > 0 &&
          (free.get(one) ?? 0) >= minutes &&
          (kind === 'block' || isStudentDay(one, time.halfTerms, time.closedDays)),
      );
      if (day === undefined) return null;
      free.set(day, (free.get(day) ?? 0) - minutes);
      return day;
    },
  };
}
