import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gradeNumber, notAGrade } from '../../shared/domain/grades.ts';

it.each([
  ['7', 7],
  [' 9 ', 9],
  ['Grade 7', 7],
  ['7.2', 7.2],
  ['7,2', 7.2],
  ['7+', 7.3],
  ['7-', 6.7],
  ['7a', 7.67],
  ['7B', 7.33],
  ['7c', 7],
  ['6/7', 6.5],
  ['6-7', 6.5],
  ['6–7', 6.5],
  ['U', 0],
  ['u', 0],
  ['0', 0],
  ['', null],
  ['X', null],
  ['A*', null],
  ['B', null],
  ['12', null],
  ['107', null],
  ['3/9', null],
  ['-5', null],
  ['1e3', null],
])('reads %j as %s', (text, number) => expect(gradeNumber(text)).toBe(number));

it('puts sub-levels in order', () => {
  const inOrder = ['U', '6c', '6b', '6/7', '6a', '7-', '7', '7+', '7b', '7a', '8-'];
  expect(
    inOrder
      .map((g) => ({ g, n: gradeNumber(g) ?? -1 }))
      .toSorted((a, b) => a.n - b.n)
      .map(({ g }) => g),
  ).toEqual(inOrder);
});

it('gives null or a number from 0 to 10 for any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const number = gradeNumber(text);
      expect(number === null || (number > -1 && number < 10)).toBe(true);
    }),
  );
});

it.each(['7', '7+', '7a', '6/7', '7.2', 'Grade 7', 'U', 'x', 'A*', 'B/C', 'Abs', 'absent', '4 (F)', ''])(
  'takes %j for a grade',
  (text) => expect(notAGrade(text)).toBeNull(),
);

it.each(['banana', '77', '10', 'Clarke, Omar', 'Lee Ann', '7 with support', '9/10'])(
  'does not take %j for a grade',
  (text) => expect(notAGrade(text)).toMatch(/is not a grade we know/),
);
