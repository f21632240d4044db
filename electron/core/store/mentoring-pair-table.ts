import type { MentoringPair } from '../../../shared/contract/mentoring.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const mentoringPairTable = defineTable<Plain<MentoringPair>>('mentoring_pair', {
  id: 'plain',
  menteeId: 'plain',
  mentorKind: 'plain',
  mentorStudentId: 'plain',
  mentorVolunteerId: 'plain',
  mentorStaffId: 'plain',
  academicYear: 'plain',
  aims: 'plain',
  place: 'plain',
  weekday: 'plain',
  startsAt: 'plain',
  minutes: 'plain',
  startedOn: 'plain',
  endedOn: 'plain',
  endedReason: 'plain',
  notes: 'plain',
});

export function mentoringPairQueries(db: Db) {
  const fields = mentoringPairTable.select('t');
  const ofYear = db.prepare(
    `SELECT ${fields} FROM mentoring_pair t WHERE t.academic_year = ? ORDER BY t.ended_on IS NOT NULL, t.started_on, t.rowid`,
  );
  const ofStudent = db.prepare(
    `SELECT ${fields} FROM mentoring_pair t WHERE t.mentee_id = @id OR t.mentor_student_id = @id ORDER BY t.started_on, t.rowid`,
  );
  const get = db.prepare(`SELECT ${fields} FROM mentoring_pair t WHERE t.id = ?`);
  const years = db.prepare('SELECT DISTINCT academic_year FROM mentoring_pair ORDER BY academic_year DESC').pluck();
  return {
    /** Those that go on first, by their start. */
    ofYear: (academicYear: number): MentoringPair[] => ofYear.all(academicYear).map(mentoringPairTable.read),
    /** Pairs in which a student is the mentee, or mentors somebody. */
    ofStudent: (studentId: string): MentoringPair[] => ofStudent.all({ id: studentId }).map(mentoringPairTable.read),
    /** Newest first. */
    years: () => years.all() as number[],
    get(id: string): MentoringPair | null {
      const row = get.get(id);
      return row === undefined ? null : mentoringPairTable.read(row);
    },
  };
}
