import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownTable } from '../../shared/contract/documents.ts';
import {
  convert,
  type ExcelFacts,
  missingReader,
  readExcel,
  type SheetFacts,
  xmlParts,
} from '../support/document-readers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const FORMULAS = [
  '=HYPERLINK("http://example.invalid","Click")',
  '+44 7700 900000',
  '-5',
  '@SUM(A1)',
  '\t=1+1',
  '  =1+1',
  '\uff1d1+1',
];

const columns: ShownTable['columns'] = [
  { heading: 'Name', kind: 'text' },
  { heading: 'Date of birth', kind: 'date' },
  { heading: 'KS2 maths', kind: 'number' },
  { heading: 'Notes', kind: 'text' },
];
const TABLE: ShownTable = {
  title: 'Students',
  about: 'Year: 7. 3 of 900 rows. Sorted by Name.',
  columns,
  rows: [
    ['O’Neill, Zoë', '2015-03-07', '112', 'Says “yes”, and "no"\nthen both'],
    ['Núñez, 李', '', 'N', '_x0041_'],
    ['Walsh, Tom', '2014-12-25', '-3.5', ''],
  ],
};

async function save(table: ShownTable, format: 'xlsx' | 'csv') {
  expect(await app.call('tables.save', { table, format })).toMatchObject({ how: 'saved' });
  const file = app.saved.at(-1);
  if (!file) throw new Error('nothing was saved');
  return file;
}

const withNames = (names: readonly string[]): ShownTable => ({
  ...TABLE,
  rows: names.map((name) => [name, '2015-03-07', '100', '']),
});

/** The cells of a sheet by row, as far as the headings go. */
function cellsOf({ cells }: SheetFacts, rows: number) {
  return Array.from({ length: rows }, (_, r) =>
    ['A', 'B', 'C', 'D'].map((letter) => cells[`${letter}${r + 1}`] ?? null),
  );
}

