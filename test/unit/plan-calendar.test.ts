import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import {
  firstOpenDayOf,
  lastOpenDayOf,
  type SchoolCalendar,
  spanOf,
  withDatesInStep,
} from '../../shared/domain/action-dates.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { clashesOf, clashWords } from '../../shared/domain/clashes.ts';
import {
  barOf,
  calendarColumns,
  endingIn,
  movedTo,
  placeOfDay,
  spanName,
  stretchOf,
} from '../../shared/domain/plan-calendar.ts';
import { addDays, isOpenDay, suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const school: SchoolCalendar = {
  halfTerms: suggestedHalfTerms(2026),
  closedDays: [
    { on: '2026-09-01', name: 'INSET day', kind: 'inset' },
    { on: '2027-05-03', name: 'Early May bank holiday', kind: 'closed' },
  ],
  keyDates: [
    { firstOn: '2026-11-30', lastOn: '2026-12-11', name: 'Year 11 mocks', kind: 'mocks' },
    { firstOn: '2027-02-04', lastOn: '2027-02-04', name: 'Year 11 parents’ evening', kind: 'parents-evening' },
    { firstOn: '2027-05-10', lastOn: '2027-06-25', name: 'GCSE exams', kind: 'exams' },
  ],
};
const { halfTerms } = school;

const action = (more: Partial<PdAction> = {}): PdAction => ({
  ...BLANK_ACTION,
  id: 'a',
  priorityId: 'p',
  position: 1,
  title: 'Lesson study',
  ...more,
});
const usual = (first: number, last: number) =>
  action({
    startHalfTerm: first,
    endHalfTerm: last,
    startOn: firstOpenDayOf(school, first),
    endOn: lastOpenDayOf(school, last),
  });

const day = fc.nat(400).map((n) => addDays('2026-08-01', n));
const openDay = day.filter((d) => isOpenDay(d, halfTerms, school.closedDays));
/** An action with days of its own, its half-terms in step with them. */
const placed = fc
  .tuple(openDay, openDay)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string])
  .map(([startOn, endOn]) => {
    const dated = action({ startOn, endOn });
    const span = spanOf(dated, halfTerms);
    return { ...dated, startHalfTerm: span?.first ?? null, endHalfTerm: span?.last ?? null };
  });
const lengthOf = (a: PdAction) => {
  const span = spanOf(a, halfTerms);
  return span === null ? null : span.last - span.first;
};

describe('usual days keep clear of key dates', () => {
  it('past a fortnight of mocks at the edge of a half-term, back or forward', () => {
    const mocks = { firstOn: '2026-12-07', lastOn: '2026-12-18', name: 'Mocks', kind: 'mocks' as const };
    expect(lastOpenDayOf({ ...school, keyDates: [mocks] }, 2)).toBe('2026-12-04');
    const first = { ...mocks, firstOn: '2027-01-04', lastOn: '2027-01-15' };
    expect(firstOpenDayOf({ ...school, keyDates: [first] }, 3)).toBe('2027-01-18');
  });

  it('but not out of a season of exams, nor further than a fortnight', () => {
    expect(lastOpenDayOf(school, 5)).toBe('2027-05-28');
    const long = { firstOn: '2026-12-04', lastOn: '2026-12-18', name: 'Mocks', kind: 'mocks' as const };
    expect(lastOpenDayOf({ ...school, keyDates: [long] }, 2)).toBe('2026-12-18');
  });
});

