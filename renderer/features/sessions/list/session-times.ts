import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { sessionEnd } from '../../../../shared/domain/sessions.ts';

type Timed = Pick<SessionRow, 'startsAt' | 'status'>;

/** "15:15 to 16:15". */
export const timesWords = (session: Pick<SessionRow, 'startsAt' | 'minutes'>): string =>
  `${session.startsAt} to ${sessionEnd(session)}`;

/**
 * The session whose register is to be taken first: of today's that are to come, the last that has begun by this clock,
 * else the next; without any, the oldest overdue. `today` and `overdue` are in order. Null when there is nothing.
 */
export function mostPressing<T extends Timed>(today: readonly T[], overdue: readonly T[], clock: string): T | null {
  const open = today.filter(({ status }) => status === 'planned');
  return open.findLast(({ startsAt }) => startsAt <= clock) ?? open[0] ?? overdue[0] ?? null;
}

/** The time of day of the computer, "14:05". */
export function clockNow(now = new Date()): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** Sessions day by day, in their order. */
export function byDay<T extends { readonly heldOn: string }>(
  sessions: readonly T[],
): readonly (readonly [string, T[]])[] {
  return [...Map.groupBy(sessions, ({ heldOn }) => heldOn)];
}