function sheetNamed({ sheets }: ExcelFacts, name: string): SheetFacts {
  const sheet = sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('a table as CSV', () => {
  const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const readBack = (bytes: Uint8Array) => Papa.parse<string[]>(textOf(bytes).slice(1), { skipEmptyLines: true }).data;

  it('is UTF-8 with a BOM and CRLF, and reads back as it was', async () => {
    const { name, bytes } = await save(TABLE, 'csv');
    expect(name).toBe('Students 2026-11-23.csv');
    const text = textOf(bytes);
    expect(text.startsWith('\ufeff"Name","Date of birth"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '').replace('then both', '')).not.toContain('\r');
    expect(readBack(bytes)).toEqual([columns.map((c) => c.heading), ...TABLE.rows]);
  });

  it('puts an apostrophe before what a spreadsheet would take for a formula, in headings too, and keeps numbers', async () => {
    const table = withNames(FORMULAS);
    const [, ...rest] = columns;
    const { bytes } = await save({ ...table, columns: [{ heading: '=1+1', kind: 'text' }, ...rest] }, 'csv');
    const [headings, ...rows] = readBack(bytes);
    expect(headings?.[0]).toBe("'=1+1");
    expect(rows.map((row) => row[0])).toEqual(FORMULAS.map((text) => `'${text}`));
    const { bytes: numbers } = await save(TABLE, 'csv');
    expect(textOf(numbers)).toContain('2014-12-25,-3.5,');
  });

  it('keeps a spreadsheet from making a date or a number of a grade or a form', async () => {
    const odd = ['6/7', '7-8', '7E1', '9x/Ma1', '6–7'];
    const [, ...rows] = readBack((await save(withNames(odd), 'csv')).bytes);
    expect(rows.map(([text]) => text)).toEqual(["'6/7", "'7-8", "'7E1", '9x/Ma1', '6–7']);
  });

  it.skipIf(missingReader('soffice') !== null || missingReader('openpyxl') !== null)(
    'opens in LibreOffice with names as text and days as days',
    async () => {
      const { bytes } = await save(withNames(['=HYPERLINK("http://example.invalid")', 'Walsh; =1+1']), 'csv');
      const made = await convert({ 'table.csv': bytes }, 'xlsx');
      const [sheet] = (await readExcel(made.get('table') ?? new Uint8Array())).sheets;
      expect(sheet?.cells.A2).toMatchObject({
        type: 's',
        formula: null,
        value: '\'=HYPERLINK("http://example.invalid")',
      });
      expect(sheet?.cells.A3).toMatchObject({ type: 's', formula: null, value: 'Walsh; =1+1' });
      expect(sheet?.cells.B2?.type).toBe('d');
      expect(sheet?.cells.C2).toMatchObject({ type: 'n', value: 100 });
    },
    60_000,
  );
});

describe.skipIf(missingReader('openpyxl') !== null)('a table as a workbook', () => {
  it('says on its first sheet what is shown, and holds one Excel table on the second', async () => {
    const { name, bytes } = await save(TABLE, 'xlsx');
    expect(name).toBe('Students 2026-11-23.xlsx');
    expect(xmlParts(bytes).size).toBeGreaterThan(5);
    const facts = await readExcel(bytes);
    expect(facts.sheets.map((s) => s.name)).toEqual(['About', 'Students']);
    const about = Object.values(sheetNamed(facts, 'About').cells).map((c) => c.value);
    expect(about).toEqual(expect.arrayContaining(['Students', TABLE.about, '23 November 2026']));
    const sheet = sheetNamed(facts, 'Students');
    expect(Object.values(sheet.tables)).toEqual(['A1:D4']);
    expect(Object.values(sheet.filters)).toEqual(['A1:D4']);
    expect(sheet).toMatchObject({ frozen: 'B2', landscape: true, fitWidth: 1, merged: 0, hidden: [] });
    expect(sheet.printTitles).toContain('$1:$1');
    expect(facts).toMatchObject({ title: 'Students', language: 'en-GB' });
  });

  it('keeps numbers as numbers, days as days and texts as they were written', async () => {
    const sheet = sheetNamed(await readExcel((await save(TABLE, 'xlsx')).bytes), 'Students');
    const cells = cellsOf(sheet, 4).slice(1);
    expect(cells.map((row) => row[1]?.type ?? null)).toEqual(['d', null, 'd']);
    expect(String(cells[0]?.[1]?.value)).toContain('2015-03-07');
    expect(cells.map((row) => row[2]?.value)).toEqual([112, 'N', -3.5]);
    expect(cells.map((row) => row[0]?.value)).toEqual(TABLE.rows.map((row) => row[0]));
    expect(cells[0]?.[3]?.value).toBe(TABLE.rows[0]?.[3]);
  });

  it('has no formula in it, whatever the texts begin with', async () => {
    const { bytes } = await save(withNames(FORMULAS), 'xlsx');
    const sheet = sheetNamed(await readExcel(bytes), 'Students');
    const names = cellsOf(sheet, FORMULAS.length + 1).slice(1);
    expect(names.map((row) => row[0])).toEqual(
      FORMULAS.map((value) => expect.objectContaining({ type: 's', formula: null, value })),
    );
    expect([...xmlParts(bytes).values()].join('')).not.toContain('<f>');
  });

  it.each([
    ['a title no sheet may have', { ...TABLE, title: 'Needs [A/B]: what\\why? *all* of the very long title here' }],
    ['a title that is taken', { ...TABLE, title: 'About' }],
    ['headings that are alike, or empty', { ...TABLE, columns: columns.map((c) => ({ ...c, heading: ' ' })) }],
    ['no rows', { ...TABLE, rows: [] }],
    ['control characters', withNames(['Tab\there \u0007\u0000 \ud800 end'])],
  ])('opens with %s', async (_, table) => {
    const { bytes, name } = await save(table, 'xlsx');
    expect(name).not.toMatch(/[<>:"/\\|?*]/);
    const { sheets } = await readExcel(bytes);
    expect(sheets).toHaveLength(2);
    expect(Object.keys(sheets[1]?.tables ?? {})).toHaveLength(1);
  });

  it('holds a whole school: 5,000 rows of 25 columns', async () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ heading: `Column ${i + 1}`, kind: 'text' as const }));
    const rows = Array.from({ length: 5_000 }, (_, r) => many.map((_column, c) => `Cell ${r} ${c}`));
    const { bytes } = await save({ ...TABLE, columns: many, rows }, 'xlsx');
    const parts = xmlParts(bytes);
    expect(parts.get('xl/tables/table1.xml')).toContain('ref="A1:Y5001"');
    expect(parts.get('xl/worksheets/sheet2.xml')?.match(/<row /g)).toHaveLength(5_001);
    expect(parts.get('xl/sharedStrings.xml')).toContain('Cell 4999 24');
  });
});

it('refuses a row with a cell too few, in words', async () => {
  const table = { ...TABLE, rows: [['Only one']] };
  await expect(app.call('tables.save', { table, format: 'csv' })).rejects.toThrow('more or fewer cells');
  expect(app.saved).toEqual([]);
});
