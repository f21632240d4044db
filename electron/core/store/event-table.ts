import type { SchoolEvent } from '../../../shared/contract/events.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const eventTable = defineTable<Plain<SchoolEvent>>('event', {
  id: 'plain',
  name: 'plain',
  kind: 'plain',
  isCompetition: 'flag',
  providerId: 'plain',
  heldOn: 'plain',
  startsAt: 'plain',
  minutes: 'plain',
  place: 'plain',
  deadlineOn: 'plain',
  places: 'plain',
  firstYear: 'plain',
  lastYear: 'plain',
  costPence: 'plain',
  needsPermission: 'flag',
  staffIds: 'json',
  cancelledReason: 'plain',
  isCancelled: 'flag',
  notes: 'plain',
});

export function eventQueries(db: Db) {
  const fields = eventTable.select('t');
  const between = db.prepare(
    `SELECT ${fields} FROM event t WHERE t.held_on BETWEEN ? AND ? ORDER BY t.held_on, t.starts_at, t.name`,
  );
  const get = db.prepare(`SELECT ${fields} FROM event t WHERE t.id = ?`);
  const years = db
    .prepare<[], number>(
      `SELECT DISTINCT CAST(substr(held_on, 1, 4) AS INTEGER) - (substr(held_on, 6, 2) < '08') FROM event`,
    )
    .pluck();
  const ofProvider = db.prepare(`SELECT ${fields} FROM event t WHERE t.provider_id = ? ORDER BY t.held_on DESC`);
  return {
    /** Of these days, both included. */
    between: (firstOn: string, lastOn: string): SchoolEvent[] => between.all(firstOn, lastOn).map(eventTable.read),
    get(id: string): SchoolEvent | null {
      const row = get.get(id);
      return row === undefined ? null : eventTable.read(row);
    },
    /** The academic years there are events in, in no order. */
    years: (): number[] => years.all(),
    /** Newest first. */
    ofProvider: (providerId: string): SchoolEvent[] => ofProvider.all(providerId).map(eventTable.read),
  };
}
