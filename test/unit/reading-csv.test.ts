import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../electron/core/errors.ts';
import { parseFile } from '../../electron/core/reading/parse-file.ts';
import { fixture } from '../support/audit-files.ts';
import { seededRandom, zip } from '../support/workbook-files.ts';

const read = (content: string | Buffer, name = 'answers.csv') =>
  parseFile(name, typeof content === 'string' ? Buffer.from(content) : content);
const rowsOf = async (content: string | Buffer) => (await read(content)).rows;

describe('encodings', () => {
  const text = 'Name,A1\nZoë O’Neill,3\nSiân,2\n';
  const rows = [
    ['Zoë O’Neill', '3'],
    ['Siân', '2'],
  ];
  const utf16 = Buffer.from(text, 'utf16le');

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without', utf16],
    ['UTF-16 BE without', Buffer.from(utf16).swap16()],
    ['Windows-1252', Buffer.from(text.replace('’', '\x92'), 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const table = await read(bytes);
    expect(table.headings).toEqual(['Name', 'A1']);
    expect(table.rows).toEqual(rows);
    expect(table.notices).toEqual([]);
  });

  it('reads a file that mixes two encodings line by line, and says so', async () => {
    const mixed = Buffer.concat([Buffer.from('Name,A1\nZoë,3\n'), Buffer.from('Siân,2\n', 'latin1')]);
    const table = await read(mixed);
    expect(table.rows.map((row) => row[0])).toEqual(['Zoë', 'Siân']);
    expect(table.notices[0]).toContain('two different ways');
  });

  it('brings composed and decomposed accents to one form, and takes out what no document can hold', async () => {
    const [first, second, third] = await rowsOf('Name,A1\nZoe\u0308,3\nZo\u00eb\u0000,3\nA\ufffeB\u200b\u00a0C,3\n');
    expect(first).toEqual(second);
    expect(third?.[0]).toBe('AB C');
  });

  it('says which row holds a letter that was lost before', async () => {
    expect((await read('Name,A1\nZo\ufffd,3\n')).notices[0]).toContain('Row 2 has letters that were lost');
  });

  it('says when letters with accents were mixed up before', async () => {
    expect((await read('Name,A1\nHall ZoÃ«,3\n')).notices[0]).toContain('it says “ZoÃ«”');
    expect((await read('Name,A1\nJOÃO Âme â,3\n')).notices).toEqual([]);
  });

  it('reads UTF-8 with halves of rare letters as UTF-8, and says that letters were lost', async () => {
    const half = Buffer.from([0xed, 0xa0, 0xbd]);
    const table = await read(Buffer.concat([Buffer.from('Name,A1\nZoë '), half, Buffer.from(',3\nSiân,2\n')]));
    expect(table.rows.map(([name]) => name)).toEqual(['Zoë \ufffd', 'Siân']);
    expect(table.notices).toHaveLength(1);
    expect(table.notices[0]).toContain('Row 2 has letters that were lost');
  });

  it('survives bytes that are no text in any encoding', async () => {
    expect(
      await rowsOf(Buffer.concat([Buffer.from('Name,A1\nZ'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(',3\n')])),
    ).toHaveLength(1);
  });
});

describe('shapes', () => {
  const expected = [
    ['Mia Walker', '3', 'a, b; c'],
    ['Ruby Ali', '2', ''],
  ];
  it.each<[string, string]>([
    ['commas', 'Name,A1,Note\nMia Walker,3,"a, b; c"\nRuby Ali,2,\n'],
    ['semicolons', 'Name;A1;Note\nMia Walker;3;"a, b; c"\nRuby Ali;2;\n'],
    ['tabs', 'Name\tA1\tNote\nMia Walker\t3\ta, b; c\nRuby Ali\t2\t\n'],
    ['bars', 'Name|A1|Note\nMia Walker|3|a, b; c\nRuby Ali|2|\n'],
    ['a first line sep=;', 'sep=;\nName;A1;Note\nMia Walker;3;"a, b; c"\nRuby Ali;2;\n'],
    ['old Mac line ends', 'Name,A1,Note\rMia Walker,3,"a, b; c"\rRuby Ali,2,\r'],
    ['mixed line ends', 'Name,A1,Note\r\nMia Walker,3,"a, b; c"\nRuby Ali,2,'],
    ['a trailing separator', 'Name,A1,Note,\nMia Walker,3,"a, b; c",\nRuby Ali,2,,\n'],
    ['short rows', 'Name,A1,Note\nMia Walker,3,"a, b; c"\nRuby Ali,2\n'],
    ['blank and all-comma rows', '\nName,A1,Note\n\nMia Walker,3,"a, b; c"\n,,\nRuby Ali,2,\n,,\n,,\n'],
    ['the headings again on a new page', 'Name,A1,Note\nMia Walker,3,"a, b; c"\nName,A1,Note\nRuby Ali,2,\n'],
  ])('reads %s', async (_, text) => {
    const table = await read(text);
    expect(table.headings).toEqual(['Name', 'A1', 'Note']);
    expect(table.rows).toEqual(expected);
  });

  it('keeps quoted line breaks and doubled quotes, and counts rows as Excel does', async () => {
    const table = await read('Name,Note\nMia,"one\r\ntwo ""x"""\nRuby,three\n');
    expect(table.rows).toEqual([
      ['Mia', 'one\ntwo "x"'],
      ['Ruby', 'three'],
    ]);
    expect(table.rowNumbers).toEqual([2, 3]);
  });

  it('keeps a quotation mark in the middle of a cell', async () => {
    expect(await rowsOf('Name,Note\nMia,a 5" ruler\nRuby,b\n')).toEqual([
      ['Mia', 'a 5" ruler'],
      ['Ruby', 'b'],
    ]);
  });

  it('finds the headings below title rows and leaves out totals, and says so', async () => {
    const table = await read(
      'Self-audit export,,\nReport run 14/09/2026,,\n\nName,A1,A2\nMia,3,2\nTotal: 1,,\nAverage,3,2\n',
    );
    expect(table.headings).toEqual(['Name', 'A1', 'A2']);
    expect(table.rows).toEqual([['Mia', '3', '2']]);
    expect(table.rowNumbers).toEqual([5]);
    expect(table.notices).toEqual([
      'Row 6 (“Total: 1”) is below the list and was left out.',
      'Row 7 (“Average 3 2”) is below the list and was left out.',
    ]);
  });

  it('keeps the title rows, each as one text', async () => {
    const table = await read(
      'Maths cohort list\nReport run 07/09/2026 08:14 by Office,,x\n\nName,A1,A2,A3\nMia,3,2,1\n',
    );
    expect(table.above).toEqual(['Maths cohort list', 'Report run 07/09/2026 08:14 by Office x']);
    expect((await read('Name,A1\nMia,3\n')).above).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'groups above blank headings',
      'UPN,Surname,KS2 results,,,Form\n,,Reading,Maths,GPS,\nA1,Hall,104,110,99,7B\nA2,Ali,100,101,98,7C\n',
      ['UPN', 'Surname', 'KS2 results Reading', 'KS2 results Maths', 'KS2 results GPS', 'Form'],
    ],
    [
      'wide groups above blank headings',
      'UPN,KS2 results,,,,\n,Reading,Maths,GPS,Science,Writing\nA1,104,110,99,1,2\nA2,100,101,98,1,2\n',
      ['UPN', ...['Reading', 'Maths', 'GPS', 'Science', 'Writing'].map((of) => `KS2 results ${of}`)],
    ],
  ])('reads headings in two rows as one: %s', async (_, text, headings) => {
    const table = await read(text);
    expect(table.headings).toEqual(headings);
    expect(table.rowNumbers).toEqual([3, 4]);
    expect(table.above).toEqual([]);
  });

  it('leaves out totals of groups, and lines about the report below the list', async () => {
    const lines = ['Name,A1,A2', 'Mia,3,2', 'Total: 1,,', 'Ruby,1,2', '2 pupils listed,,', '*** End of report ***,,'];
    const table = await read(lines.join('\n'));
    expect(table.rows.map(([name]) => name)).toEqual(['Mia', 'Ruby']);
    expect(table.notices).toEqual([
      'Row 3 (“Total: 1”) is a total and was left out.',
      'Row 5 (“2 pupils listed”) is below the list and was left out.',
      'Row 6 (“*** End of report ***”) is below the list and was left out.',
    ]);
  });

  it('passes over a row of group headings above the headings', async () => {
    const table = await read(',Subject knowledge,,,Pedagogy,\nName,A1,A2,A3,C1,C2\nMia,3,2,1,4,4\n');
    expect(table.headings).toEqual(['Name', 'A1', 'A2', 'A3', 'C1', 'C2']);
  });

  it('keeps rows with cells beyond the headings as they stand, and says which', async () => {
    const table = await read('Name,A1\nWalker, Mia,3\nRuby,2\nZoe,1\n');
    expect(table).toMatchObject({ headings: ['Name', 'A1'], headingCount: 2, cellCounts: [3, 2, 2], separator: ',' });
    expect(table.rows[0]).toEqual(['Walker', 'Mia']);
    expect(table.longRows).toEqual([{ rowIndex: 0, cells: ['Walker', ' Mia', '3'] }]);
    expect(table.notices[0]).toBe(
      'Row 2 has more cells than there are headings. A comma inside a cell may have moved the others along: check what is in it.',
    );
  });

  it('keeps a column without a heading', async () => {
    const table = await read('Name,A1\nMia,3,x\nRuby,2,y\n');
    expect(table.headings).toEqual(['Name', 'A1', '']);
    expect(table.rows).toEqual([
      ['Mia', '3', 'x'],
      ['Ruby', '2', 'y'],
    ]);
  });

  it('counts the cells that the file separated, blank ones at the end too', async () => {
    const table = await read('Name,A1,\nMia,3,\nRuby,2,,,\nZoe,1,\n');
    expect(table).toMatchObject({ headings: ['Name', 'A1'], headingCount: 3, cellCounts: [3, 5, 3] });
  });

  it.each<[string, string]>([
    ['before quotation marks', 'Name, Note,A1\n"Hall, Mia", "a, b",3\n"Ali, Jo", "c, ""d""",2\n'],
    ['after them', 'Name,Note,A1\n"Hall, Mia" ,"a, b" ,3\n"Ali, Jo" ,"c, ""d""" ,2\n'],
  ])('reads spaces %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['Hall, Mia', 'a, b', '3'],
      ['Ali, Jo', 'c, "d"', '2'],
    ]);
  });

  it('cleans headings of marks that do not show, odd spaces and line breaks', async () => {
    const table = await read('\u200bName,\u00a0A1\u00a0,"Pupil Premium\n (Y/N)"\nMia,3,Y\n');
    expect(table.headings).toEqual(['Name', 'A1', 'Pupil Premium (Y/N)']);
  });

  it('keeps names that look like something else', async () => {
    const names = ['Null', 'True', '=HYPERLINK("x")', '-Smith', "'; DROP TABLE", '<script>', 'Test', '李'];
    const text = Papa.unparse({ fields: ['Name', 'A1'], data: names.map((name) => [name, '3']) });
    expect((await rowsOf(text)).map((row) => row[0])).toEqual(names);
  });

  it('reads ten thousand trailing empty rows as none', async () => {
    expect(await rowsOf(`Name,A1\nMia,3\n${',\n'.repeat(10_000)}`)).toHaveLength(1);
  });

  it('reads the one CSV file in a zip, as Google Forms downloads it', async () => {
    const table = await read(
      zip({ 'Self-audit.csv': 'Name,A1\nMia,3\n', '__MACOSX/._Self-audit.csv': 'x' }),
      'answers.csv.zip',
    );
    expect(table.rows).toEqual([['Mia', '3']]);
  });
});

