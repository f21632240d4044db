import type { GroupMember } from '../../../shared/contract/groups.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const groupMemberTable = defineTable<Plain<GroupMember>>('group_member', {
  id: 'plain',
  groupId: 'plain',
  studentId: 'plain',
  joinedOn: 'plain',
  leftOn: 'plain',
});

/**
 * Memberships as they count, for a FROM: nobody is expected after the day their place in the group ended, they left the
 * school or the group ended, whichever is first. Nothing is written for the last two, so a student brought back and a
 * group that goes on have their days again as they were.
 */
export const MEMBERSHIP = `(
  SELECT m.id, m.group_id, m.student_id, m.joined_on,
    nullif(min(coalesce(m.left_on, '~'), coalesce(s.left_on, '~'), coalesce(g.ended_on, '~')), '~') AS left_on
  FROM group_member m JOIN student s ON s.id = m.student_id JOIN student_group g ON g.id = m.group_id)`;

export function groupMemberQueries(db: Db) {
  const fields = groupMemberTable.select('m');
  const ofGroup = db.prepare(`SELECT ${fields} FROM group_member m WHERE m.group_id = ? ORDER BY m.joined_on, m.rowid`);
  const ofStudent = db.prepare(
    `SELECT ${fields} FROM group_member m WHERE m.student_id = ? ORDER BY m.joined_on, m.rowid`,
  );
  const stay = `b.id, b.group_id AS groupId, b.student_id AS studentId, b.joined_on AS joinedOn, b.left_on AS leftOn
    FROM ${MEMBERSHIP} b`;
  const staysOfGroup = db.prepare<[string], GroupMember>(`SELECT ${stay} WHERE b.group_id = ?`);
  const staysOfYear = db.prepare<[number], GroupMember>(
    `SELECT ${stay} JOIN student_group g ON g.id = b.group_id WHERE g.academic_year = ?`,
  );
  const get = db.prepare(`SELECT ${fields} FROM group_member m WHERE m.id = ?`);
  return {
    ofGroup: (groupId: string): GroupMember[] => ofGroup.all(groupId).map(groupMemberTable.read),
    ofStudent: (studentId: string): GroupMember[] => ofStudent.all(studentId).map(groupMemberTable.read),
    /** Who is expected at a group's sessions and when; as `MEMBERSHIP` has it, which `ofGroup` has not. */
    staysOfGroup: (groupId: string): GroupMember[] => staysOfGroup.all(groupId),
    /** The same of all groups of an academic year. */
    staysOfYear: (academicYear: number): GroupMember[] => staysOfYear.all(academicYear),
    get(id: string): GroupMember | null {
      const row = get.get(id);
      return row === undefined ? null : groupMemberTable.read(row);
    },
  };
}
