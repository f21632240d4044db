import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekItem } from '../../shared/contract/week.ts';
import { isStudentDay } from '../../shared/domain/school-year.ts';
import { dayHours, NO_WORK, weekHours } from '../../shared/domain/week-hours.ts';
import { type Proposal, whatCouldMove } from '../../shared/domain/week-moves.ts';
import { dayOf, MONDAY, ownTime, weekItem, weekOf } from '../support/week-item.ts';

const NEXT = dayOf(7);
const MONDAYS = ownTime([120, 0, 0, 0, 0]);
const nextWeek = (items: readonly WeekItem[] = []) => weekOf(items, { firstOn: NEXT });
const told = (proposals: readonly Proposal[]) => proposals.map(({ item, to }) => [item.id, to]);
const block = (id: string, minutes: number, more: Partial<WeekItem> = {}) => weekItem({ id, minutes, ...more });
const session = (id: string, minutes: number, more: Partial<WeekItem> = {}) =>
  weekItem({ id, minutes, kind: 'session', work: 'sessions', ...more });
const lostOn = (on: string, minutes: number | null = null) =>
  ({ id: on, on, kind: 'cover', minutes, note: '' }) as const;

describe('what could move', () => {
  it('is nothing while the week fits, or while the next week is being read', () => {
    expect(whatCouldMove(weekOf([block('a', 120)]), [nextWeek()], MONDAYS, MONDAY)).toEqual([]);
    expect(whatCouldMove(weekOf([block('a', 150)]), null, MONDAYS, MONDAY)).toEqual([]);
  });

  it('is the smallest block that is enough, before any session', () => {
    const items = [session('s', 40), block('a', 20), block('b', 60), block('c', 45)];
    expect(told(whatCouldMove(weekOf(items), [nextWeek()], MONDAYS, MONDAY))).toEqual([['c', NEXT]]);
  });

  it('is one session where it would take two blocks', () => {
    const items = [block('a', 20), block('b', 20), session('s', 40), session('t', 80)];
    expect(told(whatCouldMove(weekOf(items), [nextWeek()], MONDAYS, MONDAY))).toEqual([['s', NEXT]]);
  });

  it('leaves what is done, past, cancelled, somebody else’s, a PD session or an event', () => {
    const tuesday = dayOf(1);
    const items = [
      block('done', 60, { state: 'done', usedMinutes: 60, on: tuesday }),
      block('past', 60),
      block('other', 60, { isOwn: false, on: tuesday }),
      block('pd', 60, { kind: 'pd-session', on: tuesday }),
      block('event', 60, { kind: 'event', on: tuesday }),
    ];
    expect(whatCouldMove(weekOf(items), [nextWeek()], MONDAYS, tuesday)).toEqual([]);
    const withOne = [...items, block('mine', 120, { on: tuesday })];
    expect(told(whatCouldMove(weekOf(withOne), [nextWeek()], MONDAYS, tuesday))).toEqual([['mine', NEXT]]);
  });

  it('takes a session to a day on which students are in school, a block to an INSET day as well', () => {
    const time = ownTime([120, 120, 0, 0, 0], [{ on: NEXT, name: 'INSET', kind: 'inset' }]);
    const sessions = [session('s', 100), session('t', 160)];
    expect(told(whatCouldMove(weekOf(sessions), [nextWeek()], time, MONDAY))).toEqual([['s', dayOf(8)]]);
    const blocks = [block('b', 100), block('c', 160)];
    expect(told(whatCouldMove(weekOf(blocks), [nextWeek()], time, MONDAY))).toEqual([['b', NEXT]]);
  });

  it('makes no week over-planned that was not: what stands beyond a day’s time there takes room too', () => {
    const elsewhere = block('wednesday', 100, { on: dayOf(9) });
    const items = [block('a', 120), block('b', 30)];
    expect(whatCouldMove(weekOf(items), [nextWeek([elsewhere])], MONDAYS, MONDAY)).toEqual([]);
    const less = block('wednesday', 90, { on: dayOf(9) });
    expect(told(whatCouldMove(weekOf(items), [nextWeek([less])], MONDAYS, MONDAY))).toEqual([['b', NEXT]]);
  });

  it('is what takes most off the week where nothing brings it back', () => {
    const items = [block('a', 60), block('b', 90), block('c', 20), block('event', 200, { kind: 'event' })];
    expect(told(whatCouldMove(weekOf(items), [nextWeek()], MONDAYS, MONDAY))).toEqual([
      ['b', NEXT],
      ['c', NEXT],
    ]);
    expect(whatCouldMove(weekOf([block('a', 240)]), [nextWeek()], MONDAYS, MONDAY)).toEqual([]);
  });

  it('is never a session on a day on which its group meets, or at a time at which something else is', () => {
    const time = ownTime([120, 120, 120, 0, 0]);
    const surds = session('s', 60, { groupId: 'surds', startsAt: '08:45' });
    const full = weekOf([surds, block('event', 360, { kind: 'event' })]);
    const meets = session('t', 30, { groupId: 'surds', startsAt: '12:30', on: dayOf(7) });
    const theirs = session('u', 60, { groupId: 'surds', isOwn: false, on: dayOf(8) });
    expect(told(whatCouldMove(full, [nextWeek([meets, theirs])], time, MONDAY))).toEqual([['s', dayOf(9)]]);
    const off = session('v', 60, { groupId: 'surds', state: 'cancelled', on: dayOf(7) });
    expect(told(whatCouldMove(full, [nextWeek([off])], time, MONDAY))).toEqual([['s', NEXT]]);
    const other = session('w', 60, { groupId: 'ratio', startsAt: '08:00', on: dayOf(7) });
    const then = { ...other, startsAt: '07:45' };
    expect(told(whatCouldMove(full, [nextWeek([other])], time, MONDAY))).toEqual([['s', dayOf(8)]]);
    expect(told(whatCouldMove(full, [nextWeek([then])], time, MONDAY))).toEqual([['s', NEXT]]);
    const two = [surds, session('x', 60, { groupId: 'surds', startsAt: '12:30' })];
    const all = weekOf([...two, block('event', 360, { kind: 'event' })]);
    expect(told(whatCouldMove(all, [nextWeek()], time, MONDAY))).toEqual([
      ['s', NEXT],
      ['x', dayOf(8)],
    ]);
  });

  it('is blocks of work that is over its own budget before a session, however many it takes', () => {
    const items = [session('s', 60), block('a', 40), block('b', 30), block('c', 30, { work: 'data' })];
    const budget = (preparation: number) => ({ budget: { ...NO_WORK, preparation, data: 60 } });
    const move = (preparation: number) =>
      told(whatCouldMove(weekOf(items, budget(preparation)), [nextWeek()], MONDAYS, MONDAY));
    expect(told(whatCouldMove(weekOf(items), [nextWeek()], ownTime([110, 0, 0, 0, 0]), MONDAY))).toEqual([['s', NEXT]]);
    expect(move(70)).toEqual([['a', NEXT]]);
    const few = ownTime([110, 0, 0, 0, 0]);
    expect(told(whatCouldMove(weekOf(items, budget(70)), [nextWeek()], few, MONDAY))).toEqual([['s', NEXT]]);
    expect(told(whatCouldMove(weekOf(items, budget(60)), [nextWeek()], few, MONDAY))).toEqual([
      ['b', NEXT],
      ['a', NEXT],
    ]);
  });

  it('is what stands on a lost day first, to another day of its week while the week has room', () => {
    const time = ownTime([120, 0, 120, 0, 0]);
    const lost = { lostDays: [lostOn(MONDAY)] };
    const items = [
      session('s', 60),
      block('a', 30),
      block('b', 90, { on: dayOf(2) }),
      block('c', 25, { on: dayOf(2) }),
    ];
    const over = whatCouldMove(weekOf(items, lost), [nextWeek()], time, MONDAY);
    expect(over.map(({ item, lostOn: day }) => [item.id, day])).toEqual([
      ['a', MONDAY],
      ['s', MONDAY],
    ]);
    const fits = weekOf([session('s', 60), block('a', 60)], lost);
    expect(told(whatCouldMove(fits, [nextWeek()], time, MONDAY))).toEqual([
      ['a', dayOf(2)],
      ['s', dayOf(2)],
    ]);
    expect(told(whatCouldMove(fits, [nextWeek()], time, dayOf(1)))).toHaveLength(2);
    const half = weekOf([session('s', 60), block('a', 60)], { lostDays: [lostOn(MONDAY, 30)] });
    expect(told(whatCouldMove(half, [nextWeek()], time, MONDAY))).toEqual([['a', dayOf(2)]]);
    expect(
      whatCouldMove(weekOf([block('a', 30)], { lostDays: [lostOn(MONDAY, 30)] }), [nextWeek()], time, MONDAY),
    ).toEqual([]);
  });

  it('goes on with the rest of the week where a lost day’s things are not enough', () => {
    const time = ownTime([120, 0, 120, 0, 0]);
    const items = [block('a', 30), block('b', 90, { on: dayOf(2) }), block('c', 50, { on: dayOf(2) })];
    const proposals = whatCouldMove(weekOf(items, { lostDays: [lostOn(MONDAY)] }), [nextWeek()], time, MONDAY);
    expect(proposals.map(({ item, lostOn: day }) => [item.id, day])).toEqual([
      ['a', MONDAY],
      ['c', null],
    ]);
  });

  it('goes to a second week where the first has no room, never to a day that is past', () => {
    const full = nextWeek([block('full', 120, { on: NEXT })]);
    const second = weekOf([], { firstOn: dayOf(14) });
    const items = [block('a', 120), block('b', 30)];
    expect(told(whatCouldMove(weekOf(items), [full, second], MONDAYS, MONDAY))).toEqual([['b', dayOf(14)]]);
    const later = weekOf(
      items.map((item) => ({ ...item, on: NEXT })),
      { firstOn: NEXT },
    );
    expect(told(whatCouldMove(later, [weekOf([])], MONDAYS, MONDAY))).toEqual([['b', MONDAY]]);
    expect(whatCouldMove(later, [weekOf([])], MONDAYS, dayOf(1))).toEqual([]);
  });

  it('is found among thirty things that nothing fits for', () => {
    const items = Array.from({ length: 30 }, (_, n) => block(`b${n}`, 50 + n));
    const proposals = whatCouldMove(weekOf(items), [nextWeek()], MONDAYS, MONDAY);
    expect(proposals.reduce((sum, { item }) => sum + item.minutes, 0)).toBeLessThanOrEqual(120);
    expect(proposals.length).toBeGreaterThan(0);
  });
});

