import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { convert, missingReader, readExcel, type SheetFacts, xmlParts } from '../support/document-readers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

type NewEvent = InputOf<'events.add'>['event'];

const add = (event: Partial<NewEvent> = {}) =>
  app.call('events.add', {
    event: { name: 'Junior Maths Challenge', kind: 'enrichment', heldOn: '2027-04-28', ...event },
  });
const student = (surname: string, more: InputOf<'students.add'>['student'] | object = {}) =>
  app.call('students.add', { student: { surname, forename: 'Sam', cohort: 2025, form: '8A', ...more } });
const entriesOf = async (id: string) => (await app.call('events.get', { id })).entries;
const undone = () => app.call('app.undo', {});

describe('events', () => {
  it('start with what nobody has said left open, and stand in the year of their day', async () => {
    const event = await add({ minutes: 60, lastYear: 8 });
    expect(event).toMatchObject({
      ...{ isCompetition: false, providerName: '', places: null, costPence: 0, deadlineOn: null, startsAt: null },
      ...{ minutes: 60, firstYear: null, lastYear: 8, invited: 0, entered: 0, tookPart: 0 },
    });
    await add({ name: 'Last year’s', heldOn: '2026-07-31' });
    expect((await app.call('events.list', { academicYear: null })).map((e) => e.name)).toEqual([
      'Junior Maths Challenge',
    ]);
    expect((await app.call('events.list', { academicYear: 2025 })).map((e) => e.name)).toEqual(['Last year’s']);
    expect(await app.call('events.years', {})).toEqual([2026, 2025]);
  });

  it('are changed, cancelled with a reason and taken back, each a named step', async () => {
    const { id } = await add();
    await app.call('events.update', { id, patch: { name: ' JMC ', deadlineOn: '2027-03-01', staffIds: [] } });
    await app.call('events.cancel', { id, reason: 'Snow' });
    const { event } = await app.call('events.get', { id });
    expect(event).toMatchObject({ name: 'JMC', deadlineOn: '2027-03-01', isCancelled: true, cancelledReason: 'Snow' });
    expect(await app.call('app.undoState', {})).toMatchObject({ undo: 'Cancel JMC' });
    await undone();
    expect((await app.call('events.get', { id })).event).toMatchObject({ isCancelled: false, cancelledReason: '' });
    await app.call('events.cancel', { id, reason: 'Snow' });
    expect(await app.call('events.restore', { id })).toMatchObject({ isCancelled: false, cancelledReason: '' });
  });

  it.each([
    [{ deadlineOn: '2027-04-29' }, /deadline is after the event/],
    [{ firstYear: 9, lastYear: 8 }, /Year 9 comes after Year 8/],
    [{ name: '   ' }, /Enter some text/],
    [{ providerId: 'nobody' }, /provider is no longer there/],
    [{ minutes: 0 }, /at least 5 minutes/],
    [{ places: 0 }, /1 place or more/],
  ])('%j is refused in a sentence', async (fields, sentence) => {
    await expect(add(fields)).rejects.toThrow(sentence);
    expect(await app.call('events.list', { academicYear: null })).toEqual([]);
  });

  it('go with their entries when they are removed, and come back with them', async () => {
    const { id } = await add();
    const kaur = await student('Kaur');
    await app.call('events.addEntries', { eventId: id, studentIds: [kaur.id], stage: 'entered' });
    await app.call('resources.addLink', {
      ownerKind: 'event',
      ownerId: id,
      title: 'Past papers',
      address: 'https://ukmt.org.uk',
    });
    expect(await app.call('events.remove', { ids: [id] })).toEqual({ removed: 1 });
    await expect(app.call('events.get', { id })).rejects.toThrow(/event is no longer there/);
    expect(await app.call('events.ofStudent', { id: kaur.id })).toEqual([]);
    await undone();
    expect(await entriesOf(id)).toMatchObject([{ studentId: kaur.id, stage: 'entered' }]);
    expect((await app.call('resources.list', { ownerId: id, ownerKind: 'event' })).resources).toHaveLength(1);
  });
});

