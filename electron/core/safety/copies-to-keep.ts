interface Dated {
  readonly id: string;
  /** ISO date and time. */
  readonly madeAt: string;
}

const NEWEST_KEPT = 5;
const DAYS_KEPT = 12;
const WEEKS_KEPT = 10;
const MONTHS_KEPT = 9;
const DAY_MS = 86_400_000;

/**
 * The copies to remove: all but the newest five and the newest of each of the last 12 days, 10 weeks and 9 months
 * (quality.md 1.4). Copies are given newest first.
 */
export function copiesToDrop(copies: readonly Dated[], now: string): readonly string[] {
  const kept = new Set(copies.slice(0, NEWEST_KEPT).map((c) => c.id));
  keepNewestOfEach(copies, kept, DAYS_KEPT, ({ madeAt }) => madeAt.slice(0, 10));
  keepNewestOfEach(copies, kept, WEEKS_KEPT, ({ madeAt }) => String(weeksBefore(madeAt, now)));
  keepNewestOfEach(copies, kept, MONTHS_KEPT, ({ madeAt }) => madeAt.slice(0, 7));
  return copies.filter((c) => !kept.has(c.id)).map((c) => c.id);
}

function keepNewestOfEach(
  copies: readonly Dated[],
  kept: Set<string>,
  periods: number,
  periodOf: (copy: Dated) => string,
): void {
  const seen = new Set<string>();
  for (const copy of copies) {
    const period = periodOf(copy);
    if (seen.has(period) || seen.size >= periods) continue;
    seen.add(period);
    kept.add(copy.id);
  }
}

function weeksBefore(madeAt: string, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(madeAt)) / (7 * DAY_MS));
}
