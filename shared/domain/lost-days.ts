import type { LostDay } from '../contract/week.ts';
import { weekMinutes } from './own-time.ts';
import { formatWeekday } from './pd-session.ts';
import { formatMinutes } from './plan.ts';
import { whyClosed } from './school-year.ts';
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

/** Why adding a lost day would change nothing, in a sentence; null when it takes time, or none has been given yet. */
export function whyNothingIsLost(
  { on, kind, minutes }: Pick<LostDay, 'on' | 'kind' | 'minutes'>,
  others: readonly LostDay[],
  time: OwnTime,
): string | null {
  const day = formatWeekday(on);
  const onDay = others.filter((other) => other.on === on);
  if (onDay.some((other) => other.kind === kind && other.minutes === minutes)) {
    return `${day} is in the list of lost days already. Nothing was added.`;
  }
  if (weekMinutes(time.workingWeek) === 0) return null;
  const own = ownMinutesOn(on, time);
  if (own === 0) {
    const closed = whyClosed(on, time.halfTerms, time.closedDays);
    return closed === null
      ? `${day} has no time of yours for this work in your usual week, so none of it can be lost.`
      : `${day} is ${closed}, so there is no time of yours to lose.`;
  }
  if (lostMinutesOn(on, onDay, time) < own) return null;
  return `All ${formatMinutes(own)} of your time on ${day} are lost already. Nothing was added.`;
}
