import { allowanceOf } from './own-time.ts';
import { formatMinutes } from './plan.ts';
import { totalOf } from './week-hours.ts';
import type { WorkMinutes } from './work.ts';

/** "6 h 15 of your 6 h 30 a week is shared out, 15 min kept free": how a budget stands to the working week. */
export function budgetInWords(budget: WorkMinutes, weekMinutes: number): string {
  const shared = totalOf(budget);
  if (shared === 0) return 'Nothing is shared out yet';
  const much = formatMinutes(shared);
  if (weekMinutes === 0) return `${much} a week is shared out, and your working week has no hours yet`;
  const week = formatMinutes(weekMinutes);
  if (shared === weekMinutes) return `All of your ${week} a week is shared out; nothing is kept free`;
  return shared > weekMinutes
    ? `${much} is shared out: ${formatMinutes(shared - weekMinutes)} more than your ${week} a week`
    : `${much} of your ${week} a week is shared out; ${formatMinutes(weekMinutes - shared)} is kept free`;
}

/** "0.2 FTE is 6 h 30 a week, so it fits": the same beside the programme's own allowance. */
export function budgetBesideAllowance(budget: WorkMinutes): string {
  const { minutesAWeek } = allowanceOf();
  const over = totalOf(budget) - minutesAWeek;
  const allowance = `0.2 FTE is ${formatMinutes(minutesAWeek)} a week`;
  return over > 0 ? `${allowance}: this is ${formatMinutes(over)} more` : `${allowance}: this fits in it`;
}