describe('entries', () => {
  it('count everybody asked as invited, and who did not come as entered', async () => {
    const { id } = await add();
    const people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => student(name)));
    const ids = people.map((one) => one.id);
    expect(
      await app.call('events.addEntries', { eventId: id, studentIds: [...ids, ...ids], stage: 'invited' }),
    ).toEqual({
      added: 5,
    });
    expect(await app.call('events.addEntries', { eventId: id, studentIds: ids, stage: 'entered' })).toEqual({
      added: 0,
    });
    const stages = ['invited', 'declined', 'entered', 'took-part', 'did-not-come'] as const;
    const entries = await entriesOf(id);
    await app.call('events.updateEntries', {
      eventId: id,
      changes: entries.map((entry, i) => ({ id: entry.id, patch: { stage: stages[i] } })),
      what: 'Paste 5 cells into Entries',
    });
    expect((await app.call('events.get', { id })).event).toMatchObject({ invited: 5, entered: 3, tookPart: 1 });
    expect(await app.call('app.undoState', {})).toMatchObject({ undo: 'Paste 5 cells into Entries' });
    await undone();
    expect((await app.call('events.get', { id })).event).toMatchObject({ invited: 5, entered: 0, tookPart: 0 });
  });

  it('give a permission its day, keep a withdrawn one, and forget the day of one that was never asked', async () => {
    const { id } = await add({ needsPermission: true });
    const kaur = await student('Kaur');
    await app.call('events.addEntries', { eventId: id, studentIds: [kaur.id], stage: 'invited' });
    const [entry] = await entriesOf(id);
    if (!entry) throw new Error('no entry');
    const set = (patch: InputOf<'events.updateEntry'>['patch']) =>
      app.call('events.updateEntry', { id: entry.id, patch });
    expect(await set({ permission: 'yes', permissionHow: ' form ' })).toMatchObject({
      permission: 'yes',
      permissionOn: '2026-11-23',
      permissionHow: 'form',
    });
    expect(await set({ permission: 'withdrawn', permissionOn: '2026-11-20' })).toMatchObject({
      permission: 'withdrawn',
      permissionOn: '2026-11-20',
      permissionHow: 'form',
    });
    expect(await set({ score: '87/135' })).toMatchObject({ permissionOn: '2026-11-20', score: '87/135' });
    expect(await set({ permission: 'not-asked' })).toMatchObject({ permissionOn: null, permissionHow: '' });
  });

  it('are added by a paste with results, all or none, and nobody twice', async () => {
    const { id } = await add({ isCompetition: true });
    const kaur = await student('Kaur');
    const shah = await student('Shah');
    const paste = (added: object[]) =>
      app.call('events.updateEntries', { eventId: id, changes: [], added: added as never, what: 'Paste' });
    await expect(paste([{ studentId: kaur.id }, { studentId: shah.id, stage: 'won' }])).rejects.toThrow(/New row 2/);
    await expect(paste([{ studentId: kaur.id }, { studentId: kaur.id }])).rejects.toThrow(/on the list already/);
    expect(await entriesOf(id)).toEqual([]);
    await paste([{ studentId: kaur.id, stage: 'took-part', score: '92', award: 'Gold', followOn: 'Junior Kangaroo' }]);
    expect(await entriesOf(id)).toMatchObject([{ score: '92', award: 'Gold', followOn: 'Junior Kangaroo' }]);
    expect(await app.call('events.ofStudent', { id: kaur.id })).toMatchObject([
      { stage: 'took-part', award: 'Gold', event: { name: 'Junior Maths Challenge' } },
    ]);
  });

  it('name no student in the undo list', async () => {
    const { id } = await add();
    const unusual = await student('Zbigniewska');
    await app.call('events.addEntries', { eventId: id, studentIds: [unusual.id], stage: 'invited' });
    expect(await app.call('app.undoState', {})).toMatchObject({ undo: 'Invite 1 student to Junior Maths Challenge' });
    const [entry] = await entriesOf(id);
    if (!entry) throw new Error('no entry');
    await app.call('events.updateEntry', { id: entry.id, patch: { stage: 'entered' } });
    expect(await app.call('app.undoState', {})).toMatchObject({ undo: 'Change an entry for Junior Maths Challenge' });
    await app.call('events.removeEntries', { ids: [entry.id] });
    expect(await app.call('app.undoState', {})).toMatchObject({
      undo: 'Take 1 student off the list of Junior Maths Challenge',
    });
  });

  it('go when the student is removed', async () => {
    const { id } = await add();
    const kaur = await student('Kaur');
    await app.call('events.addEntries', { eventId: id, studentIds: [kaur.id], stage: 'invited' });
    await app.call('students.remove', { ids: [kaur.id] });
    expect(await entriesOf(id)).toEqual([]);
  });
});

describe('providers', () => {
  it('are there from the start, and are the school’s to change', async () => {
    const names = (await app.call('events.providers', {})).map(({ name }) => name);
    expect(names).toContain('UK Mathematics Trust');
    const { id } = await app.call('events.addProvider', { provider: { name: ' Bletchley Park ' } });
    await expect(app.call('events.addProvider', { provider: { name: 'bletchley park' } })).rejects.toThrow(
      'Bletchley Park is on the list of providers already.',
    );
    expect(await app.call('events.updateProvider', { id, patch: { offers: 'Code breaking' } })).toMatchObject({
      name: 'Bletchley Park',
      offers: 'Code breaking',
    });
    await app.call('events.removeProvider', { id });
    expect((await app.call('events.providers', {})).map(({ name }) => name)).toEqual(names);
    await undone();
    expect((await app.call('events.providers', {})).map(({ name }) => name)).toContain('Bletchley Park');
  });

  it('stay while an event has them, which is said', async () => {
    await add({ providerId: 'provider-ukmt' });
    await expect(app.call('events.removeProvider', { id: 'provider-ukmt' })).rejects.toThrow(
      'UK Mathematics Trust is the provider of Junior Maths Challenge (28 Apr 2027). Give it another provider first.',
    );
    expect(await app.call('events.providers', {})).toContainEqual(
      expect.objectContaining({ id: 'provider-ukmt', eventCount: 1 }),
    );
  });
});

