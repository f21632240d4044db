import { describe, expect, it } from 'vitest';
import { AppError } from '../../electron/core/errors.ts';
import { parseFile } from '../../electron/core/reading/parse-file.ts';
import { readTable, readTableWithin } from '../../electron/core/reading/read-table.ts';
import { fixture } from '../support/audit-files.ts';
import { seededRandom, sheetData, workbook, zip, zipHeaders } from '../support/workbook-files.ts';

const NAME = 'answers.xlsx';
const GOOD_ROWS = [
  ['Name', 'A1', 'A2'],
  ['Mia Walker', '3', '2'],
];
const good = sheetData(GOOD_ROWS);
const plain = () => workbook([{ name: 'Form1', xml: good }]);

const read = (bytes: Buffer, name = NAME, signal = new AbortController().signal) =>
  readTable({ name, bytes }, { signal });

async function refusalOf(bytes: Buffer, name = NAME): Promise<string> {
  const failure = await read(bytes, name).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(AppError);
  return (failure as AppError).message;
}

/** An OLE file as far as its header and one stream's name go. */
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

const LAUGHS = `<!DOCTYPE worksheet [<!ENTITY l0 "lol">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('')}]>`;

function withDoctype(dtd: string, inside: string) {
  const xml = `<?xml version="1.0"?>${dtd}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetData(
    [
      ['Name', 'A1'],
      [inside, '3'],
    ],
  )}</worksheet>`;
  return workbook([{ name: 'Form1', xml: good }], { 'xl/worksheets/sheet1.xml': xml });
}

/** The size of the second part as its headers tell it, set to `size`. */
function withLyingSize(size: number): Buffer {
  const bytes = plain();
  const central = zipHeaders(bytes, 'central').at(-1) ?? 0;
  const local = zipHeaders(bytes, 'local').at(-1) ?? 0;
  bytes.writeUInt32LE(size, central + 24);
  bytes.writeUInt32LE(size, local + 22);
  return bytes;
}

/** Two entries of the directory that point at the same bytes. */
function withOverlap(): Buffer {
  const bytes = zip({ 'xl/workbook.xml': 'x'.repeat(50), 'xl/worksheets.xml': 'x'.repeat(50) });
  const [, second = 0] = zipHeaders(bytes, 'central');
  bytes.writeUInt32LE(0, second + 42);
  return bytes;
}

function withEncryptedFlag(): Buffer {
  const bytes = plain();
  for (const at of zipHeaders(bytes, 'central')) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  for (const at of zipHeaders(bytes, 'local')) bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 1, at + 6);
  return bytes;
}

const withPlace = (row: string, cell: string) =>
  workbook([
    {
      name: 'Form1',
      xml: `${good.replace('</sheetData>', '')}<row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData>`,
    },
  ]);

