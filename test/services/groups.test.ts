import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addGroup, MONDAYS, openSessionSchool, refusalOf } from '../support/session-school.ts';

let app: Awaited<ReturnType<typeof openSessionSchool>>;
let students: readonly string[];

beforeEach(async () => {
  app = await openSessionSchool();
  students = app.studentIds;
});
afterEach(() => app.close());

const undo = () => app.call('app.undo', {});
const lastStep = async () => (await app.call('app.undoState', {})).undo;
const one = (n: number) => students[n] ?? '';
const sessionsOf = (groupId: string) =>
  app.call('sessions.list', { firstOn: '2026-08-01', lastOn: '2027-07-31', groupId });
const membersOf = async (id: string) => (await app.call('groups.get', { id })).members;

describe('a group', () => {
  test('is added with its students and its series as one step, which undo takes back whole and redo brings back', async () => {
    const group = await addGroup(app, { studentIds: students.slice(0, 3) });
    expect(group).toMatchObject({
      name: 'Year 11 booster',
      academicYear: 2026,
      studentCount: 3,
      sessionCount: 5,
      heldCount: 0,
      overdueCount: 1,
      nextOn: '2026-11-23',
      turns: [{ weekday: 1, startsAt: '15:15', everyWeeks: 1 }],
    });
    expect(await lastStep()).toBe('Add the group Year 11 booster');
    // Who joins belongs to the first session too, where that is over.
    expect((await membersOf(group.id)).map((m) => m.joinedOn)).toEqual(['2026-11-16', '2026-11-16', '2026-11-16']);
    await undo();
    expect(await app.call('groups.list', { academicYear: null })).toEqual([]);
    await app.call('app.redo', {});
    expect(await app.call('groups.list', { academicYear: null })).toEqual([group]);
    expect(await sessionsOf(group.id)).toHaveLength(5);
  });

  test('has a name of its own in its year', async () => {
    const { id } = await addGroup(app);
    const other = await addGroup(app, { group: { name: 'Maths circle', strand: 'enrichment' }, series: null });
    const error = { code: 'conflict', field: 'name' };
    expect(await refusalOf(addGroup(app, { group: { name: ' year 11 BOOSTER ' } }))).toMatchObject(error);
    const renamed = app.call('groups.update', { id: other.id, patch: { name: 'Year 11 booster' } });
    expect(await refusalOf(renamed)).toMatchObject(error);
    expect(await app.call('groups.update', { id, patch: { name: 'Year 11 booster' } })).toMatchObject({ id });
  });

  test('that gets another place, time or people takes what is to come along, but not what has its own', async () => {
    const { id } = await addGroup(app);
    const [, , own] = await sessionsOf(id);
    await app.call('sessions.update', { id: own?.id ?? '', patch: { place: 'Hall' }, andLater: false });
    await app.call('groups.update', { id, patch: { place: 'Library', startsAt: '12:30' } });
    expect((await sessionsOf(id)).map((s) => [s.place, s.startsAt])).toEqual([
      ['Room M1', '15:15'],
      ['Library', '12:30'],
      ['Hall', '12:30'],
      ['Library', '12:30'],
      ['Library', '12:30'],
    ]);
    await undo();
    expect((await sessionsOf(id)).map((s) => s.place)).toEqual(['Room M1', 'Room M1', 'Hall', 'Room M1', 'Room M1']);
  });

  test('ends: its members leave, what was to come is cancelled; and goes on again as it was', async () => {
    const before = await addGroup(app, { studentIds: students.slice(0, 2) });
    const ended = await app.call('groups.end', { id: before.id, on: '2026-12-01', reason: 'Mocks are over' });
    expect(ended).toMatchObject({ endedOn: '2026-12-01', sessionCount: 3 });
    expect((await membersOf(before.id)).map((m) => m.lastOn)).toEqual(['2026-12-01', '2026-12-01']);
    expect((await sessionsOf(before.id)).map((s) => [s.status, s.cancelledReason])).toEqual([
      ['planned', ''],
      ['planned', ''],
      ['planned', ''],
      ['cancelled', 'Mocks are over'],
      ['cancelled', 'Mocks are over'],
    ]);
    const added = app.call('sessions.add', { groupId: before.id, session: { heldOn: '2026-12-08' } });
    expect(await refusalOf(added)).toMatchObject({ code: 'conflict', field: 'heldOn' });
    expect(await app.call('groups.reopen', { id: before.id })).toEqual(before);
    expect((await sessionsOf(before.id)).every((s) => s.status === 'planned')).toBe(true);
  });

  test('that ends and goes on has its members’ own days again', async () => {
    const { id } = await addGroup(app, { studentIds: students.slice(0, 2) });
    const [first, second] = await membersOf(id);
    await app.call('groups.updateMember', { id: first?.id ?? '', patch: { leftOn: '2026-12-10' } });
    await app.call('groups.updateMember', { id: second?.id ?? '', patch: { leftOn: '2026-12-01' } });
    await app.call('groups.addMembers', { groupId: id, studentIds: [one(2)], joinedOn: '2026-12-08' });
    const before = await membersOf(id);
    await app.call('groups.end', { id, on: '2026-12-01', reason: 'Mocks are over' });
    expect((await sessionsOf(id)).map((s) => s.expectedCount)).toEqual([2, 2, 2, 0, 0]);
    await app.call('groups.reopen', { id });
    expect(await membersOf(id)).toEqual(before);
  });

  test('is removed with its sessions, members and marks as one step', async () => {
    const { id } = await addGroup(app, { studentIds: [one(0)] });
    const [first] = await sessionsOf(id);
    await takeRegister(first?.id ?? '', one(0));
    await app.call('groups.remove', { id });
    expect(await app.call('groups.list', { academicYear: null })).toEqual([]);
    expect(await lastStep()).toBe('Remove the group Year 11 booster');
    await undo();
    expect((await app.call('groups.get', { id })).group).toMatchObject({ heldCount: 1, studentCount: 1 });
    expect((await app.call('sessions.register', { id: first?.id ?? '' })).students).toHaveLength(1);
  });

  test('of another year is listed with that year', async () => {
    await addGroup(app);
    expect(await app.call('groups.list', { academicYear: 2025 })).toEqual([]);
    expect(await app.call('groups.years', {})).toEqual([2026]);
  });
});

