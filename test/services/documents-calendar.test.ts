import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../electron/core/documents/staff/staff-files.ts';
import { HOSTILE } from '../support/plan-fixture.ts';
import { sessionOf, staffPapersFixture } from '../support/staff-papers-fixture.ts';

const AT = '2026-11-22T09:15:30.000Z';
const input = staffPapersFixture();
const [first] = input.actions;

async function written(of = input, action: (typeof of.actions)[number] | null = null) {
  const file = await calendarFile(of, action, AT);
  return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) };
}

/** As another program reads it, zones and all. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return {
    calendar,
    events: calendar
      .getAllSubcomponents('vevent')
      .map((component) => ({ component, event: new ICAL.Event(component) })),
  };
}

const eventsByUid = (text: string) => new Map(read(text).events.map(({ event }) => [event.uid, event]));

describe('the calendar file', () => {
  test('stands at the right moment on both sides of both clock changes', async () => {
    const days = ['2026-10-24', '2026-10-26', '2027-03-27', '2027-03-29'] as const;
    const sessions = days.map((heldOn, i) => sessionOf(`${i}`, first?.id, { heldOn }));
    const events = eventsByUid((await written({ ...input, sessions })).text);
    const utc = days.map((_, i) =>
      events.get(`session-${i}@maths-progression-planner`)?.startDate.toJSDate().toISOString(),
    );
    // Five past two by the clock: summer time is an hour ahead of UTC.
    expect(utc).toEqual([
      '2026-10-24T13:05:00.000Z',
      '2026-10-26T14:05:00.000Z',
      '2027-03-27T14:05:00.000Z',
      '2027-03-29T13:05:00.000Z',
    ]);
    expect(events.get('session-0@maths-progression-planner')?.endDate.toString()).toBe('2026-10-24T15:30:00');
  });

  test('carries a whole day as dates, its end on the day after', async () => {
    const { text } = await written();
    const event = eventsByUid(text).get('session-three@maths-progression-planner');
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-11-05', '2026-11-06']);
    expect(text).toContain('DTEND;VALUE=DATE:20261106\r\n');
  });

  test('keeps an event’s identity and says when it was written', async () => {
    const { text } = await written();
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(events).toHaveLength(5);
    for (const { component } of events) {
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T09:15:30Z');
    }
    expect((await written()).text).toBe(text);
  });

  test('written later counts as newer, also after a change was taken back', async () => {
    const sequencesAt = async (at: string) => {
      const { bytes } = await calendarFile(input, first ?? null, at);
      return read(new TextDecoder().decode(bytes)).events.map(({ event }) => event.sequence);
    };
    const earlier = await sequencesAt(AT);
    const later = await sequencesAt('2026-11-22T09:15:31.000Z');
    expect(earlier.every((n) => Number.isInteger(n) && n > 0 && n < 2 ** 31)).toBe(true);
    expect(later).toEqual(earlier.map((n) => n + 1));
  });

  test('says what, where, who leads and what cover; nothing of needs, objectives or students', async () => {
    const { text } = await written();
    const event = eventsByUid(text).get('session-four@maths-progression-planner');
    expect(event?.summary).toBe('Mathematical Thinking for GCSE work group');
    expect(event?.location).toBe('Stoke Sixth Form, Siân’s room; bring a laptop');
    expect(event?.description).toContain('Lead: Mia Walker');
    const unfolded = text.replaceAll('\r\n ', '');
    for (const { needEvidence, objective, effectOnStudents, draftReason } of input.actions) {
      for (const said of [needEvidence, objective, effectOnStudents, draftReason]) expect(unfolded).not.toContain(said);
    }
  });

  test('ends every line with CRLF and folds it at 75 octets, between characters', async () => {
    const place = 'Łódź – Größe 😀 '.repeat(20);
    const { text } = await written({ ...input, sessions: [sessionOf('x', first?.id, { place })] });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(read(text).events[0]?.event.location).toBe(place.trim());
  });

  test('survives whatever people typed', async () => {
    const hostile = staffPapersFixture({ hostile: true });
    const sessions = HOSTILE.map((place, i) => sessionOf(`${i}`, hostile.actions[0]?.id, { place }));
    const { events } = read((await written({ ...hostile, sessions })).text);
    expect(events).toHaveLength(HOSTILE.length);
    expect(events[3]?.event.location).toBe('<b>bold</b>');
  });

  test('of one action holds only its sessions; of the plan none of a stopped action', async () => {
    const all = [...eventsByUid((await written()).text).keys()];
    expect(all).not.toContain('session-six@maths-progression-planner');
    const { file, text } = await written(input, first);
    expect([...eventsByUid(text).keys()]).toEqual([
      'session-one@maths-progression-planner',
      'session-two@maths-progression-planner',
    ]);
    expect(file).toMatchObject({ mediaType: 'text/calendar', name: `PD sessions 1.1 ${first?.title}.ics` });
  });
});
