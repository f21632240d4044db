import { afterAll, describe, expect, it, vi } from 'vitest';
import type { StudentsPreview } from '../../shared/contract/student-import.ts';
import { mutatedCsv, mutatedWorkbook, type Pick } from '../support/mutated-files.ts';
import { bringIn, NO_CHOICES, STUDENT_FILES, studentFile } from '../support/student-files.ts';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';
import { seededRandom } from '../support/workbook-files.ts';

/** Each copy in the reading process of its own would take minutes; every so many do, the others are read in this one. */
const READ_APART_EVERY = 40;
const BROUGHT_IN_EVERY = 10;
const COPIES = 200;

const reads = vi.hoisted(() => ({ done: 0 }));
vi.mock('../../electron/core/reading/read-table.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../electron/core/reading/read-table.ts')>();
  const { parseFile } = await import('../../electron/core/reading/parse-file.ts');
  const readTable: typeof original.readTable = (file, options) => {
    reads.done += 1;
    return reads.done % READ_APART_EVERY === 0
      ? original.readTable(file, options)
      : parseFile(file.name, Buffer.from(file.bytes), options.sheet);
  };
  return { ...original, readTable };
});

const apps: TestApp[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

const list = (app: TestApp) => app.call('students.list', {});

/** A school with nobody in it, or with the SIMS list in. */
async function school(isFilled: boolean): Promise<TestApp> {
  const app = openTestApp();
  apps.push(app);
  if (isFilled) await bringIn(app, studentFile(STUDENT_FILES.sims));
  return app;
}

/** Opens a copy; null when it was refused in words. */
async function opened(app: TestApp, name: string, bytes: Buffer): Promise<StudentsPreview | null> {
  try {
    return await app.call('students.readFile', { fileToken: app.offer({ name, bytes }) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.error.code).toBe('validation');
    expect(error.message).toMatch(/^“.*[.]$/s);
    return null;
  }
}

/** Brings an open copy in, repaired as proposed, and takes it back: all of it is there, then none of it. */
async function bringInAndUndo(app: TestApp, { importId, shifted, cannotRead, counts }: StudentsPreview) {
  const before = await list(app);
  const choices = { ...NO_CHOICES, shifted: shifted.map(({ row }) => ({ row, option: 0 })) };
  const planned =
    shifted.length === 0 ? counts : (await app.call('students.previewFile', { importId, choices })).counts;
  if (cannotRead !== null || planned.new + planned.changed === 0) {
    await expect(app.call('students.applyFile', { importId })).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(await list(app)).toEqual(before);
    return false;
  }
  const done = await app.call('students.applyFile', { importId });
  expect(done).toMatchObject({ added: planned.new, changed: planned.changed });
  const after = await list(app);
  const was = new Map(before.map((student) => [student.id, JSON.stringify(student)]));
  expect(after.filter(({ id }) => !was.has(id))).toHaveLength(done.added);
  expect(after.filter((s) => was.has(s.id) && was.get(s.id) !== JSON.stringify(s))).toHaveLength(done.changed);
  expect(after).toHaveLength(before.length + done.added);
  await app.call('app.undo', {});
  expect(await list(app)).toEqual(before);
  return true;
}

describe.each<[string, boolean, (bytes: Buffer, turn: number, pick: Pick) => Buffer]>([
  [STUDENT_FILES.sims, false, mutatedCsv],
  [STUDENT_FILES.dfe, true, mutatedCsv],
  [STUDENT_FILES.arbor, true, mutatedWorkbook],
  [STUDENT_FILES.october, true, mutatedWorkbook],
])('%s', (name, isFilled, mutated) => {
  it('with something wrong is read or refused in words, and is brought in whole or not at all', async () => {
    const app = await school(isFilled);
    const good = Buffer.from(studentFile(name).bytes);
    const before = await list(app);
    const random = seededRandom(name.length * 31 + 5);
    const pick: Pick = (below) => Math.floor(random() * below);
    let read = 0;
    let brought = 0;
    for (let turn = 0; turn < COPIES; turn += 1) {
      const preview = await opened(app, name, mutated(good, turn, pick));
      if (!preview) continue;
      read += 1;
      if (read % BROUGHT_IN_EVERY === 0 && (await bringInAndUndo(app, preview))) brought += 1;
    }
    expect(await list(app)).toEqual(before);
    expect(read).toBeGreaterThan(COPIES / 2);
    expect(read).toBeLessThan(COPIES);
    expect(brought).toBeGreaterThan(0);
  }, 120_000);
});
