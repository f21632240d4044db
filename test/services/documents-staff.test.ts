import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { StaffPapersInput } from '../../electron/core/documents/staff/staff-facts.ts';
import {
  calendarFile,
  coverListFile,
  joiningNoteFile,
  myPdFile,
  type StaffFile,
} from '../../electron/core/documents/staff/staff-files.ts';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import { coverList } from '../../shared/domain/cover-list.ts';
import { actionRefs } from '../../shared/domain/plan.ts';
import { convert, missingReader, pdfPages, readExcel, readWord, xmlParts } from '../support/document-readers.ts';
import { sessionOf, staffPapersFixture } from '../support/staff-papers-fixture.ts';
import { openTestApp, Refused } from '../support/test-app.ts';

const noDocx = missingReader('docx');
const noExcel = missingReader('openpyxl');
const noPdf = missingReader('soffice') ?? missingReader('pdftotext');
if (noDocx ?? noExcel ?? noPdf) console.warn(`Papers for staff are not all read back: ${noDocx ?? noExcel ?? noPdf}`);

const input = staffPapersFixture();
const hostile = staffPapersFixture({ hostile: true });
const AUTUMN = { firstOn: '2026-10-01', lastOn: '2026-12-18' };
const nothing = { roundName: '', wantsPd: [] };
const quietly = async () => undefined;

/** The fixture's action by its last digits. */
function actionOf(of: StaffPapersInput, end: string): PdAction {
  const action = of.actions.find((a) => a.id.endsWith(end));
  if (!action) throw new Error(`the fixture has no action ${end}`);
  return action;
}

function personOf(of: StaffPapersInput, id: string) {
  const person = of.staff.find((s) => s.id === id);
  if (!person) throw new Error(`the fixture has nobody called ${id}`);
  return person;
}

/** Forty people, a title of 200 letters and a meeting each week. */
function crowded(): StaffPapersInput {
  const [first] = input.staff;
  if (!first) throw new Error('the fixture has no staff');
  const crowd = Array.from({ length: 40 }, (_, i) => ({
    ...first,
    id: `crowd-${i}`,
    name: `Bartholomew Featherstonehaugh-Cholmondeley ${i}`,
  }));
  const busy = actionOf(input, '000');
  const title = 'Reasoning about ratio '.repeat(10).slice(0, 200).trim();
  return {
    ...input,
    staff: [...input.staff, ...crowd],
    actions: input.actions.map((a) => (a === busy ? { ...a, title, participantIds: crowd.map((p) => p.id) } : a)),
    sessions: Array.from({ length: 12 }, (_, i) =>
      sessionOf(`${i}`, busy.id, { heldOn: `2026-11-${10 + i}`, cover: 'needed', periods: 'P1, P2', place: 'Hall' }),
    ),
  };
}

