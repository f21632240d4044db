import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let actionId: string;

beforeEach(async () => {
  app = openTestApp();
  const { id: roundId } = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [] });
  const framework = await app.call('audit.framework', {});
  const statementId = framework.domains[0]?.statements[0]?.id ?? '';
  const [priority] = await app.call('plan.choosePriorities', { statementIds: [statementId], roundId });
  const action = await app.call('plan.addAction', {
    action: { priorityId: priority?.id ?? '', title: 'Lesson study' },
  });
  actionId = action.id;
});
afterEach(() => app.close());

const list = () => app.call('pdSessions.list', {});
const undo = () => app.call('app.undo', {});
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'not refused',
    (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
  );

describe('PD sessions', () => {
  test('of a series are added by day as one step, which undo takes back whole and redo brings back', async () => {
    const added = await app.call('pdSessions.add', {
      actionId,
      sessions: [
        { heldOn: '2026-11-12', startsAt: '14:05', endsAt: '15:05' },
        { heldOn: '2026-11-05', place: 'Room M2', cover: 'needed', periods: 'P3' },
      ],
    });
    expect(added.map((s) => [s.heldOn, s.startsAt, s.place, s.cover])).toEqual([
      ['2026-11-05', null, 'Room M2', 'needed'],
      ['2026-11-12', '14:05', '', 'not-needed'],
    ]);
    expect(await list()).toEqual(added);
    expect((await app.call('app.undoState', {})).undo).toBe('Add 2 PD sessions to action 1.1');
    await undo();
    expect(await list()).toEqual([]);
    await app.call('app.redo', {});
    expect(await list()).toEqual(added);
  });

  test('are changed a step at a time, and undone likewise; what changes nothing is no step', async () => {
    const [one] = await app.call('pdSessions.add', { actionId, sessions: [{ heldOn: '2026-11-05' }] });
    const id = one?.id ?? '';
    await app.call('pdSessions.update', { id, patch: { place: 'Hall' } });
    await app.call('pdSessions.update', { id, patch: { place: 'Hall' } });
    const moved = await app.call('pdSessions.update', {
      id,
      patch: { heldOn: '2026-11-06', startsAt: '09:00', endsAt: '10:00' },
    });
    expect(moved).toMatchObject({ place: 'Hall', heldOn: '2026-11-06', startsAt: '09:00' });
    await undo();
    expect(await list()).toMatchObject([{ heldOn: '2026-11-05', startsAt: null, place: 'Hall' }]);
    await undo();
    expect(await list()).toMatchObject([{ heldOn: '2026-11-05', place: '' }]);
  });

  test('with times that make no sense are refused with the field, and nothing of the series is kept', async () => {
    const wrong = { heldOn: '2026-11-12', startsAt: '15:00', endsAt: '14:00' };
    const asked = app.call('pdSessions.add', { actionId, sessions: [{ heldOn: '2026-11-05' }, wrong] });
    expect(await refusal(asked)).toMatchObject({ code: 'validation', field: 'endsAt' });
    expect(await list()).toEqual([]);
    const [one] = await app.call('pdSessions.add', { actionId, sessions: [{ heldOn: '2026-11-05' }] });
    const half = app.call('pdSessions.update', { id: one?.id ?? '', patch: { startsAt: '14:00' } });
    expect(await refusal(half)).toMatchObject({ code: 'validation', field: 'endsAt' });
    const noTime = app.call('pdSessions.update', { id: one?.id ?? '', patch: { startsAt: '25:00', endsAt: '26:00' } });
    expect(await refusal(noTime)).toMatchObject({ code: 'validation', field: 'startsAt' });
    const noAction = app.call('pdSessions.add', { actionId: 'gone', sessions: [{ heldOn: '2026-11-05' }] });
    expect(await refusal(noAction)).toMatchObject({ code: 'not-found' });
  });

  test('go with their action and come back with it; a copy of the action starts without', async () => {
    const added = await app.call('pdSessions.add', {
      actionId,
      sessions: [{ heldOn: '2026-11-05' }, { heldOn: '2026-11-12' }],
    });
    await app.call('plan.duplicateAction', { id: actionId });
    expect(await list()).toEqual(added);
    await app.call('plan.removeActions', { ids: [actionId] });
    expect(await list()).toEqual([]);
    await undo();
    expect(await list()).toEqual(added);
  });

  test('are removed together, as one step', async () => {
    const added = await app.call('pdSessions.add', {
      actionId,
      sessions: [{ heldOn: '2026-11-05' }, { heldOn: '2026-11-12' }],
    });
    const ids = added.map((s) => s.id);
    expect(await app.call('pdSessions.remove', { ids: [...ids, ...ids] })).toEqual({ removed: 2 });
    expect(await list()).toEqual([]);
    await undo();
    expect(await list()).toEqual(added);
    expect(await refusal(app.call('pdSessions.remove', { ids: [...ids, 'gone'] }))).toMatchObject({
      code: 'not-found',
    });
    expect(await list()).toEqual(added);
  });
});

