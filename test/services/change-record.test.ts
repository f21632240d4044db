import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChangeRecord } from '../../electron/core/store/change-record.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { studentQueries, studentTable } from '../../electron/core/store/student-table.ts';
import { NOTHING_KNOWN } from '../support/blank-student.ts';
import { makeTemporaryFolder, openTestApp, type TestApp } from '../support/test-app.ts';

/** All rows of all tables that people change, as text, read from the closed file. */
async function dump(app: TestApp): Promise<string> {
  const state = {
    staff: await app.call('staff.list', {}),
    rounds: await app.call('audit.rounds', {}),
    plan: await app.call('plan.get', {}),
    actions: await app.call('plan.listActions', {}),
    school: await app.call('school.get', {}),
    answers: await Promise.all(
      (await app.call('audit.rounds', {})).map(({ id }) => app.call('audit.answers', { roundId: id })),
    ),
  };
  return JSON.stringify(state, (_, value) => (Array.isArray(value) ? [...value].sort(byText) : value));
}
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('undo and redo', () => {
  it('take back and repeat one named step', async () => {
    const app = openTestApp();
    const ada = await app.call('staff.add', { staff: { name: 'Ada Byron' } });
    await app.call('staff.update', { id: ada.id, patch: { fullTimeEquivalent: 0.6 } });
    expect(await app.call('app.undoState', {})).toEqual({ undo: 'Change Ada Byron’s FTE', redo: null });
    await app.call('app.undo', {});
    expect((await app.call('staff.list', {}))[0]?.fullTimeEquivalent).toBe(1);
    expect(await app.call('app.redo', {})).toEqual({ label: 'Change Ada Byron’s FTE' });
    expect((await app.call('staff.list', {}))[0]?.fullTimeEquivalent).toBe(0.6);
    await app.close();
  });

  it('reach at least 50 steps back', async () => {
    const app = openTestApp();
    for (let i = 0; i < 60; i += 1) await app.call('staff.add', { staff: { name: `Person ${i}` } });
    for (let i = 0; i < 60; i += 1) await app.call('app.undo', {});
    expect(await app.call('staff.list', {})).toEqual([]);
    for (let i = 0; i < 60; i += 1) await app.call('app.redo', {});
    expect(await app.call('staff.list', {})).toHaveLength(60);
    await app.close();
  });

  it('a new step ends redo, and a change of nothing makes no step', async () => {
    const app = openTestApp();
    const { id } = await app.call('staff.add', { staff: { name: 'Ada Byron' } });
    await app.call('app.undo', {});
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    expect(await app.call('app.undoState', {})).toEqual({ undo: 'Add Grace Hopper to the staff', redo: null });
    const [grace] = await app.call('staff.list', {});
    await app.call('staff.update', { id: grace?.id ?? '', patch: { name: 'Grace Hopper' } });
    expect((await app.call('app.undoState', {})).undo).toBe('Add Grace Hopper to the staff');
    await expect(app.call('staff.update', { id, patch: { name: 'X' } })).rejects.toThrow('no longer there');
    await app.close();
  });

  it('survive closing and opening again', async () => {
    const dataDir = makeTemporaryFolder();
    const first = openTestApp({ dataDir });
    await first.call('staff.add', { staff: { name: 'Ada Byron' } });
    await first.close();
    const second = openTestApp({ dataDir });
    await second.call('app.undo', {});
    expect(await second.call('staff.list', {})).toEqual([]);
    await second.close();
  });

  it('bring a removed priority back with its statements in their order, and an action with its people', async () => {
    const app = openTestApp();
    const { id: staffId } = await app.call('staff.add', { staff: { name: 'Ada Byron' } });
    const round = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [staffId] });
    const [chosen] = await app.call('plan.choosePriorities', { roundId: round.id, statementIds: ['A2'] });
    const id = chosen?.id ?? '';
    await app.call('plan.updatePriority', { id, patch: { statementIds: ['B1', 'A10', 'A2'] } });
    const { id: actionId } = await app.call('plan.addAction', { action: { priorityId: id, title: 'Joint planning' } });
    // Named twice, as a page that sends its selection twice might.
    const change = { id: actionId, patch: { participantIds: [staffId] } };
    await app.call('plan.updateEach', { changes: [change, change] });
    const before = [await app.call('plan.get', {}), await app.call('plan.listActions', {})];
    expect(before[0]).toMatchObject({ priorities: [{ statementIds: ['A2', 'A10', 'B1'] }] });
    await app.call('plan.removePriority', { id });
    await app.call('app.undo', {});
    expect([await app.call('plan.get', {}), await app.call('plan.listActions', {})]).toEqual(before);
    await app.close();
  });

  it('restore every state of random work, back and forth', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.nat(50)), { minLength: 1, maxLength: 25 }),
        async (ops) => {
          const app = openTestApp();
          const states = [await dump(app)];
          const labels: (string | null)[] = [];
          for (const [op, n] of ops) {
            await perform(app, op, n);
            const { undo } = await app.call('app.undoState', {});
            const state = await dump(app);
            if (state !== states.at(-1)) {
              states.push(state);
              labels.push(undo);
            }
          }
          for (let i = states.length - 1; i > 0; i -= 1) {
            expect((await app.call('app.undo', {})).label).toBe(labels[i - 1]);
            expect(await dump(app)).toBe(states[i - 1]);
          }
          for (let i = 1; i < states.length; i += 1) {
            await app.call('app.redo', {});
            expect(await dump(app)).toBe(states[i]);
          }
          await app.close();
          const db = new Database(join(app.dataDir, 'planner.db'));
          expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
          expect(db.pragma('foreign_key_check')).toEqual([]);
          db.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a long step', () => {
  const surnames = ['Byron', 'Hopper', 'Noether', 'Lovelace'];

  /** A record on an empty file, with work of four slices: each of its rows takes longer than a slice may. */
  function openRecord() {
    const db = openDatabase(':memory:');
    const announced: (readonly string[])[] = [];
    const record = createChangeRecord(db, {
      at: () => '2026-11-23T08:00:00.000Z',
      onChange: (areas) => announced.push(areas),
    });
    const students = studentQueries(db);
    return {
      db,
      record,
      announced,
      here: () => students.list().map(({ surname }) => surname),
      addAll: (signal = new AbortController().signal, onSlice: (done: number) => void = () => undefined) =>
        record.stepInSlices(
          'Import 4 students',
          function* (write) {
            for (const [i, surname] of surnames.entries()) {
              write.insert(studentTable, { ...NOTHING_KNOWN, id: `student-${i}`, surname });
              const end = performance.now() + 60;
              while (performance.now() < end);
              yield i + 1;
            }
            return surnames.length;
          },
          { signal, onSlice },
        ),
    };
  }

  it('is one step that undo takes back whole, told once and at its end', async () => {
    const { record, addAll, here, announced } = openRecord();
    const heard: number[] = [];
    expect(await addAll(undefined, (done) => heard.push(done))).toBe(4);
    expect(heard).toEqual([1, 2, 3, 4]);
    expect(announced).toEqual([['students']]);
    expect(record.state()).toEqual({ undo: 'Import 4 students', redo: null });
    const added = here();
    expect(added).toHaveLength(4);
    record.undo();
    expect(here()).toEqual([]);
    record.redo();
    expect(here()).toEqual(added);
    record.undo();
    record.redo();
    expect(here()).toEqual(added);
  });

  it('leaves nothing when it is stopped half-way, and what was done before can still be undone', async () => {
    const { record, addAll, here, announced } = openRecord();
    record.step('Add Ada', (write) => write.insert(studentTable, { ...NOTHING_KNOWN, id: 'ada', surname: 'King' }));
    record.undo();
    announced.length = 0;
    const stop = new AbortController();
    const stopped = addAll(stop.signal, (done) => {
      if (done === 2) stop.abort();
    });
    await expect(stopped).rejects.toThrow('Stopped. Nothing was changed.');
    expect(here()).toEqual([]);
    expect(announced).toEqual([]);
    expect(record.slices).toBeNull();
    // The step that was undone before is still there to be done again.
    expect(record.state()).toEqual({ undo: null, redo: 'Add Ada' });
    record.redo();
    expect(here()).toEqual(['King']);
  });

  it('leaves nothing when its work throws, or when the file is closed meanwhile', async () => {
    const { db, record, addAll, here } = openRecord();
    const failing = record.stepInSlices(
      'Import',
      function* (write) {
        write.insert(studentTable, { ...NOTHING_KNOWN, id: 'ada', surname: 'King' });
        yield 1;
        throw new Error('the disk is gone');
      },
      { signal: new AbortController().signal, onSlice: () => undefined },
    );
    await expect(failing).rejects.toThrow('the disk is gone');
    expect(here()).toEqual([]);
    const closing = addAll(undefined, (done) => {
      if (done === 2) setImmediate(() => record.abandonSlices());
    });
    await expect(closing).rejects.toThrow('Stopped. Nothing was changed.');
    expect(db.inTransaction).toBe(false);
    expect(here()).toEqual([]);
  });

  it('lets no other step in before it ends', async () => {
    const { record, addAll, here } = openRecord();
    const adding = addAll(undefined, (done) => {
      if (done !== 1) return;
      const meddle = () =>
        record.step('Add Ada', (w) => w.insert(studentTable, { ...NOTHING_KNOWN, id: 'ada', surname: 'King' }));
      expect(meddle).toThrow('Students are being brought in');
      expect(() => record.undo()).toThrow('Students are being brought in');
    });
    await record.slices;
    await adding;
    expect(here()).toHaveLength(4);
  });
});

