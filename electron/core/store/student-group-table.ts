import type { Group } from '../../../shared/contract/groups.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const studentGroupTable = defineTable<Plain<Group>>('student_group', {
  id: 'plain',
  name: 'plain',
  strand: 'plain',
  keyStage: 'plain',
  academicYear: 'plain',
  aim: 'plain',
  place: 'plain',
  startsAt: 'plain',
  minutes: 'plain',
  delivererIds: 'json',
  volunteerIds: 'json',
  notes: 'plain',
  endedOn: 'plain',
  endedReason: 'plain',
});

export function studentGroupQueries(db: Db) {
  const fields = studentGroupTable.select('g');
  const list = db.prepare(
    `SELECT ${fields} FROM student_group g WHERE g.academic_year = ?
     ORDER BY g.ended_on IS NOT NULL, g.name COLLATE NOCASE, g.id`,
  );
  const get = db.prepare(`SELECT ${fields} FROM student_group g WHERE g.id = ?`);
  const years = db.prepare('SELECT DISTINCT academic_year FROM student_group ORDER BY academic_year DESC').pluck();
  const byName = db.prepare(
    `SELECT ${fields} FROM student_group g WHERE g.academic_year = ? AND g.name = ? COLLATE NOCASE`,
  );
  return {
    /** One of the same name, capitals aside. */
    byName(academicYear: number, name: string): Group | null {
      const row = byName.get(academicYear, name);
      return row === undefined ? null : studentGroupTable.read(row);
    },
    years: () => years.all() as number[],
    /** Those that go on first, by name. */
    list: (academicYear: number): Group[] => list.all(academicYear).map(studentGroupTable.read),
    get(id: string): Group | null {
      const row = get.get(id);
      return row === undefined ? null : studentGroupTable.read(row);
    },
  };
}
