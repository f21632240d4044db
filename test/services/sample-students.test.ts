import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudentRow, TargetRule } from '../../shared/contract/students.ts';
import { academicYearOf } from '../../shared/domain/school-year.ts';
import { nameOf, pupilPremiumOf, yearGroupOf } from '../../shared/domain/students.ts';
import { listCounts, targetListOf, wouldChange } from '../../shared/domain/target-rule.ts';
import { upnState } from '../../shared/domain/upn.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Around the turn of a year, in the holidays, in a leap year. */
describe.each(['2026-11-23', '2026-08-31', '2026-09-01', '2028-02-29'])('the sample’s students on %s', (today) => {
  const academicYear = academicYearOf(today);
  let app: TestApp;
  let all: readonly StudentRow[];
  let rule: TargetRule;
  beforeAll(async () => {
    app = openTestApp({ today, sample: true });
    all = await app.call('students.list', {});
    rule = await app.call('targets.rule', {});
  });
  afterAll(() => app.close());

  const here = () => all.filter((s) => s.leftOn === null);
  const listOf = (s: StudentRow) => targetListOf(s, rule, academicYear).list;

  it('fill Years 7 to 11, of the right age, with names of their own', () => {
    expect(all).toHaveLength(300);
    expect(new Set(all.map(nameOf)).size).toBe(300);
    for (const s of all) {
      const year = yearGroupOf({ ...s, yearOffset: 0 }, academicYear) ?? 0;
      expect(year).toBeGreaterThanOrEqual(7);
      expect(year).toBeLessThanOrEqual(11);
      const born = academicYear - year - 5;
      expect((s.bornOn ?? '') >= `${born}-09-01` && (s.bornOn ?? '') <= `${born + 1}-08-31`).toBe(true);
      expect(s.mathsClass).toMatch(/^\d+[xy]\/Ma\d$/);
    }
  });

  it('have what a school’s list has: UPNs wrong, temporary and missing, a leaver, somebody a year ahead', () => {
    const states = Map.groupBy(all, (s) => upnState(s.upn));
    expect([states.get('wrong')?.length, states.get('temporary')?.length, states.get('none')?.length]).toEqual([
      1, 1, 2,
    ]);
    const upns = all.flatMap((s) => s.upn || []);
    expect(new Set(upns).size).toBe(upns.length);
    expect(upns.every((upn) => upn.slice(1).startsWith('0000000'))).toBe(true);
    expect(all.length - here().length).toBe(1);
    expect(all.filter((s) => s.yearOffset !== 0)).toHaveLength(1);
  });

  it('are eligible for Pupil Premium for every reason, with source and day, and some for one not known', () => {
    const eligible = all.filter((s) => pupilPremiumOf(s).status === 'yes');
    expect(eligible.length / all.length).toBeGreaterThan(0.24);
    expect(eligible.length / all.length).toBeLessThan(0.34);
    const reasons = new Set(eligible.flatMap((s) => pupilPremiumOf(s).reasons));
    expect([...reasons].sort()).toEqual(['ever-6-fsm', 'looked-after', 'previously-looked-after', 'service']);
    expect(eligible.some((s) => pupilPremiumOf(s).reasons.length === 0)).toBe(true);
    for (const { source, asAt } of all.flatMap((s) => s.reasons)) {
      expect(source).toBe('DfE Pupil Premium file (sample)');
      expect(asAt < today).toBe(true);
    }
  });

  it('are on all four lists, with somebody on the boundary in every year', () => {
    const counts = listCounts(all, rule, academicYear);
    expect(counts.in).toBeGreaterThan(28);
    expect(counts['no-score']).toBeGreaterThan(2);
    const years = here()
      .filter((s) => listOf(s) === 'boundary')
      .map((s) => yearGroupOf(s, academicYear));
    expect([...new Set(years)].sort((a, b) => Number(a) - Number(b))).toEqual([7, 8, 9, 10, 11]);
  });

  it('have 28 target students, as the sample plan says, one of them against the rule, and some to decide about', () => {
    const standing = (word: string) => here().filter((s) => s.decision?.standing === word);
    expect(standing('target')).toHaveLength(28);
    expect(standing('target').filter((s) => s.decision?.isOverride)).toMatchObject([
      { decision: { reason: expect.stringContaining('agreed') } },
    ]);
    expect(standing('watch')).toHaveLength(2);
    expect(standing('comparison').length).toBeGreaterThan(10);
    expect(here().filter((s) => s.decision === null && listOf(s) === 'in').length).toBeGreaterThanOrEqual(3);
    expect(all.flatMap((s) => s.nominations)).toHaveLength(2);
  });

  it('have two whose facts changed after somebody decided', () => {
    const changed = here().flatMap((s) => wouldChange(s, rule, academicYear)?.now.list ?? []);
    expect(changed.sort()).toEqual(['in', 'out']);
  });

  it('have grades in Years 10 and 11, and there is nothing to undo at first', async () => {
    const older = all.filter((s) => (yearGroupOf({ ...s, yearOffset: 0 }, academicYear) ?? 0) >= 10);
    expect(older.every((s) => s.targetGrade !== '' && s.predictedGrade !== '')).toBe(true);
    expect(older.some((s) => s.aLevel === 'yes' && s.furtherMaths === 'yes')).toBe(true);
    expect(await app.call('app.undoState', {})).toEqual({ undo: null, redo: null });
  });
});