describe('clashes', () => {
  it('say the day and what it falls on', () => {
    const clashing = action({ startOn: '2026-12-03', endOn: '2026-12-28', reviewOn: '2027-02-04' });
    expect(clashesOf(clashing, [], school).map(clashWords)).toEqual([
      'starts on 3 December 2026, during “Year 11 mocks”',
      'ends on 28 December 2026, in a school holiday',
      'is reviewed on 4 February 2027, the day of “Year 11 parents’ evening”',
    ]);
  });

  it('a span that only runs across holidays, mocks and exams does not clash', () => {
    expect(clashesOf(action({ startOn: '2026-09-14', endOn: '2027-07-16' }), [], school)).toEqual([]);
    expect(clashesOf(action({ startHalfTerm: 1, endHalfTerm: 6 }), [], school)).toEqual([]);
  });

  it('in a season of exams a session clashes, the end of an action does not', () => {
    const summer = action({ startOn: '2027-04-19', endOn: '2027-05-27' });
    const held = (heldOn: string, actionId = 'a') => ({ actionId, heldOn });
    expect(clashesOf(summer, [], school)).toEqual([]);
    expect(clashesOf(summer, [held('2027-05-12'), held('2027-05-03'), held('2027-05-05')], school)).toEqual([
      { what: 'session', on: '2027-05-12', why: 'during “GCSE exams”' },
      { what: 'session', on: '2027-05-03', why: 'when school is closed (Early May bank holiday)' },
    ]);
    expect(clashesOf(summer, [held('2027-05-03', 'another')], school)).toEqual([]);
    // Two sessions of one day are one clash.
    expect(clashesOf(summer, [held('2027-05-12'), held('2027-05-12')], school)).toHaveLength(1);
  });

  it('an INSET day is open to staff, and what is done or stopped has no clashes', () => {
    expect(clashesOf(action({ startOn: '2026-09-01' }), [], school)).toEqual([]);
    for (const status of ['done', 'stopped'] as const) {
      expect(clashesOf(action({ startOn: '2026-12-28', status }), [], school)).toEqual([]);
    }
  });

  it('are on days of the action itself, and every day on which staff are not in school is one', () => {
    fc.assert(
      fc.property(day, day, fc.option(day), fc.array(day, { maxLength: 4 }), (startOn, endOn, reviewOn, held) => {
        const sessions = held.map((heldOn) => ({ actionId: 'a', heldOn }));
        const found = clashesOf(action({ startOn, endOn, reviewOn }), sessions, school);
        const days = [startOn, endOn, reviewOn, ...held].filter((d) => d !== null);
        for (const { on } of found) expect(days).toContain(on);
        for (const d of days) {
          if (!isOpenDay(d, halfTerms, school.closedDays)) expect(found.some((c) => c.on === d)).toBe(true);
        }
      }),
    );
  });

  it('none of the usual days clashes', () => {
    for (const first of [1, 2, 3, 4, 5, 6]) {
      for (const last of [1, 2, 3, 4, 5, 6].filter((n) => n >= first)) {
        expect(clashesOf(usual(first, last), [], school)).toEqual([]);
      }
    }
  });
});

