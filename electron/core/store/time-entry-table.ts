import type { TimeEntry } from '../../../shared/contract/week.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const timeEntryTable = defineTable<Plain<TimeEntry>>('time_entry', {
  id: 'plain',
  on: 'plain',
  work: 'plain',
  minutes: 'plain',
  note: 'plain',
});

export function timeEntryQueries(db: Db) {
  const fields = timeEntryTable.select('t');
  const between = db.prepare(
    `SELECT ${fields} FROM time_entry t WHERE t."on" BETWEEN ? AND ? ORDER BY t."on", t.rowid`,
  );
  const get = db.prepare(`SELECT ${fields} FROM time_entry t WHERE t.id = ?`);
  return {
    /** Of these days, both included. */
    between: (firstOn: string, lastOn: string): TimeEntry[] => between.all(firstOn, lastOn).map(timeEntryTable.read),
    get(id: string): TimeEntry | null {
      const row = get.get(id);
      return row === undefined ? null : timeEntryTable.read(row);
    },
  };
}
