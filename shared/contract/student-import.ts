import { z } from 'zod';
import { FILE_KINDS, STUDENT_COLUMN_USES } from '../domain/student-import/file-words.ts';
import { id, isoDay, requiredText } from './fields.ts';

// Import students: choose file > check columns > see what will change > apply

export type StudentColumnUse = keyof typeof STUDENT_COLUMN_USES;
export const studentColumnUse = z.enum(Object.keys(STUDENT_COLUMN_USES) as [StudentColumnUse, ...StudentColumnUse[]]);

export type StudentFileKind = keyof typeof FILE_KINDS;

export const studentColumn = z.object({
  /** Position in the file, 0 first. */
  index: z.int(),
  heading: z.string(),
  /** Some cells of the column, to recognise it by. */
  samples: z.array(z.string()).readonly(),
  use: studentColumnUse,
  /** In words: how the match was made. */
  why: z.string(),
  /** Rows with nothing in this column. */
  blanks: z.int(),
  /** Whether a blank is read as No; null where that is not a question (other columns, or no blanks). */
  blankMeansNo: z.boolean().nullable(),
});
export type StudentColumn = Readonly<z.infer<typeof studentColumn>>;

/** A row that a comma inside a name or a sum pushed along, with the ways to put it right, likeliest first. */
export const shiftedRow = z.object({
  /** Row number in the file, 1 first. */
  row: z.int(),
  /** As it stands in the file, one cell more than there are headings, or several. */
  cells: z.array(z.string()).readonly(),
  options: z
    .array(
      z.object({
        /** One cell a heading. */
        cells: z.array(z.string()).readonly(),
        /** The cells put together again, such as "Kiran, Jr", and the heading it then stands under. */
        joined: z.string(),
        heading: z.string(),
        /** The name of the student here with the row's UPN, where it is the one that this way gives; else empty. */
        nameHere: z.string(),
      }),
    )
    .readonly(),
  /** Index of the option; -1: leave the row out; null: nobody has decided, so it is not read. */
  chosen: z.int().min(-1).nullable(),
});
export type ShiftedRow = Readonly<z.infer<typeof shiftedRow>>;

export const studentFieldChange = z.object({
  /** Identifies the field inside the row, such as "form" or "ever6Fsm". */
  field: z.string(),
  label: z.string(),
  /** Empty: nothing was known. */
  was: z.string(),
  now: z.string(),
  /** Who says what stands, such as "SIMS list, 7 September 2026"; empty when not known. */
  wasFrom: z.string(),
  /** What stands is newer than the file. */
  isOlder: z.boolean(),
  /** The file's word is taken. By default it is, but for a No or another value that is older than what stands. */
  taken: z.boolean(),
});
export type StudentFieldChange = Readonly<z.infer<typeof studentFieldChange>>;

/** Somebody in the app who may be the person of a row. */
export const likelyStudent = z.object({
  studentId: id,
  name: z.string(),
  bornOn: isoDay.nullable(),
  yearGroup: z.int().nullable(),
  form: z.string(),
  mathsClass: z.string(),
  upn: z.string(),
  /** "The same date of birth and a similar name". */
  why: z.string(),
});
export type LikelyStudent = Readonly<z.infer<typeof likelyStudent>>;

/** Rows that need showing; those that change nothing are only counted. */
export const studentImportRow = z.object({
  /** Row number in the file, 1 first. */
  row: z.int(),
  /**
   * decide: may be somebody who is here, or has a name that nobody here has and neither UPN nor date of birth to be found
   * by (`likely` is empty); not brought in until a person says. unreadable: `problems` says why. unchanged:
   * nothing of it is taken, but a cell could not be read or what stands here is newer.
   */
  kind: z.enum(['new', 'changed', 'unchanged', 'decide', 'unreadable', 'left-out']),
  name: z.string(),
  bornOn: isoDay.nullable(),
  yearGroup: z.int().nullable(),
  form: z.string(),
  mathsClass: z.string(),
  upn: z.string(),
  studentId: id.nullable(),
  /** How the student was found: "by UPN", "by name and date of birth", "by name alone", "chosen by you"; empty for a new one. */
  matchedBy: z.string(),
  changes: z.array(studentFieldChange).readonly(),
  /** What else the file says of somebody new, in words, by what the columns are used for; of others nothing. */
  facts: z.partialRecord(studentColumnUse, z.string()).readonly(),
  /** Plain sentences: cells that could not be read and are left as they were; why a row cannot be read. */
  problems: z.array(z.string()).readonly(),
  likely: z.array(likelyStudent).readonly(),
});
export type StudentImportRow = Readonly<z.infer<typeof studentImportRow>>;

