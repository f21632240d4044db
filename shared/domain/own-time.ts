import type { WorkingWeek } from '../contract/school.ts';
import { formatMinutes } from './plan.ts';

/** The working days of a school week, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** How a school counts the MPL's time: in hours, or in lessons of one length. */
export const TIME_UNITS = { hours: 'Hours', periods: 'Periods' } as const;
export type TimeUnit = keyof typeof TIME_UNITS;

/** The share of a full-time post that the programme gives its lead (product.md). */
export const MPL_SHARE = 0.2;
/** A full-time teacher's directed hours and days a year, and usual hours a week (product.md, Rules). */
const FULL_TIME = { hoursAYear: 1_265, daysAYear: 195, minutesAWeek: 32.5 * 60 } as const;

export interface Allowance {
  readonly hoursAYear: number;
  readonly daysAYear: number;
  readonly minutesAWeek: number;
}

/** What a share of a full-time post comes to: 253 hours, 39 days and 6.5 hours a week for 0.2. None follows from another. */
export function allowanceOf(share: number = MPL_SHARE): Allowance {
  return {
    hoursAYear: Math.round(share * FULL_TIME.hoursAYear * 10) / 10,
    daysAYear: Math.round(share * FULL_TIME.daysAYear * 10) / 10,
    minutesAWeek: Math.round(share * FULL_TIME.minutesAWeek),
  };
}

/** The minutes of the whole week. */
export const weekMinutes = (week: Pick<WorkingWeek, 'minutes'>): number => week.minutes.reduce((a, b) => a + b, 0);

/** "9 h 30 a week is 3 h more than 0.2 FTE (6 h 30)": how a week's minutes stand to the allowance. */
export function weekInWords(minutes: number): string {
  const { minutesAWeek } = allowanceOf();
  if (minutes === 0) return `Nothing entered yet. 0.2 FTE is ${formatMinutes(minutesAWeek)} a week`;
  if (minutes === minutesAWeek) return `${formatMinutes(minutes)} a week is 0.2 FTE: 0.2 × 32.5 h`;
  const difference = Math.abs(minutes - minutesAWeek);
  const side = minutes > minutesAWeek ? 'more' : 'less';
  return `${formatMinutes(minutes)} a week is ${formatMinutes(difference)} ${side} than 0.2 FTE: 0.2 × 32.5 h = ${formatMinutes(minutesAWeek)}`;
}

/** "0.2 FTE is also 253 directed hours (0.2 × 1,265) and 39 days (0.2 × 195) a year". */
export function yearInWords(): string {
  const { hoursAYear, daysAYear } = allowanceOf();
  return `0.2 FTE is also ${hoursAYear} directed hours (0.2 × 1,265) and ${daysAYear} days (0.2 × 195) a year`;
}

/** How many periods a day's minutes are, to the nearest quarter. */
export const periodsOf = (minutes: number, periodMinutes: number): number =>
  Math.round((minutes / periodMinutes) * 4) / 4;

/** The week with another length of period: where it is counted in periods, their number stays and the minutes follow. */
export function withPeriodLength(week: WorkingWeek, periodMinutes: number): WorkingWeek {
  if (week.unit === 'hours') return { ...week, periodMinutes };
  const minutes = week.minutes.map((m) => Math.round(periodsOf(m, week.periodMinutes) * periodMinutes));
  return { ...week, periodMinutes, minutes };
}

/** The week with another number of minutes on one day, Monday being 0. */
export function withDay(week: WorkingWeek, day: number, minutes: number): WorkingWeek {
  return { ...week, minutes: week.minutes.map((m, i) => (i === day ? minutes : m)) };
}

/** A week before anybody has said anything of it. */
export const EMPTY_WEEK: WorkingWeek = { unit: 'hours', periodMinutes: 60, minutes: [0, 0, 0, 0, 0] };
