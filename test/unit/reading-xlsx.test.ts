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

  it.each<[string, boolean]>([
    ['dd/mm/yyyy', true],
    ['[$-809]d mmmm yyyy;@', true],
    ['[h]:mm', true],
    ['yyyy\\-mm\\-dd', true],
    ['General', false],
    ['@', false],
    ['#,##0.00_);[Red](#,##0.00)', false],
    ['0 "days"', false],
  ])('tells by the format %s whether a number is a day: %s', async (format, isDate) => {
    const bytes = await written((sheet) => {
      sheet.addRows([
        ['Name', 'A1'],
        ['Mia', 45_914.5],
      ]);
      sheet.getCell('B2').numFmt = format;
    });
    expect((await read(bytes)).rows).toEqual([['Mia', isDate ? '2025-09-14T12:00:00' : '45914.5']]);
  });

  it('counts days from 1904 where the workbook does, and keeps a time without a day', async () => {
    const bytes = await written((sheet, book) => {
      sheet.addRow(['Name', 'Day', 'Time']);
      sheet.addRow(['Mia', 1, 0.75]);
      sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
      sheet.getCell('C2').numFmt = 'hh:mm';
      book.properties.date1904 = true;
    });
    expect((await read(bytes)).rows).toEqual([['Mia', '1904-01-02', '1904-01-01T18:00:00']]);
  });

  it('reads characters that XML cannot hold, and keeps what only looks like one', async () => {
    const bytes = workbook([
      {
        name: 'Form1',
        xml: sheetData([
          ['Name', 'A1'],
          ['Mia_x000D_\nHall', 'x_y'],
        ]),
      },
    ]);
    expect((await read(bytes)).rows).toEqual([['Mia\nHall', 'x_y']]);
  });

  it('reads a cell with its reading aid for East Asian letters as the letters alone', async () => {
    const kana = '<c r="A2" t="inlineStr"><is><t>李</t><rPh sb="0" eb="1"><t>リ</t></rPh></is></c>';
    const bytes = workbook([
      {
        name: 'Form1',
        xml: sheetData([
          ['Name', 'A1'],
          [kana, '3'],
        ]),
      },
    ]);
    expect((await read(bytes)).rows).toEqual([['李', '3']]);
  });

  it('counts the cells of a workbook as its headings', async () => {
    const bytes = await written((sheet) => {
      sheet.addRows([['Name', 'A1', 'A2'], ['Mia'], ['Ruby', 2, 3, 'beyond']]);
    });
    expect(await read(bytes)).toMatchObject({ headingCount: 3, cellCounts: [3, 3], separator: '', longRows: [] });
  });

  it('reads the results of formulas: nought, no, no text and a shared one too', async () => {
    const formulas = [
      '<c r="A2" t="str"><f>B1</f><v>Mia</v></c>',
      '<c r="B2"><f>1-1</f><v>0</v></c>',
      '<c r="C2" t="b"><f>1=2</f><v>0</v></c>',
      '<c r="D2" t="str"><f>IF(1,"","")</f><v></v></c>',
      '<c r="E2"><f t="shared" ref="E2:F2" si="0">B2+1</f><v>1</v></c>',
      '<c r="F2"><f t="shared" si="0"/><v>2</v></c>',
      '<c r="G2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ];
    const headings = ['Name', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
    const table = await read(workbook([{ name: 'Form1', xml: sheetData([headings, formulas]) }]));
    expect(table.rows).toEqual([['Mia', '0', 'FALSE', '', '1', '2', '#DIV/0!']]);
    expect(table.notices).toEqual([]);
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

  it('reads rows and cells that do not say where they are', async () => {
    const xml =
      '<sheetData><row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>A1</t></is></c><c/><c t="inlineStr"><is><t>A3</t></is></c></row><row r="4"><c t="inlineStr"><is><t>Mia</t></is></c><c r="D4"><v>3</v></c></row></sheetData>';
    const table = await read(workbook([{ name: 'Form1', xml }]));
    expect(table).toMatchObject({ headings: ['Name', 'A1', '', 'A3'], rows: [['Mia', '', '', '3']], rowNumbers: [4] });
  });

  it('reads sheets by whatever name and link a program gives them', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = workbook([{ name: 'Form1', xml: '' }], {
      'xl/workbook.xml': `<workbook xmlns="${main}"><sheets><sheet name="Form1" sheetId="1" d:id="R9e2" xmlns:d="${rels}"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="R9e2" Type="${rels}/worksheet" Target="/xl/worksheets/sheet.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': null,
      'xl/worksheets/sheet.xml': `<worksheet>${sheetData(rows)}</worksheet>`,
    });
    expect(await read(bytes)).toMatchObject({ sheet: 'Form1', rows: [['Mia', '3']] });
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

  it('tells the sheets, and reads the one asked for', async () => {
    const bytes = workbook([notes, answers, { name: 'Blank', xml: '<sheetData/>' }]);
    expect((await read(bytes)).sheets).toEqual(['Read me', 'Answers']);
    const asked = await parseFile('answers.xlsx', bytes, 'Read me');
    expect(asked).toMatchObject({ sheet: 'Read me', sheets: ['Read me', 'Answers'], headings: ['About', 'What'] });
    expect(asked.notices).toEqual([]);
    expect((await read(workbook([answers]))).sheets).toEqual([]);
    for (const sheet of ['Blank', 'Gone'])
      await expect(parseFile('answers.xlsx', bytes, sheet)).rejects.toThrow(
        `“answers.xlsx” has no sheet “${sheet}” with a list in it. Choose another sheet of it.`,
      );
    await expect(parseFile('a.csv', Buffer.from('Name,A1\nMia,3\n'), 'Answers')).rejects.toThrow(
      'has no sheet “Answers”',
    );
  });

  it('says which hidden sheet with a table was not read', async () => {
    const table = await read(workbook([answers, { ...notes, state: 'hidden' }]));
    expect(table.notices).toEqual([
      'The hidden sheet “Read me” was not read. To read one, show it in Excel, save the file and choose it again.',
    ]);
    expect(table.sheets).toEqual([]);
  });

  it('reads hidden columns and says so', async () => {
    const cols = '<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="0" hidden="1"/></cols>';
    const table = await read(workbook([{ name: 'Answers', xml: cols + answers.xml }]));
    expect(table.rows).toEqual([['Mia', 'm@x.example', '3']]);
    expect(table.notices).toEqual(['2 hidden columns were read too.']);
  });

  it('reads a hidden sheet only when there is no other', async () => {
    expect((await read(workbook([{ ...answers, state: 'hidden' }, notes]))).sheet).toBe('Read me');
    expect((await read(workbook([{ ...answers, state: 'veryHidden' }]))).sheet).toBe('Answers');
  });
});
