import type { PdSession } from '../../../shared/contract/pd-session.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type PdSessionRow = Plain<PdSession>;
export const pdSessionTable = defineTable<PdSessionRow>('pd_session', {
  id: 'plain',
  actionId: 'plain',
  heldOn: 'plain',
  startsAt: 'plain',
  endsAt: 'plain',
  place: 'plain',
  cover: 'plain',
  periods: 'plain',
  coverNotes: 'plain',
  form: 'plain',
  partnerSchool: 'plain',
  expectedIds: 'json',
  attendedIds: 'json',
  cancelledReason: 'plain',
  notes: 'plain',
});

export function pdSessionQueries(db: Db) {
  const fields = pdSessionTable.select('s');
  const list = db.prepare(
    `SELECT ${fields} FROM pd_session s
       JOIN pd_action a ON a.id = s.action_id
       JOIN priority p ON p.id = a.priority_id
     WHERE p.plan_id = ? ORDER BY s.held_on, s.starts_at, s.id`,
  );
  const between = db.prepare(
    `SELECT ${fields} FROM pd_session s WHERE s.held_on BETWEEN ? AND ? ORDER BY s.held_on, s.starts_at, s.id`,
  );
  const withoutAttendance = db.prepare(
    `SELECT ${fields} FROM pd_session s JOIN pd_action a ON a.id = s.action_id
     WHERE s.held_on < ? AND s.attended_ids = 'null' AND s.cancelled_reason = '' AND a.status <> 'stopped'
     ORDER BY s.held_on, s.starts_at, s.id LIMIT 200`,
  );
  const get = db.prepare(`SELECT ${fields} FROM pd_session s WHERE s.id = ?`);
  const idsOf = db.prepare('SELECT id FROM pd_session WHERE action_id = ?').pluck();
  return {
    list: (planId: string): PdSession[] => list.all(planId).map((stored) => pdSessionTable.read(stored)),
    /** Of these days, both included, of whatever year's plan; by day and time. */
    between: (firstOn: string, lastOn: string): PdSession[] => between.all(firstOn, lastOn).map(pdSessionTable.read),
    /** Before a day and neither cancelled nor stopped, while nobody has said who took part; of whatever year's plan. */
    withoutAttendance: (before: string): PdSession[] => withoutAttendance.all(before).map(pdSessionTable.read),
    get(id: string): PdSession | null {
      const row = get.get(id);
      return row === undefined ? null : pdSessionTable.read(row);
    },
    idsOf: (actionId: string) => idsOf.all(actionId) as string[],
  };
}
