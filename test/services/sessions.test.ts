import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionPatch } from '../../shared/contract/sessions.ts';
import { addGroup, MONDAYS, openSessionSchool, refusalOf } from '../support/session-school.ts';

let app: Awaited<ReturnType<typeof openSessionSchool>>;
let groupId: string;

beforeEach(async () => {
  app = await openSessionSchool(3);
  ({ id: groupId } = await addGroup(app, { studentIds: [...app.studentIds] }));
});
afterEach(() => app.close());

const undo = () => app.call('app.undo', {});
const lastStep = async () => (await app.call('app.undoState', {})).undo;
const list = () => app.call('sessions.list', { firstOn: '2026-08-01', lastOn: '2027-07-31', groupId });
const days = async () => (await list()).map((s) => s.heldOn);
const nth = async (n: number) => (await list())[n]?.id ?? '';
const change = async (n: number, patch: SessionPatch, andLater = false) =>
  app.call('sessions.update', { id: await nth(n), patch, andLater });
const takeRegister = async (n: number) =>
  app.call('sessions.saveRegister', {
    id: await nth(n),
    marks: app.studentIds.map((studentId) => ({ studentId, mark: 'present' as const, minutesLate: 0, note: '' })),
    deliveredMinutes: 60,
    topic: '',
    learned: '',
    nextStep: '',
  });

