import type { LostDay, TimeSoFar } from '../contract/week.ts';
import { MPL_SHARE, WEEKDAYS, weekMinutes } from './own-time.ts';
import { addDays } from './school-year.ts';
import { lostMinutesOn, type OwnTime, ownMinutesOn, totalOf } from './week-hours.ts';
import type { WorkMinutes } from './work.ts';

export interface Stretch {
  readonly firstOn: string;
  readonly lastOn: string;
}

/**
 * How a stretch of the year stands on a day: what was used, what there was up to that day, and what there is in all;
 * lost time is taken off both, of the hours and of the days.
 * Days are counted in the MPL's working days (product.md, Rules: 0.2 FTE is 39 days): a week's whole time is
 * 0.2 x 5 = 1 day, whether it lies on one weekday or is spread over five; so a year of 39 of each weekday is 39 days.
 */
export function timeSoFar(
  { firstOn, lastOn }: Stretch,
  time: OwnTime,
  { lostDays, usedByWork, today }: { lostDays: readonly LostDay[]; usedByWork: WorkMinutes; today: string },
): TimeSoFar {
  const sums = { allowed: 0, lost: 0, own: 0, ownSoFar: 0, lostSoFar: 0 };
  for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
    const own = ownMinutesOn(day, time);
    if (own === 0) continue;
    const lost = lostMinutesOn(day, lostDays, time);
    sums.own += own;
    sums.lost += lost;
    if (day <= today) {
      sums.ownSoFar += own;
      sums.lostSoFar += lost;
    }
  }
  return {
    usedMinutes: totalOf(usedByWork),
    usedByWork,
    allowedMinutes: sums.ownSoFar - sums.lostSoFar,
    ofMinutes: sums.own - sums.lost,
    days: workingDays(sums.ownSoFar - sums.lostSoFar, time),
    ofDays: workingDays(sums.own - sums.lost, time),
    lostDays: workingDays(sums.lost, time),
    lostMinutes: sums.lost,
  };
}

/** How many of the MPL's working days so many minutes of the working week are; 0 for somebody without one. */
function workingDays(minutes: number, { workingWeek }: OwnTime): number {
  const week = weekMinutes(workingWeek);
  if (week === 0) return 0;
  const daysAWeek = MPL_SHARE * WEEKDAYS.length;
  // To a hundredth: sums of fractions of days would else end in a trail of digits.
  return Math.round((minutes / week) * daysAWeek * 100) / 100;
}
