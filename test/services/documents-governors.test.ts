import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../electron/core/documents/export-plan.ts';
import { missingReader, readExcel, readWord, xmlParts } from '../support/document-readers.ts';
import { OPEN_NAMES, planFixture, STAFF_NAMES } from '../support/plan-fixture.ts';

const RESOURCES = new URL('../../resources', import.meta.url).pathname;
const FORMATS = ['word', 'excel'] as const;
const input = planFixture({ audience: 'governors', priorities: 5, actions: 10 });
const files = { word: exportPlan(input, 'word', RESOURCES), excel: exportPlan(input, 'excel', RESOURCES) };
const missing = missingReader('docx') ?? missingReader('openpyxl');
if (missing) console.warn(`Governors’ files are not read back: ${missing}`);

/** Whole names of those who may not be named, and the parts of them that nobody else shares. */
const hidden = STAFF_NAMES.filter((name) => !OPEN_NAMES.some((open) => open === name));
const openParts = new Set(OPEN_NAMES.flatMap((name) => name.split(' ')));
const hiddenWords = [...hidden, ...hidden.flatMap((name) => name.split(' ')).filter((part) => !openParts.has(part))];

describe.each(FORMATS)('governors’ %s file', (format) => {
  test('names nobody but authors, signatories and leads, in any part', async () => {
    const parts = xmlParts((await files[format]).bytes);
    expect(parts.size).toBeGreaterThan(8);
    for (const [path, xml] of parts) {
      // Names may be split by tags or escaped, so the text is looked at as well as the part.
      const text = xml.replace(/<[^>]*>/g, '').normalize('NFC');
      for (const word of hiddenWords) {
        expect(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(`${text} ${xml}`), `${word} in ${path}`).toBe(
          false,
        );
      }
      expect(xml).not.toMatch(/staff\d@school\.example|staff-\d/);
    }
  });

  test('still names those who may be', async () => {
    const all = [...xmlParts((await files[format]).bytes).values()].join('');
    for (const name of OPEN_NAMES) expect(all).toContain(name);
  });

  test('the full file does name the others, so the search works', async () => {
    const full = await exportPlan({ ...input, audience: 'full' }, format, RESOURCES);
    const all = [...xmlParts(full.bytes).values()].join('');
    for (const name of hidden) expect(all).toContain(name);
  });

  test('says in its name whom it is for', async () => {
    const { name } = await files[format];
    expect(name).toMatch(/^PD plan 2026-27 Northfield School for governors\.(?:docx|xlsx)$/);
  });
});

describe.skipIf(missing !== null)('what governors can read', () => {
  test('Word: participants as counts, no heat map, no detail, a place for the governing body to sign', async () => {
    const word = await readWord((await files.word).bytes);
    const actions = word.tables.find((t) => t.caption === 'Actions');
    expect(actions?.rows[1]?.[2]).toBe('Lead: Anaïs Okafor\nWith: 2 colleagues');
    expect(word.tables.some((t) => t.caption === 'Every answer, statement by person')).toBe(false);
    expect(word.paragraphs.some((p) => p.text.includes('Actions in detail'))).toBe(false);
    expect(word.tables.find((t) => t.caption === 'Sign-off')?.rows.at(-1)?.[0]).toBe('For the governing body');
    const text = word.paragraphs.map((p) => p.text).join('\n');
    expect(text).toContain('A colleague keeps the notes.');
    expect(word.landscape).toEqual([false, true, false]);
  });

  test('Word: every section with content, without details of actions, appendices or results by statement', async () => {
    const word = await readWord((await files.word).bytes);
    const headings = word.paragraphs.filter((p) => p.style === 'Heading 1').map((p) => p.text.replace(/^\d+ +/, ''));
    expect(headings).toEqual([
      'Summary',
      'Context and data',
      'Audit summary',
      'Priorities',
      'Actions',
      'Calendar by half-term',
      'Budget',
      'Monitoring and evaluation',
      'Risks and cover',
      'After the funding ends',
      'Reviews',
      'Sign-off',
    ]);
    const cells = word.tables.flatMap((t) => t.rows.flat());
    expect(cells.filter((text) => /^[A-H]\d+ /.test(text))).toEqual([]);
    expect(word.paragraphs.map((p) => p.text).join('\n')).not.toMatch(/median \d/);
  });

  test('Word: what is not written yet is a dash, and a column of dashes is left out', async () => {
    const unwritten = { leadId: null, successMeasure: '', successBaseline: '', successTarget: '', successOn: null };
    const actions = input.actions.map((a, i) => (i === 0 ? { ...a, ...unwritten } : a));
    const priorities = input.priorities.map((p, i) => (i === 0 ? { ...p, intendedEffect: '' } : p));
    const some = await readWord((await exportPlan({ ...input, actions, priorities }, 'word', RESOURCES)).bytes);
    const none = await readWord(
      (
        await exportPlan(
          {
            ...input,
            actions: input.actions.map((a) => ({ ...a, ...unwritten, participantIds: [] })),
            priorities: input.priorities.map((p) => ({ ...p, intendedEffect: '' })),
          },
          'word',
          RESOURCES,
        )
      ).bytes,
    );
    const table = (word: typeof some, caption: string) => word.tables.find((t) => t.caption === caption);
    const summary = 'Priorities, intended effect and cost';
    expect(table(some, summary)?.rows[1]?.[2]).toBe('–');
    expect(table(some, 'Actions')?.rows[1]?.slice(2)).toEqual(expect.arrayContaining(['With: 2 colleagues', '–']));
    expect(table(none, summary)?.rows[0]).toEqual(['No.', 'Priority', 'Actions', 'Cost']);
    expect(table(none, 'Actions')?.rows[0]).toEqual(['Ref', 'Action', 'When', 'Hours', 'Cost', 'Status']);
    for (const word of [some, none]) {
      const text = [...word.paragraphs.map((p) => p.text), ...word.tables.flatMap((t) => t.rows.flat())].join('\n');
      expect(text).not.toMatch(/still to be (?:written|named)/i);
      const full = table(some, 'Actions')?.widths.reduce((a, b) => a + b, 0);
      expect(table(word, 'Actions')?.widths.reduce((a, b) => a + b, 0)).toBe(full);
    }
  });

  test('the count of sentences that named staff comes with the file', async () => {
    expect((await files.word).hiddenNames).toBe((await files.excel).hiddenNames);
    expect((await files.word).hiddenNames).toBeGreaterThan(0);
    expect((await exportPlan({ ...input, audience: 'full' }, 'word', RESOURCES)).hiddenNames).toBe(0);
  });

  test('Excel: the department’s level only, and only leads in the lists', async () => {
    const excel = await readExcel((await files.excel).bytes);
    const audit = excel.sheets.find((s) => s.name === 'Audit');
    expect(audit?.tableColumns.AuditStatements).toEqual([
      'Code',
      'Domain',
      'Statement',
      'Weight',
      'Staff median',
      'Department rating',
      'Score',
      'Rank',
      'Note',
      'Statement id',
    ]);
    expect(audit?.hidden).toEqual(['J']);
    const columns = excel.sheets.find((s) => s.name === 'Actions')?.tableColumns.PlanActions ?? [];
    for (const gone of ['Participants', 'HoD comment', 'Progress', 'Why it is here', 'Cover notes']) {
      expect(columns).not.toContain(gone);
    }
    const lists = excel.sheets.find((s) => s.name === 'Lists')?.cells ?? {};
    expect([lists.E2?.value, lists.E3?.value, lists.E4?.value]).toEqual(['Mia Walker', 'Anaïs Okafor', undefined]);
  });
});
