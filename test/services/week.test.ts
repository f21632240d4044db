import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { timeEntryTable } from '../../electron/core/store/time-entry-table.ts';
import { workBlockTable } from '../../electron/core/store/work-block-table.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { STRAND_KEYS } from '../../shared/domain/strands.ts';
import { DEFAULT_BUDGET, WORK_KEYS } from '../../shared/domain/work.ts';
import { openDosageStore } from '../support/dosage-school.ts';
import { asProposed } from '../support/new-year-school.ts';
import { addGroup, openSessionSchool, refusalOf } from '../support/session-school.ts';
import { makeTemporaryFolder, openTestApp, type TestApp } from '../support/test-app.ts';

const MONDAY = '2026-11-23';
let app: TestApp & { readonly studentIds: readonly string[] };
let you: string;
let other: string;

beforeEach(async () => {
  app = await openSessionSchool(4);
  you = (await app.call('staff.add', { staff: { name: 'Anisa Rahmani' } })).id;
  other = (await app.call('staff.add', { staff: { name: 'Ben Osei' } })).id;
  await app.call('school.update', { patch: { youId: you } });
  await app.call('school.saveWorkingWeek', {
    workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [390, 0, 0, 0, 0] },
  });
});
afterEach(() => app.close());

const week = (on = MONDAY) => app.call('week.get', { on });
const facts = () => app.call('week.facts', {});
const undo = () => app.call('app.undo', {});
const undoLabel = async () => (await app.call('app.undoState', {})).undo;
const student = (n: number) => app.studentIds[n] ?? '';
const group = (some: Partial<InputOf<'groups.add'>['group']> = {}, studentIds = app.studentIds) =>
  addGroup(app, { group: some, studentIds: [...studentIds], joinedOn: '2026-09-01', series: null });
const session = (groupId: string, heldOn: string, some: Partial<InputOf<'sessions.add'>['session']> = {}) =>
  app.call('sessions.add', { groupId, session: { heldOn, ...some } });
type Marks = InputOf<'sessions.saveRegister'>['marks'];
const take = (id: string, marks: Marks, deliveredMinutes = 60) =>
  app.call('sessions.saveRegister', { id, marks, deliveredMinutes, topic: '', learned: '', nextStep: '' });
const everybody = (): Marks => app.studentIds.map((studentId) => ({ studentId, mark: 'present' }));
const event = (some: Partial<InputOf<'events.add'>['event']> = {}) =>
  app.call('events.add', { event: { name: 'Maths Challenge', kind: 'enrichment', heldOn: '2026-11-25', ...some } });
const block = (some: Partial<InputOf<'week.addBlock'>['block']> = {}) =>
  app.call('week.addBlock', { block: { on: MONDAY, work: 'preparation', title: 'Prepare', minutes: 30, ...some } });

async function pdAction(some: Partial<InputOf<'plan.addAction'>['action']> = {}) {
  const { id: roundId } = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [] });
  const framework = await app.call('audit.framework', {});
  const [priority] = await app.call('plan.choosePriorities', {
    statementIds: [framework.domains[0]?.statements[0]?.id ?? ''],
    roundId,
  });
  const action = { priorityId: priority?.id ?? '', title: 'Lesson study', leadId: you, participantIds: [other] };
  return app.call('plan.addAction', { action: { ...action, ...some } });
}

