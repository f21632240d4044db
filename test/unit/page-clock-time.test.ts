import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClock } from '../../renderer/ui/clock-time.ts';

const read = (text: string) => {
  const parsed = parseClock(text);
  return parsed.ok ? parsed.value : parsed.sentence;
};

describe('a typed time', () => {
  test.each([
    ['14:05', '14:05'],
    ['14.05', '14:05'],
    ['1405', '14:05'],
    ['905', '09:05'],
    ['9', '09:00'],
    ['2pm', '14:00'],
    ['2.05 pm', '14:05'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['8:30 a.m.', '08:30'],
    // No school meets at a quarter past three at night.
    ['3:15', '15:15'],
    ['3:15 am', '03:15'],
    ['03:15', '03:15'],
    [' 10 : 20 ', '10:20'],
  ])('%s is %s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  test.each(['24:00', '14:60', '13pm', '0pm', 'noon', '14:5', '1:234', '-1'])('%s is refused', (typed) => {
    expect(read(typed)).toBe('Enter a time such as 14:05 or 2.05 pm');
  });

  test('empty is none, and what it writes it reads back', () => {
    expect(read('  ')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 23 }), fc.nat(59), (h, m) => {
        const time = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        expect(read(time)).toBe(time);
      }),
    );
  });
});
