import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, type TableGrouping } from '../../renderer/ui/table-groups.ts';
import { headerSections } from '../../renderer/ui/table-header-sections.ts';
import { destination, scrollNeeded } from '../../renderer/ui/table-keys.ts';
import { idsBetween, placesOf, rangeOf, rangeWords, sidesOf } from '../../renderer/ui/table-range.ts';

describe('where a key leads in a grid', () => {
  const size = { lines: 101, columns: 5, page: 12 };
  const from = { line: 50, column: 2 };

  it.each([
    ['ArrowDown', false, { line: 51, column: 2 }],
    ['ArrowUp', false, { line: 49, column: 2 }],
    ['ArrowLeft', false, { line: 50, column: 1 }],
    ['ArrowRight', false, { line: 50, column: 3 }],
    ['Home', false, { line: 50, column: 0 }],
    ['End', false, { line: 50, column: 4 }],
    ['PageDown', false, { line: 62, column: 2 }],
    ['PageUp', false, { line: 38, column: 2 }],
    ['ArrowDown', true, { line: 100, column: 2 }],
    ['ArrowUp', true, { line: 1, column: 2 }],
    ['ArrowLeft', true, { line: 50, column: 0 }],
    ['ArrowRight', true, { line: 50, column: 4 }],
    ['Home', true, { line: 1, column: 0 }],
    ['End', true, { line: 100, column: 4 }],
  ] as const)('%s, with Ctrl: %s', (key, far, to) => {
    expect(destination(key, far, from, size)).toEqual(to);
  });

  it('goes into the header by an arrow only', () => {
    expect(destination('ArrowUp', false, { line: 1, column: 0 }, size)?.line).toBe(0);
    expect(destination('PageUp', false, { line: 5, column: 0 }, size)?.line).toBe(1);
    expect(destination('ArrowDown', false, { line: 0, column: 0 }, size)?.line).toBe(1);
  });

  it('stays in a grid that has nothing but its header', () => {
    const empty = { lines: 1, columns: 2, page: 10 };
    for (const key of ['ArrowDown', 'PageUp', 'PageDown', 'End', 'Home']) {
      expect(destination(key, true, { line: 0, column: 0 }, empty)?.line).toBe(0);
    }
  });

  it('is inside the grid, whatever the key', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'];
    const place = fc.record({ line: fc.nat(100), column: fc.nat(4) });
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.boolean(), place, (key, far, start) => {
        const to = destination(key, far, start, size);
        expect(to && to.line >= 0 && to.line <= 100 && to.column >= 0 && to.column <= 4).toBe(true);
      }),
    );
  });

  it('leaves other keys alone', () => {
    expect(destination('Tab', false, from, size)).toBeNull();
    expect(destination('a', true, from, size)).toBeNull();
  });
});

describe('scrolling a cell into view', () => {
  const view = { start: 40, end: 400 };

  it('moves no further than it has to', () => {
    expect(scrollNeeded({ start: 100, end: 134 }, view)).toBe(0);
    expect(scrollNeeded({ start: 20, end: 54 }, view)).toBe(-20);
    expect(scrollNeeded({ start: 390, end: 424 }, view)).toBe(24);
  });

  it('shows the start of what is larger than the view', () => {
    expect(scrollNeeded({ start: 60, end: 900 }, view)).toBe(20);
  });
});

