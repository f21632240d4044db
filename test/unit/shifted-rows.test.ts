import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../electron/core/reading/parse-file.ts';
import { findShiftedRows, usualCount } from '../../shared/domain/shifted-rows.ts';
import { fixture } from '../support/audit-files.ts';

const foundIn = async (text: string | Buffer, name = 'students.csv') =>
  findShiftedRows(await parseFile(name, Buffer.from(text)));

const HEADINGS = ['UPN', 'Surname', 'Forename', 'Sex', 'DOB', 'NCYear', 'Premium', 'Cash', 'Started'];
const SURNAMES = ['Hall', 'Rahman', 'O’Neill', 'Smyth-Jones', 'van Dyk', 'Chen', 'Owusu', 'Patel'];
const FORENAMES = ['Olivia', 'Mateo', 'Zoë', 'Mary Ann', 'Kiran', 'Theo', 'Xanthe', 'Aisha'];

/** Rows as the DfE's file has them; the sum is whole, so that a comma in it is an unquoted one. */
const person = fc.record({
  upn: fc.tuple(fc.constantFrom(...'ABCDEFGH'), fc.integer({ min: 1e11, max: 9e11 })).map(([l, n]) => `${l}${n}`),
  surname: fc.constantFrom(...SURNAMES),
  forename: fc.constantFrom(...FORENAMES),
  sex: fc.constantFrom('M', 'F'),
  day: fc.integer({ min: 10, max: 28 }),
  year: fc.integer({ min: 7, max: 11 }),
  premium: fc.constantFrom('1', '0', ''),
  cash: fc.integer({ min: 300, max: 999 }),
});
const people = fc.array(person, { minLength: 12, maxLength: 40 });

const cellsOf = (p: Parameters<Parameters<typeof person.map>[0]>[0]) => [
  p.upn,
  p.surname,
  p.forename,
  p.sex,
  `${p.day}/05/20${15 - (p.year - 7)}`,
  String(p.year),
  p.premium,
  `${p.cash}.00`,
  '01/04/2026',
];

/** A file with nothing quoted, whatever is in its cells. */
const unquoted = (rows: readonly (readonly string[])[], end = '') =>
  [HEADINGS, ...rows].map((cells) => cells.join(',') + end).join('\n');

describe('a comma inside a cell that nothing quotes', () => {
  it('is found in the Pupil Premium file, with the repair that puts the name together first', async () => {
    const [found, ...others] = await foundIn(fixture('students/dfe-pupil-premium.csv'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rowIndex: 11, row: 13 });
    expect(found?.cells).toHaveLength(16);
    expect(found?.options[0]).toMatchObject({ joined: 'Kiran, Jr', heading: 'Forename' });
    expect(found?.options[0]?.cells).toHaveLength(15);
    expect(found?.options[0]?.cells.slice(0, 6)).toEqual([
      'Q330410719038',
      'Mensah',
      'Kiran, Jr',
      'M',
      '06/05/2015',
      '7',
    ]);
    expect(found?.options.length).toBeLessThanOrEqual(3);
  });

  it.each(['students/sims-students.csv', 'google-forms-self-audit.csv'])('is not found in %s', async (name) => {
    expect(await foundIn(fixture(name))).toEqual([]);
  });

  it('is put right in a name: the right way is first', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), fc.constantFrom('Jr', 'Anne', 'the third'), async (list, pick, addition) => {
        const rows = list.map(cellsOf);
        const at = pick % rows.length;
        const right = rows[at]?.with(2, `${rows[at]?.[2]}, ${addition}`) ?? [];
        const [found, ...others] = await foundIn(unquoted(rows.with(at, right)));
        expect(others).toEqual([]);
        expect(found?.row).toBe(at + 2);
        expect(found?.options[0]?.cells).toEqual(right);
      }),
      { numRuns: 60 },
    );
  });

  it('is put right in a sum', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), async (list, pick) => {
        const rows = list.map(cellsOf);
        const at = pick % rows.length;
        const right = rows[at]?.with(7, '1,035.00') ?? [];
        const [found] = await foundIn(unquoted(rows.with(at, right)));
        expect(found?.options[0]?.cells).toEqual(right);
        expect(found?.options[0]).toMatchObject({ joined: '1,035.00', heading: 'Cash' });
      }),
      { numRuns: 40 },
    );
  });

  it('is among the ways when it says nothing by a space, and when there are two', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), fc.constantFrom(1, 2), async (list, pick, column) => {
        const rows = list.map(cellsOf);
        const at = pick % rows.length;
        const bare = rows[at]?.with(column, `${rows[at]?.[column]},Bo`) ?? [];
        const [one] = await foundIn(unquoted(rows.with(at, bare)));
        expect(one?.options.map(({ cells }) => cells)).toContainEqual(bare);
        const two = rows[at]?.with(2, 'Kiran, Jr').with(7, '1,035.00') ?? [];
        const [both] = await foundIn(unquoted(rows.with(at, two)));
        expect(both?.options[0]?.cells).toEqual(two);
        expect(both?.options[0]?.joined).toBe('Kiran, Jr and 1,035.00');
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a comma out of the beginning of a cell, where the cell before a sum is blank as in no other row', async () => {
    const same = fc.sample(people, { seed: 1, numRuns: 1 })[0]?.slice(0, 1).flatMap(cellsOf) ?? [];
    const list = Array.from({ length: 12 }, () => same.with(6, '1'));
    const right = same.with(2, 'Kiran, Jr').with(6, '').with(7, '1,035.00');
    const [found] = await foundIn(unquoted(list.with(10, right)));
    expect(found?.options[0]?.cells).toEqual(right);
  });

  const rows = fc.sample(people, { seed: 4, numRuns: 1 })[0]?.map(cellsOf) ?? [];
  const shifted = rows[5]?.with(2, 'Kiran, Jr') ?? [];

  it('is found when every row ends in a separator, or the last column is blank', async () => {
    const [ended] = await foundIn(unquoted(rows.with(5, shifted), ','));
    expect(ended?.options[0]?.cells).toEqual(shifted);
    const blank = (row: readonly string[]) => row.with(8, '');
    const [lastBlank] = await foundIn(unquoted(rows.with(5, shifted).map(blank)));
    expect(lastBlank?.options[0]?.cells).toEqual(blank(shifted));
  });

  it('is found where the program leaves out the last blank cells of a row', async () => {
    const started = (row: readonly string[], i: number) => (i % 3 === 0 ? row : row.slice(0, 8));
    const [found, ...others] = await foundIn(unquoted(rows.with(5, shifted).map(started)));
    expect(others).toEqual([]);
    expect(found?.options[0]?.cells.slice(0, 8)).toEqual(shifted.slice(0, 8));
  });

  it('is found in every row of a file that never quotes its names', async () => {
    const text = [
      'Name,Date of birth,Form,UPN',
      ...rows.map(([upn, surname, forename, , born]) => `${surname}, ${forename},${born},7B,${upn}`),
    ].join('\n');
    const found = await foundIn(text);
    expect(found).toHaveLength(rows.length);
    expect(found[0]?.options[0]?.cells).toEqual([`${rows[0]?.[1]}, ${rows[0]?.[2]}`, rows[0]?.[4], '7B', rows[0]?.[0]]);
  });
});