describe('real exports of school systems', () => {
  it('reads a SIMS list in Windows-1252 with two title rows and a total', async () => {
    const table = await read(fixture('reading/sims-students.csv'), 'sims-students.csv');
    expect(table.rows).toHaveLength(900);
    expect(table.headings.slice(0, 3)).toEqual(['Adno', 'UPN', 'Legal Surname']);
    expect(table.rowNumbers[0]).toBe(4);
    expect(table.notices).toEqual(['Row 904 (“Total: 900”) is below the list and was left out.']);
    expect(table.rows.some((row) => row.includes('Null'))).toBe(true);
    expect(table.rows.flat().join('')).not.toMatch(/\ufffd/);
  });

  it('points at the row of the Pupil Premium file that an unquoted comma shifted', async () => {
    const table = await read(fixture('reading/dfe-pupil-premium.csv'), 'dfe-pupil-premium.csv');
    expect(table.rows).toHaveLength(276);
    expect(table.notices).toHaveLength(1);
    expect(table.notices[0]).toMatch(/^Row 13 has more cells/);
  });
});

describe('what is not a table', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['an empty file', '', 'answers.csv', 'is empty.'],
    ['only a mark', '\ufeff', 'answers.csv', 'is empty.'],
    ['only blank lines', '\n\n,,\n', 'answers.csv', 'is empty.'],
    ['a heading row alone', 'Name,A1\n', 'answers.csv', 'has headings but no rows below them.'],
    ['a heading row and a total', 'Name,A1\nTotal,0\n', 'answers.csv', 'has headings but no rows below them.'],
    ['prose', 'Dear all\nthe form is closed\n', 'answers.csv', 'does not look like a table: it has only one column.'],
    [
      'bytes',
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7) % 32)),
      'answers.csv',
      'does not look like a table.',
    ],
    ['zeros of OneDrive', Buffer.alloc(5000), 'answers.csv', 'has nothing in it yet.'],
    ['a web page called .xls', '<html><table><tr><td>Name</td></tr></table>', 'answers.xls', 'is a web page'],
    ['a web page in UTF-16', Buffer.from('\ufeff<!DOCTYPE html><table>', 'utf16le'), 'answers.xls', 'is a web page'],
    ['a PDF', '%PDF-1.7\n', 'answers.pdf', 'is a PDF.'],
    ['the note Excel keeps', 'x', '~$answers.xlsx', 'Choose “answers.xlsx” itself.'],
    [
      'an open quotation mark',
      'Name,A1\nMia,3\n"Ruby,2\nAda,1\n',
      'answers.csv',
      'has a quotation mark in row 3 that is never closed',
    ],
    [
      'a quotation mark inside a cell',
      'Name,A1\n"Mia" Hall,3\nRuby,2\n"Ada",1\n',
      'answers.csv',
      'has a quotation mark in row 2 that stands in the middle of its cell',
    ],
    [
      'too many columns',
      `${Array.from({ length: 205 }, (_, i) => `H${i}`).join(',')}\n1\n`,
      'answers.csv',
      'at most 200 columns',
    ],
    ['too many rows', `Name,A1\n${'Mia,3\n'.repeat(50_001)}`, 'answers.csv', 'has more than 50,000 rows.'],
    ['a cell too long', `Name,A1\nMia,${'x'.repeat(32_768)}\n`, 'answers.csv', 'has more text in row 2, column B'],
  ])('refuses %s in words', async (_, content, name, words) => {
    const failure = await read(content, name).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).message).toContain(`“${name}” `);
    expect((failure as AppError).message).toContain(words);
  });
});

