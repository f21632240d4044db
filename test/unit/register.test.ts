import { describe, expect, test } from 'vitest';
import {
  markOf,
  marksSummary,
  markWords,
  newDraft,
  type RegisterDraft,
  registerKey,
  takeBack,
} from '../../shared/domain/register.ts';
import { MARK_KEYS, type Mark } from '../../shared/domain/sessions.ts';

const CLASS = Array.from({ length: 12 }, (_, i) => `student-${i + 1}`);

function press(draft: RegisterDraft, ...keys: readonly string[]): RegisterDraft {
  return keys.reduce((now, key) => registerKey(now, key)?.draft ?? now, draft);
}

/** The keys that lead from one row to another, the fewer of arrows and the digits of its number. */
function way(from: number, to: number): readonly string[] {
  const arrow = to > from ? 'ArrowDown' : 'ArrowUp';
  const arrows = Array.from({ length: Math.abs(to - from) }, () => arrow);
  const digits = [...String(to + 1)];
  return arrows.length <= digits.length ? arrows : digits;
}

/** As a hand would: late puts the hand into the minutes, which an arrow or Enter leaves (the screen's own part). */
function keysFor(exceptions: readonly (readonly [row: number, mark: Mark])[]) {
  let at = 0;
  let isInMinutes = false;
  const keys: string[] = [];
  for (const [row, mark] of exceptions) {
    const moves = way(at, row);
    if (isInMinutes && !moves[0]?.startsWith('Arrow')) keys.push('Enter');
    keys.push(...moves, MARK_KEYS[mark]);
    at = row;
    isInMinutes = mark === 'late';
  }
  if (isInMinutes) keys.push('Enter');
  return [...keys, 'Enter'];
}

describe('a register', () => {
  test('has everybody present before a key is pressed', () => {
    const draft = newDraft(CLASS);
    expect(marksSummary([...draft.marks.values()])).toBe('12 present');
  });

  test('of 12 with 3 exceptions takes at most 12 keys, wherever and whatever they are', () => {
    const marks: readonly Mark[] = ['late', 'absent', 'other-activity'];
    let most = 0;
    for (let a = 0; a < 12; a += 1) {
      for (let b = a + 1; b < 12; b += 1) {
        for (let c = b + 1; c < 12; c += 1) {
          for (const mark of marks) {
            const exceptions = [a, b, c].map((row, i) => [row, i === 0 || mark === 'late' ? 'late' : mark] as const);
            const keys = keysFor(exceptions);
            most = Math.max(most, keys.length);
            // Enter in the minutes is the field's own: the register never hears it.
            const heard = keys.filter((key) => key !== 'Enter');
            const draft = press(newDraft(CLASS), ...heard);
            expect(exceptions.map(([row]) => markOf(draft, CLASS[row] ?? '').mark)).toEqual(
              exceptions.map(([, m]) => m),
            );
            expect(marksSummary([...draft.marks.values()])).toMatch(/^9 present/);
          }
        }
      }
    }
    expect(most).toBeLessThanOrEqual(12);
  });

  test('finds a row by its number, also one of two digits, and begins again past the last', () => {
    expect(press(newDraft(CLASS), '3').at).toBe(2);
    expect(press(newDraft(CLASS), '1', '2').at).toBe(11);
    expect(press(newDraft(CLASS), '1', '3').at).toBe(2);
    expect(press(newDraft(CLASS), '1', 'ArrowDown', '2').at).toBe(1);
    expect(registerKey(newDraft(CLASS), '0')).toBeNull();
    expect(press(newDraft(CLASS), 'End', 'ArrowDown').at).toBe(11);
    expect(press(newDraft(CLASS), 'ArrowUp').at).toBe(0);
  });

  test('has a key for every mark, small or capital; late has minutes, and only late', () => {
    for (const [mark, key] of Object.entries(MARK_KEYS)) {
      for (const pressed of [key, key.toLowerCase()]) {
        const row = markOf(press(newDraft(CLASS), 'L', pressed), 'student-1');
        expect(row).toEqual({ mark, minutesLate: mark === 'late' ? 5 : 0, note: '' });
      }
    }
    expect(registerKey(newDraft(CLASS), 'Z')).toBeNull();
    expect(registerKey(newDraft([]), 'A')).toBeNull();
  });

  test('takes back one mark at a time; a key that changes nothing is not one', () => {
    const draft = press(newDraft(CLASS), 'A', '3', 'L', 'L', '3', 'P', 'P');
    const once = takeBack(draft);
    expect(once && markWords(markOf(once, 'student-3'))).toBe('Late, 5 minutes');
    const twice = once && takeBack(once);
    const thrice = twice && takeBack(twice);
    expect(twice && markWords(markOf(twice, 'student-3'))).toBe('Present');
    expect(thrice && markWords(markOf(thrice, 'student-1'))).toBe('Present');
    expect(thrice && takeBack(thrice)).toBeNull();
  });

  test('sums up in the order of the marks, and says who has none', () => {
    const draft = press(newDraft(CLASS), 'X', '2', 'A', '3', 'L', '4', 'A');
    const rows = [...draft.marks.values(), { mark: null, minutesLate: 0, note: '' }];
    expect(marksSummary(rows)).toBe('8 present, 1 late, 2 absent, 1 not expected, 1 without a mark');
  });
});
