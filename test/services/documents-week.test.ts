import { afterEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { convert, missingReader, pdfPages, readWord } from '../support/document-readers.ts';
import { addGroup, MONDAYS, openSessionSchool } from '../support/session-school.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const noDocx = missingReader('docx');
const noPdf = missingReader('soffice') ?? missingReader('pdftotext');
if (noDocx ?? noPdf) console.warn(`The week on one page is not all read back: ${noDocx ?? noPdf}`);

const MONDAY = '2026-11-23';
type Line = InputOf<'sessionDocuments.week'>['lines'][number];

let app: TestApp;
afterEach(() => app.close());

const REGISTER: Line = {
  word: 'Overdue',
  title: 'Take the register of Year 11 booster',
  why: 'It met on 16 November 2026 at 15:15, 4 students',
  minutes: 1,
};

async function paperOf(lines: readonly Line[], on = MONDAY): Promise<Uint8Array> {
  expect(await app.call('sessionDocuments.week', { on, lines: [...lines] })).toMatchObject({ how: 'saved' });
  return app.saved.at(-1)?.bytes ?? new Uint8Array();
}

/** A week with a group of four, a group that somebody else runs, blocks of work with a note, and half a day lost. */
async function withWeek() {
  const school = await openSessionSchool(4);
  app = school;
  const you = await app.call('staff.add', { staff: { name: 'Dana Reyes' } });
  const ada = await app.call('staff.add', { staff: { name: 'Ada Byron' } });
  await app.call('school.update', { patch: { youId: you.id } });
  await app.call('school.saveWorkingWeek', {
    workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [390, 60, 0, 0, 0] },
  });
  await addGroup(app, { studentIds: [...school.studentIds], joinedOn: '2026-09-07' });
  await addGroup(app, {
    group: { name: 'Year 9 club', delivererIds: [ada.id] },
    series: { ...MONDAYS, firstOn: '2026-11-19', startsAt: '12:30', minutes: 40, place: 'Library' },
  });
  const block = { on: MONDAY, work: 'preparation', title: 'Prepare the booster', minutes: 90 } as const;
  await app.call('week.addBlock', { block: { ...block, notes: 'Forename1 Surname1 needs the large print' } });
  await app.call('week.addBlock', { block: { ...block, title: 'Sort the data', work: 'data', isDone: true } });
  await app.call('week.addLostDay', { lostDay: { on: MONDAY, kind: 'cover', minutes: 60, note: 'For Forename2' } });
  await app.call('week.addLostDay', { lostDay: { on: '2026-11-24', kind: 'mocks', minutes: null, note: '' } });
  const sessions = await app.call('sessions.list', { firstOn: MONDAY, lastOn: '2026-11-29', groupId: null });
  return { ...school, sessions };
}

describe.skipIf(noDocx !== null)('the week on one page', () => {
  test('has the hours, what to do and why, and the calendar by day', async () => {
    await withWeek();
    const word = await readWord(await paperOf([REGISTER]));
    expect(word).toMatchObject({ title: 'Week of 23 November 2026', language: 'en-GB', landscape: [false] });
    const said = word.paragraphs.map(({ text }) => text);
    expect(said).toContain('Hours\t4 h planned of 5 h 30, 2 h lost, 1 h 30 free; 1 h 30 used so far');
    expect(said).toContain(
      'By kind of work\tSessions 1_h; Preparation 1_h_30; Data and admin 1_h_30 (1_h_30 used)'.replaceAll(
        '_',
        '\u00a0',
      ),
    );
    expect(said).toContain('Free by day\tMon_1_h_30'.replaceAll('_', '\u00a0'));
    expect(said).toContain(
      'Lost days\tMonday 23 November: 1 h, Cover for somebody; Tuesday 24 November: the whole day, Mocks or exams',
    );
    const [toDo, calendar] = word.tables;
    expect(toDo?.rows.slice(1)).toEqual([['Overdue', `${REGISTER.title}\n${REGISTER.why}`, '1 min']]);
    expect(calendar?.rows[0]).toEqual(['Day', 'Time', 'What', 'Where', 'Who', 'State']);
    expect(calendar?.rows.slice(1)).toEqual([
      ['Mon 23 Nov', '1 h 30', 'Prepare the booster', '', 'Preparation', ''],
      ['', '1 h 30', 'Sort the data', '', 'Data and admin', 'Done'],
      ['', '15:15 to 16:15', 'Year 11 booster', 'Room M1', 'Booster, 4 students', ''],
      ['Tue 24 Nov', '', 'Nothing planned', '', '', ''],
      ['Wed 25 Nov', '', 'Nothing planned', '', '', ''],
      ['Thu 26 Nov', '12:30 to 13:10', 'Year 9 club', 'Library', 'Booster, 0 students. Run by Ada Byron', ''],
      ['Fri 27 Nov', '', 'Nothing planned', '', '', ''],
    ]);
  });

  test('says what was cancelled, on any day of its week', async () => {
    const { sessions } = await withWeek();
    await app.call('sessions.cancel', { ids: [sessions[0]?.id ?? ''], reason: 'Trip' });
    const word = await readWord(await paperOf([], '2026-11-29'));
    expect(word.tables[0]?.rows.find((row) => row[2] === 'Year 11 booster')?.at(-1)).toBe('Cancelled');
    expect(word.paragraphs.map(({ text }) => text)).toContain('Nothing presses.');
  });

  test('names no student, not even from a note', async () => {
    await withWeek();
    expect(JSON.stringify(await readWord(await paperOf([REGISTER])))).not.toMatch(/Forename|Surname/);
  });

  test('of a week with nothing in it is still a page to write on', async () => {
    app = openTestApp();
    const word = await readWord(await paperOf([], '2026-08-05'));
    expect(word.title).toBe('Week of 3 August 2026');
    expect(word.paragraphs.map(({ text }) => text)).toContain('Hours\tNo time of yours this week');
    expect(word.tables.at(-1)?.rows.length).toBeGreaterThan(2);
  });
});

test('more things to do than the page is told of are refused', async () => {
  app = openTestApp();
  const lines = Array.from({ length: 61 }, () => REGISTER);
  await expect(app.call('sessionDocuments.week', { on: MONDAY, lines })).rejects.toThrow();
});

describe.skipIf(noPdf !== null)('on paper', () => {
  test('a normal week, an empty one and one with sixty long things to do are a page each, and say what was left out', async () => {
    await withWeek();
    const long = {
      ...REGISTER,
      title: 'A title that goes on '.repeat(12),
      why: 'They said that it depends. '.repeat(100),
    };
    const sixty = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? long : REGISTER));
    const pdfs = await convert(
      {
        'normal.docx': await paperOf(Array.from({ length: 8 }, () => REGISTER)),
        'empty.docx': await paperOf([], '2026-08-05'),
        'sixty.docx': await paperOf(sixty),
      },
      'pdf',
    );
    const pagesOf = (name: string) => pdfPages(pdfs.get(name) ?? new Uint8Array());
    const [normal, empty, full] = [await pagesOf('normal'), await pagesOf('empty'), await pagesOf('sixty')];
    expect([normal.length, empty.length, full.length]).toEqual([1, 1, 1]);
    expect(normal[0]?.match(/It met on/g)).toHaveLength(8);
    expect(normal[0]).not.toContain('Also:');
    expect(full[0]).toMatch(/Also: [\s\S]+And \d+ more things, which This week/);
  }, 60_000);
});