const minutesOf = (items: readonly WeekItem[]) => items.reduce((sum, { minutes }) => sum + minutes, 0);

describe('proposals', () => {
  const minutes = fc.constantFrom(15, 20, 30, 45, 60, 90);
  const someItem = fc.record({
    kind: fc.constantFrom('block' as const, 'session' as const, 'event' as const, 'pd-session' as const),
    minutes,
    day: fc.nat(4),
    isOwn: fc.boolean(),
    state: fc.constantFrom('planned' as const, 'planned' as const, 'done' as const, 'cancelled' as const),
  });
  const itemsOn = (firstOn: string, prefix: string, maxLength: number) =>
    fc
      .array(someItem, { maxLength })
      .map((items) =>
        items.map(({ day, ...item }, n) =>
          weekItem({ ...item, id: `${prefix}${n}`, on: dayOf(day, firstOn), usedMinutes: item.minutes }),
        ),
      );
  const ownWeek = fc.array(fc.constantFrom(0, 0, 60, 90, 120), { minLength: 5, maxLength: 5 });
  const closed = fc.option(fc.nat(4).map((n) => ({ on: dayOf(7 + n), name: 'INSET', kind: 'inset' as const })));

  it('move only what may, overfill nothing, and bring the week back with the fewest moves there are', () => {
    fc.assert(
      fc.property(
        itemsOn(MONDAY, 'i', 6),
        itemsOn(NEXT, 'n', 3),
        ownWeek,
        closed,
        fc.nat(3).map((n) => dayOf(n)),
        (items, there, perDay, inset, today) => {
          const time = ownTime(perDay, inset === null ? [] : [inset]);
          const view = weekOf(items);
          const next = nextWeek(there);
          const proposals = whatCouldMove(view, [next], time, today);
          const over = weekHours(view, time).overMinutes;

          const mayMove = items.filter(
            (i) => i.isOwn && i.state === 'planned' && i.on >= today && (i.kind === 'block' || i.kind === 'session'),
          );
          const moved = proposals.map(({ item }) => item);
          expect(new Set(moved).size).toBe(moved.length);
          expect(moved.filter((item) => !mayMove.includes(item))).toEqual([]);

          const after = nextWeek([...there, ...proposals.map(({ item, to }) => ({ ...item, on: to }))]);
          for (const { item, to } of proposals) {
            const { allowedMinutes, plannedMinutes } = dayHours(to, after, time);
            expect(plannedMinutes).toBeLessThanOrEqual(allowedMinutes);
            if (item.kind === 'session') expect(isStudentDay(to, time.halfTerms, time.closedDays)).toBe(true);
          }
          if (proposals.length > 0) expect(weekHours(after, time).overMinutes).toBe(0);

          const fewest = fewestByTrying(mayMove, over, next, time);
          if (fewest === null) expect(minutesOf(moved)).toBeLessThan(over);
          else {
            expect(minutesOf(moved)).toBeGreaterThanOrEqual(over);
            expect(moved.length).toBe(fewest);
            const stays = weekOf(items.filter((item) => !moved.includes(item)));
            expect(weekHours(stays, time).overMinutes).toBe(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  /** Every way to leave each thing where it is or take it to some day. */
  function fewestByTrying(
    items: readonly WeekItem[],
    over: number,
    next: ReturnType<typeof nextWeek>,
    time: ReturnType<typeof ownTime>,
  ): number | null {
    if (over === 0) return 0;
    const days = [0, 1, 2, 3, 4].map((n) => dayOf(7 + n));
    const free = days.map((day) => {
      const { allowedMinutes, plannedMinutes } = dayHours(day, next, time);
      return allowedMinutes - plannedMinutes;
    });
    const openTo = days.map((day) => isStudentDay(day, time.halfTerms, time.closedDays));
    let best: number | null = null;
    const tryFrom = (n: number, left: readonly number[], room: number, taken: number, count: number) => {
      if (taken >= over && (best === null || count < best)) best = count;
      const item = items[n];
      if (!item) return;
      tryFrom(n + 1, left, room, taken, count);
      for (const [d, minutesLeft] of left.entries()) {
        if (minutesLeft < item.minutes || room < item.minutes || (item.kind === 'session' && !openTo[d])) continue;
        tryFrom(n + 1, left.with(d, minutesLeft - item.minutes), room - item.minutes, taken + item.minutes, count + 1);
      }
    };
    tryFrom(0, free, weekHours(next, time).freeMinutes, 0, 0);
    return best;
  }
});
