import { describe, expect, test } from 'vitest';
import type { LostDay } from '../../shared/contract/week.ts';
import { lostInWords, lostOf } from '../../shared/domain/lost-days.ts';
import { NO_WORK } from '../../shared/domain/week-hours.ts';
import { DEFAULT_BUDGET } from '../../shared/domain/work.ts';
import { budgetBesideAllowance, budgetInWords } from '../../shared/domain/work-budget.ts';
import { dayOf, MONDAY, ownTime } from '../support/week-item.ts';

describe('the budget of a week', () => {
  test('is set against the working week in words', () => {
    expect(budgetInWords(DEFAULT_BUDGET, 390)).toBe('6 h 15 of your 6 h 30 a week is shared out; 15 min is kept free');
    expect(budgetInWords(DEFAULT_BUDGET, 375)).toBe('All of your 6 h 15 a week is shared out; nothing is kept free');
    expect(budgetInWords(DEFAULT_BUDGET, 300)).toBe('6 h 15 is shared out: 1 h 15 more than your 5 h a week');
    expect(budgetInWords(DEFAULT_BUDGET, 0)).toContain('your working week has no hours yet');
    expect(budgetInWords(NO_WORK, 390)).toBe('Nothing is shared out yet');
  });

  test('is set against 0.2 FTE as well, which is 6 h 30 and no less', () => {
    expect(budgetBesideAllowance({ ...NO_WORK, pd: 390 })).toBe('0.2 FTE is 6 h 30 a week: this fits in it');
    expect(budgetBesideAllowance({ ...NO_WORK, pd: 405 })).toBe('0.2 FTE is 6 h 30 a week: this is 15 min more');
  });
});

describe('lost days', () => {
  const time = ownTime([390, 60, 0, 0, 0]);
  const lost = (id: string, on: string, minutes: number | null): LostDay => ({
    id,
    on,
    kind: 'mocks',
    minutes,
    note: '',
  });

  test('take what they say of a day, the whole of it, or nothing where there is none', () => {
    expect(lostOf({ on: MONDAY, minutes: 60 }, time)).toBe('1 h of 6 h 30');
    expect(lostOf({ on: MONDAY, minutes: null }, time)).toBe('All 6 h 30');
    expect(lostOf({ on: dayOf(1), minutes: 90 }, time)).toBe('All 1 h');
    expect(lostOf({ on: dayOf(2), minutes: null }, time)).toBe('No time of yours');
  });

  test('of one day are one day, and never more than there was of it', () => {
    const days = [lost('a', MONDAY, 300), lost('b', MONDAY, 300), lost('c', dayOf(1), null)];
    expect(lostInWords(days, time)).toBe('2 days, 7 h 30 of your time');
  });
});
