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

export function groupMemberQueries(db: Db) {
  const fields = groupMemberTable.select('m');
  const ofGroup = db.prepare(`SELECT ${fields} FROM group_member m WHERE m.group_id = ? ORDER BY m.joined_on, m.rowid`);
  const ofStudent = db.prepare(
    `SELECT ${fields} FROM group_member m WHERE m.student_id = ? ORDER BY m.joined_on, m.rowid`,
  );
  const ofYear = db.prepare(
    `SELECT ${fields} FROM group_member m JOIN student_group g ON g.id = m.group_id
     WHERE g.academic_year = ? ORDER BY m.joined_on, m.rowid`,
  );
  const get = db.prepare(`SELECT ${fields} FROM group_member m WHERE m.id = ?`);
  return {
    ofGroup: (groupId: string): GroupMember[] => ofGroup.all(groupId).map(groupMemberTable.read),
    ofStudent: (studentId: string): GroupMember[] => ofStudent.all(studentId).map(groupMemberTable.read),
    /** Members of all groups of an academic year. */
    ofYear: (academicYear: number): GroupMember[] => ofYear.all(academicYear).map(groupMemberTable.read),
    get(id: string): GroupMember | null {
      const row = get.get(id);
      return row === undefined ? null : groupMemberTable.read(row);
    },
  };
}
