import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { nameOf } from '../../shared/domain/students.ts';
import { readWord } from '../support/document-readers.ts';
import { asProposed } from '../support/new-year-school.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

/** A school with a weekly group across both clock changes, and two students in it. */
async function withGroup() {
  app = openTestApp({ today: '2026-10-19' });
  const students = [];
  for (const [surname, forename] of [
    ['Okafor', 'Chidi'],
    ['Byrne', 'Aoife'],
  ] as const) {
    students.push(await app.call('students.add', { student: { surname, forename, cohort: 2022, form: '11B' } }));
  }
  const group = await app.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', keyStage: 'ks4' },
    studentIds: students.map(({ id }) => id),
    joinedOn: '2026-09-07',
    series: { firstOn: '2026-10-19', everyWeeks: 1, lastOn: null, startsAt: '15:15', minutes: 65, place: 'Room M1' },
  });
  const sessions = await app.call('sessions.list', { firstOn: '2026-10-01', lastOn: '2027-07-31', groupId: group.id });
  return { students, group, sessions };
}

const calendarOf = async (groupId: string | null, extra = {}) => {
  const asked = { groupId, onlyOwn: false, withPd: false, withNames: false, ...extra };
  await app.call('sessionDocuments.calendar', asked);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(app.saved.at(-1)?.bytes);
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((c) => ({ component: c, event: new ICAL.Event(c) }));
  return { text, events };
};

