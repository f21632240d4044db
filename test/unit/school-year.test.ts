import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  academicYearName,
  academicYearOf,
  addDays,
  daysBetween,
  fromToday,
  halfTermAt,
  isIsoDay,
  isOpenDay,
  nextOpenDay,
  previousOpenDay,
  suggestedHalfTerms,
} from '../../shared/domain/school-year.ts';

const halfTerms = suggestedHalfTerms(2026);

it('names the academic year and turns it on 1 August', () => {
  expect(academicYearName(2026)).toBe('2026/27');
  expect(academicYearName(2099)).toBe('2099/00');
  expect([academicYearOf('2026-07-31'), academicYearOf('2026-08-01')]).toEqual([2025, 2026]);
});

it('knows real days only', () => {
  expect(['2028-02-29', '2026-11-23'].every(isIsoDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '2026-04-31'].some(isIsoDay)).toBe(false);
});

it('finds the first and last open day of the year from however far away', () => {
  expect(nextOpenDay('0001-01-01', halfTerms, [])).toBe('2026-09-01');
  expect(previousOpenDay('9999-12-31', halfTerms, [])).toBe('2027-07-20');
  expect([nextOpenDay('2027-07-21', halfTerms, []), previousOpenDay('2026-08-31', halfTerms, [])]).toEqual([
    null,
    null,
  ]);
  expect([nextOpenDay('2026-09-01', [], []), previousOpenDay('2026-09-01', [], [])]).toEqual([null, null]);
});

it('suggests six half-terms that follow one another, for any year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2060 }), (year) => {
      const days = suggestedHalfTerms(year).flatMap((h) => [h.firstOn, h.lastOn]);
      expect(days).toEqual([...days].sort());
      expect([academicYearOf(days[0] ?? ''), academicYearOf(days.at(-1) ?? '')]).toEqual([year, year]);
    }),
  );
});

describe('open days', () => {
  const closed = [
    { on: '2026-11-23', name: 'Closed', kind: 'closed' },
    { on: '2026-11-24', name: 'INSET', kind: 'inset' },
    { on: '2026-10-29', name: 'INSET in a holiday', kind: 'inset' },
  ] as const;

  it('leave out weekends, holidays and closed days, and keep INSET days', () => {
    const days = ['2026-11-21', '2026-10-28', '2026-11-23', '2026-10-29', '2026-11-24', '2026-11-25'];
    expect(days.map((d) => isOpenDay(d, halfTerms, closed))).toEqual([false, false, false, true, true, true]);
  });

  it('next and previous are open and nothing open lies between', () => {
    fc.assert(
      fc.property(fc.nat(310), (n) => {
        const day = addDays('2026-09-01', n);
        const next = nextOpenDay(day, halfTerms, closed);
        const previous = previousOpenDay(day, halfTerms, closed);
        for (const found of [next, previous]) if (found) expect(isOpenDay(found, halfTerms, closed)).toBe(true);
        if (next && previous && next !== previous) {
          for (let d = addDays(previous, 1); d < next; d = addDays(d, 1))
            expect(isOpenDay(d, halfTerms, closed)).toBe(false);
        }
      }),
    );
  });
});

it('takes a holiday as the half-term to come, and after the year none', () => {
  expect(halfTermAt(halfTerms, '2026-10-28')?.number).toBe(2);
  expect(halfTermAt(halfTerms, '2027-08-15')).toBeNull();
});

describe('words of a day', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-12-05', 'in 12 days'],
    ['2026-12-13', 'in 20 days'],
    ['2026-12-14', 'in 3 weeks'],
    ['2026-11-14', '9 days ago'],
    ['2026-10-12', '6 weeks ago'],
  ])('%s is %s', (day, words) => expect(fromToday(day, '2026-11-23')).toBe(words));

  it('counts days over a clock change and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-01-04', '2026-12-28')).toBe(-7);
  });
});
