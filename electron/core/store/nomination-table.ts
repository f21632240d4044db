import type { Nomination } from '../../../shared/contract/students.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const nominationTable = defineTable<Plain<Nomination>>('nomination', {
  id: 'plain',
  studentId: 'plain',
  nominatedBy: 'plain',
  reason: 'plain',
  nominatedOn: 'plain',
});

export function nominationQueries(db: Db) {
  const fields = nominationTable.select('n');
  const list = db.prepare(`SELECT ${fields} FROM nomination n ORDER BY n.nominated_on, n.rowid`);
  const of = db.prepare(`SELECT ${fields} FROM nomination n WHERE n.student_id = ? ORDER BY n.nominated_on, n.rowid`);
  return {
    list: (): Nomination[] => list.all().map(nominationTable.read),
    of: (studentId: string): Nomination[] => of.all(studentId).map(nominationTable.read),
  };
}