/** One random piece of work; the kinds that need something to work on do nothing without it. */
async function perform(app: TestApp, op: number, n: number): Promise<void> {
  const staff = await app.call('staff.list', {});
  const round = (await app.call('audit.rounds', {}))[0];
  const { priorities } = await app.call('plan.get', {});
  const actions = await app.call('plan.listActions', {});
  const person = staff[n % Math.max(1, staff.length)];
  const action = actions[n % Math.max(1, actions.length)];
  const statement = ['A1', 'A2', 'B3', 'C4', 'D1'][n % 5] ?? 'A1';
  switch (op) {
    case 0:
      await app.call('staff.add', { staff: { name: `Person ${n}` } });
      return;
    case 1:
      if (!round)
        await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: staff.map((s) => s.id) });
      return;
    case 2: {
      const asked = round?.staffIds[n % Math.max(1, round.staffIds.length)];
      if (!round || !asked) return;
      const rating = ([1, 2, 3, 4, 'N/A', null] as const)[n % 6] ?? null;
      await app.call('audit.rate', { roundId: round.id, cells: [{ staffId: asked, statementId: statement, rating }] });
      return;
    }
    case 3:
      if (round && priorities.length < 5 && !priorities.some((p) => p.statementIds.includes(statement))) {
        await app.call('plan.choosePriorities', { roundId: round.id, statementIds: [statement] });
      }
      return;
    case 4: {
      const draft = await app.call('plan.draft', {});
      if (draft.actions.length > 0) await app.call('plan.applyDraft', { keys: draft.actions.map((a) => a.key) });
      return;
    }
    case 5:
      if (action && person) {
        await app.call('plan.updateAction', {
          id: action.id,
          patch: {
            participantIds: [person.id],
            progress: [{ halfTerm: 1 + (n % 6), note: `note ${n}` }],
            hodComment: `${n}`,
          },
        });
      }
      return;
    case 6:
      if (priorities[0]) await app.call('plan.removePriority', { id: priorities[n % priorities.length]?.id ?? '' });
      return;
    case 7:
      if (action) await app.call('plan.duplicateAction', { id: action.id });
      return;
    default:
      if (round) await app.call('audit.removeRound', { roundId: round.id });
  }
}
