import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { listOf } from '../../../../shared/domain/text.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "Mondays, 15:15", "Mondays, 15:15; every other Friday, 12:40"; without sessions the time alone. */
export function whenWords({ turns, startsAt }: Pick<GroupRow, 'turns' | 'startsAt'>): string {
  const alike = Map.groupBy(turns, (turn) => `${turn.startsAt} ${turn.everyWeeks ?? 1}`);
  const parts = [...alike.values()].map((own) => {
    const names = own.flatMap(({ weekday }) => DAYS[weekday - 1] ?? []);
    const days = own[0]?.everyWeeks === 2 ? `every other ${listOf(names)}` : listOf(names.map((name) => `${name}s`));
    return `${days}, ${own[0]?.startsAt}`;
  });
  return parts.length === 0 ? startsAt : parts.join('; ').replace(/^e/, 'E');
}

/** "5 of 35"; "No sessions yet". */
export const heldWords = ({ heldCount, sessionCount }: Pick<GroupRow, 'heldCount' | 'sessionCount'>): string =>
  sessionCount === 0 ? 'No sessions yet' : `${heldCount} of ${sessionCount}`;
