import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { ChosenFile } from '../../electron/core/ports.ts';
import { LIMITS } from '../../electron/core/reading/limits.ts';
import { readerOptions } from '../../electron/core/reading/read-table.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { type StoredStudent, studentTable } from '../../electron/core/store/student-table.ts';
import { NOTHING_KNOWN } from '../support/blank-student.ts';
import { SIMS_HEADINGS, simsRows, simsText } from '../support/many-students.ts';
import { makeTemporaryFolder, openTestApp, type TestApp } from '../support/test-app.ts';
import { type Benchmark, compare, type Figures, quantile } from './measure.ts';

const STUDENTS = 20_000;
const ROUNDS = 7;

// The app is built into bundles; from source every reading process would first strip its modules of their types.
process.env.NODE_COMPILE_CACHE = makeTemporaryFolder();

/** Reads the file and brings it in, as the page does with a good file. */
async function bringIn(app: TestApp, file: ChosenFile): Promise<void> {
  const { importId } = await app.call('students.readFile', { fileToken: app.offer(file) });
  await app.call('students.applyFile', { importId });
}

/** Apps on fresh data folders, opened before the clock starts and closed after it stops. */
function freshApps(count: number) {
  const apps = Array.from({ length: count }, () => openTestApp({ checkOutputs: false }));
  let next = 0;
  return {
    take(): TestApp {
      const app = apps[next];
      next += 1;
      if (!app) throw new Error('there are no more fresh apps');
      return app;
    },
    closeAll: () => Promise.all(apps.map((app) => app.close())),
  };
}

/** Empty data files, each with the app's own table of students. */
function bareFiles(count: number) {
  const files = Array.from({ length: count }, () => openDatabase(join(makeTemporaryFolder(), 'bare.db')));
  const columns = studentTable.columnNames.map((name) => studentTable.column(name as keyof StoredStudent & string));
  let next = 0;
  return {
    /** Every student of the list into the next file: all columns, nothing checked, matched or recorded by the app. */
    insertAll(rows: readonly (readonly string[])[]): void {
      const db = files[next];
      next += 1;
      if (!db) throw new Error('there are no more bare files');
      const insert = db.prepare(
        `INSERT INTO student (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      db.transaction(() => {
        for (const row of rows) {
          if (row.length === HEADINGS.length && row[0] !== HEADINGS[0]) insert.run(inColumns(bareRow(row)));
        }
      }).immediate();
    },
    closeAll(): void {
      for (const db of files) db.close();
    },
  };
}

const inColumns = (row: ReturnType<typeof bareRow>) => studentTable.columnNames.map((name) => row[name] ?? null);

const HEADINGS = SIMS_HEADINGS.split(',');

/** A row's cells under the app's columns, as they would be stored. */
function bareRow(row: readonly string[]): Readonly<Record<string, string | number | null>> {
  const [, upn = '', surname = '', forename = '', , born = '', sex = '', year = '', form = '', mathsClass = ''] = row;
  const [, , , , , , , , , , sen = '', eal = '', premium = '', score = ''] = row;
  return {
    ...(NOTHING_KNOWN as unknown as Record<string, string | number | null>),
    id: randomUUID(),
    surname,
    upn,
    forename,
    bornOn: `${born.slice(6)}-${born.slice(3, 5)}-${born.slice(0, 2)}`,
    cohort: 2033 - Number(year.slice(5)),
    form,
    mathsClass,
    sex,
    sen: sen || 'N',
    eal: eal === 'Y' ? 'true' : 'false',
    pupilPremium: premium === 'Y' ? 'yes' : 'no',
    pupilPremiumSource: 'SIMS list',
    pupilPremiumAsAt: '2026-09-07',
    ks2Maths: score === '' ? null : Number(score),
    tags: '[]',
    sources: '{}',
  };
}

const csv: Benchmark = {
  name: 'CSV of 20,000 students: parsed, validated, matched and written',
  baseline:
    'papaparse of the same text, then raw inserts of all columns into the same table in one transaction at synchronous=FULL, in a file of its own',
  target: 3,
  async run(): Promise<Figures> {
    const text = simsText(STUDENTS);
    const file = { name: 'students.csv', bytes: new TextEncoder().encode(text) };
    const apps = freshApps(ROUNDS + 1);
    const bare = bareFiles(ROUNDS + 1);
    const figures = await compare(
      () => bringIn(apps.take(), file),
      () => bare.insertAll(Papa.parse<string[]>(text).data),
      { rounds: ROUNDS },
    );
    const again = await timeAgain(file, text);
    await apps.closeAll();
    bare.closeAll();
    return { ...figures, note: again };
  },
};

const xlsx: Benchmark = {
  name: 'XLSX of 20,000 students: read, matched and written',
  baseline: 'exceljs alone, loading the same file in a process that is started as the app starts the one it reads in',
  target: 1.8,
  async run(): Promise<Figures> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Students');
    sheet.addRow(HEADINGS);
    for (const row of simsRows(STUDENTS)) sheet.addRow(row);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const apps = freshApps(ROUNDS + 1);
    const figures = await compare(
      () => bringIn(apps.take(), { name: 'students.xlsx', bytes }),
      () => loadAlone(bytes),
      { rounds: ROUNDS },
    );
    await apps.closeAll();
    return figures;
  },
};

async function loadAlone(bytes: Uint8Array): Promise<void> {
  const alone = fork(join(import.meta.dirname, 'exceljs-alone.ts'), readerOptions(LIMITS));
  alone.send({ bytes });
  const [sheets] = await once(alone, 'message');
  if (sheets !== 1) throw new Error('exceljs did not load the workbook');
  alone.kill();
}

/** What the same file takes when everybody is here already, and when everybody's form is another. */
async function timeAgain(file: ChosenFile, text: string): Promise<string> {
  const app = openTestApp({ checkOutputs: false });
  await bringIn(app, file);
  const matched: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const start = performance.now();
    await app.call('students.readFile', { fileToken: app.offer(file) });
    matched.push(performance.now() - start);
  }
  const moved = { name: 'students.csv', bytes: new TextEncoder().encode(text.replaceAll(/,(\d+)A,/g, ',$1Z,')) };
  const start = performance.now();
  await bringIn(app, moved);
  const changed = performance.now() - start;
  const undoStart = performance.now();
  await app.call('app.undo', {});
  await app.call('app.undo', {});
  const undone = performance.now() - undoStart;
  await app.close();
  return `read and matched with all 20,000 here: ${quantile(matched, 0.5).toFixed(0)} ms; changed: ${changed.toFixed(0)} ms; both undone: ${undone.toFixed(0)} ms`;
}

export const studentImportBenchmarks: readonly Benchmark[] = [csv, xlsx];
