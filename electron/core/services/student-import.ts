import { randomUUID } from 'node:crypto';
import type {
  StudentFileKind,
  StudentImportChoices,
  StudentsPreview,
} from '../../../shared/contract/student-import.ts';
import type { FieldSource, PupilPremiumReasonHeld } from '../../../shared/contract/students.ts';
import { FILE_KINDS } from '../../../shared/domain/student-import/file-words.ts';
import { planStudents, type StudentsPlan } from '../../../shared/domain/student-import/plan-students.ts';
import type { StandingStudent } from '../../../shared/domain/student-import/student-facts.ts';
import { readStudentFile, type StudentFile } from '../../../shared/domain/student-import/student-file.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import type { ChosenFile } from '../ports.ts';
import type { ReadTable, TextTable } from '../reading/text-table.ts';
import { totalChanges } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { Jobs } from './jobs.ts';
import { recallShape, rememberShape } from './student-import-memory.ts';
import { writeImport } from './student-import-writing.ts';
import { TYPED_HERE } from './students-writing.ts';

/** A file that was read, with what the person has chosen about it so far. Held in memory until applied or replaced. */
interface OpenFile {
  readonly importId: string;
  /** Kept while another sheet of it may be asked for. */
  readonly chosen: ChosenFile;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly file: StudentFile;
  /** What the source is called unless somebody says otherwise. */
  readonly source: string;
  choices: StudentImportChoices;
  /** What the file would do, by the data as it was then. */
  planned: { readonly plan: StudentsPlan; readonly store: Store; readonly dataAt: string } | null;
}

const NO_CHOICES: StudentImportChoices = { columns: [], blankMeansNo: [], shifted: [], people: [], taken: [] };

/** Students from a file: read, matched, shown, and applied as one step. One file is open at a time. */
export function studentImportService(
  app: Context,
  jobs: Jobs,
  readTable: ReadTable,
): Pick<
  Handlers,
  | 'students.readFile'
  | 'students.readSheet'
  | 'students.previewFile'
  | 'students.applyFile'
  | 'students.closeFile'
  | 'students.imports'
