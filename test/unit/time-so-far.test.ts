import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LostDay } from '../../shared/contract/week.ts';
import { isOpenDay, weekdayOf } from '../../shared/domain/school-year.ts';
import { timeSoFar } from '../../shared/domain/time-so-far.ts';
import { NO_WORK, type OwnTime } from '../../shared/domain/week-hours.ts';

interface Terms {
  readonly halfTerms: readonly { readonly first: string; readonly last: string }[];
  readonly closed: readonly { readonly date: string; readonly name: string }[];
  readonly inset: readonly string[];
  readonly expected: { readonly eachWeekday: number; readonly mondaysByHalfTerm: readonly number[] };
}
const terms = JSON.parse(
  readFileSync(new URL('../fixtures/terms-birmingham-2025-26.json', import.meta.url), 'utf8'),
) as Terms;
const halfTerms = terms.halfTerms.map(({ first, last }, i) => ({ number: i + 1, firstOn: first, lastOn: last }));
const closedDays = [
  ...terms.closed.map(({ date, name }) => ({ on: date, name, kind: 'closed' as const })),
  ...terms.inset.map((on) => ({ on, name: 'INSET', kind: 'inset' as const })),
];
const YEAR = { firstOn: halfTerms[0]?.firstOn ?? '', lastOn: halfTerms.at(-1)?.lastOn ?? '' };
const AFTER = '2026-08-31';

const timeOf = (minutes: readonly number[], unit: 'hours' | 'periods' = 'hours'): OwnTime => ({
  workingWeek: { unit, periodMinutes: 60, minutes: [...minutes] },
  halfTerms,
  closedDays,
});
const lost = (on: string, minutes: number | null): LostDay => ({
  id: `${on} ${minutes}`,
  on,
  kind: 'mocks',
  minutes,
  note: '',
});
const on = (today: string, lostDays: readonly LostDay[] = []) => ({ lostDays, usedByWork: NO_WORK, today });

const MONDAYS = timeOf([390, 0, 0, 0, 0]);
const SPREAD = timeOf([78, 78, 78, 78, 78]);

describe('the MPL’s working days', () => {
  it('of a Monday are 8, 7, 6, 5, 5 and 8 in the half-terms, 39 in the year', () => {
    const days = halfTerms.map((halfTerm) => timeSoFar(halfTerm, MONDAYS, on(AFTER)).days);
    expect(days).toEqual(terms.expected.mondaysByHalfTerm);
    expect(timeSoFar(YEAR, MONDAYS, on(AFTER))).toMatchObject({
      days: terms.expected.eachWeekday,
      ofDays: 39,
      ofMinutes: 39 * 390,
      lostDays: 0,
    });
  });

  it('of one period on every weekday are as many, with the same allowance', () => {
    const spread = timeSoFar(YEAR, SPREAD, on(AFTER));
    expect(spread).toEqual(timeSoFar(YEAR, MONDAYS, on(AFTER)));
    expect(spread).toMatchObject({ days: 39, ofDays: 39, allowedMinutes: 15_210, ofMinutes: 15_210 });
  });

  it('are counted up to today, today among them', () => {
    expect(timeSoFar(YEAR, MONDAYS, on('2025-09-14'))).toMatchObject({ days: 2, ofDays: 39, allowedMinutes: 780 });
    expect(timeSoFar(YEAR, MONDAYS, on('2025-09-15'))).toMatchObject({ days: 3, allowedMinutes: 1_170 });
    expect(timeSoFar(YEAR, MONDAYS, on('2025-08-31'))).toMatchObject({ days: 0, allowedMinutes: 0, ofDays: 39 });
  });

  it('are fewer by the days that were lost, whole or in part, once however often they are entered', () => {
    const whole = [lost('2025-09-08', null), lost('2025-09-08', 60)];
    expect(timeSoFar(YEAR, MONDAYS, on(AFTER, whole))).toMatchObject({ days: 38, ofDays: 38, lostDays: 1 });
    const half = [lost('2025-09-08', 195)];
    expect(timeSoFar(YEAR, MONDAYS, on(AFTER, half))).toMatchObject({
      days: 38.5,
      ofDays: 38.5,
      lostDays: 0.5,
      lostMinutes: 195,
    });
    expect(timeSoFar(YEAR, SPREAD, on(AFTER, [lost('2025-09-09', null)]))).toMatchObject({ days: 38.8, lostDays: 0.2 });
  });

  it('lose nothing on a day that was not the MPL’s', () => {
    const others = ['2025-09-09', '2025-10-27', '2026-05-04'].map((day) => lost(day, null));
    expect(timeSoFar(YEAR, MONDAYS, on(AFTER, others))).toMatchObject({ days: 39, lostDays: 0, lostMinutes: 0 });
  });

  it('to come that will be lost shorten the year, not what there was so far', () => {
    const later = timeSoFar(YEAR, MONDAYS, on('2025-09-15', [lost('2026-06-01', null)]));
    expect(later).toMatchObject({ days: 3, ofDays: 38, allowedMinutes: 1_170, ofMinutes: 38 * 390, lostDays: 1 });
  });

  it('are none for somebody without a working week, and what was used still counts', () => {
    const used = { ...NO_WORK, sessions: 60, data: 30 };
    expect(timeSoFar(YEAR, timeOf([0, 0, 0, 0, 0]), { ...on(AFTER), usedByWork: used })).toMatchObject({
      usedMinutes: 90,
      usedByWork: used,
      days: 0,
      ofDays: 0,
      allowedMinutes: 0,
    });
  });
});