async function takeRegister(id: string, studentId: string) {
  await app.call('sessions.saveRegister', {
    id,
    marks: [{ studentId, mark: 'present', minutesLate: 0, note: '' }],
    deliveredMinutes: 60,
    topic: '',
    learned: '',
    nextStep: '',
  });
}

describe('members', () => {
  test('who belong to the group that day already are passed over', async () => {
    const { id } = await addGroup(app, { studentIds: [one(0)] });
    const added = await app.call('groups.addMembers', {
      groupId: id,
      studentIds: [one(0), one(1), one(1)],
      joinedOn: '2026-11-30',
    });
    expect(added).toEqual({ added: 1 });
    expect(await lastStep()).toBe('Add 1 student to Year 11 booster');
    expect((await sessionsOf(id)).map((s) => s.expectedCount)).toEqual([1, 1, 2, 2, 2]);
  });

  test('who come back have two stretches, and an earlier one ends where the later begins', async () => {
    const { id } = await addGroup(app, { studentIds: [one(0)], joinedOn: '2026-12-07' });
    await app.call('groups.addMembers', { groupId: id, studentIds: [one(0)], joinedOn: '2026-11-23' });
    expect((await membersOf(id)).map((m) => [m.joinedOn, m.leftOn])).toEqual([
      ['2026-11-23', '2026-12-06'],
      ['2026-12-07', null],
    ]);
    expect((await sessionsOf(id)).map((s) => s.expectedCount)).toEqual([0, 1, 1, 1, 1]);
  });

  test('leave on a day, and not before they joined or into a later stretch', async () => {
    const { id } = await addGroup(app, { studentIds: [one(0)] });
    const [member] = await membersOf(id);
    const change = (patch: { joinedOn?: string; leftOn?: string | null }) =>
      app.call('groups.updateMember', { id: member?.id ?? '', patch });
    expect(await refusalOf(change({ leftOn: '2026-11-01' }))).toMatchObject({ code: 'validation', field: 'leftOn' });
    expect(await change({ leftOn: '2026-11-29' })).toMatchObject({ leftOn: '2026-11-29' });
    expect((await sessionsOf(id)).map((s) => s.expectedCount)).toEqual([1, 1, 0, 0, 0]);
    await app.call('groups.addMembers', { groupId: id, studentIds: [one(0)], joinedOn: '2026-12-07' });
    expect(await refusalOf(change({ leftOn: null }))).toMatchObject({ code: 'conflict' });
  });

  test('entered by mistake are taken out', async () => {
    const { id } = await addGroup(app, { studentIds: students.slice(0, 2) });
    const ids = (await membersOf(id)).map((m) => m.id);
    expect(await app.call('groups.removeMembers', { ids })).toEqual({ removed: 2 });
    expect(await membersOf(id)).toEqual([]);
    await undo();
    expect(await membersOf(id)).toHaveLength(2);
  });
});