describe('a block of cells', () => {
  const rows = placesOf(['a', 'b', 'c', 'd']);
  const columns = placesOf(['name', 'email', 'role']);
  const cell = (row: string, column: string) => ({ row, column });

  it('is the same from whichever corner it was made', () => {
    const block = { fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 1 };
    expect(rangeOf({ from: cell('b', 'email'), to: cell('d', 'name') }, rows, columns)).toEqual(block);
    expect(rangeOf({ from: cell('d', 'name'), to: cell('b', 'email') }, rows, columns)).toEqual(block);
    expect(rangeWords(block)).toBe('3 rows by 2 columns');
    expect(rangeWords({ fromRow: 0, toRow: 0, fromColumn: 0, toColumn: 0 })).toBe('1 row by 1 column');
  });

  it('is gone when one of its ends is not shown', () => {
    expect(rangeOf({ from: cell('b', 'email'), to: cell('gone', 'name') }, rows, columns)).toBeNull();
    expect(rangeOf({ from: cell('b', 'hidden'), to: cell('d', 'name') }, rows, columns)).toBeNull();
    expect(rangeOf(null, rows, columns)).toBeNull();
  });

  it('has an edge at its sides and none inside', () => {
    const block = { fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 2 };
    expect(sidesOf(block, 1, 0)).toBe('ts');
    expect(sidesOf(block, 2, 1)).toBe('');
    expect(sidesOf(block, 3, 2)).toBe('eb');
    expect(sidesOf(block, 0, 0)).toBeNull();
    expect(sidesOf(block, 2, 3)).toBeNull();
  });

  it('of rows goes either way, and from nowhere is the one row', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(idsBetween(ids, 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(idsBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(idsBetween(ids, null, 'd')).toEqual(['d']);
    expect(idsBetween(ids, 'filtered out', 'd')).toEqual(['d']);
    expect(idsBetween(ids, 'a', 'gone')).toEqual([]);
  });
});

describe('rows in groups', () => {
  const people = [
    { id: '1', original: { name: 'Sam', role: 'Teacher' } },
    { id: '2', original: { name: 'Ada', role: '' } },
    { id: '3', original: { name: 'Tom', role: 'Lead' } },
    { id: '4', original: { name: 'Zoe', role: 'Teacher' } },
  ];
  const byRole: TableGrouping<{ name: string; role: string }> = { id: 'role', name: 'Role', valueOf: (p) => p.role };
  const keys = (lines: readonly { readonly key: string }[]) => lines.map((l) => l.key);

  it('stand under their values in order, blank last, in the order they came', () => {
    expect(keys(linesOf(people, byRole, new Set()))).toEqual([
      '#role:Lead',
      '3',
      '#role:Teacher',
      '1',
      '4',
      '#role:',
      '2',
    ]);
    expect(keys(linesOf(people, null, new Set()))).toEqual(['1', '2', '3', '4']);
  });

  it('are left out where the group is closed, which still knows them', () => {
    const lines = linesOf(people, byRole, new Set(['#role:Teacher']));
    expect(keys(lines)).toEqual(['#role:Lead', '3', '#role:Teacher', '#role:', '2']);
    const closed = lines.find((l) => l.key === '#role:Teacher');
    expect(closed?.kind === 'group' && closed.rows.length).toBe(2);
  });

  it('follow the groups given, where an empty one shows only if it has something to say', () => {
    const groups = () => [
      { value: 'Head', title: 'Head' },
      { value: 'Support', title: 'Support', empty: 'Nobody yet' },
      { value: 'Lead', title: 'Lead' },
    ];
    const lines = linesOf(people, { ...byRole, groups }, new Set());
    expect(lines.map((l) => [l.kind, l.key])).toEqual([
      ['group', '#role:Support'],
      ['empty', '#role:Support#'],
      ['group', '#role:Lead'],
      ['row', '3'],
    ]);
  });
});

describe('the menu of a header', () => {
  const column = {
    id: 'name',
    name: 'Name',
    sort: 'text',
    filter: 'text',
    isFiltered: false,
    canGroup: false,
    isGrouped: false,
    isPinned: false,
    canHide: false,
    canMoveLeft: true,
    canMoveRight: true,
    hasOwnWidth: false,
  } as const;
  const none = () => undefined;
  const actions = {
    sort: none,
    filter: none,
    clearFilter: none,
    group: none,
    pin: none,
    move: none,
    widen: none,
    hide: none,
  };
  const labels = (...args: Parameters<typeof headerSections>) =>
    headerSections(...args).flatMap((s) => s.items.map((i) => i.label));

  it('offers to sort after another column only where there is one', () => {
    expect(labels(column, [], actions)).not.toContain('Then by this, A to Z');
    expect(labels(column, [{ id: 'name', desc: false }], actions)).not.toContain('Then by this, A to Z');
    expect(labels(column, [{ id: 'role', desc: false }], actions)).toContain('Then by this, A to Z');
    expect(labels(column, [{ id: 'name', desc: false }], actions)).toContain('Do not sort by this');
  });

  it('says the order as its values have it', () => {
    expect(labels({ ...column, sort: 'number' }, [], actions)).toContain('Sort smallest first');
    expect(labels({ ...column, sort: 'date' }, [], actions)).toContain('Sort latest first');
    expect(labels({ ...column, sort: null }, [], actions).some((l) => l.startsWith('Sort'))).toBe(false);
  });
});
