import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addMarks,
  attendanceOf,
  attendanceWords,
  MARK_NAMES,
  type MarkCounts,
  NO_MARKS,
  percentOf,
} from '../../shared/domain/attendance.ts';
import type { Mark } from '../../shared/domain/sessions.ts';

const someMarks = fc.array(fc.constantFrom<Mark[]>(...MARK_NAMES), { maxLength: 60 });
const countsOf = (marks: readonly Mark[]): MarkCounts => addMarks(marks.map((mark) => ({ ...NO_MARKS, [mark]: 1 })));

it('is present and late of these with absent and not in school, whatever else there is', () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      let there = 0;
      let away = 0;
      for (const mark of marks) {
        if (mark === 'present' || mark === 'late') there += 1;
        else if (mark === 'absent' || mark === 'not-in-school') away += 1;
      }
      const expected = there + away === 0 ? null : { attended: there, of: there + away };
      expect(attendanceOf(countsOf(marks))).toEqual(expected);
    }),
  );
});

it('does not depend on the order or on how marks are added up', () => {
  fc.assert(
    fc.property(someMarks, fc.nat(60), (marks, at) => {
      const whole = countsOf(marks);
      expect(addMarks([countsOf(marks.slice(at)), countsOf(marks.slice(0, at))])).toEqual(whole);
      expect(countsOf(marks.toReversed())).toEqual(whole);
    }),
  );
});

it('as a per cent rounds halves up', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (attended, missed) => {
      const of = attended + missed;
      const percent = percentOf({ attended, of });
      // Nearest means at most half a point away; a half goes up. In whole numbers: no rounding of its own.
      const twice = 2 * of * percent - 200 * attended;
      expect(twice).toBeGreaterThan(-of);
      expect(twice).toBeLessThanOrEqual(of);
    }),
  );
  expect(percentOf({ attended: 1, of: 8 })).toBe(13);
});

it('says so when there is no mark to take a rate of', () => {
  expect(attendanceWords(NO_MARKS)).toBe('no marks yet');
  expect(attendanceWords({ ...NO_MARKS, 'other-activity': 3, 'not-expected': 2 })).toBe('no marks yet');
  expect(attendanceWords({ ...NO_MARKS, absent: 2 })).toBe('0 of 2 (0%)');
  expect(
    attendanceWords({ ...NO_MARKS, present: 11, late: 1, absent: 1, 'not-in-school': 1, 'other-activity': 4 }),
  ).toBe('12 of 14 (86%)');
});
