import type { Need, NeedOverride } from '../contract/audit.ts';

/**
 * Ranks needs: by score, but for those a person moved (product.md, Rules: an override moves the rank and keeps the score).
 *
 * - A moved need takes exactly its rank; the others keep their order by score around it.
 * - A rank beyond the last one means last.
 * - Two moved to the same rank: the one the score puts first has it, the other takes the nearest free rank below, or when
 *   there is none, above. (`withOverride` keeps stored ranks apart, so this is for ranks that met when needs went.)
 * - A need that is not rated has no rank; its override waits until it is rated.
 *
 * @param byScore in the order their scores give, those not rated last
 */
export function rankNeeds(byScore: readonly Need[], overrides: readonly NeedOverride[]): readonly Need[] {
  const rated = byScore.filter((n) => n.score !== null);
  const last = rated.length;
  const wanted = new Map(overrides.map((o) => [o.statementId, o]));
  const places: (Need | null)[] = rated.map(() => null);
  const moved = rated
    .flatMap((need) => {
      const override = wanted.get(need.statementId);
      return override ? [{ need, override, rank: Math.min(override.rank, last) }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.override.rank - b.override.rank);
  for (const { need, rank } of moved) places[freePlace(places, rank - 1)] = need;
  const others = rated.filter((n) => !wanted.has(n.statementId)).values();
  const ranked = places.map((need) => need ?? others.next().value).filter((need) => need !== undefined);
  const rankByScore = new Map(rated.map((n, i) => [n.statementId, i + 1]));
  return [
    ...ranked.map((need, i) => ({
      ...need,
      rank: i + 1,
      rankByScore: rankByScore.get(need.statementId) ?? null,
      overrideReason: wanted.get(need.statementId)?.reason ?? null,
    })),
    ...byScore.filter((n) => n.score === null),
  ];
}

/** The place itself when it is free, else the nearest below it in the list, else the nearest above. */
function freePlace(places: readonly (Need | null)[], wanted: number): number {
  const below = places.findIndex((need, i) => i >= wanted && need === null);
  return below >= 0 ? below : places.findLastIndex((need, i) => i < wanted && need === null);
}

/**
 * The overrides after one more: the need moved last gets the rank it was given, and one moved there before goes down by
 * one, and so on for those it meets.
 */
export function withOverride(overrides: readonly NeedOverride[], added: NeedOverride): readonly NeedOverride[] {
  const others = overrides.filter((o) => o.statementId !== added.statementId).toSorted((a, b) => a.rank - b.rank);
  let taken = added.rank;
  const pushed = others.map((other) => {
    if (other.rank !== taken) return other;
    taken += 1;
    return { ...other, rank: taken };
  });
  return [...pushed, added].toSorted((a, b) => a.rank - b.rank);
}

/** Where a moved need came from, and why: "Moved from 7: the new Year 10 scheme starts in January"; null when nobody moved it. */
export function movedWords(need: Pick<Need, 'rankByScore' | 'overrideReason'>): string | null {
  return need.overrideReason === null ? null : `Moved from ${need.rankByScore}: ${need.overrideReason}`;
}
