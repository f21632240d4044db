import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import { firstOpenDayOf, lastOpenDayOf, usualReviewDay, withDatesInStep } from '../../shared/domain/action-dates.ts';
import { addDays, suggestedHalfTerms, whyClosed } from '../../shared/domain/school-year.ts';

const calendar = {
  halfTerms: suggestedHalfTerms(2026),
  closedDays: [{ on: '2027-05-03', name: 'Early May bank holiday', kind: 'closed' as const }],
  keyDates: [],
};
const endOn = lastOpenDayOf(calendar, 3);
const action = {
  startHalfTerm: 2,
  endHalfTerm: 3,
  startOn: firstOpenDayOf(calendar, 2),
  endOn,
  successOn: endOn,
  reviewOn: usualReviewDay(calendar, endOn),
} as PdAction;

describe('half-terms and days of an action', () => {
  it('a chosen half-term sets its first or last open day', () => {
    expect(withDatesInStep(action, { startHalfTerm: 5 }, calendar)).toMatchObject({ startOn: '2027-04-12' });
    expect(withDatesInStep(action, { endHalfTerm: 1 }, calendar)).toMatchObject({ endOn: '2026-10-23' });
    expect(withDatesInStep(action, { endHalfTerm: null }, calendar)).toMatchObject({ endOn: null });
  });

  it('a typed day sets the half-term it is in; in a holiday a start looks forward and an end back', () => {
    expect(withDatesInStep(action, { startOn: '2027-03-01' }, calendar)).toMatchObject({ startHalfTerm: 4 });
    expect(withDatesInStep(action, { startOn: '2026-12-28' }, calendar)).toMatchObject({ startHalfTerm: 3 });
    expect(withDatesInStep(action, { endOn: '2026-12-28' }, calendar)).toMatchObject({ endHalfTerm: 2 });
  });

  it('the date to be met and the usual review move with the end, others stay', () => {
    const moved = withDatesInStep(action, { endHalfTerm: 5 }, calendar);
    expect(moved).toMatchObject({ successOn: '2027-05-28', reviewOn: '2027-05-14' });
    const own = { ...action, successOn: '2027-01-15', reviewOn: '2027-01-20' };
    expect(withDatesInStep(own, { endHalfTerm: 5 }, calendar)).toEqual({ endHalfTerm: 5, endOn: '2027-05-28' });
  });

  it('agree after any change, and a change of something else changes no date', () => {
    expect(withDatesInStep(action, { title: 'x' }, calendar)).toEqual({ title: 'x' });
    fc.assert(
      fc.property(fc.nat(320), fc.constantFrom('startOn', 'endOn'), (n, field) => {
        const day = addDays('2026-09-01', n);
        const patch = withDatesInStep(action, { [field]: day }, calendar);
        const number = field === 'startOn' ? patch.startHalfTerm : patch.endHalfTerm;
        const halfTerm = calendar.halfTerms.find((h) => h.number === number);
        if (whyClosed(day, calendar.halfTerms, []) === null) {
          expect(halfTerm && halfTerm.firstOn <= day && day <= halfTerm.lastOn).toBe(true);
        }
      }),
    );
  });
});

it('says why a day is closed', () => {
  const why = (day: string) => whyClosed(day, calendar.halfTerms, calendar.closedDays);
  expect(why('2026-11-28')).toBe('a Saturday');
  expect(why('2026-12-28')).toBe('in a school holiday');
  expect(why('2027-05-03')).toBe('when school is closed (Early May bank holiday)');
  expect(why('2026-11-23')).toBeNull();
});
