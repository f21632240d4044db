import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingOutcome } from '../../shared/domain/mentoring.ts';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let grace: string;
let omar: string;
let older: string;

beforeEach(async () => {
  app = openTestApp();
  const student = async (surname: string, forename: string, cohort: number) =>
    (await app.call('students.add', { student: { surname, forename, cohort } })).id;
  grace = await student('Adeyemi', 'Grace', 2023);
  omar = await student('Haddad', 'Omar', 2023);
  older = await student('Kaur', 'Kiran', 2020);
});
afterEach(() => app.close());

const TODAY = '2026-11-23';
const undoState = () => app.call('app.undoState', {});
const undo = () => app.call('app.undo', {});
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'not refused',
    (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
  );
const add = (menteeId = grace, mentorId = older, startedOn = '2026-11-02') =>
  app.call('mentoring.add', { pair: { menteeId, mentorKind: 'older-student', mentorId, startedOn } });
const log = (pairIds: string[], metOn: string, outcome: MeetingOutcome = 'met') =>
  app.call('mentoring.logMeetings', { pairIds, meeting: { metOn, outcome } });
const get = (id: string) => app.call('mentoring.get', { id });
const list = () => app.call('mentoring.list', { academicYear: null });

describe('A mentoring pair', () => {
  test('is added with the mentor in the field of their kind, changed, and undone; no step names a student', async () => {
    const pair = await add();
    expect(pair).toMatchObject({
      menteeId: grace,
      mentorStudentId: older,
      mentorVolunteerId: null,
      mentorStaffId: null,
      academicYear: 2026,
      minutes: 30,
      metCount: 0,
      beforeOn: null,
    });
    await app.call('mentoring.update', { id: pair.id, patch: { place: 'Library', weekday: 1, startsAt: '12:30' } });
    expect(await get(pair.id)).toMatchObject({ pair: { place: 'Library', weekday: 1, startsAt: '12:30' } });
    expect((await undoState()).undo).toBe('Change a mentoring pair’s details');
    await undo();
    expect((await undoState()).undo).toBe('Add a mentoring pair');
    expect(await get(pair.id)).toMatchObject({ pair: { place: '', weekday: null } });
    await undo();
    expect(await list()).toEqual([]);
  });

  test('is refused with somebody younger, with oneself, twice, and with who has ended', async () => {
    await add();
    expect(await refusal(add(older, grace))).toMatchObject({ code: 'validation', field: 'mentorId' });
    expect(await refusal(add(grace, grace))).toMatchObject({ code: 'validation', field: 'mentorId' });
    expect(await refusal(add())).toMatchObject({ code: 'conflict' });
    expect(await refusal(add(grace, 'gone'))).toMatchObject({ code: 'not-found' });
    const { id: mentorId } = await app.call('volunteers.add', { volunteer: { name: 'Sam', endedOn: '2026-11-01' } });
    const ended = app.call('mentoring.add', { pair: { menteeId: omar, mentorKind: 'undergraduate', mentorId } });
    expect(await refusal(ended)).toMatchObject({ code: 'validation', field: 'mentorId' });
    expect(await list()).toHaveLength(1);
  });

  test('may be made again of two whose pair has ended', async () => {
    const { id } = await add();
    await app.call('mentoring.end', { id, on: TODAY, reason: 'Times did not fit' });
    await add();
    expect((await list()).map(({ endedOn }) => endedOn)).toEqual([null, TODAY]);
  });

  test('may be of the same year group', async () => {
    expect(await add(grace, omar)).toMatchObject({ mentorStudentId: omar });
  });

  test('is ended with a reason, on no day before its meetings, and goes on again', async () => {
    const { id } = await add();
    await log([id], '2026-11-16');
    const early = app.call('mentoring.end', { id, on: '2026-11-09', reason: 'Aims reached' });
    expect(await refusal(early)).toMatchObject({ code: 'validation', field: 'endedOn' });
    expect(await app.call('mentoring.end', { id, on: TODAY, reason: ' Aims reached ' })).toMatchObject({
      endedOn: TODAY,
      endedReason: 'Aims reached',
    });
    expect((await undoState()).undo).toBe('End a mentoring pair, 23 Nov 2026');
    expect(await app.call('mentoring.reopen', { id })).toMatchObject({ endedOn: null, endedReason: '' });
    const late = app.call('mentoring.update', { id, patch: { startedOn: '2026-11-17' } });
    expect(await refusal(late)).toMatchObject({ code: 'validation', field: 'startedOn' });
  });

  test('is removed with its meetings and answers, and comes back whole', async () => {
    const { id } = await add();
    await log([id], '2026-11-16');
    await app.call('mentoring.saveAnswers', {
      pairId: id,
      moment: 'before',
      answeredOn: '2026-11-02',
      answers: { enjoy: 2 },
      comment: '',
    });
    const before = await get(id);
    await app.call('mentoring.remove', { id });
    expect(await refusal(get(id))).toMatchObject({ code: 'not-found' });
    await undo();
    expect(await get(id)).toEqual(before);
  });

  test('is found from both students, and from nobody else', async () => {
    const { id } = await add();
    const of = async (studentId: string) => (await app.call('mentoring.ofStudent', { studentId })).map((p) => p.id);
    expect(await of(grace)).toEqual([id]);
    expect(await of(older)).toEqual([id]);
    expect(await of(omar)).toEqual([]);
    expect(await app.call('mentoring.years', {})).toEqual([2026]);
  });
});

