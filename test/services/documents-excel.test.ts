import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportPlan } from '../../electron/core/documents/export-plan.ts';
import { buildPlanModel } from '../../electron/core/documents/plan-document.ts';
import { convert, type ExcelFacts, missingReader, readExcel, xmlParts } from '../support/document-readers.ts';
import { HOSTILE, planFixture } from '../support/plan-fixture.ts';

const noOpenpyxl = missingReader('openpyxl');
const noOffice = noOpenpyxl ?? missingReader('soffice');
if (noOpenpyxl) console.warn(`Excel workbooks are not read back: ${noOpenpyxl}`);
if (noOffice) console.warn(`Excel formulas are not calculated: ${noOffice}`);

const input = planFixture();
const model = buildPlanModel(input);
const exported = exportPlan(input, 'excel', '');
const hostile = exportPlan(planFixture({ hostile: true }), 'excel', '');

test('is well-formed XML in every part, whatever people typed', async () => {
  for (const file of [exported, hostile]) {
    const parts = xmlParts((await file).bytes);
    expect(parts.has('xl/workbook.xml')).toBe(true);
    expect([...parts.values()].join('')).not.toMatch(/[\ufffe\uffff]/);
  }
});

describe.skipIf(noOpenpyxl !== null)('read by openpyxl', () => {
  let excel: ExcelFacts;
  beforeAll(async () => {
    excel = await readExcel((await exported).bytes);
  });

  const sheet = (name: string, of: ExcelFacts = excel) => {
    const found = of.sheets.find((s) => s.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  /** The cell below a heading, in a row of the sheet. */
  const cell = (name: string, title: string, row: number, of: ExcelFacts = excel) => {
    const at = Object.entries(sheet(name, of).cells).find(([place, c]) => /^[A-Z]+1$/.test(place) && c.value === title);
    if (!at) throw new Error(`${name} has no column ${title}`);
    return sheet(name, of).cells[at[0].replace(/1$/, String(row))];
  };

  test('has its sheets in order, explained by the first', () => {
    const names = excel.sheets.map((s) => s.name);
    expect(names).toEqual(['README', 'Priorities', 'Actions', 'Audit', 'Calendar', 'Budget', 'Lists']);
    const words = Object.values(sheet('README').cells).map((c) => c.value);
    for (const name of names) expect(words).toContain(name);
    expect(excel).toMatchObject({ title: 'Maths PD plan 2026/27', author: 'Yusuf Chen', language: 'en-GB' });
  });

  test('is one real table a sheet, filtered, its header frozen and printed on each page, one page wide', () => {
    for (const name of ['Priorities', 'Actions', 'Audit', 'Calendar', 'Budget']) {
      const facts = sheet(name);
      const [table, ...more] = Object.keys(facts.tables);
      expect(more).toEqual([]);
      expect(facts.filters[table ?? '']).toBeTruthy();
      expect(facts.frozen).toMatch(/^[A-Z]+2$/);
      expect(facts.printTitles).toBe('$1:$1');
      expect(facts).toMatchObject({ landscape: true, fitWidth: 1, merged: 0 });
      expect(facts.footer).toContain('Page');
    }
    expect(sheet('Actions').tables.PlanActions).toMatch(/^A1:[A-Z]+13$/);
  });

  test.each([
    ['Priorities', 'Cost'],
    ['Actions', 'RAG'],
    ['Audit', 'Discuss'],
  ])('prints %s up to %s in letters of 7 points or more', (name, last) => {
    const { printArea, widths, cells } = sheet(name);
    const [, column = ''] = /\$A\$1:\$([A-Z]+)\$\d+$/.exec(printArea ?? '') ?? [];
    expect(cells[`${column}1`]?.value).toBe(last);
    const letters = Object.keys(widths);
    const printed = letters.slice(0, letters.indexOf(column) + 1).map((letter) => widths[letter] ?? 0);
    // A digit is 7 pixels wide and a cell has 5 more; A4 leaves 271.6 mm between the margins.
    const points = printed.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
    expect((10 * ((271.6 / 25.4) * 72)) / points).toBeGreaterThanOrEqual(7);
  });

  test('hours in all are hours each times people, and none where nobody takes part', () => {
    const row = model.actions.findIndex((a) => a.participantCount === 0) + 2;
    expect(cell('Actions', 'People', row)?.value).toBe(0);
    expect(cell('Actions', 'Hours each', row)?.value).toBeGreaterThan(0);
    expect(cell('Actions', 'Hours in all', row)?.value).toBe(0);
    expect(cell('Actions', 'Hours in all', row)?.formula).toMatch(/^=[A-Z]+\d+\*[A-Z]+\d+$/);
    model.actions.forEach(({ minutes }, i) => {
      expect(cell('Actions', 'Hours in all', i + 2)?.value).toBeCloseTo(minutes / 60, 9);
    });
  });

  test('keeps a hidden identity of each row', () => {
    for (const [name, title, id] of [
      ['Priorities', 'Priority id', model.priorities[0]?.id],
      ['Actions', 'Action id', model.actions[0]?.id],
      ['Audit', 'Statement id', model.audit?.statements[0]?.id],
      ['Calendar', 'Action id', model.actions[0]?.id],
    ] as const) {
      expect(cell(name, title, 2)?.value).toBe(id);
      expect(sheet(name).hidden).toHaveLength(1);
    }
  });

  test('offers lists that point at what is there, each over cells of its own', () => {
    const { validations } = sheet('Actions');
    expect(validations.length).toBeGreaterThanOrEqual(12);
    const columns = validations.map((v) => /^([A-Z]+)2:\1\d+$/.exec(v.range)?.[1]);
    expect(columns).not.toContain(undefined);
    expect(new Set(columns).size).toBe(columns.length);
    for (const { list } of validations) expect(excel.names[list]).toMatch(/^Lists!\$[A-Z]+\$2:\$[A-Z]+\$\d+$/);
  });

  test('holds only values that its lists offer', () => {
    for (const { range, list } of sheet('Actions').validations) {
      const [, column, last] = /\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(excel.names[list] ?? '') ?? [];
      const offered = Array.from(
        { length: Number(last) - 1 },
        (_, i) => sheet('Lists').cells[`${column}${i + 2}`]?.value,
      );
      for (let row = 2; row <= model.actions.length + 1; row += 1) {
        const value = sheet('Actions').cells[range.replace(/\d.*$/, String(row))]?.value;
        if (value !== undefined) expect(offered).toContain(value);
      }
    }
  });

  test('has real dates and money', () => {
    expect(cell('Actions', 'Start date', 2)).toMatchObject({ type: 'd', value: '2026-09-14', format: 'dd/mm/yyyy' });
    expect(cell('Actions', 'Fee', 3)).toMatchObject({ type: 'n', value: (model.actions[1]?.feePence ?? 0) / 100 });
    expect(cell('Actions', 'Fee', 3)?.format).toContain('£');
    expect(sheet('Actions').conditional).toHaveLength(1);
  });

  test('sums with formulas whose cached answers are the model’s', () => {
    const total = sheet('Budget').cells[`G${model.priorities.length + 2}`];
    expect(total?.formula).toContain('SUBTOTAL(109,PlanBudget[Total])');
    expect(total?.value).toBe(model.budget.costPence / 100);
    expect(cell('Actions', 'Total cost', 2)).toMatchObject({
      type: 'f',
      value: (model.actions[0]?.costPence ?? 0) / 100,
    });
  });

  test('never makes a formula of what people typed, and keeps it as typed', async () => {
    const read = await readExcel((await hostile).bytes);
    const formulas = read.sheets.flatMap((s) => Object.values(s.cells)).flatMap((c) => c.formula ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((f) => /HYPERLINK|cmd|^=\+1|SUM\(A1\)/.test(f))).toEqual([]);
    expect(cell('Actions', 'Action', 2, read)).toMatchObject({ type: 's', value: HOSTILE[0] });
    expect(cell('Actions', 'Provider', 2, read)?.value).toBe(HOSTILE[7]);
    const objective = String(cell('Actions', 'Objective', 2, read)?.value);
    for (const text of ['+1+1', '@SUM(A1)', '<b>bold</b>', 'a ]]> b', '_x0041_ stays', 'smile 😀']) {
      expect(objective).toContain(text);
    }
    expect(String(cell('Actions', 'What happens', 2, read)?.value).length).toBeLessThanOrEqual(32_767);
    expect(sheet('Audit', read).tableColumns.AuditStatements).toContain('=cmd|calc');
  });

  test('an empty plan still makes a workbook', async () => {
    const { bytes } = await exportPlan(
      { ...input, priorities: [], actions: [], round: null, result: null, answers: null },
      'excel',
      '',
    );
    const read = await readExcel(bytes);
    expect(sheet('Actions', read).tables.PlanActions).toMatch(/2$/);
    expect(sheet('Audit', read).tables.AuditStatements).toMatch(/2$/);
  });
});

/** The same workbook without the answers of its formulas, so that they must be worked out. */
function withoutAnswers(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(part).replace(/(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>|<v\/>)/g, '$1');
    if (/<\/f><v/.test(xml)) throw new Error(`${path} still holds answers`);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

describe.skipIf(noOffice !== null)('calculated by LibreOffice', () => {
  test('every formula gives the answer that was written beside it', async () => {
    const governors = await exportPlan(planFixture({ audience: 'governors' }), 'excel', '');
    const files = { full: (await exported).bytes, governors: governors.bytes };
    const made = await convert(
      { 'full.xlsx': withoutAnswers(files.full), 'governors.xlsx': withoutAnswers(files.governors) },
      'xlsx',
    );
    let compared = 0;
    for (const [name, bytes] of Object.entries(files)) {
      const ours = await readExcel(bytes);
      const theirs = await readExcel(made.get(name) ?? new Uint8Array());
      for (const facts of ours.sheets) {
        const calculated = theirs.sheets.find((s) => s.name === facts.name)?.cells ?? {};
        for (const [place, { formula, value }] of Object.entries(facts.cells)) {
          if (formula === null) continue;
          compared += 1;
          const answer = calculated[place]?.value ?? '';
          const where = `${name} ${facts.name}!${place} ${formula}`;
          if (typeof value === 'number') expect(Number(answer), where).toBeCloseTo(value, 6);
          else expect(answer, where).toBe(value ?? '');
        }
      }
    }
    expect(compared).toBeGreaterThan(250);
  }, 120_000);
});