describe('who took part', () => {
  let people: readonly string[];
  let id: string;
  const one = async () => (await list()).find((s) => s.id === id);

  beforeEach(async () => {
    const added = await app.call('staff.addMany', { staff: ['Ann', 'Ben', 'Cat'].map((name) => ({ name })) });
    people = added.map((s) => s.id);
    const [session] = await app.call('pdSessions.add', {
      actionId,
      sessions: [
        { heldOn: '2026-11-05', form: 'open-door-observation', partnerSchool: 'St Anne’s', notes: 'Starters' },
      ],
    });
    id = session?.id ?? '';
  });

  test('is unknown until somebody says, and is said as one step that undo takes back', async () => {
    expect(await one()).toMatchObject({
      form: 'open-door-observation',
      partnerSchool: 'St Anne’s',
      expectedIds: null,
      attendedIds: null,
    });
    const [ann = '', ben = ''] = people;
    const saved = await app.call('pdSessions.saveAttendance', { id, attendedIds: [ann, ben, ann] });
    expect(saved.attendedIds).toEqual([ann, ben]);
    expect((await app.call('app.undoState', {})).undo).toBe(
      'Record who took part in the PD session of 5 Nov 2026 of action 1.1',
    );
    await undo();
    expect(await one()).toMatchObject({ attendedIds: null });
    await app.call('app.redo', {});
    await app.call('pdSessions.saveAttendance', { id, attendedIds: null });
    expect(await one()).toMatchObject({ attendedIds: null });
  });

  test('can be nobody, which is not the same as unknown', async () => {
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [] });
    expect(await one()).toMatchObject({ attendedIds: [] });
  });

  test('names people there are; so does who should attend', async () => {
    const gone = app.call('pdSessions.saveAttendance', { id, attendedIds: ['gone'] });
    expect(await refusal(gone)).toMatchObject({ code: 'not-found' });
    const expected = app.call('pdSessions.update', { id, patch: { expectedIds: ['gone'] } });
    expect(await refusal(expected)).toMatchObject({ code: 'not-found' });
    await app.call('pdSessions.update', { id, patch: { expectedIds: [...people] } });
    expect(await one()).toMatchObject({ expectedIds: people });
  });

  test('keeps who it names from being removed', async () => {
    const [ann = ''] = people;
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [ann] });
    expect(await refusal(app.call('staff.remove', { id: ann }))).toMatchObject({ code: 'conflict' });
  });

  test('is not asked of a cancelled session, and one that was held cannot be cancelled', async () => {
    await app.call('pdSessions.cancel', { ids: [id], reason: ' Snow ' });
    expect(await one()).toMatchObject({ cancelledReason: 'Snow' });
    const asked = app.call('pdSessions.saveAttendance', { id, attendedIds: [] });
    expect(await refusal(asked)).toMatchObject({ code: 'conflict', message: expect.stringContaining('Snow') });
    await app.call('pdSessions.restore', { id });
    expect(await refusal(app.call('pdSessions.restore', { id }))).toMatchObject({ code: 'conflict' });
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [] });
    const cancelled = app.call('pdSessions.cancel', { ids: [id], reason: 'Snow' });
    expect(await refusal(cancelled)).toMatchObject({ code: 'conflict' });
    const noReason = app.call('pdSessions.cancel', { ids: [id], reason: ' ' });
    expect(await refusal(noReason)).toMatchObject({ code: 'validation', field: 'reason' });
  });

  test('a cancelled session is in no calendar file', async () => {
    await app.call('pdSessions.cancel', { ids: [id], reason: 'Snow' });
    const asked = app.call('documents.calendar', { actionId });
    expect(await refusal(asked)).toMatchObject({ code: 'not-found' });
  });
});
