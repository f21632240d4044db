import type { Student } from '../../../shared/contract/students.ts';
import type { Db } from './database.ts';
import { studentSearch } from './student-search.ts';
import { defineTable, type Plain } from './table.ts';

/**
 * A student as stored. `sources` says of each field where it came from: the id of the file that was read, or
 * `typed 2026-09-14`; under "*", that of every field that says something and is not named.
 */
export type StoredStudent = Plain<Student & { readonly sources: Readonly<Record<string, string>> }>;

const COLUMNS = {
  id: 'plain',
  upn: 'plain',
  surname: 'plain',
  forename: 'plain',
  preferredName: 'plain',
  bornOn: 'plain',
  cohort: 'plain',
  yearOffset: 'plain',
  form: 'plain',
  mathsClass: 'plain',
  sex: 'plain',
  sen: 'plain',
  // Yes, no or not known: the words of JSON.
  eal: 'json',
  previousSchool: 'plain',
  pupilPremium: 'plain',
  pupilPremiumSource: 'plain',
  pupilPremiumAsAt: 'plain',
  ks2Maths: 'plain',
  ks2Note: 'plain',
  targetGrade: 'plain',
  currentGrade: 'plain',
  predictedGrade: 'plain',
  mockGrade: 'plain',
  aLevel: 'plain',
  furtherMaths: 'plain',
  degreeAspiration: 'plain',
  notes: 'plain',
  tags: 'json',
  leftOn: 'plain',
} as const;

export const studentTable = defineTable<StoredStudent>('student', { ...COLUMNS, sources: 'json' });
/** The same table without where the facts came from. */
const factTable = defineTable<Plain<Student>>('student', COLUMNS);

export type UpnHolder = Pick<Student, 'id' | 'upn' | 'surname' | 'forename' | 'leftOn'>;

export function studentQueries(db: Db) {
  const fields = studentTable.select('s');
  const byName = 'ORDER BY s.surname COLLATE NOCASE, s.forename COLLATE NOCASE, s.id';
  const list = db.prepare(`SELECT ${fields} FROM student s ${byName}`);
  const facts = db.prepare(`SELECT ${factTable.select('s')} FROM student s ${byName}`);
  const get = db.prepare(`SELECT ${fields} FROM student s WHERE s.id = ?`);
  const upnHolders = db.prepare(`SELECT id, upn, surname, forename, left_on AS "leftOn" FROM student WHERE upn <> ''`);
  return {
    /** Everybody, leavers too, by name. */
    list: (): StoredStudent[] => list.all().map(studentTable.read),
    /** The same people without where the facts came from: quicker. */
    facts: (): Student[] => facts.all().map(factTable.read),
    get(id: string): StoredStudent | null {
      const row = get.get(id);
      return row === undefined ? null : studentTable.read(row);
    },
    /** Everybody with a UPN, right or wrong; leavers too. */
    upnHolders: () => upnHolders.all() as UpnHolder[],
    /** Those in the school whose names, form or class hold every word of the text. See `studentSearch`. */
    search: studentSearch(db),
  };
}