describe('the week', () => {
  it('holds sessions, PD sessions, events and blocks of its seven days by day and time', async () => {
    const { id: groupId } = await group();
    await session(groupId, MONDAY, { startsAt: '15:15' });
    await session(groupId, '2026-11-22');
    await session(groupId, '2026-11-30');
    const { id: actionId } = await pdAction();
    await app.call('pdSessions.add', {
      actionId,
      sessions: [{ heldOn: MONDAY, startsAt: '14:00', endsAt: '15:10', place: 'Hall' }, { heldOn: '2026-11-24' }],
    });
    await event({ startsAt: '09:00', minutes: 90 });
    await block({ startsAt: '08:30', notes: 'Surds' });
    const view = await week('2026-11-29');
    expect(view.firstOn).toBe(MONDAY);
    expect(
      view.items.map(({ kind, on, startsAt, minutes, work, detail }) => [kind, on, startsAt, minutes, work, detail]),
    ).toEqual([
      ['block', MONDAY, '08:30', 30, 'preparation', 'Surds'],
      ['pd-session', MONDAY, '14:00', 70, 'pd', expect.stringContaining('2 people')],
      ['session', MONDAY, '15:15', 60, 'sessions', 'Booster, 4 students'],
      // A whole day takes what the MPL has of a Tuesday: nothing.
      ['pd-session', '2026-11-24', null, 0, 'pd', expect.any(String)],
      ['event', '2026-11-25', '09:00', 90, 'enrichment', 'Enrichment'],
    ]);
    expect(view.items.map(({ path }) => path.split('/').slice(1, 3).join('/'))).toEqual([
      ...['', 'plan/actions', 'sessions/register', 'plan/actions', 'sessions/events'],
    ]);
    expect(view.budget).toEqual(DEFAULT_BUDGET);
    expect(view.halfTerm).toMatchObject({ number: 2 });
    expect((await week('2026-10-28')).halfTerm).toBeNull();
  });

  it('counts as the MPL’s own what nobody else runs, or they are in', async () => {
    const { id: groupId } = await group();
    const { id: mentoring } = await group({ name: 'Mentors', strand: 'peer-mentoring', delivererIds: [you, other] });
    const { id: others } = await group({ name: 'KS4', strand: 'curriculum-support', delivererIds: [other] });
    await session(groupId, MONDAY, { startsAt: '10:00' });
    await session(mentoring, MONDAY, { startsAt: '11:00' });
    await session(others, MONDAY, { startsAt: '12:00' });
    await event({ name: 'Mine', staffIds: [you] });
    await event({ name: 'Not mine', heldOn: '2026-11-26', staffIds: [other] });
    const { items } = await week();
    expect(items.map(({ title, isOwn, work }) => [title, isOwn, work])).toEqual([
      ['Year 11 booster', true, 'sessions'],
      ['Mentors', true, 'students'],
      ['KS4', false, 'sessions'],
      ['Mine', true, 'enrichment'],
      ['Not mine', false, 'enrichment'],
    ]);
  });

  it('counts a register that was taken as long as it took, and no longer once that is undone', async () => {
    const { id: groupId } = await group();
    const { id } = await session(groupId, MONDAY);
    const before = await week();
    await take(id, everybody(), 75);
    expect(await undoLabel()).toMatch(/^Take the register of Year 11 booster/);
    const taken = await week();
    expect(taken.items).toMatchObject([{ state: 'done', minutes: 60, usedMinutes: 75 }]);
    expect(taken.year).toMatchObject({ usedMinutes: 75, usedByWork: { sessions: 75 } });
    expect(taken.halfTerm).toMatchObject({ usedMinutes: 75 });
    await undo();
    expect(await week()).toEqual(before);
    await app.call('sessions.cancel', { ids: [id], reason: 'Snow' });
    expect((await week()).items).toMatchObject([{ state: 'cancelled', usedMinutes: 0 }]);
  });

  it('counts a PD session for the MPL who took part, whatever became of its action, and no one they were not in', async () => {
    const action = await pdAction();
    const [pd] = await app.call('pdSessions.add', {
      actionId: action.id,
      sessions: [{ heldOn: '2026-11-20', startsAt: '14:00', endsAt: '15:00' }],
    });
    const id = pd?.id ?? '';
    expect((await week('2026-11-20')).items).toMatchObject([{ state: 'planned', isOwn: true, usedMinutes: 0 }]);
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [other] });
    expect((await week('2026-11-20')).items).toMatchObject([{ state: 'done', isOwn: true, usedMinutes: 0 }]);
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [you] });
    expect(await week('2026-11-20')).toMatchObject({
      items: [{ state: 'done', isOwn: true, usedMinutes: 60 }],
      year: { usedMinutes: 60, usedByWork: { pd: 60 } },
    });
    await app.call('plan.updateAction', { id: action.id, patch: { status: 'stopped', stoppedReason: 'No time' } });
    expect((await week('2026-11-20')).year.usedMinutes).toBe(60);
    await app.call('pdSessions.update', { id, patch: { expectedIds: [other] } });
    await app.call('pdSessions.saveAttendance', { id, attendedIds: null });
    expect((await week('2026-11-20')).items).toEqual([]);
    await app.call('plan.updateAction', { id: action.id, patch: { status: 'in-progress' } });
    expect((await week('2026-11-20')).items).toMatchObject([{ isOwn: false, usedMinutes: 0 }]);
  });

  it('counts an event once its day is over, a cancelled one never', async () => {
    await event({ name: 'Over', heldOn: '2026-11-20', minutes: 90, staffIds: [you] });
    await event({ name: 'Theirs', heldOn: '2026-11-20', minutes: 90, staffIds: [other] });
    await event({ name: 'Today', heldOn: MONDAY, minutes: 45, staffIds: [you] });
    const off = await event({ name: 'Off', heldOn: '2026-11-19', minutes: 90, staffIds: [you] });
    await app.call('events.cancel', { id: off.id, reason: 'Snow' });
    const { items, year } = await week('2026-11-20');
    expect(items.map(({ title, state, usedMinutes }) => [title, state, usedMinutes])).toEqual([
      ['Off', 'cancelled', 0],
      ['Over', 'done', 90],
      ['Theirs', 'done', 90],
    ]);
    expect(year).toMatchObject({ usedMinutes: 90, usedByWork: { enrichment: 90 } });
    expect((await week()).items).toMatchObject([{ title: 'Today', state: 'planned', usedMinutes: 0 }]);
  });
});

