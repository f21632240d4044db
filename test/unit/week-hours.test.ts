import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LostDay, TimeEntry } from '../../shared/contract/week.ts';
import { addDays } from '../../shared/domain/school-year.ts';
import { dayHours, lostMinutesOn, ownMinutesOn, usedByWork, weekHours } from '../../shared/domain/week-hours.ts';
import { WORK_KEYS } from '../../shared/domain/work.ts';
import { dayOf, MONDAY, ownTime, weekItem, weekOf } from '../support/week-item.ts';

const lost = (on: string, minutes: number | null): LostDay => ({
  id: `${on} ${minutes}`,
  on,
  kind: 'cover',
  minutes,
  note: '',
});
const entry = (on: string, minutes: number, work: TimeEntry['work'] = 'data'): TimeEntry => ({
  id: `${on} ${work} ${minutes}`,
  on,
  work,
  minutes,
  note: '',
});
const MONDAYS = ownTime([390, 0, 0, 0, 0]);

describe('the time of a day', () => {
  it('is the working week’s, on days on which staff are in school, INSET days among them', () => {
    const time = ownTime(
      [390, 60, 0, 0, 0],
      [
        { on: '2026-11-23', name: 'INSET', kind: 'inset' },
        { on: '2026-11-24', name: 'Boiler', kind: 'closed' },
      ],
    );
    expect(ownMinutesOn('2026-11-23', time)).toBe(390);
    expect(ownMinutesOn('2026-11-24', time)).toBe(0);
    expect(ownMinutesOn('2026-12-01', time)).toBe(60);
    expect(ownMinutesOn('2026-11-25', time)).toBe(0);
    expect(ownMinutesOn('2026-11-28', time)).toBe(0);
    expect(ownMinutesOn('2026-10-26', time)).toBe(0);
  });

  it('cannot lose more than there is of it', () => {
    expect(lostMinutesOn(MONDAY, [lost(MONDAY, 60), lost(MONDAY, 90)], MONDAYS)).toBe(150);
    expect(lostMinutesOn(MONDAY, [lost(MONDAY, null), lost(MONDAY, 90)], MONDAYS)).toBe(390);
    expect(lostMinutesOn(dayOf(1), [lost(dayOf(1), null), lost(dayOf(1), 60)], MONDAYS)).toBe(0);
  });
});

