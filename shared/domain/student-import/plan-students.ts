import type { StudentImportChoices, StudentImportRow, StudentsPreview } from '../../contract/student-import.ts';
import type { FieldSource } from '../../contract/students.ts';
import { nameOf, yearGroupOf } from '../students.ts';
import { chosenRepairs } from './chosen-repairs.ts';
import type { Comparing } from './difference.ts';
import { type Found, findStudents } from './find-students.ts';
import { listYear } from './list-year.ts';
import { NO_ROWS, planRows, type RowToWrite } from './plan-rows.ts';
import { readRows } from './read-rows.ts';
import type { FactsRow, StandingStudent } from './student-facts.ts';
import type { StudentFile } from './student-file.ts';

export interface StudentsPlan {
  readonly by: Comparing;
  readonly toWrite: readonly RowToWrite[];
  readonly preview: Omit<
    StudentsPreview,
    'importId' | 'fileName' | 'sheet' | 'sheets' | 'kind' | 'source' | 'isRemembered'
  >;
}

export interface PlanInput {
  /** Everybody here, leavers too. */
  readonly students: readonly StandingStudent[];
  /** Where a fact of a student's came from, of what `sources` holds. */
  readonly sourceOf: (reference: string) => FieldSource | null;
  readonly choices: StudentImportChoices;
  /** What the file is called beside each fact. */
  readonly source: string;
  /** ISO day. */
  readonly today: string;
}

/** All that a file would do to the students here with what a person chose, and what the screen says about it. */
export function planStudents(file: StudentFile, input: PlanInput): StudentsPlan {
  const { choices, source, today, sourceOf, students } = input;
  const columns = file.columns.chosen(choices);
  const found = file.asAt(columns);
  const asAt = choices.asAt ?? found.asAt;
  const shifted = chosenRepairs(file, choices);
  const base = {
    asAt,
    asAtWhy: choices.asAt === undefined || choices.asAt === found.asAt ? found.why : 'Chosen by you',
    rows: file.table.rows.length,
    columns,
    shifted: shifted.rows,
  };
  const used = new Set(columns.map(({ use }) => use));
  if (!used.has('upn') && !used.has('name') && !used.has('surname')) {
    return {
      by: { source, asAt, listYear: 0, sourceOf },
      toWrite: [],
      preview: {
        ...base,
        counts: NO_ROWS,
        shown: [],
        notInFile: [],
        cannotRead:
          'No column has a name or a UPN, so nobody can be found. Say which column holds the surname or the name.',
        notices: file.notices,
      },
    };
  }
  const rows = readRows(file.table, columns, shifted.repairs, today);
  const by: Comparing = { source, asAt, listYear: listYear(rows, asAt, file.kind), sourceOf };
  const chosen = new Map(choices.people.map(({ row, who }) => [row, who]));
  const people = findStudents(rows, students, chosen, by.listYear);
  const planned = planRows(rows, people, by, choices);
  const missing = notInFile(students, rows, people, by.listYear);
  return {
    by,
    toWrite: planned.toWrite,
    preview: {
      ...base,
      counts: {
        ...planned.counts,
        unreadable: planned.counts.unreadable + shifted.unread.filter(({ kind }) => kind === 'unreadable').length,
        leftOut: planned.counts.leftOut + shifted.unread.filter(({ kind }) => kind === 'left-out').length,
        notInFile: missing.length,
      },
      shown: inOrder(planned.shown, shifted.unread),
      notInFile: missing,
      cannotRead: null,
      notices: file.notices,
    },
  };
}

/** Students here, of the year groups that the file has, whom no row is about or may be about. */
function notInFile(
  students: readonly StandingStudent[],
  rows: readonly FactsRow[],
  people: readonly Found[],
  year: number,
): StudentsPreview['notInFile'] {
  const inFile = new Set<string>();
  const years = new Set<number | null>();
  for (const [i, { facts }] of rows.entries()) {
    const who = people[i];
    if (who?.kind === 'same') inFile.add(who.student.id);
    if (who?.kind === 'decide') for (const { student } of who.likely) inFile.add(student.id);
    if (facts.year !== null) years.add(facts.year);
    else if (who?.kind === 'same') years.add(yearGroupOf(who.student, year));
  }
  years.delete(null);
  return students
    .filter((s) => s.leftOn === null && !inFile.has(s.id) && years.has(yearGroupOf(s, year)))
    .map((s) => ({ studentId: s.id, name: nameOf(s), yearGroup: yearGroupOf(s, year), form: s.form }));
}

function inOrder(rows: readonly StudentImportRow[], unread: readonly StudentImportRow[]): readonly StudentImportRow[] {
  return unread.length === 0 ? rows : [...rows, ...unread].sort((a, b) => a.row - b.row);
}
