import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../electron/core/reading/parse-file.ts';
import { fixture } from '../support/audit-files.ts';
import { type SheetSpec, sheetData, workbook } from '../support/workbook-files.ts';

const read = (bytes: Buffer) => parseFile('answers.xlsx', bytes);

/** A workbook as exceljs writes it. */
async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Form1'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('cells', () => {
  it('reads every kind of cell as a person would', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['Name', 'Number', 'Fraction', 'Day', 'Time', 'Rich', 'Link', 'Formula', 'Error', 'Tick', 'Long']);
      sheet.addRow([
        'Mia',
        3,
        0.1 + 0.2,
        new Date(Date.UTC(2026, 8, 14)),
        new Date(Date.UTC(2026, 8, 14, 15, 44)),
        { richText: [{ text: 'Conf' }, { font: { bold: true }, text: 'ident' }] },
        { text: 'm@x.example', hyperlink: 'mailto:m@x.example' },
        { formula: 'B2+1', result: 4 },
        { error: '#N/A' },
        true,
        1e21,
      ]);
      sheet.getCell('E2').numFmt = 'm/d/yy h:mm:ss';
    });
    expect((await read(bytes)).rows).toEqual([
      [
        'Mia',
        '3',
        '0.3',
        '2026-09-14',
        '2026-09-14T15:44:00',
        'Confident',
        'm@x.example',
        '4',
        '#N/A',
        'TRUE',
        '1e+21',
      ],
    ]);
  });

  it('says which formula has no result', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['Name', 'A1']);
      sheet.addRow(['Mia', { formula: '1+2' }]);
    });
    const table = await read(bytes);
    expect(table.rows).toEqual([['Mia', '']]);
    expect(table.notices[0]).toContain('Cell B2 holds a formula without a result.');
  });

  it('reads hidden rows and says so', async () => {
    const bytes = await written((sheet) => {
      sheet.addRows([
        ['Name', 'A1'],
        ['Mia', 3],
        ['Ruby', 2],
      ]);
      sheet.getRow(3).hidden = true;
    });
    const table = await read(bytes);
    expect(table.rows).toHaveLength(2);
    expect(table.notices).toEqual(['1 hidden row was read too (a filter may be hiding them).']);
  });

  it('keeps the row numbers of the file over gaps and titles', async () => {
    const bytes = await written((sheet) => {
      sheet.getCell('A2').value = 'Self-audit';
      sheet.getRow(4).values = ['Name', 'A1', 'A2'];
      sheet.getRow(6).values = ['Mia', 3, 2];
      sheet.getRow(9000).values = ['Ruby', 2];
    });
    const table = await read(bytes);
    expect(table.rowNumbers).toEqual([6, 9000]);
    expect(table.rows[1]).toEqual(['Ruby', '2', '']);
  });
});

describe('dialects', () => {
  const rows = [
    ['Name', 'A1'],
    ['Mia', '3'],
  ];

  it('reads elements with a prefix, as Microsoft’s own library writes them', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = workbook([{ name: 'Form1', xml: '' }], {
      'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="${main}" xmlns:r="${rels}"><x:sheets><x:sheet name="Form1" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="${main}">${sheetData(rows, 'x:')}</x:worksheet>`,
    });
    expect(await read(bytes)).toMatchObject({ sheet: 'Form1', headings: ['Name', 'A1'], rows: [['Mia', '3']] });
  });

  it('reads dates kept as text', async () => {
    const bytes = workbook([
      {
        name: 'Form1',
        xml: sheetData([
          ['Name', 'Timestamp'],
          ['Mia', '<c r="B2" t="d"><v>2026-09-14T15:44:00</v></c>'],
        ]),
      },
    ]);
    expect((await read(bytes)).rows).toEqual([['Mia', '2026-09-14T15:44:00']]);
  });

  it('reads a list of a school system', async () => {
    const table = await read(fixture('reading/arbor-students.xlsx'));
    expect(table.rows).toHaveLength(300);
    expect(table.rows[0]?.slice(0, 3)).toEqual(['Hall, Olivia', 'C330410719001', '2015-07-10']);
    expect(table.notices).toEqual([]);
  });
});

describe('several sheets', () => {
  const notes: SheetSpec = {
    name: 'Read me',
    xml: sheetData([
      ['About', 'What'],
      ['This', 'Export'],
      ['That', 'Notes'],
    ]),
  };
  const answers: SheetSpec = {
    name: 'Answers',
    xml: sheetData([
      ['Name', 'Email', 'A1'],
      ['Mia', 'm@x.example', '3'],
    ]),
  };

  it('reads the one whose headings look like a list, and says so', async () => {
    const table = await read(workbook([notes, answers]));
    expect(table.sheet).toBe('Answers');
    expect(table.notices).toEqual([
      'The sheet “Answers” was read, because its headings look most like a list; “Read me” was not.',
    ]);
  });

  it('passes over blank sheets without a word', async () => {
    expect((await read(workbook([{ name: 'Blank', xml: '<sheetData/>' }, answers]))).notices).toEqual([]);
  });

  it('reads a hidden sheet only when there is no other', async () => {
    expect((await read(workbook([{ ...answers, state: 'hidden' }, notes]))).sheet).toBe('Read me');
    expect((await read(workbook([{ ...answers, state: 'veryHidden' }]))).sheet).toBe('Answers');
  });
});
