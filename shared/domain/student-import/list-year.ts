import type { StudentFileKind } from '../../contract/student-import.ts';
import { academicYearOf } from '../school-year.ts';
import { cohortOfBirth } from '../student-birth-day.ts';
import type { FactsRow } from './student-facts.ts';

/** Files that speak of a financial year or a test, whose as-at day is not the day that their year groups are of. */
const OF_ANOTHER_DAY: ReadonlySet<StudentFileKind> = new Set(['dfe-pupil-premium', 'dfe-ks2']);
/** How many dates of birth have to speak, and what share of them has to agree. */
const NEEDED = { rows: 20, share: 0.8 } as const;
const NEEDED_OF_ANOTHER_DAY = { rows: 1, share: 0.5 } as const;

/**
 * The academic year (its starting year) that the year groups of a list are of: the one that its dates of birth agree on,
 * else the one of its as-at day. A list from last summer, or from the DfE, is so not read one year group out.
 */
export function listYear(rows: readonly FactsRow[], asAt: string, kind: StudentFileKind): number {
  const votes = new Map<number, number>();
  let voters = 0;
  for (const { facts } of rows) {
    if (facts.bornOn === null || facts.year === null) continue;
    const year = cohortOfBirth(facts.bornOn) + facts.year - 7;
    votes.set(year, (votes.get(year) ?? 0) + 1);
    voters += 1;
  }
  const fromDay = academicYearOf(asAt);
  const needed = OF_ANOTHER_DAY.has(kind) ? NEEDED_OF_ANOTHER_DAY : NEEDED;
  if (voters < needed.rows) return fromDay;
  const [year = fromDay, count = 0] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count >= voters * needed.share ? year : fromDay;
}
