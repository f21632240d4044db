import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  clampWidth,
  forColumns,
  isSameArrangement,
  MAX_WIDTH,
  MIN_WIDTH,
  moved,
  orderOf,
  readArrangement,
  readViews,
  STANDARD,
  withFilter,
  withSort,
} from '../../renderer/ui/table-arrangement.ts';

const full: Arrangement = {
  shown: { email: false },
  order: ['role', 'name'],
  widths: { name: 200 },
  pinned: ['name'],
  sort: [{ id: 'role', desc: true }],
  filters: [{ id: 'role', filter: { kind: 'choice', values: ['Teacher'] } }],
  text: 'sam',
  group: 'role',
};

describe('what was kept between visits', () => {
  it('comes back as it was written', () => {
    expect(readArrangement(JSON.parse(JSON.stringify(full)))).toEqual(full);
    expect(readArrangement({ ...full, group: null }).group).toBeNull();
  });

  it('is left out where it is not understood, and the rest is kept', () => {
    const odd = {
      shown: { email: 'no', role: true },
      order: ['name', 3, 'name'],
      widths: { name: 'wide', role: 1e9, email: Number.NaN, status: -4 },
      pinned: 'name',
      sort: [{ id: 'role' }, { id: 'name', desc: false }, { id: 'name', desc: true }],
      filters: [
        { id: 'role', filter: { kind: 'later' } },
        null,
        { id: 'name', filter: { kind: 'text', contains: '' } },
      ],
      group: 7,
    };
    expect(readArrangement(odd)).toEqual({
      ...STANDARD,
      shown: { role: true },
      order: ['name'],
      widths: { role: MAX_WIDTH, status: MIN_WIDTH },
      sort: [{ id: 'name', desc: false }],
    });
  });

  it('is the standard when there is nothing, with the standard sorting', () => {
    const standard = { ...STANDARD, sort: [{ id: 'rank', desc: false }], group: 'priority' };
    for (const nothing of [undefined, null, 3, 'x', []]) expect(readArrangement(nothing, standard)).toEqual(standard);
    expect(readArrangement({}, standard)).toEqual(standard);
    expect(readArrangement({ group: null }, standard).group).toBeNull();
    expect(readArrangement({ sort: [] }, standard).sort).toEqual([]);
  });

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readArrangement(json);
        expect(readArrangement(JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(Array.isArray(readViews(json))).toBe(true);
      }),
    );
  });

  it('has each view once, by its name', () => {
    const views = readViews([
      { name: ' Mine ', arrangement: full },
      { name: 'mine' },
      { name: ' ' },
      4,
      { name: 'Other' },
    ]);
    expect(views.map((v) => v.name)).toEqual(['Mine', 'Other']);
    expect(views[0]?.arrangement).toEqual(full);
    expect(views[1]?.arrangement).toEqual(STANDARD);
  });
});

it('a column that is gone is ignored everywhere', () => {
  expect(forColumns(full, ['name'])).toEqual({ ...full, shown: {}, order: ['name'], sort: [], filters: [] });
  expect(forColumns(full, ['name', 'role', 'email'])).toEqual(full);
});

describe('the order of columns', () => {
  const ids = ['tick', 'name', 'email', 'role'];

  it('is the one wanted, and what is not named stays after its neighbour', () => {
    expect(orderOf(ids, [])).toEqual(ids);
    expect(orderOf(ids, ['role', 'name', 'gone'])).toEqual(['tick', 'role', 'name', 'email']);
  });

  it('has every column once, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (wanted) => {
        expect(orderOf(ids, wanted).toSorted()).toEqual(ids.toSorted());
        const kept = orderOf(ids, wanted).filter((id) => wanted.includes(id));
        expect(kept).toEqual(wanted);
      }),
    );
  });

  it('moves a column past those it may pass, and not beyond the end', () => {
    const any = () => true;
    expect(moved(['a', 'b', 'c'], 'b', 1, any)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1, any)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'hidden', 'c'], 'c', -1, (id) => id !== 'hidden')).toEqual(['c', 'hidden', 'a']);
  });
});

describe('sorting', () => {
  const sort = [{ id: 'role', desc: false }];

  it('is by one column, or after the others', () => {
    expect(withSort(sort, 'name', 'desc')).toEqual([{ id: 'name', desc: true }]);
    expect(withSort(sort, 'name', 'asc', true)).toEqual([...sort, { id: 'name', desc: false }]);
    expect(withSort(sort, 'role', 'desc', true)).toEqual([{ id: 'role', desc: true }]);
    expect(withSort(sort, 'role', null)).toEqual([]);
  });
});

it('an empty filter takes the column’s filter away; another one takes its place', () => {
  const { filters } = full;
  expect(withFilter(filters, 'role', { kind: 'choice', values: [] })).toEqual([]);
  expect(withFilter(filters, 'role', null)).toEqual([]);
  const text = { kind: 'text', contains: 'a' } as const;
  expect(withFilter(filters, 'name', text)).toEqual([...filters, { id: 'name', filter: text }]);
  expect(withFilter(filters, 'role', text)).toEqual([{ id: 'role', filter: text }]);
});

it('two arrangements are the same whatever the order their parts were set in', () => {
  expect(
    isSameArrangement({ ...STANDARD, shown: { a: true, b: false } }, { ...STANDARD, shown: { b: false, a: true } }),
  ).toBe(true);
  expect(isSameArrangement(STANDARD, { ...STANDARD, group: 'role' })).toBe(false);
  expect(isSameArrangement(STANDARD, { ...STANDARD, text: ' ' })).toBe(true);
  expect(isSameArrangement(STANDARD, { ...STANDARD, pinned: ['a'] })).toBe(false);
});

it('a width has its limits and is whole', () => {
  expect([1, 123.6, 5_000].map(clampWidth)).toEqual([MIN_WIDTH, 124, MAX_WIDTH]);
});
