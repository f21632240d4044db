import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { School } from '../../shared/contract/school.ts';
import type { LostDay, WeekItem, WeekView } from '../../shared/contract/week.ts';
import { clockOfMinute, minuteOfClock } from '../../shared/domain/clock.ts';
import {
  canMove,
  dayHead,
  itemTimes,
  placedItems,
  shownDays,
  shownHours,
  snapped,
  whyNotOn,
} from '../../shared/domain/week-calendar.ts';
import { dayOf, MONDAY, ownTime, weekItem, weekOf } from '../support/week-item.ts';

const SATURDAY = dayOf(5);
const at = (id: string, startsAt: string, minutes: number) => weekItem({ id, startsAt, minutes });

/** Things with a time, so many that some stand side by side; a few run on past midnight. */
const timedItems = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 1_439 }), minutes: fc.integer({ min: 0, max: 300 }) }), {
    maxLength: 14,
  })
  .map((all) => all.map(({ start, minutes }, n) => at(`${n}`, clockOfMinute(start), minutes)));

describe('the days that are shown', () => {
  it('are Monday to Friday, and a day of the weekend with something planned or logged', () => {
    const schoolDays = [0, 1, 2, 3, 4].map((n) => dayOf(n));
    expect(shownDays(weekOf([]))).toEqual(schoolDays);
    expect(shownDays(weekOf([weekItem({ id: 'a', on: SATURDAY })]))).toEqual([...schoolDays, SATURDAY]);
    const logged = { id: 'e', on: dayOf(6), work: 'data', minutes: 20, note: '' } as const;
    expect(shownDays(weekOf([], { entries: [logged] }))).toEqual([...schoolDays, dayOf(6)]);
  });
});

