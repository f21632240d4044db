import type { LostDay } from '../contract/week.ts';
import { formatMinutes } from './plan.ts';
import { countOf } from './text.ts';
import { lostMinutesOn, type OwnTime, ownMinutesOn } from './week-hours.ts';

/** "3 days, 7 h 30 of your time": several entries of one day take no more than there was of it. */
export function lostInWords(lostDays: readonly LostDay[], time: OwnTime): string {
  const days = [...new Set(lostDays.map(({ on }) => on))];
  const minutes = days.reduce((sum, day) => sum + lostMinutesOn(day, lostDays, time), 0);
  return `${countOf(days.length, 'day')}, ${formatMinutes(minutes)} of your time`;
}

/** What one lost day takes: "6 h 30", "1 h of 2 h", or why it takes nothing. */
export function lostOf({ on, minutes }: Pick<LostDay, 'on' | 'minutes'>, time: OwnTime): string {
  const own = ownMinutesOn(on, time);
  if (own === 0) return 'No time of yours';
  if (minutes === null || minutes >= own) return `All ${formatMinutes(own)}`;
  return `${formatMinutes(minutes)} of ${formatMinutes(own)}`;
}