/** Every day from the first to the last, looked at by the rules alone. */
function naive(firstOn: string, lastOn: string, time: OwnTime, lostDays: readonly LostDay[], today: string) {
  let [allowed, all, gone] = [0, 0, 0];
  for (let at = Date.parse(firstOn); at <= Date.parse(lastOn); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (weekdayOf(day) > 5 || !isOpenDay(day, time.halfTerms, time.closedDays)) continue;
    const own = time.workingWeek.minutes[weekdayOf(day) - 1] ?? 0;
    let left = own;
    for (const one of lostDays) if (one.on === day) left -= Math.min(left, one.minutes ?? left);
    all += left;
    gone += own - left;
    if (day <= today) allowed += left;
  }
  return { allowedMinutes: allowed, ofMinutes: all, lostMinutes: gone };
}

describe('time so far', () => {
  const day = fc
    .integer({ min: 0, max: 380 })
    .map((n) => new Date(Date.parse('2025-08-20') + n * 86_400_000).toISOString().slice(0, 10));
  const someLost = fc.array(fc.record({ on: day, minutes: fc.option(fc.integer({ min: 5, max: 500 })) }), {
    maxLength: 30,
  });
  const week = fc.array(fc.nat(420), { minLength: 5, maxLength: 5 });

  it('is what walking every day gives, and its parts add up to its whole', () => {
    fc.assert(
      fc.property(day, day, day, week, someLost, (a, b, today, minutes, lostOn) => {
        const [firstOn, lastOn] = a < b ? [a, b] : [b, a];
        const lostDays = lostOn.map((one) => lost(one.on, one.minutes));
        const time = timeOf(minutes);
        const told = timeSoFar({ firstOn, lastOn }, time, on(today, lostDays));
        expect(told).toMatchObject(naive(firstOn, lastOn, time, lostDays, today));
        expect(told.allowedMinutes).toBeLessThanOrEqual(told.ofMinutes);
        expect(told.days).toBeLessThanOrEqual(told.ofDays);
        // Days are the hours in another unit.
        const whole = minutes.reduce((sum, n) => sum + n, 0);
        expect(told.ofDays * whole).toBeCloseTo(whole === 0 ? 0 : told.ofMinutes, -2);
      }),
      { numRuns: 60 },
    );
  });

  it('of the half-terms adds up to that of the year', () => {
    fc.assert(
      fc.property(day, week, someLost, (today, minutes, lostOn) => {
        const at = on(
          today,
          lostOn.map((one) => lost(one.on, one.minutes)),
        );
        const parts = halfTerms.map((halfTerm) => timeSoFar(halfTerm, timeOf(minutes), at));
        const whole = timeSoFar(YEAR, timeOf(minutes), at);
        for (const field of ['allowedMinutes', 'ofMinutes', 'lostMinutes'] as const) {
          expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(whole[field]);
        }
        expect(Math.abs(parts.reduce((sum, part) => sum + part.ofDays, 0) - whole.ofDays)).toBeLessThan(0.05);
      }),
      { numRuns: 40 },
    );
  });
});
