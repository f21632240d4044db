import type { StudentPatch } from '../../../../shared/contract/students.ts';
import { notAGrade } from '../../../../shared/domain/grades.ts';
import type { Reading } from '../../../../shared/domain/student-reading.ts';
import { readGrade } from '../../../../shared/domain/student-scores.ts';
import { readIntention, readPlainText } from '../../../../shared/domain/student-values.ts';
import { INTENTIONS } from '../../../../shared/domain/students.ts';
import { type CellEdit, type ColumnEdit, type EditControl, read, refused } from '../../../ui/table-edit.ts';
import type { Parsed } from '../../../ui/use-draft.ts';
import type { TableStudent } from './student-rows.ts';

export type StudentEdit = ColumnEdit<TableStudent>;

export const patch = (fields: StudentPatch): StudentPatch => fields;

/** What the reader of a file's cell makes of a typed one; an empty cell clears. */
export function readWith<T>(
  reader: (text: string) => Reading<T>,
  change: (value: T) => StudentPatch,
  says: (value: T) => string,
  empty: StudentPatch | string,
) {
  return (typed: string): Parsed<CellEdit> => {
    const text = typed.trim();
    if (text === '') return typeof empty === 'string' ? refused(empty) : read(empty, '');
    const reading = reader(text);
    return reading.ok ? read(change(reading.value), says(reading.value)) : refused(reading.sentence);
  };
}

export const TEXT: EditControl = { kind: 'text' };
export const asIs = (text: string) => text;

type TextField = 'form' | 'mathsClass' | 'previousSchool' | 'degreeAspiration' | 'notes' | 'preferredName';
export const textOf = (field: TextField, most: number): StudentEdit => ({
  text: ({ student }) => student[field],
  control: TEXT,
  parse: readWith(
    (text) => readPlainText(text, most),
    (text) => patch({ [field]: text }),
    asIs,
    patch({ [field]: '' }),
  ),
});

type GradeField = 'targetGrade' | 'currentGrade' | 'predictedGrade' | 'mockGrade';
export const gradeOf = (field: GradeField): StudentEdit => ({
  text: ({ student }) => student[field],
  control: TEXT,
  parse: readWith(readTypedGrade, (text) => patch({ [field]: text }), asIs, patch({ [field]: '' })),
});

/** What is typed has to look like a grade; what a file brought stays as it is. */
function readTypedGrade(text: string): Reading<string> {
  const sentence = notAGrade(text);
  return sentence === null ? readGrade(text) : refused(sentence);
}

const words = (table: Readonly<Record<string, string>>, withBlank: boolean): EditControl => ({
  kind: 'choice',
  options: [...(withBlank ? [''] : []), ...Object.values(table)],
});

export const intentionOf = (field: 'aLevel' | 'furtherMaths'): StudentEdit => ({
  text: ({ student }) => INTENTIONS[student[field]],
  control: words(INTENTIONS, false),
  parse: readWith(
    (text) => (text.toLowerCase() === 'not asked' ? { ok: true, value: 'not-asked' as const } : readIntention(text)),
    (value) => patch({ [field]: value }),
    (value) => INTENTIONS[value],
    patch({ [field]: 'not-asked' }),
  ),
});

/** One of a few words, or nothing. */
export function choiceOf<V extends string>(
  get: (row: TableStudent) => V | null,
  table: Readonly<Record<V, string>>,
  reader: (text: string) => Reading<V>,
  change: (value: V | null) => StudentPatch,
): StudentEdit {
  const label = (value: V | null) => (value === null ? '' : table[value]);
  return {
    text: (row) => label(get(row)),
    control: words(table, true),
    parse: readWith(reader, change, label, change(null)),
  };
}

/** A column that only says: nothing can be put into it, for this reason. */
export const says = (text: (row: TableStudent) => string, readOnly: string): StudentEdit => ({ text, readOnly });