describe('a student who leaves the school', () => {
  test('is expected nowhere from the next day, and everywhere again when brought back', async () => {
    const { id } = await addGroup(app, { studentIds: students.slice(0, 2) });
    const plannedOf = async () => (await app.call('dosage.ofStudent', { id: one(0) })).parts;
    const before = { sessions: await sessionsOf(id), dosage: await plannedOf() };
    await app.call('students.update', { id: one(0), patch: { leftOn: '2026-11-24' } });
    const sessions = await sessionsOf(id);
    expect(sessions.map((s) => s.expectedCount)).toEqual([2, 2, 1, 1, 1]);
    expect((await app.call('groups.get', { id })).members.map((m) => [m.leftOn, m.lastOn])).toEqual([
      [null, '2026-11-24'],
      [null, null],
    ]);
    const register = await app.call('sessions.register', { id: sessions[2]?.id ?? '' });
    expect(register.students.map((s) => s.id)).toEqual([one(1)]);
    expect(await plannedOf()).not.toEqual(before.dosage);
    await app.call('students.update', { id: one(0), patch: { leftOn: null } });
    expect({ sessions: await sessionsOf(id), dosage: await plannedOf() }).toEqual(before);
  });
});

describe('somebody who is removed elsewhere', () => {
  test('takes their places and marks along when a student, and all comes back with undo', async () => {
    const { id } = await addGroup(app, { studentIds: students.slice(0, 2) });
    const [first] = await sessionsOf(id);
    await takeRegister(first?.id ?? '', one(0));
    await app.call('students.remove', { ids: [one(0)] });
    expect((await app.call('groups.get', { id })).group.studentCount).toBe(1);
    expect((await sessionsOf(id))[0]).toMatchObject({ status: 'held', expectedCount: 0, attendedCount: 0 });
    await undo();
    expect((await sessionsOf(id))[0]).toMatchObject({ expectedCount: 1, attendedCount: 1 });
  });

  test('stays while they run it when of the staff: without them it would count as the Lead’s own', async () => {
    const staff = await app.call('staff.add', { staff: { name: 'Priya Nair' } });
    const { id } = await addGroup(app, { group: { delivererIds: [staff.id] } });
    expect(await app.call('staff.usesOf', { id: staff.id })).toEqual(['sessions or events they run']);
    expect(await refusalOf(app.call('staff.remove', { id: staff.id }))).toMatchObject({ code: 'conflict' });
    expect((await sessionsOf(id)).flatMap((s) => s.delivererIds)).toHaveLength(5);
    await app.call('groups.remove', { id });
    expect(await app.call('staff.remove', { id: staff.id })).toEqual({ id: staff.id });
  });

  test('cannot be named as one who runs it', async () => {
    const asked = addGroup(app, { group: { delivererIds: ['nobody'] } });
    expect(await refusalOf(asked)).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(addGroup(app, { studentIds: ['nobody'] }))).toMatchObject({ code: 'not-found' });
  });
});

test('a series of no session at all is refused with the reason, and no group is left behind', async () => {
  const series = { ...MONDAYS, firstOn: '2026-11-21', lastOn: '2026-11-28' };
  const refused = await refusalOf(addGroup(app, { series }));
  expect(refused).toMatchObject({
    code: 'validation',
    field: 'firstOn',
    message: expect.stringContaining('a Saturday'),
  });
  expect(await app.call('groups.list', { academicYear: null })).toEqual([]);
});
