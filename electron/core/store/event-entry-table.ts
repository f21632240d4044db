import type { EventEntry } from '../../../shared/contract/events.ts';
import type { EntryCounts } from '../../../shared/domain/event-entries.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const eventEntryTable = defineTable<Plain<EventEntry>>('event_entry', {
  id: 'plain',
  eventId: 'plain',
  studentId: 'plain',
  stage: 'plain',
  permission: 'plain',
  permissionOn: 'plain',
  permissionHow: 'plain',
  score: 'plain',
  award: 'plain',
  followOn: 'plain',
});

export function eventEntryQueries(db: Db) {
  const fields = eventEntryTable.select('t');
  const ofEvent = db.prepare(`SELECT ${fields} FROM event_entry t WHERE t.event_id = ? ORDER BY t.rowid`);
  const ofStudent = db.prepare(`SELECT ${fields} FROM event_entry t WHERE t.student_id = ? ORDER BY t.rowid`);
  const between = db.prepare(
    `SELECT ${fields} FROM event_entry t JOIN event e ON e.id = t.event_id WHERE e.held_on BETWEEN ? AND ?`,
  );
  const counts = db.prepare<[string, string], EntryCounts & { readonly eventId: string }>(
    `SELECT t.event_id AS eventId, count(*) AS invited,
       sum(t.stage IN ('entered', 'took-part', 'did-not-come')) AS entered, sum(t.stage = 'took-part') AS tookPart
     FROM event_entry t JOIN event e ON e.id = t.event_id WHERE e.held_on BETWEEN ? AND ? GROUP BY t.event_id`,
  );
  const get = db.prepare(`SELECT ${fields} FROM event_entry t WHERE t.id = ?`);
  return {
    ofEvent: (eventId: string): EventEntry[] => ofEvent.all(eventId).map(eventEntryTable.read),
    ofStudent: (studentId: string): EventEntry[] => ofStudent.all(studentId).map(eventEntryTable.read),
    /** Of the events of these days, both included. */
    between: (firstOn: string, lastOn: string): EventEntry[] => between.all(firstOn, lastOn).map(eventEntryTable.read),
    /** By event, of those of these days that have any. */
    counts: (firstOn: string, lastOn: string): ReadonlyMap<string, EntryCounts> =>
      new Map(counts.all(firstOn, lastOn).map(({ eventId, ...count }) => [eventId, count])),
    get(id: string): EventEntry | null {
      const row = get.get(id);
      return row === undefined ? null : eventEntryTable.read(row);
    },
  };
}