describe('the week of another academic year', () => {
  it('goes by the dates of its own year, when the new one was started early', async () => {
    const dataDir = makeTemporaryFolder();
    await app.close();
    app = { ...openTestApp({ dataDir, today: '2027-07-15' }), studentIds: [] };
    await app.call('school.saveWorkingWeek', {
      workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [390, 0, 0, 0, 0] },
    });
    const before = await week('2027-07-15');
    expect(before.year.ofDays).toBeGreaterThan(30);
    await app.call('newYear.start', asProposed(await app.call('newYear.preview', {})));
    expect((await app.call('school.get', {})).academicYear).toBe(2027);
    const { dates, halfTerm, year } = await week('2027-07-15');
    expect(dates).toMatchObject({ academicYear: 2026, halfTerms: before.dates.halfTerms });
    expect({ halfTerm, year }).toEqual({ halfTerm: before.halfTerm, year: before.year });
    expect((await week('2027-06-21')).dates.academicYear).toBe(2026);
    expect(await week('2027-09-06')).toMatchObject({ dates: { academicYear: 2027 }, year: { days: 0 } });
    const lostDay = { on: '2027-07-12', kind: 'mocks', minutes: null, note: '' } as const;
    await app.call('week.addLostDay', { lostDay });
    expect((await week('2027-07-15')).year.lostDays).toBe(1);
  });
});

