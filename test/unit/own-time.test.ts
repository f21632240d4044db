import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingWeek } from '../../shared/contract/school.ts';
import {
  allowanceOf,
  EMPTY_WEEK,
  periodsOf,
  weekInWords,
  weekMinutes,
  withDay,
  withPeriodLength,
  yearInWords,
} from '../../shared/domain/own-time.ts';

const week = (minutes: readonly number[], unit: WorkingWeek['unit'] = 'hours', periodMinutes = 60): WorkingWeek => ({
  unit,
  periodMinutes,
  minutes,
});

describe('0.2 FTE', () => {
  it('is 253 directed hours and 39 days a year, and 6.5 hours a week', () => {
    expect(allowanceOf()).toEqual({ hoursAYear: 253, daysAYear: 39, minutesAWeek: 390 });
    expect(yearInWords()).toBe('0.2 FTE is also 253 directed hours (0.2 × 1,265) and 39 days (0.2 × 195) a year');
  });

  it('is compared with the week as entered', () => {
    expect(weekInWords(390)).toBe('6 h 30 a week is 0.2 FTE: 0.2 × 32.5 h');
    expect(weekInWords(300)).toBe('5 h a week is 1 h 30 less than 0.2 FTE: 0.2 × 32.5 h = 6 h 30');
    expect(weekInWords(450)).toContain('1 h more than');
    expect(weekInWords(0)).toContain('Nothing entered yet');
  });
});

describe('a week', () => {
  it('adds up, whichever day is changed', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 720 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 720 }), (given, day, other) => {
        const changed = withDay(week(given), day, other);
        expect(weekMinutes(changed) - weekMinutes(week(given))).toBe(other - (given[day] ?? 0));
      }),
    );
    expect(weekMinutes(EMPTY_WEEK)).toBe(0);
  });

  it('in periods keeps their number when their length changes; in hours it keeps the hours', () => {
    expect(withPeriodLength(week([120, 0, 0, 60, 0], 'periods'), 50).minutes).toEqual([100, 0, 0, 50, 0]);
    expect(withPeriodLength(week([120, 0, 0, 60, 0], 'hours'), 50).minutes).toEqual([120, 0, 0, 60, 0]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 10, max: 90 }),
        fc.integer({ min: 10, max: 90 }),
        (periods, before, after) => {
          const minutes = periods.map((p) => p * before);
          const changed = withPeriodLength(week(minutes, 'periods', before), after);
          expect(changed.minutes.map((m) => periodsOf(m, after))).toEqual(periods);
        },
      ),
    );
  });
});
