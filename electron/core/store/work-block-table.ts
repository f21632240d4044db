import type { WorkBlock } from '../../../shared/contract/week.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const workBlockTable = defineTable<Plain<WorkBlock>>('work_block', {
  id: 'plain',
  on: 'plain',
  startsAt: 'plain',
  minutes: 'plain',
  work: 'plain',
  title: 'plain',
  isDone: 'flag',
  notes: 'plain',
});

export function workBlockQueries(db: Db) {
  const fields = workBlockTable.select('t');
  const between = db.prepare(
    `SELECT ${fields} FROM work_block t WHERE t."on" BETWEEN ? AND ? ORDER BY t."on", t.starts_at, t.rowid`,
  );
  const get = db.prepare(`SELECT ${fields} FROM work_block t WHERE t.id = ?`);
  return {
    /** Of these days, both included. */
    between: (firstOn: string, lastOn: string): WorkBlock[] => between.all(firstOn, lastOn).map(workBlockTable.read),
    get(id: string): WorkBlock | null {
      const row = get.get(id);
      return row === undefined ? null : workBlockTable.read(row);
    },
  };
}