> {
  let open: OpenFile | null = null;

  function opened(importId: string): OpenFile {
    if (open?.importId !== importId) {
      throw new AppError('not-found', 'That file is no longer open here. Choose it again.');
    }
    return open;
  }

  const read = (chosen: ChosenFile, sheet?: string): Promise<TextTable> =>
    jobs.run('read-students', `Reading ${chosen.name}`, (signal) =>
      readTable(chosen, sheet === undefined ? { signal } : { signal, sheet }),
    );

  function openTable(importId: string, chosen: ChosenFile, table: TextTable): OpenFile {
    const remembered = recallShape(app.ports.settings, table.headings);
    const { today } = app.ports.now();
    const students = () => standingStudents(app);
    const file = readStudentFile(table, { today, fileName: chosen.name, remembered, students });
    return {
      importId,
      chosen,
      sheet: table.sheet,
      sheets: table.sheets,
      file,
      source: remembered?.source ?? sourceOfFile(file.kind, chosen.name),
      choices: NO_CHOICES,
      planned: null,
    };
  }

  /** What the file would do now: worked out anew when the choices, the day or the data are others than before. */
  function planOf(file: OpenFile): StudentsPlan {
    const { today } = app.ports.now();
    const { store } = app;
    const dataAt = `${today} ${totalChanges(store.db)}`;
    // Between two calls the person may have gone to the sample school and back.
    if (file.planned?.dataAt !== dataAt || file.planned.store !== store) {
      file.planned = {
        store,
        dataAt,
        plan: planStudents(file.file, {
          students: standingStudents(app),
          sourceOf: sourceReader(app),
          choices: file.choices,
          source: file.choices.source ?? file.source,
          today,
        }),
      };
    }
    return file.planned.plan;
  }

  function preview(file: OpenFile): StudentsPreview {
    const { importId, chosen, sheet, sheets, source, choices } = file;
    return {
      importId,
      fileName: chosen.name,
      sheet,
      sheets: [...sheets],
      kind: file.file.kind,
      source: choices.source ?? source,
      isRemembered: file.file.columns.isRemembered,
      ...planOf(file).preview,
    };
  }

  return {
    'students.readFile': async ({ fileToken }) => {
      const chosen = await app.ports.files.take(fileToken);
      const table = await read(chosen);
      open = openTable(randomUUID(), chosen, table);
      return preview(open);
    },

    'students.readSheet': async ({ importId, sheet }) => {
      const { chosen } = opened(importId);
      const table = await read(chosen, sheet);
      opened(importId);
      open = openTable(importId, chosen, table);
      return preview(open);
    },

    'students.previewFile': ({ importId, choices }) => {
      const file = opened(importId);
      const { today } = app.ports.now();
      if (choices.asAt !== undefined && choices.asAt > today) {
        throw new AppError(
          'validation',
          'The as-at date is after today. Enter the day that the list was made.',
          'asAt',
        );
      }
      file.choices = choices;
      file.planned = null;
      return preview(file);
    },

    'students.applyFile': async ({ importId }) => {
      const file = opened(importId);
      const { by, toWrite, preview: shown } = planOf(file);
      if (shown.cannotRead !== null) throw new AppError('conflict', shown.cannotRead);
      if (toWrite.length === 0) throw new AppError('conflict', nothingToDo(shown));
      const { counts } = shown;
      const label = `${counts.new > 0 ? 'Import' : 'Update'} ${countOf(toWrite.length, 'student')} from ${by.source}`;
      const readOn = app.ports.now().today;
      await jobs.run('import-students', label, (signal, progress) =>
        app.store.changes.stepInSlices(label, (write) => writeImport(write, { by, rows: toWrite, readOn }), {
          signal,
          onSlice: (done) => progress(done, toWrite.length),
        }),
      );
      // The next tracker of this shape has a name of its own.
      const isNamedByFile = file.file.kind === 'other' && by.source === sourceOfFile('other', file.chosen.name);
      rememberShape(app.ports.settings, shown.columns, isNamedByFile ? null : by.source);
      if (open?.importId === importId) open = null;
      const { unchanged, decide, unreadable, leftOut } = counts;
      return { added: counts.new, changed: counts.changed, unchanged, leftOut: decide + unreadable + leftOut };
    },

    'students.closeFile': ({ importId }) => {
      const isOpen = open?.importId === importId;
      if (isOpen) open = null;
      return { closed: isOpen };
    },

    'students.imports': () => app.store.studentImports.list(),
  };
}

function nothingToDo({ counts }: StudentsPreview | StudentsPlan['preview']): string {
  if (counts.decide > 0) return 'Nothing is brought in yet: say first who the people to decide about are.';
  if (counts.unchanged > 0) return 'Everything in this file stands here already, so there is nothing to bring in.';
  return 'There is nobody to bring in from this file. Check the columns and the rows that cannot be read.';
}

const LONGEST_SOURCE = 120;

/** What a source is called by its kind; a list of the school's own by its file name. */
function sourceOfFile(kind: StudentFileKind, fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, LONGEST_SOURCE);
  return kind === 'other' && name !== '' ? name : FILE_KINDS[kind];
}

/** Everybody here with the reasons for Pupil Premium, as a file is compared with them. */
function standingStudents({ store }: Context): readonly StandingStudent[] {
  const reasons = new Map<string, PupilPremiumReasonHeld[]>();
  for (const held of store.pupilPremiumReasons.list()) {
    const of = reasons.get(held.studentId);
    if (of) of.push(held);
    else reasons.set(held.studentId, [held]);
  }
  return store.students.list().map((student) => Object.assign(student, { reasons: reasons.get(student.id) ?? [] }));
}

/** Where a fact came from, of what `sources` of a student holds. */
function sourceReader({ store }: Context): (reference: string) => FieldSource | null {
  const imports = new Map(store.studentImports.list().map(({ id, source, asAt }) => [id, { source, asAt }]));
  return (reference) => {
    const read = imports.get(reference);
    if (read) return read;
    const [word, day] = reference.split(' ');
    return word === 'typed' && day !== undefined ? { source: TYPED_HERE, asAt: day } : null;
  };
}
