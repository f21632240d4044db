import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { listOf } from '../../../../shared/domain/text.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "Mondays, 15:15", "Every other Friday, 12:40"; without sessions the time alone. */
export function whenWords({
  weekdays,
  everyWeeks,
  startsAt,
}: Pick<GroupRow, 'weekdays' | 'everyWeeks' | 'startsAt'>): string {
  const names = weekdays.flatMap((weekday) => DAYS[weekday - 1] ?? []);
  if (names.length === 0) return startsAt;
  if (everyWeeks === 2) return `Every other ${listOf(names)}, ${startsAt}`;
  return `${listOf(names.map((name) => `${name}s`))}, ${startsAt}`;
}

/** "5 of 35"; "No sessions yet". */
export const heldWords = ({ heldCount, sessionCount }: Pick<GroupRow, 'heldCount' | 'sessionCount'>): string =>
  sessionCount === 0 ? 'No sessions yet' : `${heldCount} of ${sessionCount}`;