const textOf = ({ bytes }: StaffFile) =>
  [...(xmlParts(bytes).get('word/document.xml') ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join('\n');

describe.skipIf(noDocx !== null)('the joining note', () => {
  test('says why, what, who, when, where, what cover and whom to ask', async () => {
    const word = await readWord((await joiningNoteFile(input, actionOf(input, '000'))).bytes);
    expect(word).toMatchObject({
      title: 'Teaching for Mastery development work group',
      language: 'en-GB',
      coreLanguage: 'en-GB',
      header: 'Northfield SchoolJoining note, 2026/27',
      landscape: [false],
    });
    expect(word.paragraphs.filter((p) => p.style === 'Heading 1').map((p) => p.text)).toEqual([
      'Why we are doing this',
      'When and where',
      'What happens, and what to bring',
      'Who to ask',
    ]);
    expect(word.tables).toHaveLength(1);
    expect(word.tables[0]).toMatchObject({ headerRepeats: true, cellWidths: true });
    expect(word.tables[0]?.rows).toEqual([
      ['Day', 'Time', 'Place', 'Cover'],
      ['Thursday 22 October 2026', '14:05 to 15:30', 'Room M2', 'To be arranged: P3, P4'],
      ['Thursday 5 November 2026', '14:05 to 15:30', 'Room M2', 'Arranged: P3'],
    ]);
    const text = word.paragraphs.map((p) => p.text).join('\n');
    expect(text).toContain('Callum Nowak and Zainab Taylor');
    expect(text).toContain('Yusuf Chen can answer questions about dates and cover.');
  });

  test('ends with its last words: an empty line after a full page would be a page of its own', async () => {
    for (const action of input.actions) {
      const xml = xmlParts((await joiningNoteFile(input, action)).bytes).get('word/document.xml') ?? '';
      expect(xml.slice(xml.lastIndexOf('<w:p>'))).toMatch(/<w:t[^>]*>[^<]+/);
    }
  });

  test('says what the notes on cover are', async () => {
    const action = { ...actionOf(input, '000'), coverNotes: 'Period 3 for the second research lesson' };
    const actions = input.actions.map((a) => (a.id === action.id ? action : a));
    const text = textOf(await joiningNoteFile({ ...input, actions }, action));
    expect(text).toMatch(/Cover notes\s+Period 3 for the second research lesson/);
  });

  test('holds no rating, nor the plan’s own evidence of the need and reason for the draft', async () => {
    for (const action of input.actions) {
      const text = textOf(await joiningNoteFile(input, action));
      expect(text).not.toContain(action.needEvidence);
      expect(text).not.toContain('at 1 or 2');
      expect(text).not.toContain(action.successBaseline);
    }
  });

  test('begins every sentence with a capital where nobody is known to ask, and names no lead who has left', async () => {
    const action = actionOf(input, '000');
    const nobody = {
      ...input,
      school: { ...input.school, youId: null },
      plan: { ...input.plan, authors: '' },
      sessions: input.sessions.map((s) => ({ ...s, cover: 'arranged' as const })),
      staff: input.staff.map((s) => (s.id === action.leadId ? { ...s, status: 'left' as const } : s)),
    };
    const text = textOf(await joiningNoteFile(nobody, action));
    expect(text).toContain('The Maths Progression Lead has seen to cover.');
    expect(text).toContain('The Maths Progression Lead can answer questions about this');
    expect(text).not.toContain(input.staff.find((s) => s.id === action.leadId)?.name);
  });

  test('works without people, sessions or any text', async () => {
    const bare = {
      ...actionOf(input, '006'),
      objective: '',
      changeInPractice: '',
      activity: '',
      provider: '',
      startOn: null,
    };
    const of = { ...input, actions: input.actions.map((a) => (a.id === bare.id ? bare : a)) };
    const text = textOf(await joiningNoteFile(of, bare));
    expect(text).toContain('Still to be named');
    expect(text).toContain('No day is fixed yet');
    expect(text).not.toContain('What happens');
  });
});

describe.skipIf(noPdf !== null)('on paper', () => {
  test('a joining note takes a page, with forty people and twelve meetings two; a cover list of a half-term one', async () => {
    const busy = crowded();
    const pdfs = await convert(
      {
        'note.docx': (await joiningNoteFile(input, actionOf(input, '000'))).bytes,
        'crowd.docx': (await joiningNoteFile(busy, actionOf(busy, '000'))).bytes,
        'cover.docx': (await coverListFile(input, AUTUMN, 'word')).bytes,
        'none.docx': (
          await myPdFile({ ...input, actions: [] }, [{ person: personOf(input, 'staff-8'), own: nothing }], quietly)
        ).bytes,
      },
      'pdf',
    );
    const pages = async (name: string) => (await pdfPages(pdfs.get(name) ?? new Uint8Array())).length;
    expect([await pages('note'), await pages('crowd'), await pages('cover'), await pages('none')]).toEqual([
      1, 2, 1, 1,
    ]);
  }, 60_000);
});

describe('the cover list', () => {
  const list = coverList({
    ...input,
    refs: actionRefs(
      input.priorities.map((p) => p.id),
      input.actions,
    ),
    ...AUTUMN,
  });

  test.skipIf(noDocx !== null)(
    'in Word has a row for each absence, by day and person, on a page lying down',
    async () => {
      const word = await readWord((await coverListFile(input, AUTUMN, 'word')).bytes);
      expect(word.landscape).toEqual([true]);
      const rows = word.tables[0]?.rows.slice(1) ?? [];
      expect(rows).toHaveLength(list.absences);
      expect(rows[0]?.slice(0, 4)).toEqual(['Thursday 22 October 2026', 'Anaïs Okafor', 'P3, P4', '14:05 to 15:30']);
      // Two sessions of one person on one day: the day and the name stand once.
      const callum = rows.findIndex((r, i) => i > 3 && r[1] === 'Callum Nowak');
      expect(rows[callum]?.slice(2, 4)).toEqual(['all day', 'Whole day']);
      expect(rows[callum + 1]?.slice(0, 4)).toEqual(['', '', 'P3', '14:05 to 15:30']);
      expect(word.paragraphs.map((p) => p.text)).toContain(
        '5 people are out on 2 days, 10 times in all. Cover is still to be arranged for 7 of the 10.',
      );
    },
  );

  test.skipIf(noExcel !== null)('in Excel is one table with filters, real dates and nothing merged', async () => {
    const excel = await readExcel((await coverListFile(input, AUTUMN, 'excel')).bytes);
    expect(excel.sheets.map((s) => s.name)).toEqual(['About', 'Cover list']);
    const [, sheet] = excel.sheets;
    expect(sheet).toMatchObject({ frozen: 'A2', merged: 0, landscape: true, fitWidth: 1 });
    expect(sheet?.tables).toEqual({ CoverList: `A1:K${list.absences + 1}` });
    expect(sheet?.cells.A2).toMatchObject({ type: 'd', format: 'dd/mm/yyyy' });
    expect([sheet?.cells.B2?.value, sheet?.cells.C2?.value, sheet?.cells.J2?.value]).toEqual([
      'Thursday',
      'Anaïs Okafor',
      'To be arranged',
    ]);
  });

  test.skipIf(noExcel !== null || noDocx !== null)('of days without cover says so, in both', async () => {
    const day = { firstOn: '2027-05-01', lastOn: '2027-05-01' };
    const word = await readWord((await coverListFile(input, day, 'word')).bytes);
    expect(word.tables).toEqual([]);
    expect(word.paragraphs.map((p) => p.text)).toContain('Nobody needs cover for PD on these days.');
    const excel = await readExcel((await coverListFile(input, day, 'excel')).bytes);
    expect(excel.sheets[0]?.cells.B3?.value).toBe('Nobody needs cover for PD on these days.');
  });

  test.skipIf(noExcel !== null)('takes what people typed for text, never for a formula', async () => {
    const excel = await readExcel((await coverListFile(hostile, AUTUMN, 'excel')).bytes);
    const cells = excel.sheets.flatMap((s) => Object.values(s.cells));
    expect(cells.filter((c) => c.type === 'f' || c.formula !== null)).toEqual([]);
    expect(cells.map((c) => c.value)).toContain('=HYPERLINK("http://x")');
    expect(cells.map((c) => c.value)).toContain('=cmd|calc');
  });
});

describe.skipIf(noDocx !== null)('My PD this year', () => {
  const own = {
    roundName: 'Autumn audit',
    wantsPd: [
      { statementId: 'A10', rating: 2 },
      { statementId: 'B6', rating: null },
    ],
  };
  const paperOf = (id: string, of = input, answers = own) =>
    myPdFile(of, [{ person: personOf(of, id), own: answers }], quietly);

  test('gathers what somebody takes part in, their dates, hours and what they asked for', async () => {
    const file = await paperOf('staff-3');
    expect(file.name).toBe('My PD 2026-27 Callum Nowak.docx');
    const word = await readWord(file.bytes);
    const mine = input.actions.filter((a) => a.participantIds.includes('staff-3') && a.status !== 'stopped');
    const headings = word.paragraphs.filter((p) => p.style === 'Heading 2').map((p) => p.text);
    expect(headings).toHaveLength(mine.length);
    const hours = mine.reduce((sum, a) => sum + a.minutesPerPerson, 0) / 60;
    expect(word.paragraphs.map((p) => p.text).join('\n')).toContain(`${hours} h over the year`);
    const [dates, asked] = word.tables;
    expect(dates?.rows.map((r) => r[0]).slice(1)).toEqual([
      'Thu 22 Oct 2026',
      'Thu 5 Nov 2026',
      'Thu 5 Nov 2026',
      'Thu 25 Mar 2027',
      'Thu 15 Apr 2027',
    ]);
    expect(asked?.rows.slice(1).map((r) => [r[0], r[2], r[3]])).toEqual([
      ['A10', '2', 'In 1.1 and 1.3'],
      ['B6', '–', 'Not in my plan yet'],
    ]);
  });

  test('counts what somebody took part in, shows what they were named for and leaves out what was cancelled', async () => {
    const sessions = input.sessions.map((session) => {
      if (session.id === 'session-one') return { ...session, attendedIds: ['staff-3'] };
      if (session.id === 'session-two') return { ...session, attendedIds: [] };
      return session.id === 'session-five' ? { ...session, cancelledReason: 'Snow' } : session;
    });
    const word = await readWord((await paperOf('staff-3', { ...input, sessions })).bytes);
    expect(word.paragraphs.map((p) => p.text).join('\n')).toContain('1 of 2 PD sessions so far');
    expect(word.tables[0]?.rows.map((r) => r[0])).not.toContain('Thu 15 Apr 2027');
    const named = input.sessions.map((session) => ({ ...session, expectedIds: ['staff-8'] }));
    expect(textOf(await paperOf('staff-8', { ...input, sessions: named }, nothing))).toContain('My dates');
    expect(textOf(await paperOf('staff-3', { ...input, sessions: named }, nothing))).not.toContain('My dates');
  });

  test('leaves stopped actions out, and everything of other people’s but their names', async () => {
    for (const action of input.actions.filter((a) => a.status === 'stopped')) {
      for (const id of action.participantIds) expect(textOf(await paperOf(id))).not.toContain(action.title);
    }
    const text = textOf(await paperOf('staff-7', input, nothing));
    expect(text).toContain('What I lead');
    expect(text).not.toContain('What I asked for');
    expect(text).not.toContain('My rating');
  });

  test('is kind to somebody with nothing', async () => {
    const text = textOf(await paperOf('staff-8', { ...input, actions: [] }, nothing));
    expect(text).toContain('Nothing is planned for you yet this year.');
    expect(text).toContain('tell Yusuf Chen');
    expect(text).not.toContain('My dates');
  });

  test('of two people with one long name is two files', async () => {
    const long = { ...personOf(input, 'staff-3'), name: 'Bartholomew '.repeat(10).trim() };
    const people = [long, { ...long, id: 'twin' }].map((person) => ({ person, own: nothing }));
    const { bytes } = await myPdFile(input, people, quietly);
    expect(Object.keys(unzipSync(bytes))).toHaveLength(2);
  });

  test('of several people is one zip, with a name of its own for each and progress after each', async () => {
    const done: number[] = [];
    const twin = { ...personOf(input, 'staff-3'), id: 'twin', name: 'CALLUM NOWAK' };
    const slashed = { ...personOf(input, 'staff-4'), id: 'slashed', name: '../Mia: <b>' };
    const file = await myPdFile(
      input,
      [personOf(input, 'staff-3'), twin, slashed].map((person) => ({ person, own: nothing })),
      async (n) => void done.push(n),
    );
    expect(file).toMatchObject({ name: 'My PD 2026-27 Northfield School.zip', mediaType: 'application/zip' });
    const inside = unzipSync(file.bytes);
    expect(Object.keys(inside)).toEqual([
      'My PD 2026-27 Callum Nowak.docx',
      'My PD 2026-27 (2) CALLUM NOWAK.docx',
      'My PD 2026-27 ..-Mia- -b-.docx',
    ]);
    expect(done).toEqual([1, 2, 3]);
    for (const bytes of Object.values(inside)) expect(xmlParts(bytes).has('word/document.xml')).toBe(true);
  });
});

test('every paper is well-formed XML whatever people typed', async () => {
  const files = await Promise.all([
    ...hostile.actions.map((a) => joiningNoteFile(hostile, a)),
    coverListFile(hostile, AUTUMN, 'word'),
    coverListFile(hostile, AUTUMN, 'excel'),
    myPdFile(hostile, [{ person: personOf(hostile, 'staff-3'), own: nothing }], quietly),
  ]);
  for (const { bytes, name } of files) {
    expect([...xmlParts(bytes).values()].join('')).not.toMatch(/[\ufffe\uffff]/);
    expect(name).toMatch(/^[^<>:"/\\|?*]+\.(?:docx|xlsx)$/);
  }
  expect((await calendarFile(hostile, null, '2026-11-22T09:00:00.000Z')).name).toMatch(/^[^<>:"/\\|?*]+\.ics$/);
});

describe('through the app', () => {
  async function openWithAction() {
    const app = openTestApp();
    const ada = await app.call('staff.add', { staff: { name: 'Ada Byron' } });
    const bo = await app.call('staff.add', { staff: { name: 'Bo Marsh' } });
    const round = await app.call('audit.addRound', {
      name: 'Autumn audit',
      heldOn: '2026-09-14',
      staffIds: [ada.id, bo.id],
    });
    await app.call('audit.rate', {
      roundId: round.id,
      cells: [
        { staffId: ada.id, statementId: 'A1', rating: 3, wantsPd: true },
        { staffId: bo.id, statementId: 'A2', rating: 1, wantsPd: true },
      ],
    });
    const [priority] = await app.call('plan.choosePriorities', { roundId: round.id, statementIds: ['A1'] });
    const action = await app.call('plan.addAction', {
      action: { priorityId: priority?.id ?? '', title: 'Lesson study', participantIds: [ada.id, bo.id] },
    });
    return { app, action, ada, bo };
  }

  test('a person’s paper shows their own wishes and nobody else’s', async () => {
    const { app, ada, bo } = await openWithAction();
    const framework = await app.call('audit.framework', {});
    const statements = framework.domains.flatMap((d) => d.statements);
    const textFor = (code: string) => statements.find((s) => s.code === code)?.text ?? '-';
    expect(await app.call('documents.myPd', { staffIds: [ada.id] })).toMatchObject({ how: 'saved' });
    const paper = textOf({ name: '', mediaType: '', bytes: app.saved.at(-1)?.bytes ?? new Uint8Array() });
    expect(paper).toContain(textFor('A1'));
    expect(paper).not.toContain(textFor('A2'));
    await app.call('documents.myPd', { staffIds: [ada.id, bo.id, ada.id] });
    expect(Object.keys(unzipSync(app.saved.at(-1)?.bytes ?? new Uint8Array()))).toHaveLength(2);
    const progress = app.events.filter((e) => e.type === 'progress' && e.job === 'my-pd');
    expect(progress.at(-1)).toMatchObject({ done: 2, of: 2 });
    await app.close();
  });

  test('a calendar without a day, a range that ends before it starts and an action that has gone are refused in words', async () => {
    const { app, action } = await openWithAction();
    const refused = async (asked: Promise<unknown>) =>
      asked.then(
        () => null,
        (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
      );
    expect(await refused(app.call('documents.calendar', { actionId: action.id }))).toMatchObject({ code: 'not-found' });
    expect(await refused(app.call('documents.calendar', { actionId: null }))).toMatchObject({ code: 'not-found' });
    expect(
      await refused(app.call('documents.coverList', { firstOn: '2026-11-02', lastOn: '2026-11-01', format: 'word' })),
    ).toMatchObject({ code: 'validation', field: 'lastOn' });
    expect(await refused(app.call('documents.joiningNote', { actionId: 'gone' }))).toMatchObject({ code: 'not-found' });
    expect(await refused(app.call('documents.myPd', { staffIds: ['gone'] }))).toMatchObject({ code: 'not-found' });
    await app.call('pdSessions.add', { actionId: action.id, sessions: [{ heldOn: '2026-11-25' }] });
    expect(await app.call('documents.calendar', { actionId: null })).toMatchObject({ how: 'saved' });
    await app.close();
  });

  test('an export says how many sentences were left out for their names', async () => {
    const { app, action } = await openWithAction();
    await app.call('plan.update', { patch: { summary: 'Bo Marsh asked for this. It matters.' } });
    await app.call('plan.updateAction', { id: action.id, patch: { title: 'Lesson study again' } });
    const governors = await app.call('documents.exportPlan', { format: 'excel', audience: 'governors' });
    expect(governors).toMatchObject({ how: 'saved', hiddenNames: 1 });
    expect(await app.call('documents.exportPlan', { format: 'excel', audience: 'full' })).toMatchObject({
      hiddenNames: 0,
    });
    await app.close();
  });
});
