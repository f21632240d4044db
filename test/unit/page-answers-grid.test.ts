import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, isStrayKey, type PressedKey, ratingOfKey } from '../../renderer/features/audit/answers/grid-keys.ts';
import {
  blockOf,
  cellAt,
  isOneCell,
  spotsOf,
  statementsAsked,
} from '../../renderer/features/audit/answers/grid-model.ts';
import { defaultFramework } from '../support/audit-files.ts';

const size = { rows: 30, columns: 8 };
const at = { row: 5, column: 3 };
const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

describe('keys of the answers grid', () => {
  it.each([
    ['ArrowDown', {}, 6, 3, false],
    ['ArrowUp', {}, 4, 3, false],
    ['ArrowLeft', {}, 5, 2, false],
    ['ArrowRight', {}, 5, 4, false],
    ['ArrowDown', ctrl, 29, 3, false],
    ['ArrowUp', { metaKey: true }, 0, 3, false],
    ['ArrowRight', ctrl, 5, 7, false],
    ['ArrowLeft', ctrl, 5, 0, false],
    ['Home', {}, 5, 0, false],
    ['End', {}, 5, 7, false],
    ['Home', ctrl, 0, 0, false],
    ['End', ctrl, 29, 7, false],
    ['PageDown', {}, 15, 3, false],
    ['PageUp', {}, 0, 3, false],
    ['Enter', {}, 6, 3, false],
    ['Enter', shift, 4, 3, false],
    ['ArrowDown', shift, 6, 3, true],
    ['End', { ...ctrl, ...shift }, 29, 7, true],
  ])('%s with %o moves to %i, %i', (key, held, row, column, extends_) => {
    expect(actionOf(press(key, held), at, size)).toEqual({ kind: 'move', to: { row, column }, extends: extends_ });
  });

  it('never leave the grid', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageDown',
      'PageUp',
      'Enter',
    );
    const sizes = fc.record({ rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), keys, fc.boolean(), fc.boolean(), (s, r, c, key, ctrlKey, shiftKey) => {
        const action = actionOf(press(key, { ctrlKey, shiftKey }), { row: r % s.rows, column: c % s.columns }, s);
        if (action?.kind !== 'move') throw new Error(`${key} does not move`);
        expect(action.to.row).toBeGreaterThanOrEqual(0);
        expect(action.to.row).toBeLessThan(s.rows);
        expect(action.to.column).toBeGreaterThanOrEqual(0);
        expect(action.to.column).toBeLessThan(s.columns);
      }),
    );
  });

  it.each([
    ['1', 1],
    ['4', 4],
    ['n', 'N/A'],
    ['N', 'N/A'],
  ] as const)('%s is the answer %s', (key, rating) => {
    expect(actionOf(press(key), at, size)).toEqual({ kind: 'set', rating });
  });

  it.each(['0', '5', '9', 'a', 'F1', 'Tab', ''])('%s is no answer', (key) => {
    expect(ratingOfKey(key)).toBeNull();
    expect(actionOf(press(key), at, size)).toBeNull();
  });

  it('say so of a key that is none of theirs, and of no other', () => {
    for (const key of ['0', '5', 'x', 'é', '?']) expect(isStrayKey(press(key)), key).toBe(true);
    for (const key of ['1', 'n', 'N', 'w', 'W', ' ', 'Tab', 'F1', 'Shift', 'ArrowUp', 'Delete']) {
      expect(isStrayKey(press(key)), key).toBe(false);
    }
    expect(isStrayKey(press('x', ctrl))).toBe(false);
  });

  it.each([
    ['w', {}, 'toggle-pd'],
    ['W', shift, 'toggle-pd'],
    ['Delete', {}, 'clear'],
    ['Backspace', {}, 'clear'],
    [' ', {}, 'clear'],
    ['d', ctrl, 'fill-down'],
    ['D', { metaKey: true }, 'fill-down'],
    ['a', ctrl, 'select-all'],
    ['Escape', {}, 'collapse'],
  ])('%s with %o: %s', (key, held, kind) => {
    expect(actionOf(press(key, held), at, size)).toEqual({ kind });
  });

  it.each([
    ['z', ctrl],
    ['c', ctrl],
    ['v', { metaKey: true }],
    ['1', ctrl],
    ['w', ctrl],
    ['Delete', ctrl],
    ['d', {}],
    ['ArrowLeft', { altKey: true }],
    ['3', { altKey: true, ctrlKey: true }],
  ])('%s with %o is left to the rest of the app', (key, held) => {
    expect(actionOf(press(key, held), at, size)).toBeNull();
  });
});

describe('blocks of the answers grid', () => {
  const spots = fc.record({ row: fc.nat(40), column: fc.nat(20) });

  it('are the same from either corner and hold both', () => {
    fc.assert(
      fc.property(spots, spots, (a, b) => {
        const block = blockOf(a, b);
        expect(blockOf(b, a)).toEqual(block);
        expect(blockOf({ row: a.row, column: b.column }, { row: b.row, column: a.column })).toEqual(block);
        expect(spotsOf(block)).toContainEqual(a);
        expect(spotsOf(block)).toContainEqual(b);
        expect(spotsOf(block)).toHaveLength((Math.abs(a.row - b.row) + 1) * (Math.abs(a.column - b.column) + 1));
        expect(isOneCell(block)).toBe(a.row === b.row && a.column === b.column);
      }),
    );
  });

  it('are walked row by row', () => {
    expect(spotsOf(blockOf({ row: 2, column: 1 }, { row: 1, column: 0 }))).toEqual([
      { row: 1, column: 0 },
      { row: 1, column: 1 },
      { row: 2, column: 0 },
      { row: 2, column: 1 },
    ]);
  });
});

describe('statements of the answers grid', () => {
  const framework = defaultFramework();
  const asked = statementsAsked(framework);

  it('are those asked of staff, in the order of the framework', () => {
    const expected = framework.domains.flatMap((d) => d.statements.filter((s) => s.askedOfStaff).map((s) => s.code));
    expect(expected.length).toBeGreaterThan(0);
    expect(asked.map((s) => s.code)).toEqual(expected);
  });

  it('begin each domain once, even when its first statement is not asked of staff', () => {
    const [first, ...others] = framework.domains;
    if (!first) throw new Error('The framework has no domains');
    const [head, ...tail] = first.statements;
    if (!head) throw new Error('The domain has no statements');
    const hidden = { ...first, statements: [{ ...head, askedOfStaff: false }, ...tail] };
    const shown = statementsAsked({ ...framework, domains: [hidden, ...others] });
    expect(shown[0]?.code).toBe(tail.find((s) => s.askedOfStaff)?.code);
    const starts = shown.filter((s) => s.startsDomain).map((s) => s.domain.code);
    expect(starts).toEqual([...new Set(shown.map((s) => s.domain.code))]);
  });

  it('meet people in a cell, and nobody outside the grid', () => {
    const people = [{ id: 'staff-1', name: 'Mia Walker' }];
    expect(cellAt({ row: 1, column: 0 }, asked, people)).toEqual({ staffId: 'staff-1', statementId: asked[1]?.id });
    for (const out of [
      { row: -1, column: 0 },
      { row: 0, column: 1 },
      { row: asked.length, column: 0 },
    ]) {
      expect(cellAt(out, asked, people)).toBeNull();
    }
  });
});
