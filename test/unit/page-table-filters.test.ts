import { describe, expect, it } from 'vitest';
import {
  type ColumnFilter,
  choicesOf,
  compareChoices,
  countChoices,
  filterWords,
  isActive,
  isColumnFilter,
  kindOf,
  passes,
} from '../../renderer/ui/table-filters.ts';
import { wordsTest } from '../../renderer/ui/table-search.ts';

const contains = (text: string): ColumnFilter => ({ kind: 'text', contains: text });
const oneOf = (...values: readonly string[]): ColumnFilter => ({ kind: 'choice', values });

describe('a text filter', () => {
  it('passes what contains it, whatever the capitals and accents', () => {
    expect(passes('Élodie Ali', contains('elo'))).toBe(true);
    expect(passes('elodie', contains('ÉLO'))).toBe(true);
    expect(passes('Sam Okoro', contains('elo'))).toBe(false);
  });

  it('looks through the values of a list, and passes nothing empty', () => {
    expect(passes(['Sam', 'Ada'], contains('ada'))).toBe(true);
    expect(passes(null, contains('a'))).toBe(false);
  });
});

describe('a choice', () => {
  it('passes any of the values ticked', () => {
    expect(passes('Teacher', oneOf('Teacher', 'Support'))).toBe(true);
    expect(passes('Lead', oneOf('Teacher', 'Support'))).toBe(false);
  });

  it('knows flags as Yes and No, and what is empty as a blank', () => {
    expect(passes(true, oneOf('Yes'))).toBe(true);
    expect(passes(false, oneOf('Yes'))).toBe(false);
    for (const empty of [null, undefined, '', '  ', []]) expect(passes(empty, oneOf(''))).toBe(true);
  });

  it('takes a list as each of its values', () => {
    expect(passes(['Ada', 'Sam'], oneOf('Sam'))).toBe(true);
    expect(choicesOf(['Ada', 'Ada', null])).toEqual(['Ada', '']);
  });

  it('is listed with counts in order, numbers as numbers, blank last', () => {
    expect(countChoices(['Year 10', 'Year 9', '', 'Year 9', null])).toEqual([
      { choice: 'Year 9', count: 2 },
      { choice: 'Year 10', count: 1 },
      { choice: '', count: 2 },
    ]);
    expect(['', 'b', 'a'].toSorted(compareChoices)).toEqual(['a', 'b', '']);
  });
});

describe('a range', () => {
  const from = (a: number | null, b: number | null): ColumnFilter => ({ kind: 'number', from: a, to: b });
  const days = (a: string | null, b: string | null): ColumnFilter => ({ kind: 'date', from: a, to: b });

  it('has its ends in it', () => {
    expect([0.5, 1, 0.4, 1.1].map((n) => passes(n, from(0.5, 1)))).toEqual([true, true, false, false]);
    expect(passes('2026-09-01', days('2026-09-01', '2026-09-30'))).toBe(true);
    expect(passes('2026-10-01', days('2026-09-01', '2026-09-30'))).toBe(false);
  });

  it('may be open at an end', () => {
    expect([0, -5].map((n) => passes(n, from(null, 0)))).toEqual([true, true]);
    expect(passes(3, from(4, null))).toBe(false);
    expect(passes('2027-01-01', days('2026-09-01', null))).toBe(true);
  });

  it('passes nothing that is empty, and no text as a number', () => {
    expect([null, undefined, '', '7'].some((v) => passes(v, from(0, 10)))).toBe(false);
    expect([null, ''].some((v) => passes(v, days(null, '2026-09-30')))).toBe(false);
  });
});

it('the kind of a column follows from what is in it', () => {
  expect(kindOf([null, 3])).toBe('number');
  expect(kindOf(['', '2026-11-23'])).toBe('date');
  expect(kindOf([undefined, false])).toBe('choice');
  expect(kindOf([['Ada']])).toBe('choice');
  expect(kindOf(['Ada'])).toBe('text');
  expect(kindOf([])).toBe('text');
});

it('a filter is said in words', () => {
  expect(filterWords(contains(' al '))).toBe('contains “al”');
  expect(filterWords(oneOf('Teacher', ''))).toBe('Teacher or Blank');
  expect(filterWords(oneOf('A', 'B', 'C', 'D'))).toBe('A, B or 2 more');
  expect(filterWords({ kind: 'number', from: 0, to: null })).toBe('from 0');
  expect(filterWords({ kind: 'number', from: null, to: 2 })).toBe('up to 2');
  expect(filterWords({ kind: 'date', from: '2026-09-01', to: '2026-12-31' })).toBe('01/09/2026 to 31/12/2026');
});

it('an empty filter is not active, and what is not a filter is refused', () => {
  expect([contains(' '), oneOf(), { kind: 'number', from: null, to: null } as const].map(isActive)).toEqual([
    false,
    false,
    false,
  ]);
  expect(isActive({ kind: 'number', from: 0, to: null })).toBe(true);
  for (const odd of [
    null,
    'text',
    {},
    { kind: 'text' },
    { kind: 'choice', values: [1] },
    { kind: 'number', from: '1', to: null },
  ]) {
    expect(isColumnFilter(odd)).toBe(false);
  }
  expect(isColumnFilter({ kind: 'date', from: null, to: '2026-01-01' })).toBe(true);
});

it('words looked for may stand in any order, without accents, and a short number only begins a word', () => {
  const row = 'Walker, Zoë Year 11 10E 9x/Ma1 B801200012001';
  for (const text of ['zoe walker', 'Walker, Zoë', 'year 11', 'walk 10e', 'B8012', '']) {
    expect(wordsTest(text)(row), text).toBe(true);
  }
  for (const text of ['zoe baker', 'year 12', 'year 01']) expect(wordsTest(text)(row), text).toBe(false);
});
