import type { Group } from '../../../shared/contract/groups.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../store/change-record.ts';
import { sessionTable } from '../store/session-table.ts';
import { studentGroupTable } from '../store/student-group-table.ts';

/**
 * Ends a group as a part of a step: nobody is expected at it after that day (see `MEMBERSHIP`), and what was planned after it
 * is cancelled for the reason.
 */
export function endGroup(
  { store }: Pick<Context, 'store'>,
  write: Writer,
  { id }: Pick<Group, 'id'>,
  on: string,
  reason: string,
): void {
  write.update(studentGroupTable, id, { endedOn: on, endedReason: reason });
  for (const session of store.sessions.ofGroup(id)) {
    if (session.status !== 'planned' || session.heldOn <= on) continue;
    write.update(sessionTable, session.id, { status: 'cancelled', cancelledReason: reason });
  }
}
