import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeTemporaryFolder, openTestApp } from '../support/test-app.ts';

const KILLS = 16;
const STUDENTS = 20_000;
const IMPORTER = join(import.meta.dirname, '../support/import-students.ts');

/** Kills a process somewhere while it brings students in; true when it had said that it was done. */
async function killedWhileImporting(dataDir: string, compiled: string, ms: number): Promise<boolean> {
  const importer = fork(IMPORTER, [dataDir, String(STUDENTS)], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const begun = Promise.withResolvers<void>();
  let isDone = false;
  importer.on('message', (said) => {
    if (said === 'begins') begun.resolve();
    else isDone = true;
  });
  const ended = once(importer, 'exit');
  await begun.promise;
  await wait(ms);
  importer.kill('SIGKILL');
  await ended;
  return isDone;
}

it(`brings in all of a list or nothing of it, after ${KILLS} kills in the middle of ${STUDENTS} students`, async () => {
  const compiled = makeTemporaryFolder();
  let wholes = 0;
  for (let run = 0; run < KILLS; run += 1) {
    const dataDir = makeTemporaryFolder();
    const wasDone = await killedWhileImporting(dataDir, compiled, (run / KILLS) * 400);
    const app = openTestApp({ dataDir, checkOutputs: false });
    expect((await app.call('app.start', {})).notice).toBeNull();
    const here = (await app.call('students.list', {})).length;
    expect([0, STUDENTS]).toContain(here);
    if (wasDone) expect(here).toBe(STUDENTS);
    const isWhole = here === STUDENTS;
    expect(await app.call('students.imports', {})).toHaveLength(isWhole ? 1 : 0);
    const { undo } = await app.call('app.undoState', {});
    expect(undo).toBe(isWhole ? `Import ${STUDENTS} students from SIMS list` : null);
    if (isWhole) {
      wholes += 1;
      await app.call('app.undo', {});
      expect(await app.call('students.list', {})).toEqual([]);
    }
    await app.close();
    // A list of this size and its copies are some 20 MB.
    rmSync(dataDir, { recursive: true });
  }
  // The kills fell before as well as after the end of the import.
  expect(wholes).toBeLessThan(KILLS);
});
