import type { Context } from '../context.ts';
import { auditRoundPersonTable } from '../store/audit-round-table.ts';
import type { Writer } from '../store/change-record.ts';
import { eventTable } from '../store/event-table.ts';
import { schoolTable } from '../store/school-table.ts';
import { sessionTable } from '../store/session-table.ts';
import { staffMemberTable } from '../store/staff-member-table.ts';
import { studentGroupTable } from '../store/student-group-table.ts';
import { volunteerTable } from '../store/volunteer-table.ts';

/** Takes out a staff member, and their name from the lists of who runs what; a part of the step. */
export function removeStaffMember({ store }: Context, write: Writer, id: string): void {
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const { groups, sessions, events, volunteers } = store.staff.placesOf(id);
  for (const row of groups) write.update(studentGroupTable, row.id, { delivererIds: without(row.people) });
  for (const row of sessions) write.update(sessionTable, row.id, { delivererIds: without(row.people) });
  for (const row of events) write.update(eventTable, row.id, { staffIds: without(row.people) });
  for (const volunteerId of volunteers) write.update(volunteerTable, volunteerId, { supervisorId: null });
  if (store.school.get().youId === id) write.update(schoolTable, 'school', { youId: null });
  for (const link of store.staff.roundPersonIds(id)) write.remove(auditRoundPersonTable, link);
  write.remove(staffMemberTable, id);
}
