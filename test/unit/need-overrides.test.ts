import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need, NeedOverride } from '../../shared/contract/audit.ts';
import { movedWords, rankNeeds, withOverride } from '../../shared/domain/need-overrides.ts';

const needOf = (statementId: string, score: number | null): Need => ({
  statementId,
  code: statementId,
  text: `I can ${statementId}.`,
  domainCode: 'A',
  domainName: 'Algebra',
  rank: null,
  rankByScore: null,
  overrideReason: null,
  score,
  needSize: null,
  weight: 1,
  reach: null,
  ratedCount: 0,
  lowCount: 0,
  staffMedian: null,
  departmentRating: null,
  wantsPdCount: 0,
  discuss: false,
  peerSupport: false,
  lowStaffIds: [],
  expertStaffIds: [],
});

/** `rated` needs n1, n2, ... in the order of their scores, then `unrated` without one. */
const byScore = (rated: number, unrated = 0): readonly Need[] => [
  ...Array.from({ length: rated }, (_, i) => needOf(`n${i + 1}`, 100 - i)),
  ...Array.from({ length: unrated }, (_, i) => needOf(`u${i + 1}`, null)),
];
const move = (statementId: string, rank: number): NeedOverride => ({ statementId, rank, reason: 'Agreed' });
const order = (needs: readonly Need[]) => needs.map((n) => n.statementId);

const scene = fc
  .record({ rated: fc.integer({ min: 1, max: 15 }), unrated: fc.integer({ min: 0, max: 3 }) })
  .chain((size) =>
    fc.record({
      needs: fc.constant(byScore(size.rated, size.unrated)),
      overrides: fc.uniqueArray(
        fc.record({
          statementId: fc.constantFrom(...order(byScore(size.rated, size.unrated))),
          rank: fc.integer({ min: 1, max: size.rated + 3 }),
          reason: fc.constant('Agreed'),
        }),
        { selector: (o) => o.statementId, maxLength: 6 },
      ),
    }),
  );

describe('ranks with needs that somebody moved', () => {
  it('puts a moved need exactly where it was moved, the others by score around it', () => {
    expect(order(rankNeeds(byScore(5), [move('n4', 1), move('n1', 3)]))).toEqual(['n4', 'n2', 'n1', 'n3', 'n5']);
  });

  it('takes a rank beyond the last for last, and two in one place one after the other', () => {
    expect(order(rankNeeds(byScore(4), [move('n1', 99)]))).toEqual(['n2', 'n3', 'n4', 'n1']);
    expect(order(rankNeeds(byScore(4), [move('n3', 1), move('n4', 1)]))).toEqual(['n3', 'n4', 'n1', 'n2']);
    expect(order(rankNeeds(byScore(4), [move('n1', 4), move('n2', 4)]))).toEqual(['n3', 'n4', 'n2', 'n1']);
  });

  it('gives every rated need one of the ranks 1 to n, and the rest none, whatever is moved', () => {
    fc.assert(
      fc.property(scene, ({ needs, overrides }) => {
        const ranked = rankNeeds(needs, overrides);
        expect(order(ranked).toSorted()).toEqual(order(needs).toSorted());
        const rated = ranked.filter((n) => n.score !== null);
        expect(rated.map((n) => n.rank)).toEqual(rated.map((_, i) => i + 1));
        for (const need of ranked.slice(rated.length)) {
          expect([need.rank, need.rankByScore, need.overrideReason]).toEqual([null, null, null]);
        }
      }),
    );
  });

  it('keeps the order by score among those nobody moved, and every score', () => {
    fc.assert(
      fc.property(scene, ({ needs, overrides }) => {
        const moved = new Set(overrides.map((o) => o.statementId));
        const ranked = rankNeeds(needs, overrides);
        expect(order(ranked).filter((id) => !moved.has(id))).toEqual(order(needs).filter((id) => !moved.has(id)));
        for (const need of needs) {
          expect(ranked.find((n) => n.statementId === need.statementId)?.score).toBe(need.score);
        }
      }),
    );
  });

  it('gives distinct ranks that exist exactly as asked', () => {
    fc.assert(
      fc.property(scene, ({ needs, overrides }) => {
        const last = needs.filter((n) => n.score !== null).length;
        const ranks = overrides.map((o) => o.rank);
        fc.pre(new Set(ranks).size === ranks.length && ranks.every((r) => r <= last));
        for (const need of rankNeeds(needs, overrides).filter((n) => n.score !== null)) {
          const override = overrides.find((o) => o.statementId === need.statementId);
          if (override) expect(need.rank).toBe(override.rank);
        }
      }),
    );
  });

  it('goes back to the order by score when the overrides go', () => {
    fc.assert(
      fc.property(scene, ({ needs, overrides }) => {
        const moved = rankNeeds(needs, overrides);
        const plain = rankNeeds(needs, []);
        expect(order(plain)).toEqual(order(needs));
        for (const need of plain) {
          const same = moved.find((n) => n.statementId === need.statementId);
          expect(same?.rankByScore).toBe(need.rank);
          expect(need.overrideReason).toBeNull();
        }
      }),
    );
  });
});

describe('one more override', () => {
  it('has its rank; one moved there before goes down, and only those it meets', () => {
    const moved = withOverride([move('a', 2), move('b', 3), move('c', 6)], move('d', 2));
    expect(moved.map((o) => [o.statementId, o.rank])).toEqual([
      ['d', 2],
      ['a', 3],
      ['b', 4],
      ['c', 6],
    ]);
  });

  it('replaces the one the need had, and leaves no two in one place', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 8 })), {
          selector: ([id]) => id,
          maxLength: 5,
        }),
        fc.constantFrom('a', 'b', 'x'),
        fc.integer({ min: 1, max: 8 }),
        (given, statementId, rank) => {
          const before = given
            .filter(([, r], i) => given.findIndex(([, other]) => other === r) === i)
            .map(([id, r]) => move(id, r));
          const after = withOverride(before, move(statementId, rank));
          expect(after.find((o) => o.statementId === statementId)?.rank).toBe(rank);
          expect(new Set(after.map((o) => o.rank)).size).toBe(after.length);
          const ids = new Set([...before.map((o) => o.statementId), statementId]);
          expect(new Set(after.map((o) => o.statementId))).toEqual(ids);
        },
      ),
    );
  });
});

it('says where a need was moved from, and why', () => {
  expect(movedWords({ rankByScore: 7, overrideReason: 'New scheme' })).toBe('Moved from 7: New scheme');
  expect(movedWords({ rankByScore: 7, overrideReason: null })).toBeNull();
});