export const studentImportCounts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  decide: z.int(),
  unreadable: z.int(),
  leftOut: z.int(),
  /** Students here, of the year groups that the file has, whom the file does not have. Nobody is removed. */
  notInFile: z.int(),
});
export type StudentImportCounts = Readonly<z.infer<typeof studentImportCounts>>;

export const studentsPreview = z.object({
  importId: id,
  fileName: z.string(),
  /** The sheet that was read; empty for CSV. */
  sheet: z.string(),
  /** The sheets that hold a table, when there are several. */
  sheets: z.array(z.string()).readonly(),
  kind: z.enum(Object.keys(FILE_KINDS) as [StudentFileKind, ...StudentFileKind[]]),
  /** What this source is called beside each fact; by default the kind's name, of a list of the school's own the file's. */
  source: z.string(),
  /** The day the file's facts are true for. */
  asAt: isoDay,
  /** "From “Report run 07/09/2026” above the list". */
  asAtWhy: z.string(),
  /** True when the columns were set as last time for a file with these headings. */
  isRemembered: z.boolean(),
  rows: z.int(),
  columns: z.array(studentColumn).readonly(),
  shifted: z.array(shiftedRow).readonly(),
  counts: studentImportCounts,
  shown: z.array(studentImportRow).readonly(),
  notInFile: z
    .array(z.object({ studentId: id, name: z.string(), yearGroup: z.int().nullable(), form: z.string() }))
    .readonly(),
  /** Why nothing can be brought in, in a sentence: a column is missing. Null when it can. */
  cannotRead: z.string().nullable(),
  notices: z.array(z.string()).readonly(),
});
export type StudentsPreview = Readonly<z.infer<typeof studentsPreview>>;

/** What a person chose about an open file; a choice that is not here stays as the app proposed it. */
export const studentImportChoices = z.strictObject({
  source: requiredText(120).optional(),
  asAt: isoDay.optional(),
  columns: z.array(z.strictObject({ index: z.int(), use: studentColumnUse })).max(200),
  blankMeansNo: z.array(z.strictObject({ index: z.int(), isOn: z.boolean() })).max(200),
  shifted: z.array(z.strictObject({ row: z.int(), option: z.int().min(-1).nullable() })).max(50_000),
  /** Who a row's person is: a student here, somebody new, or nobody. */
  people: z
    .array(
      z.strictObject({ row: z.int(), who: z.union([z.strictObject({ studentId: id }), z.enum(['new', 'leave-out'])]) }),
    )
    .max(50_000),
  /** Where the file and what stands disagree. */
  taken: z.array(z.strictObject({ row: z.int(), field: z.string().max(40), isTaken: z.boolean() })).max(50_000),
});
export type StudentImportChoices = Readonly<z.infer<typeof studentImportChoices>>;

export const studentImportContract = {
  /** Opens a file (job `read-students`); one is open at a time. `sheet` names one of several. */
  'students.readFile': {
    input: z.strictObject({ fileToken: id }),
    output: studentsPreview,
  },
  /** Reads another sheet of the open workbook; choices begin anew. */
  'students.readSheet': {
    input: z.strictObject({ importId: id, sheet: z.string().max(200) }),
    output: studentsPreview,
  },
  'students.previewFile': {
    input: z.strictObject({ importId: id, choices: studentImportChoices }),
    output: studentsPreview,
  },
  /** Brings the open file in as one step that undo takes back (job `import-students`, with progress; cancel leaves nothing). */
  'students.applyFile': {
    input: z.strictObject({ importId: id }),
    output: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), leftOut: z.int() }),
  },
  'students.closeFile': { input: z.strictObject({ importId: id }), output: z.object({ closed: z.boolean() }) },
  /** Files brought in before, newest first. */
  'students.imports': {
    input: z.strictObject({}),
    output: z.array(
      z.object({ id, source: z.string(), asAt: isoDay, readOn: isoDay, added: z.int(), changed: z.int() }),
    ),
  },
} as const;
