import type { StaffMember } from '../../../shared/contract/staff.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

interface PlaceOfStaff {
  readonly id: string;
  readonly people: readonly string[];
}

export type StaffRow = Plain<StaffMember>;
export const staffMemberTable = defineTable<StaffRow>('staff_member', {
  id: 'plain',
  name: 'plain',
  email: 'plain',
  role: 'plain',
  specialist: 'flag',
  earlyCareer: 'flag',
  fullTimeEquivalent: 'plain',
  status: 'plain',
});

export function staffMemberQueries(db: Db) {
  const fields = staffMemberTable.select('s');
  const list = db.prepare(`SELECT ${fields} FROM staff_member s ORDER BY s.status, s.name COLLATE NOCASE, s.id`);
  const get = db.prepare(`SELECT ${fields} FROM staff_member s WHERE s.id = ?`);
  const uses = db
    .prepare(
      `SELECT (SELECT count(*) FROM self_audit_rating WHERE staff_id = :id)
            + (SELECT count(*) FROM self_audit WHERE staff_id = :id)
            + (SELECT count(*) FROM pd_action WHERE lead_id = :id)
            + (SELECT count(*) FROM pd_action_participant WHERE staff_id = :id)
            + (SELECT count(*) FROM mentoring_pair WHERE mentor_staff_id = :id)
            + (SELECT count(*) FROM session s WHERE s.status = 'held' AND :id IN (SELECT value FROM json_each(s.deliverer_ids)))
            + (SELECT count(*) FROM pd_session p
                WHERE :id IN (SELECT value FROM json_each(p.expected_ids)) OR :id IN (SELECT value FROM json_each(p.attended_ids)))`,
    )
    .pluck();
  const rounds = db.prepare('SELECT id FROM audit_round_person WHERE staff_id = ?').pluck();
  const namedIn = (table: string, column: string) => {
    const named = db.prepare(
      `SELECT t.id, t.${column} AS people FROM ${table} t WHERE ? IN (SELECT value FROM json_each(t.${column}))`,
    );
    return (id: string): PlaceOfStaff[] =>
      (named.all(id) as { id: string; people: string }[]).map((row) => ({
        id: row.id,
        people: JSON.parse(row.people),
      }));
  };
  const inGroups = namedIn('student_group', 'deliverer_ids');
  const inSessions = namedIn('session', 'deliverer_ids');
  const inEvents = namedIn('event', 'staff_ids');
  const supervised = db.prepare('SELECT id FROM volunteer WHERE supervisor_id = ?').pluck();
  return {
    list: (): StaffMember[] => list.all().map(staffMemberTable.read),
    get(id: string): StaffMember | null {
      const row = get.get(id);
      return row === undefined ? null : staffMemberTable.read(row);
    },
    /** How many answers, actions, PD sessions, mentoring pairs and sessions that were held name this person. */
    uses: (id: string) => uses.get({ id }) as number,
    /** The lists that name this person as one of those who run something, and whom they supervise. */
    placesOf: (id: string) => ({
      groups: inGroups(id),
      sessions: inSessions(id),
      events: inEvents(id),
      volunteers: supervised.all(id) as string[],
    }),
    roundPersonIds: (id: string) => rounds.all(id) as string[],
  };
}
