import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

/** A file of students that was brought in: what facts from it are said to come from. */
interface StudentImport {
  readonly id: string;
  /** Such as "SIMS list". */
  readonly source: string;
  /** The day its facts are true for. */
  readonly asAt: string;
  readonly readOn: string;
  readonly added: number;
  readonly changed: number;
}

export const studentImportTable = defineTable<Plain<StudentImport>>('student_import', {
  id: 'plain',
  source: 'plain',
  asAt: 'plain',
  readOn: 'plain',
  added: 'plain',
  changed: 'plain',
});

export function studentImportQueries(db: Db) {
  const fields = studentImportTable.select('i');
  const list = db.prepare(`SELECT ${fields} FROM student_import i ORDER BY i.read_on DESC, i.rowid DESC`);
  return {
    /** Newest first. */
    list: (): StudentImport[] => list.all().map(studentImportTable.read),
  };
}