describe('the hours of a week', () => {
  it('say that nothing is too much while nobody has said how much time there is', () => {
    const none = weekHours(weekOf([weekItem({ id: 'a' })]), ownTime([0, 0, 0, 0, 0]));
    expect(none).toMatchObject({ isTimeGiven: false, plannedMinutes: 60, overMinutes: 0 });
    const holiday = weekOf([weekItem({ id: 'a', on: '2026-10-26' })], { firstOn: '2026-10-26' });
    expect(weekHours(holiday, MONDAYS)).toMatchObject({ isTimeGiven: true, overMinutes: 60 });
  });

  it('count what is the MPL’s own and not cancelled, planned as planned, done as it was', () => {
    const items = [
      weekItem({ id: 'a', minutes: 60, work: 'preparation' }),
      weekItem({ id: 'b', kind: 'session', minutes: 60, state: 'done', usedMinutes: 75, work: 'sessions' }),
      weekItem({ id: 'c', minutes: 500, isOwn: false }),
      weekItem({ id: 'd', minutes: 500, state: 'cancelled' }),
      weekItem({ id: 'e', kind: 'pd-session', minutes: 90, state: 'done', usedMinutes: 0, work: 'pd' }),
    ];
    const view = weekOf(items, { entries: [entry(dayOf(2), 25)], budget: { ...weekOf([]).budget, sessions: 150 } });
    const hours = weekHours(view, MONDAYS);
    expect(hours).toMatchObject({
      allowedMinutes: 390,
      lostMinutes: 0,
      plannedMinutes: 160,
      usedMinutes: 100,
      freeMinutes: 230,
      overMinutes: 0,
    });
    expect(hours.byWork.find(({ work }) => work === 'sessions')).toEqual({
      work: 'sessions',
      planned: 75,
      used: 75,
      budget: 150,
    });
    expect(hours.byWork.map(({ work }) => work)).toEqual(WORK_KEYS);
    expect(dayHours(MONDAY, view, MONDAYS)).toEqual({ allowedMinutes: 390, plannedMinutes: 135 });
    expect(dayHours(dayOf(2), view, MONDAYS)).toEqual({ allowedMinutes: 0, plannedMinutes: 25 });
  });

  it('say at once by how much it is over, lost time taken off', () => {
    const view = weekOf([weekItem({ id: 'a', minutes: 300 })], { lostDays: [lost(MONDAY, 120)] });
    expect(weekHours(view, MONDAYS)).toMatchObject({
      allowedMinutes: 270,
      lostMinutes: 120,
      freeMinutes: 0,
      overMinutes: 30,
    });
    const holiday = weekOf([weekItem({ id: 'a', on: '2026-10-26' })], { firstOn: '2026-10-26' });
    expect(weekHours(holiday, MONDAYS)).toMatchObject({ allowedMinutes: 0, overMinutes: 60 });
  });

  it('add up: the days to the week, the kinds of work to the whole, and free or over to the difference', () => {
    const day = fc.nat(6).map((n) => dayOf(n));
    const minutes = fc.integer({ min: 5, max: 400 });
    const items = fc.array(
      fc.record({
        on: day,
        minutes,
        usedMinutes: minutes,
        work: fc.constantFrom(...WORK_KEYS),
        isOwn: fc.boolean(),
        state: fc.constantFrom('planned' as const, 'done' as const, 'cancelled' as const),
      }),
      { maxLength: 12 },
    );
    const lostDays = fc.array(fc.record({ on: day, minutes: fc.option(minutes) }), { maxLength: 4 });
    const entries = fc.array(fc.record({ on: day, minutes, work: fc.constantFrom(...WORK_KEYS) }), { maxLength: 5 });
    const usual = fc.array(fc.nat(420), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(items, lostDays, entries, usual, (some, missing, logged, perDay) => {
        const time = ownTime(perDay);
        const view = weekOf(
          some.map((item, n) =>
            weekItem({ ...item, id: String(n), usedMinutes: item.state === 'done' ? item.usedMinutes : 0 }),
          ),
          {
            lostDays: missing.map(({ on, minutes: part }) => lost(on, part)),
            entries: logged.map(({ on, minutes: long, work }) => entry(on, long, work)),
          },
        );
        const hours = weekHours(view, time);
        const days = Array.from({ length: 7 }, (_, n) => dayHours(addDays(MONDAY, n), view, time));
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(days.map((d) => d.allowedMinutes))).toBe(hours.allowedMinutes);
        expect(sum(days.map((d) => d.plannedMinutes))).toBe(hours.plannedMinutes);
        expect(Math.min(...days.map((d) => d.allowedMinutes))).toBeGreaterThanOrEqual(0);
        expect(hours.allowedMinutes + hours.lostMinutes).toBe(sum(perDay));
        expect(sum(hours.byWork.map((w) => w.planned))).toBe(hours.plannedMinutes);
        expect(sum(hours.byWork.map((w) => w.used))).toBe(hours.usedMinutes);
        expect(hours.freeMinutes - hours.overMinutes).toBe(hours.allowedMinutes - hours.plannedMinutes);
        expect(Math.min(hours.freeMinutes, hours.overMinutes)).toBe(0);
        expect(hours.usedMinutes).toBe(
          sum(some.filter((i) => i.isOwn && i.state === 'done').map((i) => i.usedMinutes)) +
            sum(logged.map((l) => l.minutes)),
        );
        expect(usedByWork(view)).toEqual(Object.fromEntries(hours.byWork.map(({ work, used }) => [work, used])));
      }),
    );
  });
});
