import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPARED_BY,
  type ComparedStudent,
  compareStudents,
  comparisonCautions,
  differenceText,
  whatStandsOut,
} from '../../shared/domain/student-comparison.ts';

const student = (patch: Partial<ComparedStudent>): ComparedStudent => ({
  cohort: 2024,
  yearOffset: 0,
  sex: 'F',
  sen: 'N',
  eal: false,
  ...patch,
});
const many = (n: number, patch: Partial<ComparedStudent>) => Array.from({ length: n }, () => student(patch));
const words = { targets: 'target students', others: 'other students' };

const anyStudent = fc.record({
  cohort: fc.option(fc.integer({ min: 2020, max: 2026 })),
  yearOffset: fc.integer({ min: -1, max: 1 }),
  sex: fc.option(fc.constantFrom('F' as const, 'M' as const)),
  sen: fc.option(fc.constantFrom('N' as const, 'K' as const, 'E' as const)),
  eal: fc.option(fc.boolean()),
});

describe('target students beside others', () => {
  it('counts and shares every category, with the difference as it is printed', () => {
    const targets = [...many(5, { sex: 'F' }), ...many(10, { sex: 'M' })];
    const others = [...many(30, { sex: 'F' }), ...many(30, { sex: 'M' }), ...many(1, { sex: null })];
    const { categories } = compareStudents(targets, others, 2026);
    const bySex = categories.filter(({ by }) => by === 'sex');
    expect(bySex.map(({ label, targets: t, others: o, difference }) => [label, t.count, o.count, difference])).toEqual([
      ['Female', 5, 30, -16],
      ['Male', 10, 30, 18],
      ['Not known', 0, 1, -2],
    ]);
    expect(categories.filter(({ by }) => by === 'year').map(({ label }) => label)).toEqual(['Year 9']);
  });

  it('puts years in order of number, an exception into the year they are taught in', () => {
    const { categories } = compareStudents(
      [student({ cohort: 2023 })],
      [student({ yearOffset: -2 }), student({ cohort: 2022 })],
      2026,
    );
    expect(categories.filter(({ by }) => by === 'year').map(({ label }) => label)).toEqual([
      'Year 7',
      'Year 10',
      'Year 11',
    ]);
  });

  it('adds up: every student is in one category of each kind, and the shares make a hundred', () => {
    fc.assert(
      fc.property(fc.array(anyStudent), fc.array(anyStudent), (targets, others) => {
        const { categories } = compareStudents(targets, others, 2026);
        for (const by of Object.keys(COMPARED_BY)) {
          const of = categories.filter((c) => c.by === by);
          const sum = (values: readonly (number | null)[]) => values.reduce<number>((n, v) => n + (v ?? 0), 0);
          expect(sum(of.map((c) => c.targets.count))).toBe(targets.length);
          expect(sum(of.map((c) => c.others.count))).toBe(others.length);
          if (targets.length > 0) expect(sum(of.map((c) => c.targets.percent))).toBeCloseTo(100);
          expect(new Set(of.map((c) => c.label)).size).toBe(of.length);
        }
      }),
    );
  });

  it('never lets anything stand out when a group is small, nor between two groups that are alike', () => {
    fc.assert(
      fc.property(fc.array(anyStudent, { maxLength: 9 }), fc.array(anyStudent), (few, others) => {
        expect(compareStudents(few, others, 2026).categories.some((c) => c.standsOut)).toBe(false);
        expect(compareStudents(others, few, 2026).categories.some((c) => c.standsOut)).toBe(false);
        expect(compareStudents(others, others, 2026).categories.some((c) => c.standsOut)).toBe(false);
      }),
    );
  });
});

describe('what stands out', () => {
  const said = (targets: ComparedStudent[], others: ComparedStudent[]) =>
    whatStandsOut(compareStudents(targets, others, 2026), words);

  it('is said with numbers and shares, once for two categories that mirror each other', () => {
    const targets = [...many(10, { sex: 'F' }), ...many(40, { sex: 'M' })];
    const others = [...many(200, { sex: 'F' }), ...many(200, { sex: 'M' })];
    expect(said(targets, others)).toEqual([
      'Female: 20% of the target students (10) and 50% of the other students (200), 30 percentage points less.',
    ]);
  });

  it('is nothing when the difference is what chance would make, or the students are few', () => {
    const others = [...many(200, { sex: 'F' }), ...many(200, { sex: 'M' })];
    expect(said([...many(24, { sex: 'F' }), ...many(29, { sex: 'M' })], others)).toEqual([
      'No difference in year, sex, SEN or EAL is larger than chance would often make.',
    ]);
    expect(said(many(4, { sex: 'M' }), others)).toEqual([
      'With only 4 target students, a difference may be chance: read the numbers, not the shares.',
    ]);
    expect(said([], others)).toEqual(['There are no target students to compare.']);
  });

  it('comes with a caution for few students and for facts that are not known', () => {
    const cautions = (targets: ComparedStudent[], others: ComparedStudent[]) =>
      comparisonCautions(compareStudents(targets, others, 2026), words);
    expect(cautions(many(9, {}), many(50, {}))).toEqual(['9 target students: few students, read with care.']);
    expect(cautions(many(20, {}), many(20, { eal: null }))).toEqual([
      'EAL is not known for more than a tenth of the students.',
    ]);
    expect(cautions(many(20, {}), many(50, {}))).toEqual([]);
  });

  it('writes a difference with a real sign', () => {
    expect([3, -3, 0, null].map(differenceText)).toEqual(['+3', '−3', '0', '']);
  });
});
