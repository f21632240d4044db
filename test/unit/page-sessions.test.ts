import { describe, expect, test } from 'vitest';
import { blankGroup, groupProblems, newGroupOf } from '../../renderer/app/groups/group-draft.ts';
import { whenWords } from '../../renderer/features/sessions/groups/group-words.ts';
import { mostPressing, timesWords } from '../../renderer/features/sessions/list/session-times.ts';
import type { GroupRow } from '../../shared/contract/groups.ts';

const at = (startsAt: string, status: 'planned' | 'held' | 'cancelled' = 'planned') => ({ startsAt, status });

describe('the register to take first', () => {
  test('is of the session of today that began last, else of the next', () => {
    const today = [at('08:30'), at('12:40'), at('15:15')];
    expect(mostPressing(today, [], '13:00')).toBe(today[1]);
    expect(mostPressing(today, [], '07:00')).toBe(today[0]);
    expect(mostPressing(today, [], '18:00')).toBe(today[2]);
  });

  test('passes over what was held or cancelled, and goes on with the oldest that is overdue', () => {
    const overdue = [at('09:00'), at('10:00')];
    expect(mostPressing([at('08:30', 'held'), at('15:15', 'cancelled')], overdue, '13:00')).toBe(overdue[0]);
    expect(mostPressing([], [], '13:00')).toBeNull();
  });
});

test('times and patterns are said in words', () => {
  expect(timesWords({ startsAt: '15:15', minutes: 65 })).toBe('15:15 to 16:20');
  const when = (...turns: GroupRow['turns']) => whenWords({ turns, startsAt: '12:40' });
  const monday = { weekday: 1, startsAt: '15:15', everyWeeks: 1 } as const;
  expect(when(monday)).toBe('Mondays, 15:15');
  expect(when(monday, { ...monday, weekday: 4, everyWeeks: null })).toBe('Mondays and Thursdays, 15:15');
  expect(when({ weekday: 5, startsAt: '12:40', everyWeeks: 2 })).toBe('Every other Friday, 12:40');
  expect(when(monday, { weekday: 4, startsAt: '08:30', everyWeeks: 2 })).toBe(
    'Mondays, 15:15; every other Thursday, 08:30',
  );
  expect(when()).toBe('12:40');
});

describe('a new group', () => {
  const calendar = {
    halfTerms: [{ number: 1, firstOn: '2026-09-01', lastOn: '2026-10-23' }],
    closedDays: [],
  };
  const blank = blankGroup(calendar, '2026-09-05');

  test('begins on the first day of school from today, and says what is missing', () => {
    expect(blank.firstOn).toBe('2026-09-07');
    expect(groupProblems(blank, calendar).map(({ field }) => field)).toEqual(['name', 'strand']);
    const timeless = { ...blank, name: 'A', strand: 'booster' as const, startsAt: null, lastOn: '2026-09-01' };
    expect(groupProblems(timeless, calendar).map(({ field }) => field)).toEqual(['startsAt', 'lastOn']);
  });

  test('is sent with its series, or without one', () => {
    const filled = { ...blank, name: ' Booster ', strand: 'booster' as const, rhythm: 'fortnightly' as const };
    expect(groupProblems(filled, calendar)).toEqual([]);
    expect(newGroupOf(filled, ['s1'])).toMatchObject({
      group: { name: 'Booster' },
      studentIds: ['s1'],
      series: { firstOn: '2026-09-07', everyWeeks: 2, lastOn: null },
    });
    expect(newGroupOf({ ...filled, rhythm: 'later' }, [])?.series).toBeNull();
  });
});