describe('any table', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'abcdeé’,;\t|" \n=-'), maxLength: 12 }).map((s) => s.trim());
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });

  it('reads back what papaparse wrote, by any separator and in any encoding', async () => {
    const separators = fc.constantFrom(',', ';', '\t', '|');
    const encodings = fc.constantFrom<'utf8' | 'utf16le'>('utf8', 'utf16le');
    await fc.assert(
      fc.asyncProperty(rows, separators, encodings, async (data, delimiter, encoding) => {
        const kept = data.filter((row) => row.some((text) => text !== ''));
        fc.pre(kept.length > 0);
        const text = Papa.unparse(
          { fields: ['Name of person', 'Email of person', 'Anything else'], data },
          { delimiter, quotes: true },
        );
        const table = await read(Buffer.from(`\ufeff${text}`, encoding));
        expect(table.headings).toEqual(['Name of person', 'Email of person', 'Anything else']);
        expect(table.rows).toEqual(kept);
      }),
    );
  });

  it('keeps a quotation mark and the space before it inside a quoted cell of several lines', async () => {
    const table = await read(Buffer.from('Name,Note\nAnn,"a\n ""\na"\n'));
    expect(table.rows).toEqual([['Ann', 'a\n "\na']]);
  });

  it('reads a damaged file as a table or refuses it in words, and never breaks', async () => {
    const good = fixture('google-forms-self-audit.csv');
    const random = seededRandom(14);
    let tables = 0;
    for (let i = 0; i < 150; i += 1) {
      const bytes = Buffer.from(good);
      for (let n = 0; n <= i % 9; n += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const result = await read(i % 5 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes).catch(
        (error: unknown) => error,
      );
      if (result instanceof Error) expect(result).toBeInstanceOf(AppError);
      else tables += 1;
    }
    expect(tables).toBeGreaterThan(50);
  });
});