const bomb = () =>
  workbook([
    {
      name: 'Form1',
      xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(200e6)}</t></is></c></row></sheetData>`,
    },
  ]);

describe('files that are not read', () => {
  it.each<[string, () => Buffer, string, string]>([
    ['no bytes', () => Buffer.alloc(0), NAME, 'is empty.'],
    ['20 MB and one byte', () => Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'answers.csv', 'is larger than 20 MB'],
    [
      'a password',
      () => ole('EncryptedPackage'),
      NAME,
      'is password protected. Open it in Excel, remove the password, save it and choose it again.',
    ],
    ['encrypted parts', withEncryptedFlag, NAME, 'is password protected.'],
    ['an old .xls', () => ole('Workbook'), 'answers.xls', 'is in the old Excel format (.xls).'],
    ['an old .doc', () => ole('WordDocument'), 'answers.doc', 'is a Word document.'],
    ['an .xlsb', () => zip({ 'xl/workbook.bin': 'x' }), 'answers.xlsb', 'is a binary workbook (.xlsb).'],
    [
      'an .ods',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'answers.ods',
      'is an OpenDocument file (.ods).',
    ],
    ['a Numbers file', () => zip({ 'Index/Document.iwa': 'x' }), 'answers.numbers', 'is a Numbers file.'],
    [
      'a Word file',
      () => zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      'plan.docx',
      'is a Word document.',
    ],
    ['a zip of workbooks', () => zip({ 'a.xlsx': plain(), 'b.xlsx': plain() }), 'answers.zip', 'is a zip folder.'],
    ['a workbook in a zip', () => zip({ 'a.xlsx': plain() }), NAME, 'is a zip folder.'],
    ['a zip with nothing in it', () => zip({}), NAME, 'is empty.'],
    ['half a file', () => plain().subarray(0, 700), NAME, 'is damaged, or only part of it was copied.'],
    ['a file without its last bytes', () => plain().subarray(0, -30), NAME, 'is damaged'],
    [
      'no workbook part',
      () => workbook([{ name: 'Form1', xml: good }], { 'xl/workbook.xml': null }),
      NAME,
      'is damaged',
    ],
    [
      'no sheet part',
      () => workbook([{ name: 'Form1', xml: good }], { 'xl/worksheets/sheet1.xml': null }),
      NAME,
      'has no sheet with cells in it.',
    ],
    ['broken XML', () => workbook([{ name: 'Form1', xml: '<sheetData><row' }]), NAME, 'is damaged'],
    ['an empty sheet', () => workbook([{ name: 'Form1', xml: '<sheetData/>' }]), NAME, 'is empty.'],
    [
      'headings alone',
      () => workbook([{ name: 'Form1', xml: sheetData([['Name', 'A1']]) }]),
      NAME,
      'has headings but no rows below them.',
    ],
    ['a bomb of 200 MB of spaces', bomb, NAME, 'unpacks to far more than a workbook should hold'],
    [
      '501 parts',
      () =>
        workbook(
          [{ name: 'Form1', xml: good }],
          Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x/${i}.xml`, '<x/>'])),
        ),
      NAME,
      'unpacks to far more',
    ],
    [
      'billions of laughs',
      () => withDoctype(LAUGHS, '&l9;'),
      NAME,
      'holds parts that workbooks from Excel and forms never have',
    ],
    [
      'an outside entity',
      () => withDoctype('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
      NAME,
      'holds parts that',
    ],
    ['a size that lies low', () => withLyingSize(10), NAME, 'is damaged'],
    ['a size that lies high', () => withLyingSize(10_000), NAME, 'is damaged'],
    ['parts that overlap', withOverlap, NAME, 'holds parts that'],
    [
      'a part that climbs out',
      () => workbook([{ name: 'Form1', xml: good }], { '../../evil.txt': 'x' }),
      NAME,
      'is damaged',
    ],
    ['an absolute part', () => workbook([{ name: 'Form1', xml: good }], { '/etc/evil.txt': 'x' }), NAME, 'is damaged'],
    [
      'a cell in the last column and row',
      () =>
        workbook([
          {
            name: 'Form1',
            xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
          },
        ]),
      NAME,
      'has something in row 1048576, column XFD',
    ],
    ['a row that no sheet has', () => withPlace('4294967295', 'A4294967295'), NAME, 'holds parts that'],
    ['a column that no sheet has', () => withPlace('2', 'ZZZZZZ2'), NAME, 'holds parts that'],
    [
      '51 sheets',
      () => workbook(Array.from({ length: 51 }, (_, i) => ({ name: `S${i}`, xml: good }))),
      NAME,
      'holds far more than a list should',
    ],
    [
      'more rows than a list has',
      () => workbook([{ name: 'Form1', xml: sheetData(Array.from({ length: 50_002 }, () => ['a', 'b'])) }]),
      NAME,
      'has more than 50,000 rows.',
    ],
  ])(
    'refuses %s in words',
    async (_, bytes, name, words) => {
      const sentence = await refusalOf(bytes(), name);
      expect(sentence).toContain(`“${name}” `);
      expect(sentence).toContain(words);
    },
    30_000,
  );

  it('outlives a workbook that needs more memory or time than reading may take', async () => {
    const random = seededRandom(7);
    const row = (r: number) =>
      `<row r="${r + 1}">${Array.from({ length: 50 }, () => `<c><v>${Math.floor(random() * 1e9)}</v></c>`).join('')}</row>`;
    const bytes = workbook(
      [{ name: 'Form1', xml: `<sheetData>${Array.from({ length: 20_000 }, (_, r) => row(r)).join('')}</sheetData>` }],
      {},
      { level: 1 },
    );
    const { signal } = new AbortController();
    const within = (memoryMegabytes: number, seconds: number) =>
      readTableWithin({ memoryMegabytes, seconds }, { name: NAME, bytes }, signal);
    await expect(within(32, 20)).rejects.toThrow(
      '“answers.xlsx” holds far more than a list should, so it was not read.',
    );
    await expect(within(512, 0.01)).rejects.toThrow('holds far more than a list should');
    expect(await read(plain())).toMatchObject({ rows: [['Mia Walker', '3', '2']] });
  }, 30_000);
});

