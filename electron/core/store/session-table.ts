import type { Session } from '../../../shared/contract/sessions.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const sessionTable = defineTable<Plain<Session>>('session', {
  id: 'plain',
  groupId: 'plain',
  seriesId: 'plain',
  heldOn: 'plain',
  startsAt: 'plain',
  minutes: 'plain',
  place: 'plain',
  delivererIds: 'json',
  volunteerIds: 'json',
  status: 'plain',
  cancelledReason: 'plain',
  movedFrom: 'plain',
  topic: 'plain',
  learned: 'plain',
  nextStep: 'plain',
  deliveredMinutes: 'plain',
  registerAt: 'plain',
});

export type SessionDay = Pick<Session, 'groupId' | 'heldOn' | 'startsAt' | 'status'>;

export function sessionQueries(db: Db) {
  const fields = sessionTable.select('s');
  const inOrder = 'ORDER BY s.held_on, s.starts_at, s.id';
  const between = db.prepare(`SELECT ${fields} FROM session s WHERE s.held_on BETWEEN ? AND ? ${inOrder}`);
  const ofGroup = db.prepare(`SELECT ${fields} FROM session s WHERE s.group_id = ? ${inOrder}`);
  const get = db.prepare(`SELECT ${fields} FROM session s WHERE s.id = ?`);
  const withoutRegister = db.prepare(
    `SELECT ${fields} FROM session s WHERE s.status = 'planned' AND s.held_on <= ? ${inOrder}`,
  );
  const ofSeries = db.prepare(`SELECT ${fields} FROM session s WHERE s.series_id = ? ${inOrder}`);
  const ofGroupBetween = db.prepare(
    `SELECT ${fields} FROM session s WHERE s.group_id = ? AND s.held_on BETWEEN ? AND ? ${inOrder}`,
  );
  const daysOfYear = db.prepare(
    `SELECT s.group_id AS groupId, s.held_on AS heldOn, s.starts_at AS startsAt, s.status FROM student_group g
     JOIN session s ON s.group_id = g.id WHERE g.academic_year = ? AND s.status <> 'cancelled' ORDER BY s.held_on`,
  );
  const daysOfGroup = db.prepare(
    `SELECT s.group_id AS groupId, s.held_on AS heldOn, s.starts_at AS startsAt, s.status FROM session s
     WHERE s.group_id = ? AND s.status <> 'cancelled' ORDER BY s.held_on`,
  );
  return {
    /** Of these days, both included, by day and time. */
    between: (firstOn: string, lastOn: string): Session[] => between.all(firstOn, lastOn).map(sessionTable.read),
    ofSeries: (seriesId: string): Session[] => ofSeries.all(seriesId).map(sessionTable.read),
    ofGroupBetween: (groupId: string, firstOn: string, lastOn: string): Session[] =>
      ofGroupBetween.all(groupId, firstOn, lastOn).map(sessionTable.read),
    /** The days of all groups of an academic year, cancelled sessions left out, by day. */
    daysOfYear: (academicYear: number) => daysOfYear.all(academicYear) as SessionDay[],
    daysOfGroup: (groupId: string) => daysOfGroup.all(groupId) as SessionDay[],
    ofGroup: (groupId: string): Session[] => ofGroup.all(groupId).map(sessionTable.read),
    get(id: string): Session | null {
      const row = get.get(id);
      return row === undefined ? null : sessionTable.read(row);
    },
    /** Those up to that day that are still to be logged. */
    withoutRegister: (lastOn: string): Session[] => withoutRegister.all(lastOn).map(sessionTable.read),
  };
}
