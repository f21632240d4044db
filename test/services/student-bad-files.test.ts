import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudentsPreview } from '../../shared/contract/student-import.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';
import { sheetData, workbook, zip, zipHeaders } from '../support/workbook-files.ts';

/** The bad-input list for files of students: numbers are those of the list. Every case goes through the app. */

const HEADINGS = ['UPN', 'Surname', 'Forename', 'Date of birth', 'Year group'];
const PEOPLE = [
  ['C330410719001', 'Hall', 'Zoë', '10/07/2015', '7'],
  ['R330410719002', 'O’Neill', 'Mateo', '25/01/2015', '7'],
];
const TABLE = [HEADINGS, ...PEOPLE];
const NAMES = ['Hall, Zoë', 'O’Neill, Mateo'];

/** Enough people to tell by what each column holds. */
const MANY = Array.from({ length: 20 }, (_, i) => ['', `Hall${String.fromCharCode(97 + i)}`, 'Jo', '10/07/2015', '7']);

const lines = (rows: readonly (readonly string[])[], separator = ',', end = '\r\n') =>
  rows.map((cells) => cells.join(separator)).join(end) + end;
const CSV = lines(TABLE);
const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const windows1252 = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');

const sheet = sheetData(TABLE);
const xlsx = (parts: Parameters<typeof workbook>[1] = {}) => workbook([{ name: 'Students', xml: sheet }], parts);
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), utf16(stream), Buffer.alloc(512)]);
const withDoctype = (dtd: string) =>
  xlsx({ 'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${dtd}<worksheet>${sheet}</worksheet>` });

async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Students'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function lyingSize(): Buffer {
  const bytes = xlsx();
  bytes.writeUInt32LE(10, (zipHeaders(bytes, 'central').at(-1) ?? 0) + 24);
  return bytes;
}

function overlap(): Buffer {
  const bytes = zip({ 'xl/workbook.xml': 'x'.repeat(50), 'xl/worksheets.xml': 'x'.repeat(50) });
  bytes.writeUInt32LE(0, (zipHeaders(bytes, 'central')[1] ?? 0) + 42);
  return bytes;
}

type Bytes = Buffer | (() => Buffer | Promise<Buffer>);

/** What is refused: number, what, name of the file, its bytes, words of the sentence. */
const REFUSED: readonly (readonly [string, string, string, Bytes, string])[] = [
  ['1', 'empty', 'students.csv', Buffer.alloc(0), 'is empty. Download or save it again, and choose the new copy.'],
  ['2', 'only a byte order mark', 'students.csv', utf8('\ufeff'), 'is empty.'],
  ['3', 'headings only', 'students.csv', utf8(lines([HEADINGS])), 'has headings but no rows below them.'],
  ['5', '20 MB and a byte', 'students.csv', () => Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'is larger than 20 MB'],
  ['6', 'an old workbook', 'students.xls', ole('Workbook'), 'is in the old Excel format (.xls). Open it in Excel'],
  ['7', 'a web page called .xls', 'students.xls', utf8('<html><table><tr><td>UPN</td></table>'), 'is a web page'],
  [
    '10',
    'an .ods',
    'students.ods',
    () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'is an OpenDocument file (.ods). Open it in Excel or LibreOffice',
  ],
  ['11', 'a Numbers file', 'students.numbers', () => zip({ 'Index/Document.iwa': 'x' }), 'is a Numbers file.'],
  ['12', 'a password', 'students.xlsx', ole('EncryptedPackage'), 'is password protected.'],
  ['13', 'the note Excel keeps', '~$students.xlsx', utf8('x'), 'Choose “students.xlsx” itself.'],
  ['14', 'a placeholder of OneDrive', 'students.xlsx', Buffer.alloc(5_000), 'open it once so that it downloads'],
  [
    '24',
    'mostly NUL bytes',
    'students.csv',
    Buffer.from(`a${'\0'.repeat(9)}`.repeat(200)),
    'does not look like a table',
  ],
  ['37', 'an open quotation mark', 'students.csv', utf8(CSV.replace('Hall', '"Hall')), 'in row 2 that is never closed'],
  [
    '38',
    'a quotation mark inside a quoted cell',
    'students.csv',
    utf8(lines([HEADINGS, ['C330410719001', '"Hall" Smith', 'Zoë', '', '7'], ['', '"Ali"', 'Bo', '', '7']])),
    'has a quotation mark in row 2 that stands in the middle of its cell',
  ],
  [
    '46',
    'one column',
    'students.csv',
    utf8('Surname\nHall\nAli\n'),
    'does not look like a table: it has only one column.',
  ],
  [
    '48',
    'a heading row and a total',
    'students.csv',
    utf8(lines([HEADINGS, ['Total: 0']])),
    'has headings but no rows',
  ],
  [
    '117',
    'a cell at the end of the sheet',
    'students.xlsx',
    () =>
      workbook([
        {
          name: 'Students',
          xml: sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        },
      ]),
    'has something in row 1048576, column XFD',
  ],
  [
    '119',
    'a zip bomb',
    'students.xlsx',
    () =>
      workbook([
        {
          name: 'Students',
          xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(200e6)}</t></is></c></row></sheetData>`,
        },
      ]),
    'unpacks to far more than a workbook should hold',
  ],
  [
    '120',
    'a zip in a zip',
    'students.zip',
    () => zip({ 'a.xlsx': xlsx(), 'b.zip': zip({ x: 'x' }) }),
    'is a zip folder.',
  ],
  ['121', 'a size that lies', 'students.xlsx', lyingSize, 'is damaged'],
  ['122', 'parts that overlap', 'students.xlsx', overlap, 'holds parts that workbooks from Excel'],
  ['123', 'a billion laughs', 'students.xlsx', () => withDoctype('<!DOCTYPE w [<!ENTITY a "&b;&b;">]>'), 'holds parts'],
  [
    '123',
    'an outside entity',
    'students.xlsx',
    () => withDoctype('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'holds parts that',
  ],
  ['124', 'a part that climbs out', 'students.xlsx', () => xlsx({ '../../evil.txt': 'x' }), 'is damaged'],
  ['124', 'an absolute part', 'students.xlsx', () => xlsx({ '/etc/evil.txt': 'x' }), 'is damaged'],
  [
    '126',
    'half a workbook',
    'students.xlsx',
    () => xlsx().subarray(0, 700),
    'is damaged, or only part of it was copied.',
  ],
  ['-', 'a PDF', 'students.pdf', utf8('%PDF-1.7\n'), 'is a PDF. Export the list as CSV or Excel (.xlsx)'],
  ['-', 'a picture', 'students.png', Buffer.from('\x89PNG\r\n', 'latin1'), 'is a picture. Choose a CSV or Excel'],
  ['-', 'a Word document', 'students.docx', () => zip({ 'word/document.xml': '<x/>' }), 'is a Word document.'],
  ['-', 'a binary workbook', 'students.xlsb', () => zip({ 'xl/workbook.bin': 'x' }), 'is a binary workbook (.xlsb).'],
];

/** What is read all the same: the two people, or those given; and a notice, if one is due. */
interface ReadCase {
  readonly names?: readonly string[];
  readonly notice?: string;
  readonly rows?: readonly number[];
}
type ReadCaseRow = [number: string, what: string, name: string, bytes: Bytes, expected?: ReadCase];
const READ: ReadCaseRow[] = [
  [
    '4',
    'one row without a line end',
    'students.csv',
    utf8(lines(TABLE.slice(0, 2)).trimEnd()),
    { names: ['Hall, Zoë'] },
  ],
  ['8', 'a workbook called .csv', 'students.csv', xlsx],
  ['9', 'a CSV called .xlsx', 'students.xlsx', utf8(CSV)],
  ['15', 'UTF-8 without its mark', 'students.csv', utf8(CSV)],
  ['16', 'UTF-8 with its mark', 'students.csv', utf8(`\ufeff${CSV}`)],
  ['17', 'Windows-1252', 'students.csv', windows1252(CSV)],
  ['18', 'UTF-16 with its mark', 'students.csv', utf16(`\ufeff${CSV}`)],
  ['19', 'UTF-16 the other way round', 'students.csv', utf16(`\ufeff${CSV}`).swap16()],
  ['20', 'UTF-16 without its mark', 'students.csv', utf16(CSV)],
  [
    '22',
    'two encodings in one file',
    'students.csv',
    Buffer.concat([utf8(lines(TABLE.slice(0, 2))), windows1252(lines(PEOPLE.slice(1)))]),
    { notice: 'two different ways' },
  ],
  ['24', 'a NUL byte in a name', 'students.csv', utf8(CSV.replace('Zoë', 'Zo\0ë'))],
  [
    '25',
    'half of a rare letter',
    'students.csv',
    Buffer.from(utf8(CSV).toString('latin1').replace('Zo\xc3\xab', 'Zo\xed\xa0\xbd'), 'latin1'),
    { names: ['Hall, Zo\ufffd', NAMES[1] ?? ''], notice: 'Row 2 has letters that were lost' },
  ],
  ['26', 'accents as letters of their own', 'students.csv', utf8(CSV.normalize('NFD'))],
  [
    '27',
    'a letter lost before',
    'students.csv',
    utf8(CSV.replace('Zoë', 'Zo\ufffd')),
    {
      names: ['Hall, Zo\ufffd', 'O’Neill, Mateo'],
      notice: 'Row 2 has letters that were lost before the file was saved',
    },
  ],
  ['28', 'U+FFFE', 'students.csv', utf8(CSV.replace('Zoë', 'Zo\ufffeë'))],
  [
    '-',
    'mixed-up accents',
    'students.csv',
    Buffer.from(utf8(CSV).toString('latin1')),
    { names: [], notice: 'mixed up' },
  ],
  ['29', 'semicolons', 'students.csv', utf8(lines(TABLE, ';'))],
  ['30', 'tabs', 'students.tab', utf8(lines(TABLE, '\t'))],
  ['31', 'bars', 'students.txt', utf8(lines(TABLE, '|'))],
  ['32', 'a first line sep=;', 'students.csv', utf8(`sep=;\n${lines(TABLE, ';')}`), { rows: [2, 3] }],
  ['33', 'old Mac line ends', 'students.csv', utf8(lines(TABLE, ',', '\r'))],
  ['34', 'mixed line ends', 'students.csv', utf8(CSV.replace('\r\n', '\n'))],
  ['35', 'a line end inside a cell', 'students.csv', utf8(CSV.replace('Hall', '"Hall\n"'))],
  ['36', 'doubled quotation marks', 'students.csv', utf8(CSV.replace('Year group', '"Year ""group"""'))],
  ['39', 'spaces before quotation marks', 'students.csv', utf8(lines(TABLE.map((r) => r.map((c) => ` "${c}"`))))],
  ['40', 'a separator at the end of each row', 'students.csv', utf8(lines(TABLE.map((r) => [...r, ''])))],
  ['41', 'a short row', 'students.csv', utf8(lines([HEADINGS, PEOPLE[0] ?? [], PEOPLE[1]?.slice(0, 4) ?? []]))],
  [
    '42',
    'a remark beyond the last column',
    'students.csv',
    utf8(lines([HEADINGS, ...MANY, ['Y330410719006', 'Chen', 'Finn', '20/11/2014', '7', 'left?']])),
    {
      names: [...MANY.map(([, surname, forename]) => `${surname}, ${forename}`), 'Chen, Finn'],
      notice: 'Row 22 has more cells than there are headings.',
    },
  ],
  ['43', 'blank lines', 'students.csv', utf8(CSV.replaceAll('\r\n', '\r\n\r\n')), { rows: [3, 5] }],
  ['44', '10,000 blank rows', 'students.csv', utf8(CSV + ',,,,\r\n'.repeat(10_000))],
  ['45', 'rows of commas', 'students.csv', utf8(CSV.replace('\r\nR', '\r\n,,,,\r\nR')), { rows: [2, 4] }],
  [
    '47',
    'a column without a heading',
    'students.csv',
    utf8(lines(TABLE.map((r, i) => r.toSpliced(2, 0, i ? 'x' : '')))),
  ],
  ['-', 'a heading twice', 'students.csv', utf8(lines(TABLE.map((r) => [...r, r[1] ?? ''])))],
  [
    '48',
    'titles above and a total below',
    'students.csv',
    utf8(`Year 7\r\nReport run 07/09/2026\r\n\r\n${CSV}Total: 2\r\n`),
    { rows: [5, 6], notice: 'Row 7 (“Total: 2”) is below the list and was left out.' },
  ],
  ['56', 'groups above the headings', 'students.csv', utf8(`Student,,,Facts,\r\n${CSV}`), { rows: [3, 4] }],
  [
    '56',
    'headings in two rows',
    'students.csv',
    utf8(lines([['UPN', 'Name', '', 'Date of birth', 'Year group'], ['', 'Surname', 'Forename', '', ''], ...PEOPLE])),
    { rows: [3, 4] },
  ],
  [
    '57',
    'marks that do not show in headings',
    'students.csv',
    utf8(`\ufeff\u200b${CSV.replace('UPN', 'U\u00adPN\u00a0')}`),
  ],
  [
    '118',
    'a merge over the whole sheet',
    'students.xlsx',
    () => workbook([{ name: 'Students', xml: `${sheet}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` }]),
  ],
  [
    '127',
    'a formula nobody worked out',
    'students.xlsx',
    () =>
      written((s) => {
        s.addRows(TABLE);
        s.getCell('C3').value = { formula: 'A1' } as ExcelJS.CellValue;
      }),
    { names: ['Hall, Zoë', 'O’Neill'], notice: 'Cell C3 holds a formula without a result.' },
  ],
  [
    '128',
    'letters of several looks',
    'students.xlsx',
    () =>
      written((s) => {
        s.addRows(TABLE);
        s.getCell('C2').value = { richText: [{ text: 'Zo' }, { font: { bold: true }, text: 'ë' }] };
      }),
  ],
  [
    '129',
    'hidden rows',
    'students.xlsx',
    () =>
      written((s) => {
        s.addRows(TABLE);
        s.getRow(3).hidden = true;
      }),
    { notice: '1 hidden row was read too (a filter may be hiding them).' },
  ],
  [
    '129',
    'hidden columns',
    'students.xlsx',
    () =>
      written((s) => {
        s.addRows(TABLE);
        s.getColumn(4).hidden = true;
      }),
    { notice: '1 hidden column was read too.' },
  ],
  [
    '129',
    'a hidden sheet',
    'students.xlsx',
    () =>
      workbook([
        { name: 'Old', xml: sheet, state: 'hidden' },
        { name: 'Students', xml: sheet },
      ]),
    { notice: 'The hidden sheet “Old” was not read.' },
  ],
  [
    '132',
    'macros and links to elsewhere',
    'students.xlsm',
    () => xlsx({ 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' }),
  ],
];

let app: TestApp;
let before: readonly StudentRow[];
beforeAll(async () => {
  app = openTestApp();
  await app.call('students.add', { student: { surname: 'Already', forename: 'Here', bornOn: '2015-01-01' } });
  before = await app.call('students.list', {});
});
afterAll(() => app.close());

const opened = async (name: string, bytes: Bytes): Promise<StudentsPreview> =>
  app.call('students.readFile', {
    fileToken: app.offer({ name, bytes: Buffer.isBuffer(bytes) ? bytes : await bytes() }),
  });

describe('a file that is not read: a sentence, and nothing changes', () => {
  it.each(REFUSED)(
    '%s %s (%s)',
    async (_, _what, name, bytes, words) => {
      const failure = await opened(name, bytes).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(Refused);
      const { code, message } = (failure as Refused).error;
      expect(message).toContain(`“${name}” `);
      expect(message).toContain(words);
      expect(code).toBe('validation');
      expect(message).toMatch(/[.]$/);
      expect(await app.call('students.list', {})).toEqual(before);
    },
    30_000,
  );
});

describe('a file that is read all the same: the people in it, what was odd, and nothing changes yet', () => {
  it.each<ReadCaseRow>(READ)('%s %s (%s)', async (_, _what, name, bytes, expected) => {
    const { names = NAMES, notice, rows } = expected ?? {};
    const { shown, notices, counts, cannotRead, importId } = await opened(name, bytes);
    expect(cannotRead).toBeNull();
    if (names.length > 0) expect(shown.map((row) => row.name)).toEqual(names);
    expect(counts.new).toBe(shown.length);
    if (rows) expect(shown.map(({ row }) => row)).toEqual(rows);
    if (notice === undefined) expect(notices).toEqual([]);
    else expect(notices.join('\n')).toContain(notice);
    await app.call('students.closeFile', { importId });
    expect(await app.call('students.list', {})).toEqual(before);
  });

  it('130 several sheets: the likeliest is read, and another can be asked for', async () => {
    const other = sheetData([HEADINGS, ['Y330410719006', 'Chen', 'Finn', '20/11/2014', '7']]);
    const notes = sheetData([
      ['About', 'What'],
      ['This', 'Export'],
    ]);
    const bytes = workbook([
      { name: 'Read me', xml: notes },
      { name: 'Year 7', xml: sheet },
      { name: 'Others', xml: other },
    ]);
    const first = await opened('students.xlsx', bytes);
    expect(first).toMatchObject({ sheet: 'Year 7', sheets: ['Read me', 'Year 7', 'Others'] });
    const asked = await app.call('students.readSheet', { importId: first.importId, sheet: 'Others' });
    expect(asked).toMatchObject({ sheet: 'Others', sheets: ['Read me', 'Year 7', 'Others'] });
    expect(asked.shown.map(({ name }) => name)).toEqual(['Chen, Finn']);
    await expect(app.call('students.readSheet', { importId: asked.importId, sheet: 'Gone' })).rejects.toThrow(
      'has no sheet “Gone” with a list in it',
    );
    expect(await app.call('students.list', {})).toEqual(before);
  });

  it('112 a shifted row is not told of twice, beside a row with a remark beyond the last column', async () => {
    const odd = [
      ['', 'Mensah', 'Kiran, Jr', '06/05/2015', '7'],
      ['Y330410719006', 'Chen', 'Finn', '20/11/2014', '7', 'left?'],
    ];
    const { shifted, notices, importId } = await opened('students.csv', utf8(lines([HEADINGS, ...MANY, ...odd])));
    expect(shifted.map(({ row }) => row)).toEqual([22]);
    expect(notices).toEqual(['Row 23 has more cells than there are headings. Check what is in it.']);
    await app.call('students.closeFile', { importId });
  });

  it('112 a shifted row is not read until somebody says how, nor is one that lost a separator', async () => {
    const odd = [
      ['', 'Mensah', 'Kiran, Jr', '06/05/2015', '7'],
      ['', 'AliBo', '06/05/2015', '7'],
    ];
    const csv = lines([HEADINGS, ...MANY, ...odd]);
    const { shifted, shown, importId } = await opened('students.csv', utf8(csv));
    expect(shifted.map(({ row, chosen, options }) => [row, chosen, options[0]?.joined])).toEqual([
      [22, null, 'Kiran, Jr'],
    ]);
    const unread = shown.filter(({ kind }) => kind === 'unreadable');
    expect(unread.map(({ row }) => row)).toContain(23);
    expect(shown.filter(({ kind }) => kind === 'new')).toHaveLength(20);
    await app.call('students.closeFile', { importId });
    expect(await app.call('students.list', {})).toEqual(before);
  });
});
