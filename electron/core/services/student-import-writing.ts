import { randomUUID } from 'node:crypto';
import type { Comparing, Difference, ReasonWord } from '../../../shared/domain/student-import/difference.ts';
import { newStudentOf } from '../../../shared/domain/student-import/new-student.ts';
import type { RowToWrite } from '../../../shared/domain/student-import/plan-rows.ts';
import {
  EVERY_FIELD,
  type StandingStudent,
  type StudentFacts,
} from '../../../shared/domain/student-import/student-facts.ts';
import type { Writer } from '../store/change-record.ts';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import { studentImportTable } from '../store/student-import-table.ts';
import { type StoredStudent, studentTable } from '../store/student-table.ts';

/** What is to be written of a file. */
export interface ImportToWrite {
  readonly by: Comparing;
  readonly rows: readonly RowToWrite[];
  /** ISO day. */
  readonly readOn: string;
}

/** Writes a file's rows; gives control back after each with how many are written. */
export function* writeImport(write: Writer, { by, rows, readOn }: ImportToWrite): Generator<number, void> {
  const start = randomUUID();
  // Short, for it stands beside the fields that the file fills.
  const importId = start.slice(0, 8);
  const added = rows.filter(({ kind }) => kind === 'new').length;
  const { source, asAt } = by;
  write.insert(studentImportTable, { id: importId, source, asAt, readOn, added, changed: rows.length - added });
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'new') addStudent(write, numberedId(start, i), row.facts, by, importId);
    else changeStudent(write, row.student, row.taken, by, importId);
    yield i + 1;
  }
}

/** One random start an import, then counted: ids that follow each other are written much quicker than random ones. */
const numberedId = (start: string, n: number) => `${start.slice(0, 24)}${n.toString(16).padStart(12, '0')}`;

function addStudent(write: Writer, id: string, facts: StudentFacts, by: Comparing, importId: string): void {
  const { student, reasons } = newStudentOf(facts, by);
  write.insert(studentTable, { ...student, id, sources: { [EVERY_FIELD]: importId } });
  for (const { reason, holds } of reasons) addReason(write, id, { reason, holds }, by);
}

const reasonId = (studentId: string, { reason }: ReasonWord) => `${studentId}:${reason}`;

function addReason(write: Writer, studentId: string, word: ReasonWord, { source, asAt }: Comparing): void {
  write.insert(pupilPremiumReasonTable, { id: reasonId(studentId, word), studentId, ...word, source, asAt });
}

function changeStudent(
  write: Writer,
  student: StandingStudent,
  taken: readonly Difference[],
  by: Comparing,
  importId: string,
): void {
  const changes: Partial<StoredStudent> = Object.assign({}, ...taken.map((difference) => difference.changes));
  const fields = Object.keys(changes).filter((field) => !NAMES_ITS_SOURCE.has(field));
  if (fields.length > 0) {
    const sources = { ...student.sources, ...Object.fromEntries(fields.map((field) => [field, importId])) };
    write.update(studentTable, student.id, { ...changes, sources });
  } else if (Object.keys(changes).length > 0) write.update(studentTable, student.id, changes);
  const { source, asAt } = by;
  for (const word of taken.flatMap(({ reasons }) => reasons)) {
    const held = student.reasons.some(({ reason }) => reason === word.reason);
    if (held) write.update(pupilPremiumReasonTable, reasonId(student.id, word), { holds: word.holds, source, asAt });
    else addReason(write, student.id, word, by);
  }
}

/** The plain word for Pupil Premium has its source in columns of its own. */
const NAMES_ITS_SOURCE: ReadonlySet<string> = new Set(['pupilPremium', 'pupilPremiumSource', 'pupilPremiumAsAt']);
