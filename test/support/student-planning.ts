import type { StudentImportChoices } from '../../shared/contract/student-import.ts';
import type { FieldSource } from '../../shared/contract/students.ts';
import type { ReasonWord } from '../../shared/domain/student-import/difference.ts';
import { newStudentOf } from '../../shared/domain/student-import/new-student.ts';
import { planStudents, type StudentsPlan } from '../../shared/domain/student-import/plan-students.ts';
import { EVERY_FIELD, type StandingStudent } from '../../shared/domain/student-import/student-facts.ts';
import { readStudentFile } from '../../shared/domain/student-import/student-file.ts';
import { NOTHING_KNOWN } from './blank-student.ts';
import { NO_CHOICES } from './student-files.ts';

export const TODAY = '2026-11-23';

/** What an import is told of where facts came from: "from DAY" is a file of that day, "typed DAY" a person. */
export function sourceOf(reference: string): FieldSource | null {
  const [word, asAt = ''] = reference.split(' ');
  return word === 'typed' ? { source: 'Typed here', asAt } : { source: 'Earlier list', asAt };
}

interface Planning {
  readonly students?: readonly StandingStudent[];
  readonly choices?: Partial<StudentImportChoices>;
  readonly source?: string;
  readonly fileName?: string;
  readonly above?: readonly string[];
}

/** What a list of these rows, the first of them its headings, would do. */
export function planOf(table: readonly (readonly string[])[], options: Planning = {}): StudentsPlan {
  const { students = [], choices = {}, source = 'List', fileName = 'list.csv', above = [] } = options;
  const [headings = [], ...rows] = table;
  const file = readStudentFile(
    {
      headings,
      headingCount: headings.length,
      rows,
      rowNumbers: rows.map((_, i) => i + 2),
      cellCounts: rows.map((row) => row.length),
      above,
      notices: [],
    },
    { today: TODAY, fileName, remembered: null },
  );
  return planStudents(file, {
    students,
    sourceOf,
    choices: { ...NO_CHOICES, ...choices },
    source,
    today: TODAY,
  });
}

const heldReasons = (reasons: readonly ReasonWord[], { source, asAt }: FieldSource) =>
  reasons.map((word) => ({ ...word, source, asAt }));

/** Everybody as they stand after the plan was carried out, without a data file. */
export function carriedOut(plan: StudentsPlan, students: readonly StandingStudent[] = []): readonly StandingStudent[] {
  const after = new Map(students.map((student) => [student.id, student]));
  for (const [i, row] of plan.toWrite.entries()) {
    if (row.kind === 'new') {
      const { student, reasons } = newStudentOf(row.facts, plan.by);
      const id = `${after.size}-${i}`;
      const sources = { [EVERY_FIELD]: `from ${plan.by.asAt}` };
      after.set(id, { ...student, id, sources, reasons: heldReasons(reasons, plan.by) });
    } else {
      const said = row.taken.flatMap(({ reasons }) => reasons);
      const others = row.student.reasons.filter(({ reason }) => !said.some((word) => word.reason === reason));
      after.set(row.student.id, {
        ...Object.assign({}, row.student, ...row.taken.map(({ changes }) => changes)),
        reasons: [...others, ...heldReasons(said, plan.by)],
      });
    }
  }
  return [...after.values()];
}

/** Somebody who is here, of whom no more is known than is said. */
export const standing = (facts: Partial<StandingStudent>): StandingStudent => ({
  ...NOTHING_KNOWN,
  id: 'ada',
  surname: 'Byron',
  forename: 'Ada',
  reasons: [],
  ...facts,
});
