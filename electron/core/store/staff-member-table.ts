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

/** Where somebody is named, so that their record cannot go without changing what happened. */
export interface StaffUses {
  /** Answers of their own. */
  readonly audit: boolean;
  /** An action or a PD session. */
  readonly plan: boolean;
  /** As a mentor. */
  readonly mentoring: boolean;
  /** Among those who run a group, a session or an event: without them it would count as the Lead's own. */
  readonly running: boolean;
}

const NO_USES = { audit: 0, plan: 0, mentoring: 0, running: 0 } as const;

export function staffMemberQueries(db: Db) {
  const fields = staffMemberTable.select('s');
  const list = db.prepare(`SELECT ${fields} FROM staff_member s ORDER BY s.status, s.name COLLATE NOCASE, s.id`);
  const get = db.prepare(`SELECT ${fields} FROM staff_member s WHERE s.id = ?`);
  const among = (column: string) => `:id IN (SELECT value FROM json_each(${column}))`;
  const uses = db.prepare<[{ id: string }], Record<keyof StaffUses, 0 | 1>>(
    `SELECT EXISTS (SELECT 1 FROM self_audit_rating WHERE staff_id = :id)
         OR EXISTS (SELECT 1 FROM self_audit WHERE staff_id = :id) AS audit,
       EXISTS (SELECT 1 FROM pd_action WHERE lead_id = :id)
         OR EXISTS (SELECT 1 FROM pd_action_participant WHERE staff_id = :id)
         OR EXISTS (SELECT 1 FROM pd_session WHERE ${among('expected_ids')} OR ${among('attended_ids')}) AS plan,
       EXISTS (SELECT 1 FROM mentoring_pair WHERE mentor_staff_id = :id) AS mentoring,
       EXISTS (SELECT 1 FROM student_group WHERE ${among('deliverer_ids')})
         OR EXISTS (SELECT 1 FROM session WHERE ${among('deliverer_ids')})
         OR EXISTS (SELECT 1 FROM event WHERE ${among('staff_ids')}) AS running`,
  );
  const rounds = db.prepare('SELECT id FROM audit_round_person WHERE staff_id = ?').pluck();
  const supervised = db.prepare<[string], string>('SELECT id FROM volunteer WHERE supervisor_id = ?').pluck();
  return {
    list: (): StaffMember[] => list.all().map(staffMemberTable.read),
    get(id: string): StaffMember | null {
      const row = get.get(id);
      return row === undefined ? null : staffMemberTable.read(row);
    },
    uses(id: string): StaffUses {
      const { audit, plan, mentoring, running } = uses.get({ id }) ?? NO_USES;
      return { audit: audit === 1, plan: plan === 1, mentoring: mentoring === 1, running: running === 1 };
    },
    /** The volunteers they supervise. */
    supervised: (id: string) => supervised.all(id),
    roundPersonIds: (id: string) => rounds.all(id) as string[],
  };
}
