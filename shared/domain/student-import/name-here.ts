import type { StudentColumn } from '../../contract/student-import.ts';
import type { RowRepair } from '../row-repair.ts';
import type { ShiftedRowFound } from '../shifted-rows.ts';
import { foldName, nameWords } from '../student-names.ts';
import { nameOf } from '../students.ts';
import { hasName } from './find-students.ts';
import { readRows } from './read-rows.ts';
import type { StandingStudent, StudentFacts } from './student-facts.ts';
import type { StudentTable } from './student-file.ts';

/** A way to put a shifted row right. */
export interface StudentRepair extends RowRepair {
  /** The name of the student here who has the row's UPN, where it is the one that this way gives; else empty. */
  readonly nameHere: string;
}

/** A shifted row with its ways, the one that gives the name that stands here first. */
export interface ShiftedStudentRow extends Omit<ShiftedRowFound, 'options'> {
  readonly options: readonly StudentRepair[];
}

interface Here {
  readonly columns: readonly StudentColumn[];
  readonly students: readonly StandingStudent[];
  /** ISO day. */
  readonly today: string;
}

/** Looks whether one of the ways to put a shifted row right gives the name that its student has here. */
export function knownNamesFirst(
  shifted: readonly ShiftedRowFound[],
  table: StudentTable,
  { columns, students, today }: Here,
): readonly ShiftedStudentRow[] {
  const byUpn = new Map(students.map((student) => [student.upn, student]));
  const nameHere = ({ cells }: RowRepair): string => {
    const [read] = readRows({ ...table, rows: [cells] }, columns, new Map(), today);
    const student = read?.facts.isKeyUpn ? byUpn.get(read.facts.upn) : undefined;
    return read !== undefined && student !== undefined && isCalledSo(read.facts, student) ? nameOf(student) : '';
  };
  return shifted.map((row) => ({
    ...row,
    options: row.options
      .map((way) => ({ ...way, nameHere: nameHere(way) }))
      .sort((a, b) => Number(b.nameHere !== '') - Number(a.nameHere !== '')),
  }));
}

/** The same name, whether or not one has "Jr". */
function isCalledSo(facts: StudentFacts, student: StandingStudent): boolean {
  if (hasName(facts, student)) return true;
  const words = (forename: string) => nameWords(forename).map(foldName).join(' ');
  return (
    foldName(facts.surname ?? '') === foldName(student.surname) &&
    words(facts.forename ?? '') === words(student.forename)
  );
}
