import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportPlan } from '../../electron/core/documents/export-plan.ts';
import { buildPlanModel } from '../../electron/core/documents/plan-document.ts';
import { planToWord } from '../../electron/core/documents/word/plan-to-word.ts';
import { convert, missingReader, pdfPages, readWord, type WordFacts, xmlParts } from '../support/document-readers.ts';
import { HOSTILE, planFixture } from '../support/plan-fixture.ts';

const RESOURCES = new URL('../../resources', import.meta.url).pathname;
const noDocx = missingReader('docx');
const noPdf = missingReader('soffice') ?? missingReader('pdftotext');
if (noDocx) console.warn(`Word documents are not read back: ${noDocx}`);
if (noPdf) console.warn(`Word documents are not laid out: ${noPdf}`);

const input = planFixture();
const model = buildPlanModel(input);
const exported = exportPlan(input, 'word', RESOURCES);
const hostile = exportPlan(planFixture({ hostile: true }), 'word', RESOURCES);

describe('the Word file', () => {
  test('has a name for every file system and the right media type', async () => {
    const { name, mediaType } = await exported;
    expect(name).toBe('PD plan 2026-27 Northfield School.docx');
    expect(mediaType).toContain('wordprocessingml');
    expect((await hostile).name).toMatch(/^[^<>:"/\\|?*]+\.docx$/);
  });

  test('is well-formed XML in every part, whatever people typed', async () => {
    for (const file of [exported, hostile]) {
      const parts = xmlParts((await file).bytes);
      expect(parts.has('word/document.xml')).toBe(true);
      expect([...parts.values()].join('')).not.toMatch(/[\ufffe\uffff]/);
    }
  });

  test('can be made without pictures', async () => {
    const bytes = await planToWord(model);
    expect(Object.keys(unzipSync(bytes)).some((path) => path.startsWith('word/media/'))).toBe(false);
    expect(Object.keys(unzipSync((await exported).bytes)).some((path) => path.endsWith('.png'))).toBe(true);
  });

  test('leaves out what has no content', async () => {
    const { plan } = input;
    const bare = buildPlanModel({
      ...input,
      plan: { ...plan, summary: '', context: '', risks: '', sustainability: '', monitoring: '' },
      priorities: [],
      actions: [],
      reviews: [],
      round: null,
      result: null,
      answers: null,
    });
    const xml = xmlParts(await planToWord(bare)).get('word/document.xml') ?? '';
    for (const gone of ['Context and data', 'Audit summary', 'Budget', 'After the funding ends', 'Reviews']) {
      expect(xml).not.toContain(gone);
    }
    expect(xml).toContain('Sign-off');
  });
});

describe.skipIf(noDocx !== null)('read by python-docx', () => {
  let word: WordFacts;
  beforeAll(async () => {
    word = await readWord((await exported).bytes);
  });

  const tableOf = (caption: string) => word.tables.find((t) => t.caption === caption);
  const headings = (level: number) => word.paragraphs.filter((p) => p.style === `Heading ${level}`).map((p) => p.text);

  test('says whose it is and in which language', () => {
    expect(word).toMatchObject({
      title: 'Maths PD plan 2026/27',
      author: 'Yusuf Chen',
      language: 'en-GB',
      coreLanguage: 'en-GB',
      header: 'Northfield SchoolMaths PD plan 2026/27',
    });
    expect(word.comments).toContain('Northfield School');
    expect(word.custom).toContain(input.plan.id);
    expect(word.paragraphs.find((p) => p.style === 'Title')?.text).toBe('Maths PD plan 2026/27');
  });

  test('has the sections of a PD plan in order', () => {
    expect(headings(1).map((h) => h.replace(/^(?:\d+|Appendix [A-Z]) {2}/, ''))).toEqual([
      'Summary',
      'Context and data',
      'Audit summary',
      'Priorities',
      'Actions',
      'Calendar by half-term',
      'Actions in detail',
      'Budget',
      'Monitoring and evaluation',
      'Risks and cover',
      'After the funding ends',
      'Reviews',
      'Sign-off',
      'Results by statement',
      'Balance of EEF mechanisms',
      'DfE Standard for teachers’ professional development',
      'Still to be completed',
    ]);
  });

  test('has a contents list: a real field, filled in, each entry a link to its heading, nothing to ask about', () => {
    expect(word.contentsField).toMatch(/TOC .*\\o "1-1"/);
    // It shows no page numbers, and none come when Word updates it.
    expect(word.contentsField).toMatch(/\\n "1-1"/);
    expect(word.contents).toEqual(headings(1));
    expect(word.links).toHaveLength(headings(1).length);
    expect(word.links.every((link) => word.bookmarks.includes(link))).toBe(true);
    expect(word.dirtyFields).toBe(0);
  });

  test('has page numbers and the version at the foot', () => {
    expect(word.footer).toContain('In review, 22 November 2026');
    expect(word.footerFields).toMatch(/PAGE.*NUMPAGES/);
  });

  test('turns the page for wide tables', () => {
    expect(word.landscape).toEqual([false, true, false, true, false]);
  });

  test('every table has a header row that repeats, widths in DXA and something that says what it is', () => {
    expect(word.tables.length).toBeGreaterThan(12);
    for (const table of word.tables) {
      expect(table.headerRepeats).toBe(true);
      expect(table.cellWidths).toBe(true);
      expect(table.caption).toBeTruthy();
      expect(table.rows[0]?.every((text) => text.trim() !== '')).toBe(true);
      expect(table.widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(14_798);
    }
  });

  test('lists every action with who, when, cost and a status in words', () => {
    const actions = tableOf('Actions');
    expect(actions?.rows).toHaveLength(model.actions.length + 1);
    expect(actions?.wholeRows).toBe(model.actions.length + 1);
    model.actions.forEach((action, i) => {
      const row = actions?.rows[i + 1] ?? [];
      expect(row[0]).toBe(action.ref);
      expect(row[1]).toContain(action.title);
      expect(row[2]).toContain(action.lead ? `Lead: ${action.lead}` : 'Lead still to be named');
      expect(row[7]).toContain(action.status);
      expect(row[7]).toContain(action.ragWord);
    });
    expect(actions?.rows[1]?.[7]).toBe('In progress\nOverdue');
  });

  test('asks for missing words in the list of what is to be completed alone', async () => {
    const actions = input.actions.map((a) => ({ ...a, successMeasure: '', successBaseline: '', successTarget: '' }));
    const bare = { ...input, actions: actions.map((a) => ({ ...a, successOn: null })) };
    const read = await readWord(await planToWord(buildPlanModel(bare)));
    const rows = read.tables.find((t) => t.caption === 'Actions')?.rows ?? [];
    expect(rows.slice(1).map((row) => row[6])).toEqual(actions.map(() => '–'));
    expect(read.paragraphs.map((p) => p.text).join('\n')).not.toContain('Still to be written');
  });

  test('says which ratings a domain’s averages rest on', () => {
    const averages = tableOf('Averages by domain');
    expect(averages?.rows[0]?.slice(1)).toEqual([
      'Staff average',
      'Statements rated by staff',
      'Department average',
      'Statements rated for department',
    ]);
    expect(averages?.rows[1]?.slice(2)).toEqual(['10 of 10', 'Not rated', '0 of 10']);
  });

  test('marks each action with a bookmark that its next version will carry too', () => {
    const own = word.bookmarks.filter((name) => name.startsWith('action_'));
    expect(own).toHaveLength(model.actions.length);
    expect(own.every((name) => name.length <= 40)).toBe(true);
    expect(own[0]).toBe(`action_${model.actions[0]?.id.replaceAll('-', '')}`);
  });

  test('shows each answer of the heat map as text', () => {
    const map = tableOf('Every answer, statement by person');
    expect(map?.rows[0]).toContain('Siân Null');
    const a1 = model.audit?.statements.find((s) => s.code === 'A1');
    const shown = a1?.values.map((v) => `${v.rating ?? '–'}${v.wantsPd ? '*' : ''}`);
    expect(map?.rows.find((row) => row[0]?.startsWith('A1 '))?.slice(1, 9)).toEqual(shown);
  });

  test('gives pictures words', () => {
    expect(word.pictures).toHaveLength(2);
    expect(word.pictures[0]).toMatch(
      /rated lowest by staff.*\. Averages by domain, .+ Dot chart: Staff .+ from \d\.\d/,
    );
    expect(word.pictures[1]).toMatch(/Cost by priority\. Bar chart: Fees /);
  });

  test('ends with a block to sign', () => {
    const signOff = tableOf('Sign-off');
    expect(signOff?.rows[0]).toEqual(['Role', 'Name', 'Decision', 'Signature', 'Date']);
    expect(signOff?.rows.slice(1).map((row) => row[1])).toEqual(['Yusuf Chen', 'Mia Walker', 'Priya Shah']);
    // On one page: no row breaks, and each but the last stays with the next.
    expect(signOff?.wholeRows).toBe(4);
    expect(signOff?.keptRows).toEqual([true, true, true, false]);
  });

  test('shows hostile text as it was typed', async () => {
    const read = await readWord((await hostile).bytes);
    const all = [...read.paragraphs.map((p) => p.text), ...read.tables.flatMap((t) => t.rows.flat())].join('\n');
    for (const text of ['=HYPERLINK("http://x")', '<b>bold</b>', 'a ]]> b', '_x0041_ stays', 'smile 😀 & "quotes"']) {
      expect(HOSTILE.some((h) => h.includes(text))).toBe(true);
      expect(all).toContain(text);
    }
    expect(all).toContain('lone \ufffd surrogate');
    expect(all).toContain('A long text. A long text.');
  });
});

describe.skipIf(noPdf !== null)('laid out by LibreOffice', () => {
  test('every priority and action stands on a page, the header row repeats, governors get at most 10 pages', async () => {
    const long = await planToWord(buildPlanModel(planFixture({ actions: 30 })));
    const short = planFixture({ audience: 'governors', priorities: 5, actions: 10 });
    const governors = await exportPlan(short, 'word', RESOURCES);
    const made = await convert(
      { 'long.docx': long, 'hostile.docx': (await hostile).bytes, 'governors.docx': governors.bytes },
      'pdf',
    );
    expect((await pdfPages(made.get('governors') ?? new Uint8Array())).length).toBeLessThanOrEqual(10);
    const pages = await pdfPages(made.get('long') ?? new Uint8Array());
    const text = pages.join('\n').replace(/\s+/g, ' ');
    for (const priority of input.priorities) expect(text).toContain(priority.title.slice(0, 40));
    for (const action of buildPlanModel(planFixture({ actions: 30 })).actions) expect(text).toContain(action.ref);
    expect(pages.filter((page) => /Ref\s+Action\s+Who\s+When/.test(page)).length).toBeGreaterThan(1);
    expect(pages[2]).toContain(`Page 3 of ${pages.length}`);
    expect(pages.every((page) => page.replace(/\s+/g, ' ').length > 150)).toBe(true);
    expect((await pdfPages(made.get('hostile') ?? new Uint8Array())).length).toBeGreaterThan(10);
  }, 120_000);
});
