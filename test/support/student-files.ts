import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChosenFile } from '../../electron/core/ports.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { StudentImportChoices, StudentsPreview } from '../../shared/contract/student-import.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import { FIXTURES, type TestApp } from './test-app.ts';

/** Lists of the invented school, as its systems export them (test/fixtures/students). */
export const STUDENT_FILES = {
  sims: 'sims-students.csv',
  dfe: 'dfe-pupil-premium.csv',
  arbor: 'arbor-students.xlsx',
  october: 'arbor-students-october.xlsx',
} as const;

export const studentFile = (name: string): ChosenFile => ({
  name,
  bytes: readFileSync(join(FIXTURES, 'students', name)),
});

/** A file of a few rows of commas, or of tabs when its name ends so. */
export function madeFile(name: string, rows: readonly (readonly string[])[]): ChosenFile {
  const separator = /\.(?:tab|tsv)$/.test(name) ? '\t' : ',';
  const text = rows.map((row) => row.map((cell) => quotedCell(cell, separator)).join(separator)).join('\r\n');
  return { name, bytes: new TextEncoder().encode(`${text}\r\n`) };
}

const quotedCell = (cell: string, separator: string) =>
  cell.includes(separator) || cell.includes('"') || cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell;

export const NO_CHOICES: StudentImportChoices = { columns: [], blankMeansNo: [], shifted: [], people: [], taken: [] };

/** Opens a file, with every shifted row put right by its likeliest way when `repairs` is set. */
export async function openFile(
  app: TestApp,
  file: ChosenFile,
  { repairs = false, choices = {} }: { repairs?: boolean; choices?: Partial<StudentImportChoices> } = {},
): Promise<StudentsPreview> {
  const preview = await app.call('students.readFile', { fileToken: app.offer(file) });
  const shifted = repairs ? preview.shifted.map(({ row }) => ({ row, option: 0 })) : [];
  if (shifted.length === 0 && Object.keys(choices).length === 0) return preview;
  return app.call('students.previewFile', {
    importId: preview.importId,
    choices: { ...NO_CHOICES, shifted, ...choices } as never,
  });
}

/** Opens a file and brings it in. */
export async function bringIn(
  app: TestApp,
  file: ChosenFile,
  options: Parameters<typeof openFile>[2] = {},
): Promise<OutputOf<'students.applyFile'>> {
  const { importId } = await openFile(app, file, options);
  return app.call('students.applyFile', { importId });
}

/** Everybody as text that is the same when nothing of them differs, wherever ids and sources come from. */
export function factsOf(students: readonly StudentRow[]): readonly string[] {
  return students
    .map(({ id: _, pupilPremiumSource: _s, pupilPremiumAsAt: _a, reasons, ...facts }) =>
      JSON.stringify({
        ...facts,
        reasons: reasons
          .filter(({ holds }) => holds)
          .map(({ reason }) => reason)
          .sort(),
      }),
    )
    .sort();
}
