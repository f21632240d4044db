import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { simsText } from '../support/many-students.ts';
import { openFile } from '../support/student-files.ts';
import { openTestApp } from '../support/test-app.ts';

const bigFile = (count: number) => ({ name: 'list.csv', bytes: new TextEncoder().encode(simsText(count)) });

/** Turns of the event loop for the import to come in between. */
async function afterTurns(n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) await nextTurn();
}

describe('a long import', () => {
  it('that is stopped leaves nothing, and the file can be brought in after all', async () => {
    const app = openTestApp({ checkOutputs: false });
    const { importId } = await openFile(app, bigFile(20_000));
    const applying = app.call('students.applyFile', { importId }).catch((error: Error) => error.message);
    await afterTurns(3);
    const listed = app.call('students.list', {});
    expect(await app.call('app.cancel', { job: 'import-students' })).toEqual({ cancelled: true });
    expect(await applying).toBe('Stopped. Nothing was changed.');
    expect(await listed).toEqual([]);
    expect(await app.call('students.imports', {})).toEqual([]);
    expect((await app.call('app.undoState', {})).undo).toBeNull();
    expect(await app.call('students.applyFile', { importId })).toMatchObject({ added: 20_000 });
    await app.call('app.undo', {});
    expect(await app.call('students.list', {})).toEqual([]);
    await app.call('app.redo', {});
    expect(await app.call('students.list', {})).toHaveLength(20_000);
    await app.close();
  });

  it('is told of as it goes, and others wait for its end', async () => {
    const app = openTestApp({ checkOutputs: false });
    const { importId } = await openFile(app, bigFile(20_000));
    app.events.length = 0;
    let isDone = false;
    const applying = app.call('students.applyFile', { importId }).then((value) => {
      isDone = true;
      return value;
    });
    await afterTurns(3);
    expect(isDone).toBe(false);
    const adding = app.call('staff.add', { staff: { name: 'Ada Byron' } });
    const listed = await app.call('students.list', {});
    // Not a part of them.
    expect(listed).toHaveLength(20_000);
    await adding;
    expect(await applying).toMatchObject({ added: 20_000, changed: 0, leftOut: 0 });
    expect(await app.call('app.undoState', {})).toMatchObject({ undo: 'Add Ada Byron to the staff' });
    const told = app.events.flatMap((event) => (event.type === 'progress' && event.of > 1 ? [event] : []));
    for (const { job, done, of } of told) {
      expect(job).toBe('import-students');
      expect(of).toBe(20_000);
      expect(done).toBeLessThan(20_000);
    }
    await app.close();
  });

  it('leaves nothing when the app is closed meanwhile', async () => {
    const app = openTestApp({ checkOutputs: false });
    const { importId } = await openFile(app, bigFile(20_000));
    const applying = app.call('students.applyFile', { importId }).catch((error: Error) => error.message);
    await afterTurns(2);
    await app.close();
    expect(await applying).toBe('Stopped. Nothing was changed.');
    const db = new Database(join(app.dataDir, 'planner.db'));
    expect(db.prepare('SELECT count(*) FROM student').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM change_step').pluck().get()).toBe(0);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});
