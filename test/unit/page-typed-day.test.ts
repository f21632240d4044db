import { describe, expect, it } from 'vitest';
import { bindingLimit } from '../../renderer/features/plan/draft/limits.ts';
import { correctionOf, dayOf, isHalfTyped } from '../../renderer/ui/typed-day.ts';

describe('a typed date', () => {
  it.each([
    [31, 2, 2027, 'February 2027 has 28 days, so this is 28 February'],
    [30, 2, 2028, 'February 2028 has 29 days, so this is 29 February'],
    [31, 11, 2026, 'November 2026 has 30 days, so this is 30 November'],
    [29, 2, 2028, null],
    [31, 12, 2026, null],
  ])('%i/%i/%i says what its month is short of: %s', (day, month, year, words) => {
    expect(correctionOf(dayOf(day, month, year))).toBe(words);
  });

  it('is half typed while some of its parts are empty, and not when all are', () => {
    expect(isHalfTyped(dayOf(3, null, 2027))).toBe(true);
    expect(isHalfTyped(dayOf(null, null, null))).toBe(false);
    expect(dayOf(3, 2, 2027).text).toBe('2027-02-03');
    expect(correctionOf(dayOf(31, 2, null))).toBeNull();
  });
});

describe('the tighter of two limits', () => {
  it.each([
    [{ total: 50, budget: 100 }, { total: 9, budget: 10 }, 'time'],
    [{ total: 120, budget: 100 }, { total: 9, budget: 10 }, 'money'],
    [{ total: 5, budget: 10 }, { total: 50, budget: 100 }, null],
    [{ total: 5, budget: null }, { total: 50, budget: 10 }, null],
    [{ total: 5, budget: 0 }, { total: 50, budget: 10 }, 'money'],
  ] as const)('%o and %o: %s', (money, time, which) => {
    expect(bindingLimit(money, time)).toBe(which);
  });
});
