import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import type { Mark } from '../../shared/domain/sessions.ts';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let ids: readonly string[];
let groupId: string;
let sessionId: string;

beforeEach(async () => {
  app = openTestApp();
  const { added } = await app.call('students.updateEach', {
    changes: [],
    added: ['Adeyemi', 'Bennett', 'Chen', 'Dhillon'].map((surname) => ({ surname, forename: 'Sam', cohort: 2022 })),
  });
  ids = added;
  const group = await app.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', minutes: 60 },
    studentIds: ids.slice(0, 3),
    joinedOn: '2026-09-07',
    series: null,
  });
  groupId = group.id;
  sessionId = (await app.call('sessions.add', { groupId, session: { heldOn: '2026-11-16' } })).id;
});
afterEach(() => app.close());

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'not refused',
    (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
  );
const marked = (id: string | undefined, mark: Mark, minutesLate = 0, note = '') => ({
  studentId: id ?? '',
  mark,
  minutesLate,
  note,
});
const save = async (
  marks: InputOf<'sessions.saveRegister'>['marks'],
  more: Partial<InputOf<'sessions.saveRegister'>> = {},
) => {
  await app.call('sessions.saveRegister', {
    id: sessionId,
    marks,
    deliveredMinutes: 60,
    topic: 'Surds',
    learned: '',
    nextStep: '',
    ...more,
  });
  return register();
};
const register = () => app.call('sessions.register', { id: sessionId });
const undoLabel = async () => (await app.call('app.undoState', {})).undo;

describe('a register', () => {
  test('expects the members of its day, by name, and holds no mark before it is taken', async () => {
    const { students, session } = await register();
    expect(students.map((s) => [s.surname, s.yearGroup, s.isGuest, s.mark])).toEqual([
      ['Adeyemi', 11, false, null],
      ['Bennett', 11, false, null],
      ['Chen', 11, false, null],
    ]);
    expect(session).toMatchObject({ status: 'planned', attendedCount: null, expectedCount: 3 });
  });

  test('is taken as one step that makes the session held, and undo takes back whole', async () => {
    const taken = await save([
      marked(ids[0], 'present'),
      marked(ids[1], 'late', 10),
      marked(ids[2], 'other-activity', 0, 'Choir'),
      marked(ids[3], 'present'),
    ]);
    expect(taken.session).toMatchObject({ status: 'held', deliveredMinutes: 60, topic: 'Surds', attendedCount: 3 });
    expect(taken.students.map((s) => [s.surname, s.isGuest, s.mark])).toEqual([
      ['Adeyemi', false, { mark: 'present', minutesLate: 0, note: '' }],
      ['Bennett', false, { mark: 'late', minutesLate: 10, note: '' }],
      ['Chen', false, { mark: 'other-activity', minutesLate: 0, note: 'Choir' }],
      ['Dhillon', true, { mark: 'present', minutesLate: 0, note: '' }],
    ]);
    expect(await undoLabel()).toBe('Take the register of Year 11 booster, 16 Nov 2026');
    await app.call('app.undo', {});
    const back = await register();
    expect(back.session).toMatchObject({ status: 'planned', registerAt: null, topic: '' });
    expect(back.students.map((s) => s.mark)).toEqual([null, null, null]);
    await app.call('app.redo', {});
    expect(await register()).toEqual(taken);
  });

  test('taken anew writes only what differs, keeps when it was taken, and drops who is not named', async () => {
    const first = await save([marked(ids[0], 'present'), marked(ids[1], 'absent'), marked(ids[3], 'present')]);
    const steps = await undoLabel();
    await save([marked(ids[0], 'present'), marked(ids[1], 'absent'), marked(ids[3], 'present')]);
    expect(await undoLabel()).toBe(steps);
    const again = await save([marked(ids[0], 'late', 5), marked(ids[1], 'absent')]);
    expect(await undoLabel()).toBe('Change the register of Year 11 booster, 16 Nov 2026');
    expect(again.session.registerAt).toBe(first.session.registerAt);
    expect(again.students.map((s) => [s.surname, s.mark?.mark ?? null])).toEqual([
      ['Adeyemi', 'late'],
      ['Bennett', 'absent'],
      ['Chen', null],
    ]);
  });

  test('keeps the mark of somebody who has left the group since, as a guest of that day', async () => {
    await save([marked(ids[0], 'present'), marked(ids[1], 'present'), marked(ids[2], 'present')]);
    const { members } = await app.call('groups.get', { id: groupId });
    const chen = members.find((m) => m.studentId === ids[2]);
    await app.call('groups.updateMember', { id: chen?.id ?? '', patch: { leftOn: '2026-10-01' } });
    const { students } = await register();
    expect(students.map((s) => [s.surname, s.isGuest])).toEqual([
      ['Adeyemi', false],
      ['Bennett', false],
      ['Chen', true],
    ]);
  });

  test('says what the session before left to do, past cancelled ones', async () => {
    await save([], { nextStep: 'Rationalise denominators' });
    const cancelled = await app.call('sessions.add', { groupId, session: { heldOn: '2026-11-18' } });
    await app.call('sessions.cancel', { ids: [cancelled.id], reason: 'Snow' });
    const next = await app.call('sessions.add', { groupId, session: { heldOn: '2026-11-23' } });
    const opened = await app.call('sessions.register', { id: next.id });
    expect(opened).toMatchObject({
      lastNextStep: 'Rationalise denominators',
      previousId: sessionId,
      nextId: null,
    });
    expect(await register()).toMatchObject({ previousId: null, nextId: next.id, lastNextStep: '' });
  });

  test('is refused for a cancelled session, a student named twice and minutes nobody can be late', async () => {
    const twice = save([marked(ids[0], 'present'), marked(ids[0], 'absent')]);
    expect(await refusal(twice)).toMatchObject({ code: 'validation', message: expect.stringContaining('twice') });
    const tooLate = save([marked(ids[0], 'late', 61)]);
    expect(await refusal(tooLate)).toMatchObject({ code: 'validation', field: 'minutesLate' });
    expect(await refusal(save([marked('gone', 'present')]))).toMatchObject({ code: 'not-found' });
    expect((await register()).session.status).toBe('planned');
    await app.call('sessions.cancel', { ids: [sessionId], reason: 'Snow' });
    expect(await refusal(save([marked(ids[0], 'present')]))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Snow'),
    });
  });

  test('is cleared as one step; one that was never taken cannot be', async () => {
    const before = await undoLabel();
    expect(await refusal(app.call('sessions.clearRegister', { id: sessionId }))).toMatchObject({ code: 'conflict' });
    expect(await undoLabel()).toBe(before);
    await save([marked(ids[0], 'present')]);
    const cleared = await app.call('sessions.clearRegister', { id: sessionId });
    expect(cleared.session).toMatchObject({ status: 'planned', deliveredMinutes: null, topic: 'Surds' });
    expect(cleared.students.map((s) => s.mark)).toEqual([null, null, null]);
    await app.call('app.undo', {});
    expect((await register()).students.find((s) => s.id === ids[0])?.mark?.mark).toBe('present');
  });
});
