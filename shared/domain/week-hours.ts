import type { School } from '../contract/school.ts';
import type { LostDay, TimeEntry, WeekItem, WeekView } from '../contract/week.ts';
import { weekMinutes } from './own-time.ts';
import { addDays, isOpenDay, weekdayOf } from './school-year.ts';
import { WORK_KEYS, type WorkKind, type WorkMinutes } from './work.ts';

export type OwnTime = Pick<School, 'workingWeek' | 'halfTerms' | 'closedDays'>;

/** The MPL's time in these weeks, each by the dates of its own academic year. */
export const ownTimeIn = (weeks: readonly Pick<WeekView, 'dates'>[], { workingWeek }: Pick<School, 'workingWeek'>) => ({
  workingWeek,
  halfTerms: weeks.flatMap(({ dates }) => dates.halfTerms),
  closedDays: weeks.flatMap(({ dates }) => dates.closedDays),
});

/** What the MPL has on a day for this work, in minutes: the working week's, on a day on which staff are in school. */
export function ownMinutesOn(day: string, { workingWeek, halfTerms, closedDays }: OwnTime): number {
  const usual = workingWeek.minutes[weekdayOf(day) - 1] ?? 0;
  return usual > 0 && isOpenDay(day, halfTerms, closedDays) ? usual : 0;
}

/** What is lost of a day's own time: the whole of it, or some minutes, but never more than there was. */
export function lostMinutesOn(day: string, lostDays: readonly LostDay[], time: OwnTime): number {
  const own = ownMinutesOn(day, time);
  const lost = lostDays.filter(({ on }) => on === day).reduce((sum, { minutes }) => sum + (minutes ?? own), 0);
  return Math.min(own, lost);
}

export const NO_WORK: WorkMinutes = { sessions: 0, preparation: 0, students: 0, pd: 0, data: 0, enrichment: 0 };

/** Minutes by kind of work. */
export function sumByWork(parts: readonly { readonly work: WorkKind; readonly minutes: number }[]): WorkMinutes {
  const sums = { ...NO_WORK };
  for (const { work, minutes } of parts) sums[work] += minutes;
  return sums;
}

export const totalOf = (minutes: WorkMinutes): number => WORK_KEYS.reduce((sum, key) => sum + minutes[key], 0);

/** The MPL's own, but for what was cancelled. */
export const countedItems = (items: readonly WeekItem[]): readonly WeekItem[] =>
  items.filter(({ isOwn, state }) => isOwn && state !== 'cancelled');

/** What a thing takes of the week: once it is done, what it took. */
const minutesTaken = ({ state, minutes, usedMinutes }: WeekItem) => (state === 'done' ? usedMinutes : minutes);

export interface WeekHours {
  /** False while nobody has said how much time the MPL has in a usual week: then nothing is too much either. */
  readonly isTimeGiven: boolean;
  /** The MPL's own time of the week, lost time taken off. */
  readonly allowedMinutes: number;
  readonly lostMinutes: number;
  /** Planned: what is in the calendar, and what was logged beside it. */
  readonly plannedMinutes: number;
  readonly usedMinutes: number;
  /** What is left to plan; 0 when the week is full. */
  readonly freeMinutes: number;
  /** Planned beyond what there is; 0 when it fits. */
  readonly overMinutes: number;
  readonly byWork: readonly {
    readonly work: WorkKind;
    readonly planned: number;
    readonly used: number;
    readonly budget: number;
  }[];
}

/** How a week stands to the time there is for it, all of it and by kind of work. */
export function weekHours(
  view: Pick<WeekView, 'firstOn' | 'items' | 'entries' | 'lostDays' | 'budget'>,
  time: OwnTime,
): WeekHours {
  const days = Array.from({ length: 7 }, (_, n) => addDays(view.firstOn, n));
  const own = days.reduce((sum, day) => sum + ownMinutesOn(day, time), 0);
  const lostMinutes = days.reduce((sum, day) => sum + lostMinutesOn(day, view.lostDays, time), 0);
  const allowedMinutes = own - lostMinutes;
  const counted = countedItems(view.items);
  const planned = sumByWork([
    ...counted.map((item) => ({ work: item.work, minutes: minutesTaken(item) })),
    ...view.entries,
  ]);
  const used = usedByWork(view);
  const plannedMinutes = totalOf(planned);
  const isTimeGiven = weekMinutes(time.workingWeek) > 0;
  return {
    isTimeGiven,
    allowedMinutes,
    lostMinutes,
    plannedMinutes,
    usedMinutes: totalOf(used),
    freeMinutes: Math.max(0, allowedMinutes - plannedMinutes),
    overMinutes: isTimeGiven ? Math.max(0, plannedMinutes - allowedMinutes) : 0,
    byWork: WORK_KEYS.map((work) => ({
      work,
      planned: planned[work],
      used: used[work],
      budget: view.budget[work] ?? 0,
    })),
  };
}

/** What was used, by kind of work: what is done as long as it took, and what was logged. */
export function usedByWork({
  items,
  entries,
}: {
  readonly items: readonly WeekItem[];
  readonly entries: readonly TimeEntry[];
}): WorkMinutes {
  return sumByWork([
    ...countedItems(items).map(({ work, usedMinutes }) => ({ work, minutes: usedMinutes })),
    ...entries,
  ]);
}

/** How one day stands: what there is of it and what is planned on it, what was logged among it. */
export function dayHours(
  day: string,
  view: Pick<WeekView, 'items' | 'entries' | 'lostDays'>,
  time: OwnTime,
): { readonly allowedMinutes: number; readonly plannedMinutes: number } {
  const onDay = countedItems(view.items).filter(({ on }) => on === day);
  const logged = view.entries.filter(({ on }) => on === day);
  return {
    allowedMinutes: ownMinutesOn(day, time) - lostMinutesOn(day, view.lostDays, time),
    plannedMinutes:
      onDay.reduce((sum, item) => sum + minutesTaken(item), 0) + logged.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
