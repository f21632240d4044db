import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import {
  dayNotice,
  expectedAt,
  formOf,
  pdSessionState,
  seriesDays,
  suggestedDay,
  timesProblem,
  withTimesInStep,
} from '../../shared/domain/pd-session.ts';
import { isOpenDay, suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const SCHOOL = {
  halfTerms: suggestedHalfTerms(2026),
  closedDays: [
    { on: '2026-11-26', name: 'Boiler repair', kind: 'closed' },
    { on: '2026-11-27', name: 'INSET day', kind: 'inset' },
  ],
  keyDates: [{ firstOn: '2026-11-30', lastOn: '2026-12-04', name: 'Year 11 mocks', kind: 'mocks' }],
} as const;

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

describe('the times of a PD session', () => {
  test('are both there or neither, and end after they start', () => {
    expect(timesProblem({ startsAt: null, endsAt: null })).toBeNull();
    expect(timesProblem({ startsAt: '14:05', endsAt: '15:05' })).toBeNull();
    expect(timesProblem({ startsAt: '14:05', endsAt: '14:05' })?.field).toBe('endsAt');
    expect(timesProblem({ startsAt: '14:05', endsAt: null })?.field).toBe('endsAt');
    expect(timesProblem({ startsAt: null, endsAt: '14:05' })?.field).toBe('startsAt');
  });

  test('stay in step: a first start makes an hour, a later one moves the end, an empty one makes a whole day', () => {
    const none = { startsAt: null, endsAt: null };
    expect(withTimesInStep(none, { startsAt: '14:05' })).toEqual({ startsAt: '14:05', endsAt: '15:05' });
    expect(withTimesInStep(none, { endsAt: '14:05' })).toEqual({ startsAt: '13:05', endsAt: '14:05' });
    const afternoon = { startsAt: '14:00', endsAt: '15:30' };
    expect(withTimesInStep(afternoon, { startsAt: '13:00' })).toEqual({ startsAt: '13:00', endsAt: '14:30' });
    expect(withTimesInStep(afternoon, { endsAt: '16:00' })).toEqual({ startsAt: '14:00', endsAt: '16:00' });
    expect(withTimesInStep(afternoon, { startsAt: null })).toEqual(none);
    expect(withTimesInStep(afternoon, { endsAt: null })).toEqual(none);
  });

  test('stand after one change of the start, but for the last minute of the day', () => {
    fc.assert(
      fc.property(clock, clock, clock, (a, b, c) => {
        const [startsAt = a, endsAt = b] = [a, b].toSorted();
        fc.pre(startsAt !== endsAt && c < '23:59');
        expect(timesProblem(withTimesInStep({ startsAt, endsAt }, { startsAt: c }))).toBeNull();
      }),
    );
  });
});

describe('a series', () => {
  test('leaves out holidays and closed days, keeps INSET days, and says which went', () => {
    const { days, skipped } = seriesDays({ firstOn: '2026-10-15', everyWeeks: 1, times: 5, lastOn: null }, SCHOOL);
    expect(days).toEqual(['2026-10-15', '2026-10-22', '2026-11-05', '2026-11-12', '2026-11-19']);
    expect(skipped).toEqual([{ day: '2026-10-29', why: 'in a school holiday' }]);
    const friday = seriesDays({ firstOn: '2026-11-13', everyWeeks: 2, times: 2, lastOn: null }, SCHOOL);
    expect(friday).toEqual({ days: ['2026-11-13', '2026-11-27'], skipped: [] });
    const thursday = seriesDays({ firstOn: '2026-11-19', everyWeeks: 1, times: null, lastOn: '2026-12-03' }, SCHOOL);
    expect(thursday.days).toEqual(['2026-11-19', '2026-12-03']);
    expect(thursday.skipped).toEqual([{ day: '2026-11-26', why: 'when school is closed (Boiler repair)' }]);
  });

  test('with a mistyped first year starts at the year, in step with its own fortnights', () => {
    const far = seriesDays({ firstOn: '0026-09-03', everyWeeks: 2, times: 3, lastOn: null }, SCHOOL);
    expect(far.days).toHaveLength(3);
    expect(far.skipped.length).toBeLessThan(6);
    expect((Date.parse(far.days[0] ?? '') - Date.parse('0026-09-03')) % (14 * 86_400_000)).toBe(0);
  });

  test('may start on an INSET day before the students come', () => {
    const early = { ...SCHOOL, closedDays: [{ on: '2026-08-25', name: 'INSET day', kind: 'inset' as const }] };
    expect(seriesDays({ firstOn: '2026-08-25', everyWeeks: 1, times: 2, lastOn: null }, early).days).toEqual([
      '2026-08-25',
      '2026-09-01',
    ]);
  });

  test('only ever meets on open days of one weekday, as often as was asked or as the year allows', () => {
    fc.assert(
      fc.property(
        fc.nat(330),
        fc.constantFrom(1 as const, 2 as const),
        fc.integer({ min: 1, max: 40 }),
        (n, every, times) => {
          const firstOn = new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
          const { days, skipped } = seriesDays({ firstOn, everyWeeks: every, times, lastOn: null }, SCHOOL);
          expect(days.length).toBeLessThanOrEqual(times);
          expect(days.every((d) => isOpenDay(d, SCHOOL.halfTerms, SCHOOL.closedDays))).toBe(true);
          const all = [...days, ...skipped.map((s) => s.day)].toSorted();
          expect(new Set(all.map((d) => new Date(d).getUTCDay())).size).toBeLessThanOrEqual(1);
          expect(
            all.every((d, i) => i === 0 || Date.parse(d) - Date.parse(all[i - 1] ?? '') === every * 7 * 86_400_000),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('a day', () => {
  test('that is closed, an INSET day or a key date says so', () => {
    expect(dayNotice('2026-11-28', SCHOOL)).toEqual({ kind: 'closed', words: 'This is a Saturday.' });
    expect(dayNotice('2026-11-26', SCHOOL)?.kind).toBe('closed');
    expect(dayNotice('2026-11-27', SCHOOL)?.words).toContain('open to staff');
    expect(dayNotice('2026-12-02', SCHOOL)).toEqual({ kind: 'busy', words: 'The same day: Year 11 mocks.' });
    expect(dayNotice('2026-11-19', SCHOOL)).toBeNull();
  });

  test('is suggested from the action’s start, from today once that has passed, and a week after the last meeting', () => {
    const action = { startOn: '2027-01-09', startHalfTerm: 3 };
    expect(suggestedDay(action, [], SCHOOL, '2026-11-23')).toBe('2027-01-11');
    expect(suggestedDay({ ...action, startOn: '2026-09-14' }, [], SCHOOL, '2026-11-26')).toBe('2026-11-27');
    expect(suggestedDay({ startOn: null, startHalfTerm: 4 }, [], SCHOOL, '2026-11-23')).toBe('2027-02-22');
    expect(suggestedDay(action, [{ heldOn: '2027-02-11' }], SCHOOL, '2026-11-23')).toBe('2027-02-22');
    expect(suggestedDay({ startOn: '2028-01-01', startHalfTerm: null }, [], SCHOOL, '2026-11-23')).toBe('2027-07-20');
  });
});

describe('a PD session', () => {
  const planned = { heldOn: '2026-11-23', attendedIds: null, cancelledReason: '' };

  test('is to come on its day, and needs attendance from the day after', () => {
    expect(pdSessionState(planned, '2026-11-22')).toBe('to-come');
    expect(pdSessionState(planned, '2026-11-23')).toBe('to-come');
    expect(pdSessionState(planned, '2026-11-24')).toBe('needs-attendance');
  });

  test('is held once it is known who took part, though it be nobody; cancelled comes before both', () => {
    expect(pdSessionState({ ...planned, attendedIds: [] }, '2026-11-22')).toBe('held');
    expect(pdSessionState({ ...planned, cancelledReason: 'Snow' }, '2026-11-24')).toBe('cancelled');
  });

  test('is of its action’s kind and for its action’s people until it says otherwise', () => {
    const action = { ...BLANK_ACTION, form: 'lesson-study', leadId: 'b', participantIds: ['a'] } as const;
    const staff = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      email: '',
      role: 'teacher' as const,
      specialist: true,
      earlyCareer: false,
      fullTimeEquivalent: 1,
      status: 'current' as const,
    }));
    expect(formOf({ form: null }, action)).toBe('lesson-study');
    expect(formOf({ form: 'primary-visit' }, action)).toBe('primary-visit');
    expect(expectedAt({ expectedIds: null }, action, staff, null)).toEqual(['a', 'b']);
    expect(expectedAt({ expectedIds: ['c'] }, action, staff, null)).toEqual(['c']);
  });
});
