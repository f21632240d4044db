import { describe, expect, it } from 'vitest';
import {
  isBlankRow,
  type KeyDateRow,
  keyDatesOf,
  problemOfRows,
  rowsOf,
  withPatch,
} from '../../renderer/features/settings/key-date-rows.ts';

const row = (patch: Partial<KeyDateRow>): KeyDateRow => ({
  key: 'a',
  firstOn: '2026-11-23',
  lastOn: null,
  name: 'Mocks',
  kind: 'mocks',
  ...patch,
});

describe('rows of key dates', () => {
  it('are saved with one day where no last day is given', () => {
    expect(keyDatesOf([row({})])).toEqual([
      { firstOn: '2026-11-23', lastOn: '2026-11-23', name: 'Mocks', kind: 'mocks' },
    ]);
  });

  it('wait, with the reason, until each is complete', () => {
    for (const [patch, why] of [
      [{ firstOn: null }, 'Give the first day of Mocks'],
      [{ name: ' ' }, 'Say what is on 23 November 2026'],
      [{ lastOn: '2026-11-20' }, 'Mocks ends before it starts'],
    ] as const) {
      expect(keyDatesOf([row(patch)])).toBeNull();
      expect(problemOfRows([row(patch)])).toContain(why);
    }
    const blank = row({ firstOn: null, name: '' });
    expect(isBlankRow(blank)).toBe(true);
    expect(problemOfRows([blank])).toBeNull();
  });

  it('keep their keys and places when what was saved comes back, and take the order of days when others do', () => {
    const shown = [row({ key: 'new-1' }), row({ key: 'b', name: 'Trip', kind: 'trip' })];
    const saved = keyDatesOf(shown) ?? [];
    expect(rowsOf([...saved].reverse(), shown).map((r) => r.key)).toEqual(['new-1', 'b']);
    expect(rowsOf(saved.slice(1), shown).map((r) => r.key)).toEqual(['b']);
    expect(rowsOf([...saved].reverse(), []).map((r) => r.name)).toEqual(['Trip', 'Mocks']);
  });

  it('take their kind from the name until somebody has chosen one', () => {
    const fresh = row({ name: '', kind: 'other' });
    expect(withPatch(fresh, { name: 'Year 9 parents’ evening' }).kind).toBe('parents-evening');
    expect(withPatch(row({ kind: 'trip' }), { name: 'Mock week' }).kind).toBe('trip');
  });
});
