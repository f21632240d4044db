import { describe, expect, it } from 'vitest';
import {
  bothWords,
  changeText,
  movementText,
  roundNames,
  roundsToCompare,
  stepText,
} from '../../renderer/features/audit/compare/comparison-words.ts';
import type { AuditRound } from '../../shared/contract/audit.ts';

const round = (id: string, heldOn: string, status: AuditRound['status'] = 'closed', name = id): AuditRound => ({
  id,
  name,
  heldOn,
  status,
  staffIds: [],
});

describe('the rounds compared at first', () => {
  it('are the newest two closed, the older one before the newer', () => {
    const rounds = [
      round('a', '2024-09-01'),
      round('c', '2026-09-01'),
      round('d', '2027-01-01', 'open'),
      round('b', '2025-09-01'),
    ];
    expect(roundsToCompare(rounds)).toMatchObject({ before: { id: 'b' }, after: { id: 'c' } });
  });

  it('are the newest two where fewer are closed, and none where there is one', () => {
    const rounds = [round('a', '2025-09-01'), round('b', '2026-09-01', 'open')];
    expect(roundsToCompare(rounds)).toMatchObject({ before: { id: 'a' }, after: { id: 'b' } });
    expect(roundsToCompare(rounds.slice(0, 1))).toBeNull();
  });

  it('are told apart by their days when their names are the same', () => {
    const [first, second] = roundNames(
      round('a', '2025-09-01', 'closed', 'PD audit'),
      round('b', '2026-09-01', 'closed', 'PD audit'),
    );
    expect(first).not.toBe(second);
  });
});

describe('a figure of both rounds', () => {
  it('shows the change between the figures as shown, with real signs', () => {
    expect([stepText(2, 2.5), changeText(2, 2.5)]).toEqual(['2 → 2.5', '+0.5']);
    expect([stepText(2.86, 3.43, 1), changeText(2.86, 3.43, 1)]).toEqual(['2.9 → 3.4', '+0.5']);
    expect([stepText(10, 3.333, 2), changeText(10, 3.333, 2)]).toEqual(['10.00 → 3.33', '−6.67']);
    expect(changeText(2.501, 2.499, 1)).toBe('no change');
    // A half rounds up as in the chart, though 2.05 is a little less in binary.
    expect([stepText(2.05, 2.25, 1), changeText(2.05, 2.25, 1)]).toEqual(['2.1 → 2.3', '+0.2']);
  });

  it('has no change where a round has none', () => {
    expect([stepText(null, 2), changeText(null, 2)]).toEqual(['– → 2', '']);
    expect(stepText(null, null)).toBe('–');
  });
});

describe('those who answered both', () => {
  const words = (both: number) =>
    bothWords({ people: { both, onlyBefore: 0, onlyAfter: 0 }, movement: { up: 5, same: 3, down: 2 } });

  it('have shares only when there are five or more of them', () => {
    expect(words(5)).toBe(
      '5 people answered both rounds. Of the 10 ratings they gave both times, 5 (50%) went up, 3 (30%) stayed the same and 2 (20%) went down.',
    );
    expect(words(4)).not.toContain('%');
    expect(words(0)).toMatch(/^Nobody answered both rounds/);
  });

  it('are counted by how they moved', () => {
    expect(movementText({ up: 1, same: 0, down: 2 })).toBe('1 up, 0 same, 2 down');
    expect(movementText({ up: 0, same: 0, down: 0 })).toBe('');
  });
});