describe('blocks, time logged and lost days', () => {
  it('are added, changed and taken back, each a named step without a student’s name', async () => {
    const labels: (string | null)[] = [];
    const did = async <T>(asked: Promise<T>) => {
      const answer = await asked;
      labels.push(await undoLabel());
      return answer;
    };
    const one = await did(block({ title: ' Prepare surds ' }));
    await did(app.call('week.updateBlock', { id: one.id, patch: { on: '2026-11-30' } }));
    await did(app.call('week.updateBlock', { id: one.id, patch: { minutes: 45 } }));
    await did(app.call('week.updateBlock', { id: one.id, patch: { isDone: true } }));
    expect((await week('2026-11-30')).items).toMatchObject([
      { title: 'Prepare surds', state: 'done', usedMinutes: 45 },
    ]);
    const two = await block({ title: 'Data' });
    await did(app.call('week.removeBlocks', { ids: [one.id, two.id, two.id] }));
    expect((await week('2026-11-30')).items).toEqual([]);
    await undo();
    await did(app.call('week.removeBlocks', { ids: [two.id] }));
    const entry = { on: MONDAY, work: 'pd', minutes: 90, note: 'About Forename1 Surname1' } as const;
    const logged = await did(app.call('week.logTime', { entry }));
    expect(await week()).toMatchObject({ entries: [entry], year: { usedMinutes: 135, usedByWork: { pd: 90 } } });
    await did(app.call('week.updateEntry', { id: logged.id, patch: { work: 'students', minutes: 30 } }));
    await did(app.call('week.removeEntry', { id: logged.id }));
    expect(await week()).toMatchObject({ entries: [], year: { usedMinutes: 45 } });
    expect(labels).toEqual([
      'Add “Prepare surds” on 23 Nov 2026',
      'Move “Prepare surds”',
      'Change “Prepare surds”',
      'Finish “Prepare surds”',
      'Remove 2 blocks of work',
      'Remove “Data”',
      'Log 1 h 30 of PD and HoD',
      'Change the time logged for PD and HoD',
      'Remove 30 min of students and mentoring',
    ]);
    expect(labels.join()).not.toMatch(/Surname|Forename/);
  });

  it('take lost time off what there is, so far and in all', async () => {
    const before = (await week()).year;
    expect(before.ofDays).toBe(before.ofMinutes / 390);
    const lostDay = { on: '2026-11-16', kind: 'mocks', minutes: null, note: 'Forename1 Surname1' } as const;
    const { id } = await app.call('week.addLostDay', { lostDay });
    expect(await undoLabel()).toBe('Add a lost day, 16 Nov 2026 (Mocks or exams)');
    expect((await week()).year).toEqual({
      ...before,
      allowedMinutes: before.allowedMinutes - 390,
      ofMinutes: before.ofMinutes - 390,
      days: before.days - 1,
      ofDays: before.ofDays - 1,
      lostDays: 1,
      lostMinutes: 390,
    });
    expect((await week('2026-11-18')).lostDays).toMatchObject([lostDay]);
    expect(await app.call('week.lostDays', {})).toMatchObject([{ id }]);
    await app.call('week.updateLostDay', { id, patch: { minutes: 195 } });
    expect((await week()).year).toMatchObject({ lostDays: 0.5, lostMinutes: 195 });
    await app.call('week.removeLostDay', { id });
    expect((await week()).year).toEqual(before);
    await undo();
    expect((await week()).year.lostDays).toBe(0.5);
  });

  it('are refused where the time is still to come, or there is none to lose, and nothing changes', async () => {
    const log = (on: string) => app.call('week.logTime', { entry: { on, work: 'data', minutes: 30, note: '' } });
    const { id } = await log(MONDAY);
    const toCome = {
      code: 'validation',
      field: 'on',
      message: expect.stringContaining('Tuesday 24 November 2026 is still to come'),
    };
    expect(await refusalOf(log('2026-11-24'))).toMatchObject(toCome);
    expect(await refusalOf(app.call('week.updateEntry', { id, patch: { on: '2026-11-24' } }))).toMatchObject(toCome);

    const lose = (on: string, minutes: number | null = null, kind: 'mocks' | 'cover' = 'mocks') =>
      app.call('week.addLostDay', { lostDay: { on, kind, minutes, note: '' } });
    const refused = async (asked: Promise<unknown>, words: string) =>
      expect(await refusalOf(asked)).toMatchObject({ code: 'validation', message: expect.stringContaining(words) });
    await refused(lose('2026-10-26'), 'is in a school holiday');
    await refused(lose('2026-11-28'), 'is a Saturday');
    await refused(lose('2026-11-24'), 'has no time of yours');
    const half = await lose('2026-11-30', 195);
    await refused(lose('2026-11-30', 195), 'is in the list of lost days already');
    const rest = await lose('2026-11-30', 195, 'cover');
    await refused(lose('2026-11-30'), 'are lost already');
    await app.call('week.updateLostDay', { id: half.id, patch: { note: 'Year 11' } });
    await refused(app.call('week.updateLostDay', { id: half.id, patch: { kind: 'cover' } }), 'already');
    expect(await app.call('week.lostDays', {})).toMatchObject([{ note: 'Year 11' }, { id: rest.id }]);
  });

  it('may be lost before anybody has said how much time there is', async () => {
    const minutes = [0, 0, 0, 0, 0];
    await app.call('school.saveWorkingWeek', { workingWeek: { unit: 'hours', periodMinutes: 60, minutes } });
    const lostDay = { on: MONDAY, kind: 'mocks', minutes: null, note: '' } as const;
    expect(await app.call('week.addLostDay', { lostDay })).toMatchObject(lostDay);
  });

  it('and the budget of a week are kept', async () => {
    const budget = { ...DEFAULT_BUDGET, sessions: 200, data: 0 };
    expect(await app.call('week.saveBudget', { budget })).toEqual(budget);
    expect(await undoLabel()).toBe('Change the budget of a week');
    expect((await week()).budget).toEqual(budget);
    await undo();
    expect(await app.call('week.budget', {})).toEqual(DEFAULT_BUDGET);
  });

  it('that are no longer there, or make no sense, are refused in a sentence', async () => {
    const gone = [
      app.call('week.updateBlock', { id: 'x', patch: { minutes: 30 } }),
      app.call('week.removeBlocks', { ids: ['x'] }),
      app.call('week.updateEntry', { id: 'x', patch: { minutes: 30 } }),
      app.call('week.removeEntry', { id: 'x' }),
      app.call('week.removeLostDay', { id: 'x' }),
    ];
    for (const asked of gone) expect(await refusalOf(asked)).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(block({ minutes: 0 }))).toMatchObject({ code: 'validation' });
    expect(await refusalOf(block({ title: ' ' }))).toMatchObject({ code: 'validation' });
  });
});

