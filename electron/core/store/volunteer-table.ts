import type { Volunteer } from '../../../shared/contract/volunteers.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const volunteerTable = defineTable<Plain<Volunteer>>('volunteer', {
  id: 'plain',
  name: 'plain',
  organisation: 'plain',
  role: 'plain',
  isUndergraduate: 'flag',
  regulatedActivity: 'json',
  riskAssessmentOn: 'plain',
  dbsSeenOn: 'plain',
  barredListOn: 'plain',
  idCheckedOn: 'plain',
  inductionOn: 'plain',
  reviewOn: 'plain',
  supervisorId: 'plain',
  startedOn: 'plain',
  endedOn: 'plain',
  notes: 'plain',
});

export function volunteerQueries(db: Db) {
  const fields = volunteerTable.select('t');
  const list = db.prepare(
    `SELECT ${fields} FROM volunteer t ORDER BY t.ended_on IS NOT NULL, t.name COLLATE NOCASE, t.id`,
  );
  const get = db.prepare(`SELECT ${fields} FROM volunteer t WHERE t.id = ?`);
  const groups = db.prepare(
    `SELECT v.value AS volunteerId, g.id, g.name
       FROM student_group g, json_each(g.volunteer_ids) v
      WHERE g.ended_on IS NULL AND g.academic_year = ? ORDER BY g.name COLLATE NOCASE, g.id`,
  );
  const pairCounts = db.prepare(
    `SELECT p.mentor_volunteer_id AS volunteerId, count(*) AS pairCount FROM mentoring_pair p
      WHERE p.mentor_volunteer_id IS NOT NULL AND p.ended_on IS NULL AND p.academic_year = ? GROUP BY 1`,
  );
  const uses = db
    .prepare(
      `SELECT (SELECT count(*) FROM mentoring_pair WHERE mentor_volunteer_id = :id)
            + (SELECT count(*) FROM student_group g, json_each(g.volunteer_ids) v WHERE v.value = :id)
            + (SELECT count(*) FROM session s, json_each(s.volunteer_ids) v WHERE v.value = :id)`,
    )
    .pluck();
  return {
    /** The groups of a year that go on and whom they name. */
    groups: (academicYear: number) => groups.all(academicYear) as { volunteerId: string; id: string; name: string }[],
    /** How many pairs of a year that go on each of them mentors. */
    pairCounts: (academicYear: number) => pairCounts.all(academicYear) as { volunteerId: string; pairCount: number }[],
    /** How many pairs, groups and sessions name this person, of all years. */
    uses: (id: string) => uses.get({ id }) as number,
    /** By name, those who have ended last. */
    list: (): Volunteer[] => list.all().map(volunteerTable.read),
    get(id: string): Volunteer | null {
      const row = get.get(id);
      return row === undefined ? null : volunteerTable.read(row);
    },
  };
}
