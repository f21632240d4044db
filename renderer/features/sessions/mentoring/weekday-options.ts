import { MEETING_WEEKDAYS } from '../../../../shared/domain/mentoring.ts';

const NOT_AGREED = '0';

/** The weekday a pair meets on, as choices. */
export const WEEKDAY_OPTIONS = [
  { value: NOT_AGREED, label: 'Not agreed yet' },
  ...MEETING_WEEKDAYS.map((label, i) => ({ value: String(i + 1), label })),
];
export const weekdayValue = (weekday: number | null): string => String(weekday ?? NOT_AGREED);
export const weekdayFrom = (value: string): number | null => (value === NOT_AGREED ? null : Number(value));
