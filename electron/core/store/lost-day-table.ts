import type { LostDay } from '../../../shared/contract/week.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const lostDayTable = defineTable<Plain<LostDay>>('lost_day', {
  id: 'plain',
  on: 'plain',
  kind: 'plain',
  minutes: 'plain',
  note: 'plain',
});

export function lostDayQueries(db: Db) {
  const fields = lostDayTable.select('t');
  const between = db.prepare(`SELECT ${fields} FROM lost_day t WHERE t."on" BETWEEN ? AND ? ORDER BY t."on", t.rowid`);
  const get = db.prepare(`SELECT ${fields} FROM lost_day t WHERE t.id = ?`);
  return {
    /** Of these days, both included. */
    between: (firstOn: string, lastOn: string): LostDay[] => between.all(firstOn, lastOn).map(lostDayTable.read),
    get(id: string): LostDay | null {
      const row = get.get(id);
      return row === undefined ? null : lostDayTable.read(row);
    },
  };
}
