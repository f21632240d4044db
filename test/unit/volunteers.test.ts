import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/school-year.ts';
import {
  CHECK_KEYS,
  checksOf,
  checksState,
  checksWords,
  volunteerWarning,
  worksWithWords,
} from '../../shared/domain/volunteers.ts';

const TODAY = '2026-11-23';
const CHECKED = {
  name: 'Sam Okoro',
  endedOn: null as string | null,
  regulatedActivity: true as boolean | null,
  riskAssessmentOn: '2026-09-01' as string | null,
  dbsSeenOn: '2026-09-01' as string | null,
  barredListOn: '2026-09-01' as string | null,
  idCheckedOn: '2026-09-01' as string | null,
  inductionOn: '2026-09-02' as string | null,
  reviewOn: '2027-09-01' as string | null,
};
const words = (change: Partial<typeof CHECKED>) => checksWords(checksOf({ ...CHECKED, ...change }, TODAY));
const warning = (change: Partial<typeof CHECKED>, hasStaff = false) =>
  volunteerWarning([{ ...CHECKED, ...change }], hasStaff, TODAY);

describe('The checks of a volunteer', () => {
  test('are said in words: all there, what is missing, what is due', () => {
    expect(words({})).toBe('All checks seen');
    expect(words({ riskAssessmentOn: null, inductionOn: null })).toBe('Missing: risk assessment and induction');
    expect(words({ regulatedActivity: null, reviewOn: null })).toBe(
      'Missing: whether it is regulated activity and review day',
    );
    expect(words({ reviewOn: '2026-11-22' })).toBe('Review overdue since 22 Nov 2026');
    expect(words({ idCheckedOn: null, reviewOn: '2026-12-01' })).toBe('Missing: ID check. Review due 1 Dec 2026');
  });

  test('ask for barred-list information where it is regulated activity, and nowhere else', () => {
    expect(words({ barredListOn: null })).toBe('Missing: barred-list check');
    expect(words({ barredListOn: null, regulatedActivity: false })).toBe('All checks seen');
    const supervised = checksOf({ ...CHECKED, regulatedActivity: false }, TODAY);
    expect(supervised.seen.map(({ check }) => check)).not.toContain('barredListOn');
  });

  test('are to be looked at again from 30 days before the review', () => {
    const state = (reviewOn: string) => checksState(checksOf({ ...CHECKED, reviewOn }, TODAY));
    expect(state(addDays(TODAY, 31))).toBe('complete');
    expect(state(addDays(TODAY, 30))).toBe('review-due');
    expect(state(TODAY)).toBe('review-due');
    expect(state(addDays(TODAY, -1))).toBe('review-overdue');
  });

  test('are each either seen, missing or not asked for', () => {
    const day = fc.option(fc.constantFrom('2026-09-01', '2026-11-23'));
    fc.assert(
      fc.property(
        fc.record({
          riskAssessmentOn: day,
          dbsSeenOn: day,
          barredListOn: day,
          idCheckedOn: day,
          inductionOn: day,
          reviewOn: day,
          regulatedActivity: fc.option(fc.boolean()),
        }),
        (volunteer) => {
          const { seen, missing } = checksOf(volunteer, TODAY);
          const named = [...seen.map(({ check }) => check), ...missing].sort();
          const asked = CHECK_KEYS.filter((key) => key !== 'barredListOn' || volunteer.regulatedActivity === true);
          expect(named).toEqual([...asked].sort());
        },
      ),
    );
  });
});

describe('The warning about volunteers', () => {
  test('is silent for who is checked, and for whoever has staff beside them', () => {
    expect(warning({})).toBeNull();
    expect(warning({ dbsSeenOn: null }, true)).toBeNull();
    expect(volunteerWarning([], false, TODAY)).toBeNull();
  });

  test('says why, and what to do', () => {
    expect(warning({ dbsSeenOn: null, idCheckedOn: null })).toBe(
      'Without staff beside them: checks missing for Sam Okoro: enhanced DBS and ID check. Put a member of staff with them, or complete the checks under Volunteers first.',
    );
    expect(warning({ regulatedActivity: null })).toContain(
      'nobody has said whether Sam Okoro is in regulated activity',
    );
    expect(warning({ regulatedActivity: false })).toContain('Sam Okoro is down as always supervised');
    expect(warning({ reviewOn: '2026-11-01' })).toContain('by 1 Nov 2026');
    expect(warning({ reviewOn: '2026-12-01' })).toBeNull();
    expect(warning({ endedOn: '2026-10-01' })).toContain('Sam Okoro ended on 1 Oct 2026');
  });

  test('names each of several', () => {
    const said = volunteerWarning(
      [{ ...CHECKED, inductionOn: null }, CHECKED, { ...CHECKED, name: 'Ada Byrne', idCheckedOn: null }],
      false,
      TODAY,
    );
    expect(said).toContain('Sam Okoro: induction; checks missing for Ada Byrne: ID check');
    expect(said).toContain('with each of them');
  });
});

test('What a volunteer works with is said in words', () => {
  expect(worksWithWords({ groups: [], pairCount: 0 })).toBe('');
  expect(worksWithWords({ groups: [{ name: 'Year 11 booster' }], pairCount: 2 })).toBe('Year 11 booster and 2 pairs');
});