describe('the hours that are shown', () => {
  it('are those of the school day, without anything, or with what has no time', () => {
    expect(shownHours([])).toEqual({ from: 480, to: 1_020 });
    expect(shownHours([weekItem({ id: 'a', minutes: 700 })])).toEqual({ from: 480, to: 1_020 });
  });

  it('reach to the whole hours around what is early or late, and no further than midnight', () => {
    expect(shownHours([at('a', '07:20', 30), at('b', '16:30', 45)])).toEqual({ from: 420, to: 1_080 });
    expect(shownHours([at('a', '23:30', 90)])).toEqual({ from: 480, to: 1_440 });
  });

  it('hold everything that is placed', () => {
    fc.assert(
      fc.property(timedItems, (items) => {
        const { from, to } = shownHours(items);
        expect([from % 60, to % 60]).toEqual([0, 0]);
        for (const { item } of placedItems(items)) {
          const start = minuteOfClock(item.startsAt ?? '');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(Math.min(1_440, start + item.minutes)).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});

describe('things at the same time', () => {
  const lanes = (items: readonly WeekItem[]) =>
    placedItems(items).map(({ item, lane, lanes: count }) => `${item.id} ${lane + 1}/${count}`);

  it('stand side by side; one that begins as another ends does not', () => {
    expect(lanes([at('a', '09:00', 60), at('b', '09:30', 60)])).toEqual(['a 1/2', 'b 2/2']);
    expect(lanes([at('a', '09:00', 60), at('b', '10:00', 60)])).toEqual(['a 1/1', 'b 1/1']);
  });

  it('give the whole width back to what begins when they have all ended', () => {
    const items = [at('a', '09:00', 60), at('b', '09:00', 60), at('c', '10:00', 60)];
    expect(lanes(items)).toEqual(['a 1/2', 'b 2/2', 'c 1/1']);
  });

  it('take a lane that has become free, and the longest of those that begin together stands first', () => {
    expect(lanes([at('b', '09:00', 30), at('a', '09:00', 120), at('c', '09:30', 30)])).toEqual([
      'a 1/2',
      'b 2/2',
      'c 2/2',
    ]);
  });

  it('leave out what has no time', () => {
    expect(placedItems([weekItem({ id: 'a' })])).toEqual([]);
  });

  it('never cover each other, use no more lanes than stand at once, and none is lost', () => {
    fc.assert(
      fc.property(timedItems, (items) => {
        const placed = placedItems(items);
        expect(placed.map(({ item }) => item.id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        const atOnce = (minute: number) => placed.filter(({ from, to }) => from <= minute && minute < to).length;
        const most = Math.max(0, ...placed.map(({ from }) => atOnce(from)));
        for (const one of placed) {
          expect(one.lane).toBeLessThan(one.lanes);
          expect(one.lanes).toBeLessThanOrEqual(most);
          for (const other of placed) {
            const meets = one.item.id < other.item.id && one.from < other.to && other.from < one.to;
            if (!meets) continue;
            expect(one.lane).not.toBe(other.lane);
            expect(one.lanes).toBe(other.lanes);
          }
        }
      }),
    );
  });
});

describe('where a pointer lets go', () => {
  it('is the nearest step', () => {
    expect(snapped(547, 15)).toBe(540);
    expect(snapped(548, 15)).toBe(555);
    expect(snapped(548, 5)).toBe(550);
  });

  it('is inside the day', () => {
    expect(snapped(-40, 15)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -3_000, max: 3_000 }), fc.constantFrom(5, 15), (minute, step) => {
        const found = snapped(minute, step);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThan(1_440);
        expect(found % 5).toBe(0);
        if (minute >= 0 && minute <= 1_425) expect(Math.abs(found - minute)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });
});

describe('the times of a thing', () => {
  it('are said from start to end, past midnight too', () => {
    expect(itemTimes({ startsAt: '15:15', minutes: 65 })).toBe('15:15 to 16:20');
    expect(itemTimes({ startsAt: '23:30', minutes: 60 })).toBe('23:30 to 00:30');
  });

  it('are some time that day, or all of it, without a start', () => {
    expect(itemTimes({ startsAt: null, minutes: 75 })).toBe('some time, 1 h 15');
    expect(itemTimes({ startsAt: null, minutes: 0 })).toBe('all day');
  });
});

describe('what may be moved', () => {
  it('is a block in any state, a session or PD session that is to come, and never an event', () => {
    const movable = (['block', 'session', 'pd-session', 'event'] as const).map((kind) =>
      (['planned', 'done', 'cancelled'] as const).map((state) => canMove({ kind, state })),
    );
    expect(movable).toEqual([
      [true, true, true],
      [true, false, false],
      [true, false, false],
      [false, false, false],
    ]);
  });

  it('cannot go to a day on which school is closed, and the sentence says which', () => {
    const school = ownTime([390, 0, 0, 0, 0], [{ on: dayOf(1), name: 'Boiler broken', kind: 'closed' }]);
    expect(whyNotOn(MONDAY, { kind: 'block' }, school)).toBeNull();
    expect(whyNotOn(dayOf(1), { kind: 'block' }, school)).toBe('That is when school is closed (Boiler broken).');
    expect(whyNotOn(SATURDAY, { kind: 'block' }, school)).toBe('That is a Saturday.');
    expect(whyNotOn('2026-12-25', { kind: 'block' }, school)).toBe('That is in a school holiday.');
    const inset = { ...school, closedDays: [{ on: MONDAY, name: 'Training', kind: 'inset' as const }] };
    expect(whyNotOn(MONDAY, { kind: 'block' }, inset)).toBeNull();
    expect(whyNotOn(MONDAY, { kind: 'session' }, inset)).toMatch(/Students are not in school/);
  });
});

describe('the head of a day', () => {
  const head = (day: string, view: Partial<WeekView> = {}, more: Partial<School> = {}) =>
    dayHead(day, weekOf(view.items ?? [], view), { ...ownTime([390, 0, 0, 0, 0]), keyDates: [], ...more });
  const lost = (minutes: number | null): LostDay => ({ id: 'l', on: MONDAY, kind: 'cover', minutes, note: '' });

  it('says what is free of the day, and when it is more than full', () => {
    expect(head(MONDAY)).toEqual({ hours: '6 h 30 free of 6 h 30', isOver: false, notices: [] });
    expect(head(MONDAY, { items: [at('a', '09:00', 255)] }).hours).toBe('2 h 15 free of 6 h 30');
    const over = head(MONDAY, { items: [at('a', '09:00', 420)] });
    expect(over).toMatchObject({ hours: '30 min more than the 6 h 30 there are', isOver: true });
  });

  it('does not call a day too full that has no time of the MPL’s', () => {
    expect(head(dayOf(1))).toMatchObject({ hours: 'No time of yours', isOver: false });
    const items = [weekItem({ id: 'a', on: dayOf(1), minutes: 45 })];
    expect(head(dayOf(1), { items })).toMatchObject({ hours: '45 min, and no time of yours', isOver: false });
  });

  it('counts neither what others run nor what is cancelled', () => {
    const items = [weekItem({ id: 'a', isOwn: false }), weekItem({ id: 'b', state: 'cancelled' })];
    expect(head(MONDAY, { items }).hours).toBe('6 h 30 free of 6 h 30');
  });

  it('says what was lost of it, and takes it off', () => {
    expect(head(MONDAY, { lostDays: [lost(90)] })).toMatchObject({
      hours: '5 h free of 5 h',
      notices: ['Lost: 1 h 30, Cover for somebody'],
    });
    expect(head(MONDAY, { lostDays: [lost(null)] })).toMatchObject({
      hours: 'No time of yours',
      notices: ['Lost: the whole day, Cover for somebody'],
    });
  });

  it('names closed and INSET days, holidays and key dates, but not a weekend', () => {
    const closedDays: School['closedDays'] = [
      { on: MONDAY, name: 'Trust day', kind: 'inset' },
      { on: dayOf(1), name: 'Boiler broken', kind: 'closed' },
    ];
    const keyDates: School['keyDates'] = [{ firstOn: MONDAY, lastOn: dayOf(4), name: 'Year 11 mocks', kind: 'mocks' }];
    const notices = (day: string) => head(day, {}, { closedDays, keyDates }).notices;
    expect(notices(MONDAY)).toEqual(['Trust day (INSET)', 'Year 11 mocks']);
    const inset: School['closedDays'] = [{ on: MONDAY, name: 'INSET day', kind: 'inset' }];
    expect(head(MONDAY, {}, { closedDays: inset, keyDates: [] }).notices).toEqual(['INSET day']);
    expect(notices(dayOf(1))).toEqual(['School is closed (Boiler broken)', 'Year 11 mocks']);
    expect(notices(SATURDAY)).toEqual([]);
    expect(notices('2026-12-25')).toEqual(['A school holiday']);
  });
});
