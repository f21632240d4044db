import type { StaffMember } from '../../../shared/contract/staff.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

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
            + (SELECT count(*) FROM pd_action_participant WHERE staff_id = :id)`,
    )
    .pluck();
  const rounds = db.prepare('SELECT id FROM audit_round_person WHERE staff_id = ?').pluck();
  return {
    list: (): StaffMember[] => list.all().map(staffMemberTable.read),
    get(id: string): StaffMember | null {
      const row = get.get(id);
      return row === undefined ? null : staffMemberTable.read(row);
    },
    /** How many answers and actions name this person. */
    uses: (id: string) => uses.get({ id }) as number,
    roundPersonIds: (id: string) => rounds.all(id) as string[],
  };
}