describe('the calendar file of sessions', () => {
  test('has a quarter past three by the clock on both sides of both clock changes', async () => {
    const { group, sessions } = await withGroup();
    const { events } = await calendarOf(group.id);
    expect(events).toHaveLength(sessions.length);
    const utc = new Map(
      events.map(({ event }) => [event.startDate.toString().slice(0, 10), event.startDate.toJSDate().toISOString()]),
    );
    expect(utc.get('2026-10-19')).toBe('2026-10-19T14:15:00.000Z');
    expect(utc.get('2026-11-09')).toBe('2026-11-09T15:15:00.000Z');
    expect(utc.get('2027-03-22')).toBe('2027-03-22T15:15:00.000Z');
    expect(utc.get('2027-04-19')).toBe('2027-04-19T14:15:00.000Z');
    expect(new Set(events.map(({ event }) => event.endDate.toString().slice(11)))).toEqual(new Set(['16:20:00']));
  });

  test('keeps an event’s identity when it is moved, and tells of a cancelled one, in a later sequence', async () => {
    const { group, sessions } = await withGroup();
    const [first, second] = sessions;
    const before = await calendarOf(group.id);
    await app.call('sessions.update', { id: first?.id ?? '', patch: { heldOn: '2026-10-20' }, andLater: false });
    await app.call('sessions.cancel', { ids: [second?.id ?? ''], reason: 'Trip' });
    const after = await calendarOf(group.id);
    const find = (of: typeof before, id: string | undefined) =>
      of.events.find(({ event }) => event.uid === `${id}@maths-progression-planner`);
    expect(find(after, first?.id)?.event.startDate.toString()).toBe('2026-10-20T15:15:00');
    expect(find(after, second?.id)?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(find(before, second?.id)?.component.getFirstPropertyValue('status')).toBeNull();
    const sequence = (of: typeof before) => Number(find(of, first?.id)?.event.sequence);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  test('names no student unless that was asked for', async () => {
    const { group } = await withGroup();
    expect((await calendarOf(group.id)).text).not.toMatch(/Okafor|Byrne|Chidi|Aoife/);
    const { events } = await calendarOf(group.id, { withNames: true });
    expect(events[0]?.event.description).toContain('Students: Byrne, Aoife; Okafor, Chidi');
  });

  test('has what stands in the holidays of the year too', async () => {
    const { group } = await withGroup();
    const { id } = await app.call('sessions.add', { groupId: group.id, session: { heldOn: '2027-07-28' } });
    const { events } = await calendarOf(null);
    expect(events.at(-1)?.event.uid).toBe(`${id}@maths-progression-planner`);
  });

  test('takes PD sessions to come of a stopped action out of a calendar, and leaves those that were', async () => {
    app = openTestApp({ sample: true });
    const sessions = await app.call('pdSessions.list', {});
    const [toCome, held] = [null, 'held'].map((how) =>
      sessions.find((s) => (how === null) === (s.attendedIds === null) && s.cancelledReason === ''),
    );
    for (const session of [toCome, held]) {
      await app.call('plan.updateAction', { id: session?.actionId ?? '', patch: { status: 'stopped' } });
    }
    const { events } = await calendarOf(null, { withPd: true });
    const stateOf = (id: string | undefined) =>
      events.find(({ event }) => event.uid.startsWith(`${id}@`))?.component.getFirstPropertyValue('status');
    expect(stateOf(toCome?.id)).toBe('CANCELLED');
    expect(stateOf(held?.id)).toBeNull();
  });

  test('of a school without sessions is refused in words', async () => {
    app = openTestApp();
    await expect(calendarOf(null)).rejects.toThrow(/no session for a calendar yet/);
  });
});

describe('registers to fill in by hand', () => {
  const registerOf = async (sessionIds: readonly string[], layout: 'pages' | 'grid', initials = false) => {
    await app.call('sessionDocuments.registers', { sessionIds: [...sessionIds], layout, initials });
    return readWord(app.saved.at(-1)?.bytes ?? new Uint8Array());
  };

  test('list who is expected, with an empty box, the six words and a warning at the foot', async () => {
    const { sessions, students } = await withGroup();
    const word = await registerOf([sessions[0]?.id ?? ''], 'pages');
    expect(word.tables[0]?.rows.map((row) => row.slice(0, 4))).toEqual([
      ['No.', 'Student', 'Year and form', 'Mark'],
      ['1', 'Byrne, Aoife', 'Year 11, 11B', ''],
      ['2', 'Okafor, Chidi', 'Year 11, 11B', ''],
      ...['3', '4', '5'].map((row) => [row, '', '', '']),
    ]);
    expect(word.paragraphs.some(({ text }) => text.includes('S not in school'))).toBe(true);
    expect(word.footer).toContain('Contains personal data');
    expect(word.title).toBe('Year 11 booster, Monday 19 October 2026');
    expect(students.map(nameOf)).toEqual(['Okafor, Chidi', 'Byrne, Aoife']);
  });

  test('stand side by side for a half-term, with the marks of those that were taken', async () => {
    const { sessions, students } = await withGroup();
    const [first] = sessions;
    await app.call('sessions.saveRegister', {
      id: first?.id ?? '',
      marks: students.map(({ id }, i) => ({
        studentId: id,
        mark: i === 0 ? 'absent' : 'present',
        minutesLate: 0,
        note: '',
      })),
      deliveredMinutes: 65,
      topic: '',
      learned: '',
      nextStep: '',
    });
    const word = await registerOf(
      sessions.slice(0, 7).map(({ id }) => id),
      'grid',
      true,
    );
    const rows = word.tables[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 3)).toEqual(['Student', '19 Oct 15:15', '2 Nov 15:15']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['A.B., Year 11, 11B', 'P', ''],
      ['C.O., Year 11, 11B', 'A', ''],
    ]);
    expect(word.landscape).toEqual([true]);
    expect(JSON.stringify(word)).not.toMatch(/Okafor|Byrne/);
  });

  test('of last year stand in that year, and so does its calendar file', async () => {
    const { group, sessions } = await withGroup();
    const ids = sessions.slice(0, 1).map(({ id }) => id);
    const yearWords = async () => JSON.stringify(await registerOf(ids, 'pages')).match(/Year 1\d|20\d\d\/\d\d/g);
    const before = await yearWords();
    expect(before).toEqual(expect.arrayContaining(['Year 11', '2026/27']));
    await app.call('newYear.start', asProposed(await app.call('newYear.preview', {})));
    expect(await yearWords()).toEqual(before);
    await calendarOf(group.id);
    expect(app.saved.at(-1)?.name).toBe('Sessions 2026-27 Year 11 booster.ics');
  });
});