describe('files that are read all the same', () => {
  it.each<[string, () => Buffer]>([
    [
      'a merge over the whole sheet',
      () =>
        workbook([
          { name: 'Form1', xml: `${good}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>` },
        ]),
    ],
    [
      'a validation over whole columns',
      () =>
        workbook([
          {
            name: 'Form1',
            xml: `${good}<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
          },
        ]),
    ],
    [
      'columns without end',
      () => workbook([{ name: 'Form1', xml: `<cols><col min="1" max="99999999" width="9"/></cols>${good}` }]),
    ],
    ['a name for the whole sheet', () => withNames('Form1!$A$1:$XFD$1048576')],
    [
      'a stray part',
      () =>
        workbook([{ name: 'Form1', xml: good }], {
          '__proto__/x.xml': '<x/>',
          'xl/vbaProject.bin': 'x',
          'xl/externalLinks/externalLink1.xml': '<x/>',
        }),
    ],
    [
      'a pivot table, a drawing and a comment that are broken',
      () =>
        workbook([{ name: 'Form1', xml: `${good}<drawing r:id="rId9"/>` }], {
          'xl/drawings/drawing1.xml': '<broken',
          'xl/comments1.xml': '<broken',
          'xl/tables/table1.xml': '<broken',
        }),
    ],
    ['a workbook named .csv', plain],
  ])('reads %s', async (what, bytes) => {
    const table = await read(bytes(), what.endsWith('.csv') ? 'answers.csv' : NAME);
    expect(table).toMatchObject({ headings: ['Name', 'A1', 'A2'], rows: [['Mia Walker', '3', '2']] });
  });

  it('reads a CSV file named .xlsx', async () => {
    expect((await read(Buffer.from('Name,A1\nMia,3\n'))).rows).toEqual([['Mia', '3']]);
  });
});

function withNames(range: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return workbook([{ name: 'Form1', xml: good }], {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Form1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="All">${range}</definedName></definedNames></workbook>`,
  });
}

describe('stopping', () => {
  it('stops when told to, before and while reading', async () => {
    const before = AbortSignal.abort();
    await expect(read(plain(), NAME, before)).rejects.toThrow(
      'Reading “answers.xlsx” was stopped. Nothing was changed.',
    );
    const during = new AbortController();
    const reading = read(fixture('reading/arbor-students.xlsx'), NAME, during.signal);
    setImmediate(() => during.abort());
    await expect(reading).rejects.toThrow('was stopped');
  });
});

describe('damaged workbooks', () => {
  const sheet = Buffer.from(
    `<worksheet>${sheetData([...GOOD_ROWS, ...Array.from({ length: 8 }, (_, i) => [`Person ${i}`, '3', '2'])])}</worksheet>`,
  );

  /** A copy with `changes` bytes set to something else. */
  function changed(original: Buffer, changes: number, random: () => number, any: () => number): Buffer {
    const bytes = Buffer.from(original);
    for (let n = 0; n < changes; n += 1) bytes[Math.floor(random() * bytes.length)] = any();
    return bytes;
  }

  function expectTablesOrWords(outcomes: readonly unknown[]) {
    for (const outcome of outcomes) if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
    expect(outcomes.some((outcome) => outcome instanceof Error)).toBe(true);
  }

  it.each(['forms-self-audit.xlsx', 'reading/arbor-students.xlsx'])(
    'reads copies of %s with damaged bytes as tables or refuses them in words',
    async (name) => {
      const original = fixture(name);
      const random = seededRandom(name.length);
      const outcomes: unknown[] = [];
      for (let i = 0; i < 100; i += 1) {
        const bytes = changed(original, 1 + (i % 5), random, () => Math.floor(random() * 256));
        const cut = i % 10 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
        outcomes.push(await parseFile(NAME, cut).catch((error: unknown) => error));
      }
      expectTablesOrWords(outcomes);
    },
    30_000,
  );

  it('reads sheets with damaged XML as tables or refuses them in words', async () => {
    const random = seededRandom(3);
    const outcomes: unknown[] = [];
    for (let i = 0; i < 24; i += 2) {
      const batch = [0, 1].map((k) => {
        const xml = changed(sheet, 1 + ((i + k) % 4), random, () => 32 + Math.floor(random() * 95));
        const bytes = workbook([{ name: 'Form1', xml: good }], { 'xl/worksheets/sheet1.xml': xml });
        return read(bytes).catch((error: unknown) => error);
      });
      outcomes.push(...(await Promise.all(batch)));
    }
    expectTablesOrWords(outcomes);
    expect(outcomes.some((outcome) => !(outcome instanceof Error))).toBe(true);
  }, 60_000);
});