describe('Meetings', () => {
  test('of several pairs are logged as one step; who has one that day already is left out', async () => {
    const first = await add();
    const second = await add(omar);
    await log([first.id], TODAY);
    expect(await log([first.id, second.id], TODAY)).toEqual({ logged: 1, leftOut: 1 });
    expect((await undoState()).undo).toBe('Log a mentoring meeting, 23 Nov 2026');
    expect((await list()).map(({ metCount, metMinutes, lastMetOn }) => [metCount, metMinutes, lastMetOn])).toEqual([
      [1, 30, TODAY],
      [1, 30, TODAY],
    ]);
    expect(await refusal(log([first.id], TODAY))).toMatchObject({ code: 'conflict', field: 'metOn' });
    expect(await refusal(log([first.id, second.id], TODAY))).toMatchObject({ code: 'conflict' });
    await undo();
    expect((await list()).map((pair) => pair.metCount)).toEqual([1, 0]);
  });

  test('count minutes only where they met, as agreed unless another length is said', async () => {
    const { id } = await add();
    await log([id], '2026-11-09', 'mentee-missed');
    await log([id], '2026-11-16', 'cancelled');
    await app.call('mentoring.logMeetings', {
      pairIds: [id],
      meeting: { metOn: TODAY, outcome: 'met', minutes: 45, nextStep: 'Bring the mock' },
    });
    const { pair, meetings } = await get(id);
    expect(pair).toMatchObject({ metCount: 1, missedCount: 1, cancelledCount: 1, metMinutes: 45 });
    expect(pair.lastNextStep).toBe('Bring the mock');
    expect(meetings.map(({ metOn, minutes }) => [metOn, minutes])).toEqual([
      [TODAY, 45],
      ['2026-11-16', 0],
      ['2026-11-09', 0],
    ]);
    const missed = meetings.at(-1)?.id ?? '';
    expect(await app.call('mentoring.updateMeeting', { id: missed, patch: { outcome: 'met' } })).toMatchObject({
      minutes: 30,
    });
    expect(
      await app.call('mentoring.updateMeeting', { id: missed, patch: { outcome: 'mentor-missed' } }),
    ).toMatchObject({
      minutes: 0,
    });
    await app.call('mentoring.removeMeeting', { id: missed });
    expect((await get(id)).meetings).toHaveLength(2);
    const latest = (await get(id)).meetings[0]?.id ?? '';
    const taken = app.call('mentoring.updateMeeting', { id: latest, patch: { metOn: '2026-11-16' } });
    expect(await refusal(taken)).toMatchObject({ code: 'conflict', field: 'metOn' });
    expect(await app.call('mentoring.updateMeeting', { id: latest, patch: { metOn: '2026-11-20' } })).toMatchObject({
      metOn: '2026-11-20',
      minutes: 45,
    });
  });

  test('lie between the start and the end of the pair, and not in the future unless they are cancelled', async () => {
    const { id } = await add();
    expect(await refusal(log([id], '2026-11-01'))).toMatchObject({ code: 'conflict', field: 'metOn' });
    expect(await refusal(log([id], '2026-11-24'))).toMatchObject({ code: 'validation', field: 'metOn' });
    expect(await log([id], '2026-11-30', 'cancelled')).toEqual({ logged: 1, leftOut: 0 });
    const [cancelled] = (await get(id)).meetings;
    const met = app.call('mentoring.updateMeeting', { id: cancelled?.id ?? '', patch: { outcome: 'met' } });
    expect(await refusal(met)).toMatchObject({ code: 'validation', field: 'metOn' });
    await app.call('mentoring.removeMeeting', { id: cancelled?.id ?? '' });
    await app.call('mentoring.end', { id, on: '2026-11-20', reason: 'Aims reached' });
    expect(await refusal(log([id], TODAY))).toMatchObject({ code: 'conflict' });
  });

  test('that took place add to the mentee’s dosage', async () => {
    const { id } = await add();
    await log([id], TODAY);
    const { students } = await app.call('dosage.list', { academicYear: null, halfTerm: null });
    expect(students.map(({ studentId }) => studentId)).toEqual([grace]);
  });
});

describe('The questionnaire', () => {
  const save = (pairId: string, answers: Record<string, number>, answeredOn = '2026-11-02') =>
    app.call('mentoring.saveAnswers', { pairId, moment: 'before', answeredOn, answers, comment: ' Fractions ' });

  test('keeps one set of answers a moment, in place of the last', async () => {
    const { id } = await add();
    await save(id, { enjoy: 2, nonsense: 3 });
    await save(id, { enjoy: 3, stuck: 1 });
    const { before, after, pair } = await get(id);
    expect(before).toMatchObject({ answers: { enjoy: 3, stuck: 1 }, comment: 'Fractions' });
    expect(after).toBeNull();
    expect(pair).toMatchObject({ beforeOn: '2026-11-02', afterOn: null });
    await undo();
    expect((await get(id)).before?.answers).toEqual({ enjoy: 2 });
    await app.call('mentoring.removeAnswers', { pairId: id, moment: 'before' });
    expect((await get(id)).before).toBeNull();
  });

  test('is refused empty, on a day to come, or off the scale', async () => {
    const { id } = await add();
    expect(await refusal(save(id, {}))).toMatchObject({ code: 'validation', field: 'answers' });
    expect(await refusal(save(id, { enjoy: 2 }, '2026-11-24'))).toMatchObject({ field: 'answeredOn' });
    expect(await refusal(save(id, { enjoy: 6 }))).toMatchObject({ code: 'validation' });
  });
});