describe('what the list of things to do is made from', () => {
  it('has the registers of days before today that nobody took, the oldest first', async () => {
    const { id: groupId } = await group({}, [student(0), student(1)]);
    const late = await session(groupId, '2026-11-20');
    const early = await session(groupId, '2026-11-16', { startsAt: '12:30' });
    const held = await session(groupId, '2026-11-17');
    const off = await session(groupId, '2026-11-18');
    await session(groupId, MONDAY);
    await take(held.id, [{ studentId: student(0), mark: 'present' }]);
    await app.call('sessions.cancel', { ids: [off.id], reason: 'Snow' });
    expect((await facts()).overdueRegisters).toEqual([
      { sessionId: early.id, groupName: 'Year 11 booster', heldOn: '2026-11-16', startsAt: '12:30', studentCount: 2 },
      { sessionId: late.id, groupName: 'Year 11 booster', heldOn: '2026-11-20', startsAt: '15:15', studentCount: 2 },
    ]);
  });

  it('has PD sessions without a word on who took part, but for those of a stopped action', async () => {
    const { id: actionId } = await pdAction();
    const [past] = await app.call('pdSessions.add', {
      actionId,
      sessions: [{ heldOn: '2026-11-20' }, { heldOn: MONDAY }],
    });
    expect((await facts()).pdWithoutAttendance).toEqual([
      { id: past?.id, academicYear: 2026, title: 'Lesson study', heldOn: '2026-11-20', peopleCount: 2 },
    ]);
    await app.call('plan.updateAction', { id: actionId, patch: { status: 'stopped', stoppedReason: 'No time' } });
    expect((await facts()).pdWithoutAttendance).toEqual([]);
    await undo();
    await app.call('pdSessions.saveAttendance', { id: past?.id ?? '', attendedIds: [] });
    expect((await facts()).pdWithoutAttendance).toEqual([]);
  });

  const decide = (n: number, standing: 'target' | 'none') =>
    app.call('targets.decide', {
      decisions: [{ studentId: student(n), standing, reason: 'Talked about it' }],
      what: 'Decide',
    });
  const without = async () => (await facts()).unsupported?.studentIds.map((id) => app.studentIds.indexOf(id)).sort();

  it('has the target students in school without a minute of support this half-term; the latest decision counts', async () => {
    for (const n of [0, 1, 2, 3]) await decide(n, 'target');
    await decide(1, 'none');
    await app.call('students.update', { id: student(2), patch: { leftOn: '2026-11-01' } });
    expect((await facts()).unsupported).toMatchObject({ halfTerm: 2, targetCount: 2 });
    expect(await without()).toEqual([0, 3]);
    await decide(1, 'target');
    expect(await without()).toEqual([0, 1, 3]);
  });

  it('counts as support who came to a session, met a mentor or took part in an event of a strand', async () => {
    for (const n of [0, 1, 2, 3]) await decide(n, 'target');
    const { id: groupId } = await group();
    const { id: lastHalfTerm } = await session(groupId, '2026-10-12');
    await take(lastHalfTerm, everybody());
    expect(await without()).toEqual([0, 1, 2, 3]);
    const { id: now } = await session(groupId, '2026-11-16');
    await take(now, [
      { studentId: student(0), mark: 'late', minutesLate: 10 },
      { studentId: student(1), mark: 'late', minutesLate: 60 },
      { studentId: student(2), mark: 'absent' },
      { studentId: student(3), mark: 'other-activity' },
    ]);
    expect(await without()).toEqual([1, 2, 3]);
    const pair = await app.call('mentoring.add', {
      pair: { menteeId: student(1), mentorKind: 'staff', mentorId: other, startedOn: '2026-11-02' },
    });
    const meeting = { metOn: '2026-11-16', outcome: 'mentee-missed' } as const;
    await app.call('mentoring.logMeetings', { pairIds: [pair.id], meeting });
    expect(await without()).toEqual([1, 2, 3]);
    await app.call('mentoring.logMeetings', { pairIds: [pair.id], meeting: { metOn: '2026-11-17', outcome: 'met' } });
    expect(await without()).toEqual([2, 3]);
    const careers = await event({ kind: 'aspiration-and-careers', heldOn: '2026-11-18' });
    const challenge = await event({ heldOn: '2026-11-18' });
    for (const [eventId, n, stage] of [
      [careers.id, 2, 'took-part'],
      [challenge.id, 2, 'entered'],
      [challenge.id, 3, 'took-part'],
    ] as const) {
      await app.call('events.addEntries', { eventId, studentIds: [student(n)], stage });
    }
    expect(await without()).toEqual([2]);
    await app.call('events.cancel', { id: challenge.id, reason: 'Snow' });
    expect(await without()).toEqual([2, 3]);
  });

  it('has deadlines of the next eight weeks, and those that passed with nobody entered', async () => {
    const deadline = (name: string, deadlineOn: string, heldOn = '2027-03-01') => event({ name, heldOn, deadlineOn });
    const near = await deadline('Near', '2026-12-07');
    await deadline('Last day', '2027-01-18');
    await deadline('Too far', '2027-01-19');
    await deadline('Nobody', '2026-11-20');
    const entered = await deadline('Entered', '2026-11-19');
    await deadline('Over', '2026-11-01', '2026-11-20');
    await app.call('events.cancel', { id: (await deadline('Off', '2026-12-01')).id, reason: 'Snow' });
    const enter = (eventId: string, n: number, stage: 'entered' | 'invited' | 'declined') =>
      app.call('events.addEntries', { eventId, studentIds: [student(n)], stage });
    await enter(entered.id, 0, 'entered');
    await enter(near.id, 0, 'entered');
    await enter(near.id, 1, 'invited');
    await enter(near.id, 2, 'declined');
    const { deadlines } = await facts();
    expect(deadlines.map(({ name, enteredCount, invitedCount }) => [name, enteredCount, invitedCount])).toEqual([
      ['Nobody', 0, 0],
      ['Near', 1, 1],
      ['Last day', 0, 0],
    ]);
  });

  it('has events of the year that are over without a word on somebody, or without a competition’s result', async () => {
    const over = async (name: string, some: object, stage: 'entered' | 'took-part' | 'invited') => {
      const { id } = await event({ name, heldOn: '2026-11-18', ...some });
      await app.call('events.addEntries', { eventId: id, studentIds: [student(0), student(1)], stage });
      return id;
    };
    await over('No word', {}, 'entered');
    await over('A visit', {}, 'took-part');
    await over('Only invited', {}, 'invited');
    await over('Last year', { heldOn: '2026-06-18' }, 'entered');
    await over('Today', { heldOn: MONDAY }, 'entered');
    const contest = await over('Contest', { isCompetition: true, heldOn: '2026-11-19' }, 'took-part');
    const { entries } = await app.call('events.get', { id: contest });
    await app.call('events.updateEntry', { id: entries[0]?.id ?? '', patch: { score: '87' } });
    const told = (await facts()).eventsWithoutResults.map(({ name, missingCount }) => [name, missingCount]);
    expect(told).toEqual([
      ['No word', 2],
      ['Contest', 1],
    ]);
  });

  it('has pairs that have not met for 15 days of school, holidays not counted', async () => {
    const pairOf = (n: number, startedOn: string) =>
      app.call('mentoring.add', { pair: { menteeId: student(n), mentorKind: 'staff', mentorId: other, startedOn } });
    const { id: quiet } = await pairOf(0, '2026-09-01');
    const met = (metOn: string) =>
      app.call('mentoring.logMeetings', { pairIds: [quiet], meeting: { metOn, outcome: 'met' } });
    await met('2026-10-22');
    expect((await facts()).quietPairs).toEqual([{ pairId: quiet, menteeId: student(0), lastMetOn: '2026-10-22' }]);
    const missed = { metOn: '2026-11-20', outcome: 'mentee-missed' } as const;
    await app.call('mentoring.logMeetings', { pairIds: [quiet], meeting: missed });
    expect((await facts()).quietPairs).toHaveLength(1);
    // Monday 2 November is the fifteenth day of school before Monday 23 November.
    await met('2026-11-02');
    expect((await facts()).quietPairs).toEqual([]);
    const never = await pairOf(1, '2026-10-12');
    await pairOf(2, '2026-11-09');
    expect((await facts()).quietPairs).toMatchObject([{ pairId: never.id, lastMetOn: null }]);
    await app.call('students.update', { id: student(1), patch: { leftOn: '2026-11-20' } });
    expect((await facts()).quietPairs).toEqual([]);
    await undo();
    await app.call('mentoring.end', { id: never.id, on: MONDAY, reason: 'Finished as agreed' });
    expect((await facts()).quietPairs).toEqual([]);
  });

  it('has no pair as quiet because of a summer, or of days before the first known term', async () => {
    const dataDir = makeTemporaryFolder();
    const on = async (today: string) => {
      await app.close();
      app = { ...openTestApp({ dataDir, today }), studentIds: [] };
    };
    await on('2026-09-07');
    const { id: mentorId } = await app.call('staff.add', { staff: { name: 'Ben Osei' } });
    const { id: menteeId } = await app.call('students.add', { student: { surname: 'A', forename: 'B' } });
    const pair = { menteeId, mentorKind: 'staff', mentorId, startedOn: '2026-08-28' } as const;
    const { id: pairId } = await app.call('mentoring.add', { pair });
    expect((await facts()).quietPairs).toEqual([]);
    await on('2027-07-29');
    const meeting = { metOn: '2027-07-19', outcome: 'met' } as const;
    await app.call('mentoring.logMeetings', { pairIds: [pairId], meeting });
    const preview = await app.call('newYear.preview', {});
    await app.call('newYear.start', { ...asProposed(preview), pairIdsGoingOn: [pairId] });
    await on('2027-09-09');
    expect((await facts()).quietPairs).toEqual([]);
    await on('2027-10-18');
    expect((await facts()).quietPairs).toMatchObject([{ pairId, lastMetOn: '2027-07-19' }]);
  });

  it('has volunteers with checks missing who work with students now: in a group, a session to come or a pair', async () => {
    const volunteer = async (name: string, endedOn: string | null = null) =>
      (await app.call('volunteers.add', { volunteer: { name, endedOn } })).id;
    const named = async () => (await facts()).volunteersToCheck.map(({ name }) => name).sort();
    const [inGroup, inSession, inPair, past] = [
      await volunteer('Group'),
      await volunteer('Session'),
      await volunteer('Pair'),
      await volunteer('Past'),
    ];
    await volunteer('Nowhere');
    expect(await named()).toEqual([]);
    await group({ volunteerIds: [inGroup, await volunteer('Ended', '2026-11-20')] });
    const { id: groupId } = await group({ name: 'Other' });
    await session(groupId, '2026-11-24', { volunteerIds: [inSession] });
    await session(groupId, '2026-11-20', { volunteerIds: [past] });
    await app.call('mentoring.add', {
      pair: { menteeId: student(0), mentorKind: 'volunteer', mentorId: inPair, startedOn: '2026-11-02' },
    });
    expect(await named()).toEqual(['Group', 'Pair', 'Session']);
    const seen = '2026-09-01';
    await app.call('volunteers.update', {
      id: inGroup,
      patch: {
        ...{ regulatedActivity: false, riskAssessmentOn: seen, dbsSeenOn: seen, idCheckedOn: seen, inductionOn: seen },
        reviewOn: '2027-09-01',
      },
    });
    expect(await named()).toEqual(['Pair', 'Session']);
  });
});