describe('rows that are as they should be', () => {
  it('are not reported: any list, well quoted or by tabs, with or without separators at the end', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(',', ';', '\t'), async (list, delimiter) => {
        const data = list.map((p) => cellsOf(p).with(2, 'Kiran, Jr').with(7, '1,035.00'));
        expect(await foundIn(Papa.unparse({ fields: HEADINGS, data }, { delimiter }))).toEqual([]);
        expect(await foundIn(unquoted(list.map(cellsOf), ','))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  const rows = fc.sample(people, { seed: 5, numRuns: 1 })[0]?.map(cellsOf) ?? [];

  it.each<[string, string]>([
    ['one separator too many at the end', unquoted(rows).concat(',')],
    ['a short last row', unquoted(rows.with(-1, rows.at(-1)?.slice(0, 6) ?? []))],
    ['a remark beyond the last column', unquoted(rows).concat(',left in June?')],
    ['separators at the end of the data only', unquoted(rows, ',').replace('Started,', 'Started')],
  ])('are not reported: %s', async (_, text) => {
    expect(await foundIn(text)).toEqual([]);
  });
});

describe('a row that lost a separator', () => {
  const rows = fc.sample(people, { seed: 6, numRuns: 1 })[0]?.map(cellsOf) ?? [];

  it('is reported without a way to put it right, so that it is not read one column out', async () => {
    const lost = (rows[3] ?? []).flatMap((cell, i, all) => (i === 2 ? [] : [i === 1 ? `${cell}${all[2]}` : cell]));
    const found = await foundIn(unquoted(rows.with(3, lost)));
    expect(found).toEqual([{ rowIndex: 3, row: 5, cells: lost, options: [] }]);
  });
});

describe('20,000 rows', () => {
  it('are looked at without looking into those that are as usual', () => {
    const list = fc.sample(people, { seed: 7, numRuns: 1 })[0]?.map(cellsOf) ?? [];
    let read = 0;
    const watched = (cells: readonly string[]) =>
      new Proxy(cells, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
          return Reflect.get(target, key);
        },
      });
    const rows = Array.from({ length: 20_000 }, (_, i) => watched(list[i % list.length] ?? []));
    rows[777] = (list[0] ?? []).toSpliced(3, 0, 'Jr');
    const cellCounts = rows.map((_, i) => (i === 777 ? 10 : 9));
    const rowNumbers = rows.map((_, i) => i + 2);
    const found = findShiftedRows({ headings: HEADINGS, headingCount: 9, rows, rowNumbers, cellCounts });
    expect(found.map(({ row }) => row)).toEqual([779]);
    expect(read).toBeLessThan(20_000);
  });
});

it('takes the smaller of two widths that as many rows have', () => {
  expect(usualCount([15, 16, 15, 16, 14])).toBe(15);
  expect(usualCount([])).toBe(0);
});