describe('moving an action', () => {
  it('usual days stay usual, and there and back changes nothing', () => {
    expect(movedTo(usual(1, 2), 3, school)).toEqual({
      startHalfTerm: 3,
      endHalfTerm: 4,
      startOn: firstOpenDayOf(school, 3),
      endOn: lastOpenDayOf(school, 4),
    });
    const there = { ...usual(1, 2), ...movedTo(usual(1, 2), 3, school) };
    expect({ ...there, ...movedTo(there, 1, school) }).toEqual(usual(1, 2));
  });

  it('a day keeps its week and weekday', () => {
    // The Wednesday of the second week of Autumn 2, and the Thursday of the third.
    const own = action({ startHalfTerm: 2, endHalfTerm: 2, startOn: '2026-11-11', endOn: '2026-11-19' });
    expect(movedTo(own, 3, school)).toMatchObject({ startOn: '2027-01-13', endOn: '2027-01-21' });
  });

  it('stops at the end of the year, and is null where nothing would change', () => {
    expect(movedTo(usual(2, 4), 6, school)).toMatchObject({ startHalfTerm: 4, endHalfTerm: 6 });
    expect(movedTo(usual(4, 6), 6, school)).toBeNull();
    expect(movedTo(usual(1, 1), 0, school)).toBeNull();
    expect(endingIn(usual(2, 2), 1, school)).toBeNull();
    expect(endingIn(usual(2, 6), 7, school)).toBeNull();
  });

  it('days that are not set stay so; what is not placed takes the one half-term', () => {
    expect(movedTo(action({ startHalfTerm: 1, endHalfTerm: 2 }), 4, school)).toEqual({
      startHalfTerm: 4,
      endHalfTerm: 5,
      startOn: null,
      endOn: null,
    });
    expect(movedTo(action(), 3, school)).toEqual({ startHalfTerm: 3, endHalfTerm: 3 });
    expect(endingIn(action(), 3, school)).toBeNull();
  });

  it('keeps its length, its days open and in order, and its half-terms in step with them', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 1, max: 6 }), (before, first) => {
        const patch = movedTo(before, first, school);
        if (patch === null) return;
        const after = { ...before, ...patch };
        expect(lengthOf(after)).toBe(lengthOf(before));
        expectInStep(after);
      }),
    );
  });

  it('made longer or shorter keeps its start, and its days open and in order', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 0, max: 7 }), (before, last) => {
        const patch = endingIn(before, last, school);
        if (patch === null) return;
        const after = { ...before, ...patch };
        expect(after.startOn).toBe(before.startOn);
        expectInStep(after);
      }),
    );
  });

  it('leaves nothing for the keeping in step of half-terms and days to change', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 1, max: 6 }), (before, first) => {
        const patch = movedTo(before, first, school);
        if (patch !== null) expect(withDatesInStep(before, patch, school)).toMatchObject(patch);
      }),
    );
  });

  function expectInStep(after: PdAction) {
    const { startOn, endOn, startHalfTerm, endHalfTerm } = after;
    for (const d of [startOn, endOn]) expect(d !== null && isOpenDay(d, halfTerms, school.closedDays)).toBe(true);
    expect((startOn ?? '') <= (endOn ?? '')).toBe(true);
    expect(spanOf(action({ startOn, endOn }), halfTerms)).toEqual({ first: startHalfTerm, last: endHalfTerm });
  }
});

describe('where things stand in the calendar', () => {
  it('a bar lies over its half-terms and has a length', () => {
    const half = fc.option(fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(half, half, fc.option(day), fc.option(day), (startHalfTerm, endHalfTerm, startOn, endOn) => {
        const dated = action({ startHalfTerm, endHalfTerm, startOn, endOn });
        const span = spanOf(dated, halfTerms);
        const bar = barOf(dated, halfTerms);
        expect(bar === null).toBe(span === null);
        if (span === null || bar === null) return;
        expect(bar.from).toBeGreaterThanOrEqual(span.first - 1);
        expect(bar.to).toBeLessThanOrEqual(span.last);
        expect(bar.to).toBeGreaterThan(bar.from);
      }),
    );
  });

  it('a later day never stands further left, and a holiday has no room', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(placeOfDay(halfTerms, first)).toBeLessThanOrEqual(placeOfDay(halfTerms, second));
      }),
    );
    expect(stretchOf(halfTerms, '2026-12-21', '2026-12-31')).toBeNull();
    expect(stretchOf(halfTerms, '2026-09-01', '2026-10-23')).toEqual({ from: 0, to: 1 });
  });

  it('heads each half-term with its weeks, closed days and key dates', () => {
    const columns = calendarColumns(school);
    expect(columns.map((c) => c.weeks)).toEqual([8, 7, 6, 5, 7, 7]);
    expect(columns.map((c) => c.closedDays.length)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(columns.map((c) => c.keyDates.length)).toEqual([0, 1, 1, 0, 1, 1]);
    expect(spanName({ first: 1, last: 4 })).toBe('Autumn 1 – Spring 2');
    expect(spanName({ first: 3, last: 3 })).toBe('Spring 1');
  });
});