describe('sessions', () => {
  test('of a series are refused a time at which two of them would meet at once', async () => {
    await change(2, { heldOn: '2026-11-23', startsAt: '12:00' });
    const before = await list();
    expect(await refusalOf(change(1, { startsAt: '12:00' }, true))).toMatchObject({ code: 'conflict' });
    expect(await list()).toEqual(before);
  });

  test('are listed by day and time, with the group and how many are expected', async () => {
    await app.call('sessions.add', { groupId, session: { heldOn: '2026-11-30', startsAt: '08:30', minutes: 30 } });
    const listed = await app.call('sessions.list', { firstOn: '2026-11-23', lastOn: '2026-11-30', groupId: null });
    expect(listed.map((s) => [s.heldOn, s.startsAt, s.groupName, s.expectedCount, s.attendedCount])).toEqual([
      ['2026-11-23', '15:15', 'Year 11 booster', 3, null],
      ['2026-11-30', '08:30', 'Year 11 booster', 3, null],
      ['2026-11-30', '15:15', 'Year 11 booster', 3, null],
    ]);
  });

  test('of a second series leave out days on which the group meets at that time', async () => {
    const series = { ...MONDAYS, firstOn: '2026-12-07', lastOn: '2027-01-18' };
    const added = await app.call('sessions.addSeries', { groupId, series });
    expect(added.map((s) => s.heldOn)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18']);
    expect(new Set(added.map((s) => s.seriesId)).size).toBe(1);
    expect(await lastStep()).toBe('Add 3 sessions to Year 11 booster');
    const again = app.call('sessions.addSeries', { groupId, series });
    expect(await refusalOf(again)).toMatchObject({ message: expect.stringContaining('there is a session already') });
  });

  test('stand on any day of the year one at a time, a Saturday too, but not in another year or twice at a time', async () => {
    const add = (heldOn: string, startsAt = '15:15') =>
      app.call('sessions.add', { groupId, session: { heldOn, startsAt } });
    expect(await add('2026-11-28')).toMatchObject({ heldOn: '2026-11-28', place: 'Room M1', seriesId: null });
    expect(await refusalOf(add('2027-09-06'))).toMatchObject({ code: 'validation', field: 'heldOn' });
    expect(await refusalOf(add('2026-11-30', '15:45'))).toMatchObject({ code: 'conflict', field: 'heldOn' });
  });
});

describe('a session that is moved', () => {
  test('keeps the day it stood on first, however often, until it is back there', async () => {
    await change(1, { heldOn: '2026-11-24' });
    expect(await lastStep()).toBe('Move Year 11 booster, 23 Nov 2026, to 24 Nov 2026');
    expect((await list())[1]).toMatchObject({ heldOn: '2026-11-24', movedFrom: '2026-11-23' });
    await change(1, { heldOn: '2026-11-25' });
    expect((await list())[1]).toMatchObject({ heldOn: '2026-11-25', movedFrom: '2026-11-23' });
    await change(1, { heldOn: '2026-11-23' });
    expect((await list())[1]).toMatchObject({ heldOn: '2026-11-23', movedFrom: null });
  });

  test('takes the later ones along as one step when asked, and no earlier one', async () => {
    expect(await change(2, { heldOn: '2026-12-01', startsAt: '12:30' }, true)).toEqual({ changed: 3 });
    expect(await days()).toEqual(['2026-11-16', '2026-11-23', '2026-12-01', '2026-12-08', '2026-12-15']);
    expect((await list()).map((s) => s.startsAt)).toEqual(['15:15', '15:15', '12:30', '12:30', '12:30']);
    expect(await lastStep()).toBe('Move 3 sessions of Year 11 booster');
    await undo();
    expect(await days()).toEqual(['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
  });

  test('cancels a later one that would stand in a holiday, and says why', async () => {
    await change(3, { heldOn: '2026-12-12' }, true);
    expect((await list()).slice(3)).toMatchObject([
      // What a person chose stands; a Saturday may be meant.
      { heldOn: '2026-12-12', status: 'planned' },
      { heldOn: '2026-12-19', status: 'cancelled', cancelledReason: expect.stringContaining('a Saturday') },
    ]);
  });

  test('does not go where the group meets already, nor to a day to come once its register was taken', async () => {
    expect(await refusalOf(change(1, { heldOn: '2026-11-30' }))).toMatchObject({ code: 'conflict', field: 'heldOn' });
    await takeRegister(0);
    expect(await refusalOf(change(0, { heldOn: '2026-11-25' }))).toMatchObject({ code: 'conflict' });
    expect(await change(0, { heldOn: '2026-11-17' })).toEqual({ changed: 1 });
  });

  test('asks for the members of its new day', async () => {
    const [member] = (await app.call('groups.get', { id: groupId })).members;
    await app.call('groups.updateMember', { id: member?.id ?? '', patch: { leftOn: '2026-11-23' } });
    expect((await list())[1]?.expectedCount).toBe(3);
    await change(1, { heldOn: '2026-11-24' });
    expect((await list())[1]?.expectedCount).toBe(2);
  });
});

describe('a session that is cancelled', () => {
  test('keeps the reason, counts no more, and can come again', async () => {
    const id = await nth(1);
    expect(await app.call('sessions.cancel', { ids: [id], reason: 'Trip to the museum' })).toEqual({ cancelled: 1 });
    expect(await lastStep()).toBe('Cancel Year 11 booster, 23 Nov 2026');
    expect((await list())[1]).toMatchObject({ status: 'cancelled', cancelledReason: 'Trip to the museum' });
    expect((await app.call('groups.get', { id: groupId })).group).toMatchObject({
      sessionCount: 4,
      nextOn: '2026-11-30',
    });
    expect(await app.call('sessions.restore', { id })).toMatchObject({ status: 'planned', cancelledReason: '' });
    expect(await refusalOf(app.call('sessions.restore', { id }))).toMatchObject({ code: 'conflict' });
  });

  test('does not come again where another stands by now', async () => {
    const id = await nth(1);
    await app.call('sessions.cancel', { ids: [id], reason: 'Trip' });
    await app.call('sessions.add', { groupId, session: { heldOn: '2026-11-23' } });
    expect(await refusalOf(app.call('sessions.restore', { id }))).toMatchObject({ code: 'conflict' });
  });

  test('was not held: one whose register was taken is refused, and nothing else is cancelled with it', async () => {
    await takeRegister(0);
    const ids = [await nth(1), await nth(0)];
    const refused = await refusalOf(app.call('sessions.cancel', { ids, reason: 'Trip' }));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('16 Nov 2026') });
    expect((await list())[1]?.status).toBe('planned');
  });
});

test('removing sessions takes their marks along, and undo brings both back', async () => {
  await takeRegister(0);
  const id = await nth(0);
  expect(await app.call('sessions.remove', { ids: [id, await nth(1)] })).toEqual({ removed: 2 });
  expect(await days()).toEqual(['2026-11-30', '2026-12-07', '2026-12-14']);
  await undo();
  expect((await list())[0]).toMatchObject({ status: 'held', attendedCount: 3, expectedCount: 3 });
});