describe('time used, added up in the data file', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
  const minutes = fc.integer({ min: 5, max: 120 });
  const work = fc.constantFrom(...WORK_KEYS);

  it('is what going through every row gives', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            heldOn: day,
            strand: fc.nat(STRAND_KEYS.length - 1),
            status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
            delivererIds: fc.constantFrom([], ['me'], ['them'], ['them', 'me'], ['me2']),
            minutes,
          }),
          { maxLength: 20 },
        ),
        fc.array(fc.record({ on: day, work, minutes, isDone: fc.boolean() }), { maxLength: 10 }),
        fc.array(fc.record({ on: day, work, minutes }), { maxLength: 10 }),
        day,
        day,
        fc.constantFrom('me', null),
        (sessions, blocks, entries, a, b, youId) => {
          const [firstOn, lastOn] = a < b ? [a, b] : [b, a];
          const store = openDosageStore({
            students: [],
            groups: STRAND_KEYS.map((strand) => ({ id: strand, strand })),
            sessions: sessions.map(({ strand, ...rest }, n) => ({
              ...rest,
              id: `s${n}`,
              groupId: STRAND_KEYS[strand] ?? '',
            })),
          });
          store.changes.step('Log', (write) => {
            for (const [n, one] of blocks.entries()) {
              write.insert(workBlockTable, { ...one, id: `b${n}`, title: 'Work', startsAt: null, notes: '' });
            }
            for (const [n, one] of entries.entries()) write.insert(timeEntryTable, { ...one, id: `e${n}`, note: '' });
          });
          const sums = Object.fromEntries(WORK_KEYS.map((key) => [key, 0]));
          const add = (key: string, on: string, long: number) => {
            if (on >= firstOn && on <= lastOn) sums[key] = (sums[key] ?? 0) + long;
          };
          for (const one of sessions) {
            const isOwn = one.delivererIds.length === 0 || one.delivererIds.some((id) => id === youId);
            const key = STRAND_KEYS[one.strand] === 'peer-mentoring' ? 'students' : 'sessions';
            if (one.status === 'held' && isOwn) add(key, one.heldOn, one.minutes);
          }
          for (const one of blocks) if (one.isDone) add(one.work, one.on, one.minutes);
          for (const one of entries) add(one.work, one.on, one.minutes);
          const told = store.usedTime.between(firstOn, lastOn, youId);
          store.db.close();
          expect(told).toEqual(sums);
        },
      ),
      { numRuns: 30 },
    );
  });
});
