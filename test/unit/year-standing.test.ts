import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { standingDay, standingOn } from '../../shared/domain/year-standing.ts';

const decided = (standing: 'target' | 'none', day: string) => ({ standing, decidedAt: `${day}T08:00:00.000Z` });
const DAY = '2027-07-20';

describe('the day on which it is looked who was a target student', () => {
  it('is the last day of lessons, of the year without term dates, and none in the present year', () => {
    expect(standingDay(2026, 2027, suggestedHalfTerms(2026))).toBe('2027-07-20');
    expect(standingDay(2026, 2027, [])).toBe('2027-07-31');
    expect(standingDay(2027, 2027, suggestedHalfTerms(2027))).toBeNull();
  });
});

describe('how a student stood', () => {
  it.each([
    ['left with the last day', '2027-07-20', true],
    ['left later', '2028-01-10', true],
    ['is here', null, true],
    ['left before', '2027-07-19', false],
  ])('a target student who %s', (_, leftOn, isTarget) => {
    expect(standingOn({ leftOn }, [decided('target', '2026-10-08')], DAY)).toEqual({ standing: 'target', isTarget });
  });

  it('is what the latest decision up to the day says, that of the day itself too', () => {
    const all = [decided('target', '2026-10-08'), decided('none', DAY), decided('target', '2027-07-21')];
    expect(standingOn({ leftOn: null }, all, DAY)).toEqual({ standing: 'none', isTarget: false });
    expect(standingOn({ leftOn: null }, all, '2027-07-19')).toEqual({ standing: 'target', isTarget: true });
    expect(standingOn({ leftOn: null }, all, '2026-10-07')).toBeNull();
    expect(standingOn({ leftOn: null }, all, null)).toEqual({ standing: 'target', isTarget: true });
    expect(standingOn({ leftOn: '2027-07-20' }, all, null)).toEqual({ standing: 'target', isTarget: false });
  });

  it('does not change by what comes after the day', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(DAY, n));
    const later = fc.integer({ min: 1, max: 400 }).map((n) => addDays(DAY, n));
    const standing = fc.constantFrom<('target' | 'none')[]>('target', 'none');
    const some = (of: fc.Arbitrary<string>) =>
      fc
        .array(fc.tuple(of, standing))
        .map((all) => all.sort(([a], [b]) => a.localeCompare(b)).map(([day, as]) => decided(as, day)));
    fc.assert(
      fc.property(some(days), some(later), later, (all, more, leftOn) => {
        const before = all.filter(({ decidedAt }) => decidedAt.slice(0, 10) <= DAY);
        const was = standingOn({ leftOn: null }, before, DAY);
        expect(standingOn({ leftOn }, [...before, ...more], DAY)).toEqual(was);
      }),
    );
  });
});
