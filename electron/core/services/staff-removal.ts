import type { Context } from '../context.ts';
import { auditRoundPersonTable } from '../store/audit-round-table.ts';
import type { Writer } from '../store/change-record.ts';
import { schoolTable } from '../store/school-table.ts';
import { staffMemberTable } from '../store/staff-member-table.ts';
import { volunteerTable } from '../store/volunteer-table.ts';

/** What names a staff member, in words; while anything does, the record stays. */
export function usesInWords({ store }: Pick<Context, 'store'>, id: string): string[] {
  const { audit, plan, mentoring, running } = store.staff.uses(id);
  return [
    ...(audit ? ['answers in an audit'] : []),
    ...(plan ? ['a part in the plan'] : []),
    ...(mentoring ? ['a student they mentor'] : []),
    ...(running ? ['sessions or events they run'] : []),
  ];
}

/** Takes out a staff member whom nothing names; a part of the step. */
export function removeStaffMember({ store }: Context, write: Writer, id: string): void {
  for (const volunteerId of store.staff.supervised(id))
    write.update(volunteerTable, volunteerId, { supervisorId: null });
  if (store.school.get().youId === id) write.update(schoolTable, 'school', { youId: null });
  for (const link of store.staff.roundPersonIds(id)) write.remove(auditRoundPersonTable, link);
  write.remove(staffMemberTable, id);
}