const COLUMNS = [
  'Surname',
  'Forename',
  'Known as',
  'Form',
  'Year',
  'Event',
  'Date',
  'Time',
  'Place',
  'Provider',
  'Entry deadline',
  'Cost',
  'Permission needed',
  'Permission',
  'Reply by',
  'Stage',
];

/** The text of each row by column, as an independent reader finds it. */
function rowsOf({ cells }: SheetFacts): readonly Readonly<Record<string, unknown>>[] {
  const letters = COLUMNS.map((_, i) => String.fromCharCode(65 + i));
  const rows: Record<string, unknown>[] = [];
  for (let row = 2; letters.some((letter) => cells[`${letter}${row}`]); row += 1) {
    rows.push(Object.fromEntries(COLUMNS.map((title, i) => [title, cells[`${letters[i]}${row}`]?.value ?? null])));
  }
  return rows;
}

describe('the letters list', () => {
  const reader = missingReader('openpyxl');

  async function withLetters() {
    const { id } = await add({
      startsAt: '09:00',
      place: 'Hall',
      providerId: 'provider-ukmt',
      deadlineOn: '2027-03-01',
      costPence: 450,
      needsPermission: true,
    });
    const kaur = await student('Kaur', { forename: 'Amrit', preferredName: 'Amy', pupilPremium: 'yes' });
    const older = await student('O’Neill', { forename: 'Zoë', cohort: 2024, form: '9C' });
    const formula = await student('=HYPERLINK("http://example.invalid")', { forename: '+44 7700', form: '8B' });
    const declined = await student('Walsh');
    await app.call('students.saveReasons', {
      id: kaur.id,
      reasons: [{ reason: 'looked-after', holds: true, source: 'Carer', asAt: '2026-09-01' }],
    });
    await app.call('events.addEntries', {
      eventId: id,
      studentIds: [older.id, kaur.id, formula.id],
      stage: 'invited',
    });
    await app.call('events.addEntries', { eventId: id, studentIds: [declined.id], stage: 'declined' });
    return id;
  }

  it.skipIf(reader)('has one row a student, with all of the event in words', async () => {
    const id = await withLetters();
    await app.call('events.saveLetters', { id, stages: ['invited', 'entered'], replyBy: '2027-02-22' });
    const file = app.saved.at(-1);
    if (!file) throw new Error('nothing was saved');
    expect(file.name).toBe('Letters, Junior Maths Challenge, 2026-11-23.xlsx');
    const { sheets } = await readExcel(file.bytes);
    expect(sheets.map(({ name, merged }) => [name, merged])).toEqual([
      ['About', 0],
      ['Letters', 0],
    ]);
    const letters = sheets[1];
    if (!letters) throw new Error('no letters');
    expect(letters.tableColumns).toEqual({ Letters: COLUMNS });
    const rows = rowsOf(letters);
    expect(rows.map((row) => [row.Surname, row['Known as'], row.Year, row.Form])).toEqual([
      ['Kaur', 'Amy', 8, '8A'],
      ['=HYPERLINK("http://example.invalid")', '+44 7700', 8, '8B'],
      ['O’Neill', 'Zoë', 9, '9C'],
    ]);
    expect(rows[0]).toMatchObject({
      Event: 'Junior Maths Challenge',
      Date: 'Wednesday 28 April 2027',
      Time: '09:00',
      Place: 'Hall',
      Provider: 'UK Mathematics Trust',
      'Entry deadline': 'Monday 1 March 2027',
      Cost: '£4.50',
      'Permission needed': 'Yes',
      Permission: 'Not asked',
      'Reply by': 'Monday 22 February 2027',
      Stage: 'Invited',
    });
    expect(Object.values(letters.cells).filter(({ type }) => type === 'f')).toEqual([]);
  });

  it('says nothing of Pupil Premium or care in any part of the file', async () => {
    const id = await withLetters();
    await app.call('events.saveLetters', { id, stages: ['invited'], replyBy: null });
    const parts = [...xmlParts(app.saved.at(-1)?.bytes ?? new Uint8Array()).values()].join('\n');
    expect(parts).toContain('Kaur');
    expect(parts).not.toContain('Walsh');
    expect(parts).not.toMatch(/premium|looked|carer/i);
  });

  it('is refused where nobody is at the stage', async () => {
    const id = await withLetters();
    await expect(app.call('events.saveLetters', { id, stages: ['took-part'], replyBy: null })).rejects.toThrow(
      /Nobody is at that stage/,
    );
    expect(app.saved).toEqual([]);
  });

  it.skipIf(missingReader('soffice'))('opens in another spreadsheet', async () => {
    const id = await withLetters();
    await app.call('events.saveLetters', { id, stages: ['invited'], replyBy: null });
    const bytes = app.saved.at(-1)?.bytes ?? new Uint8Array();
    const { sheets } = await readExcel((await convert({ 'letters.xlsx': bytes }, 'xlsx')).get('letters') ?? bytes);
    expect(sheets.find(({ name }) => name === 'Letters')?.cells.A2?.value).toBe('Kaur');
  });
});
