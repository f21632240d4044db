import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Block,
  blockOf,
  type GridPerson,
  spotsOf,
  statementsAsked,
} from '../../renderer/features/audit/answers/grid-model.ts';
import {
  cellsOfText,
  type Pasted,
  ratingText,
  readPasted,
  textOfBlock,
} from '../../renderer/features/audit/answers/pasted-block.ts';
import type { Rating } from '../../shared/contract/audit.ts';
import { defaultFramework } from '../support/audit-files.ts';

const framework = defaultFramework();
const statements = statementsAsked(framework).slice(0, 6);
const people: readonly GridPerson[] = ['Yusuf Chen', 'Mia Walker', 'Siân Null', 'Ruby Ali'].map((name, i) => ({
  id: `staff-${i + 1}`,
  name,
}));
const oneCell = (row: number, column: number): Block => blockOf({ row, column }, { row, column });
const WHOLE = blockOf({ row: 0, column: 0 }, { row: 5, column: 3 });
const paste = (text: string, selection: Block = oneCell(0, 0)): Pasted =>
  readPasted(text, { selection, statements, people, scale: framework.staffScale });

/** What would be written, as "code person rating". */
function written(pasted: Pasted): readonly string[] {
  if (!pasted.ok) throw new Error(`Refused: ${pasted.sentence}`);
  return pasted.cells.map((cell) => {
    const code = statements.find((s) => s.id === cell.statementId)?.code;
    return `${code} ${people.find((p) => p.id === cell.staffId)?.name} ${cell.rating}`;
  });
}
const refusal = (pasted: Pasted): string => {
  if (pasted.ok) throw new Error(`Taken: ${JSON.stringify(pasted.cells)}`);
  return pasted.sentence;
};
const codes = statements.map((s) => s.code);

const ratings = fc.constantFrom<(Rating | null)[]>(1, 2, 3, 4, 'N/A', null);
const grids = fc.array(
  fc.array(fc.record<Answer>({ rating: ratings, wantsPd: fc.boolean() }), {
    minLength: people.length,
    maxLength: people.length,
  }),
  { minLength: statements.length, maxLength: statements.length },
);
const spots = fc.record({ row: fc.nat(statements.length - 1), column: fc.nat(people.length - 1) });

describe('a block copied from the grid', () => {
  it('pasted back where it came from is the same, whatever is in it', () => {
    fc.assert(
      fc.property(grids, spots, spots, fc.boolean(), (rows, a, b, staysSelected) => {
        const block = blockOf(a, b);
        const selection = staysSelected ? block : oneCell(block.top, block.left);
        const pasted = paste(textOfBlock(rows, block), selection);
        const expected = spotsOf(block).map(({ row, column }) => ({
          staffId: people[column]?.id,
          statementId: statements[row]?.id,
          rating: rows[row]?.[column]?.rating,
        }));
        expect(pasted).toEqual({ ok: true, cells: expected, block });
      }),
    );
  });

  it('survives the line ends of Windows', () => {
    fc.assert(
      fc.property(grids, spots, spots, (rows, a, b) => {
        const text = textOfBlock(rows, blockOf(a, b));
        expect(cellsOfText(text.replaceAll('\n', '\r\n'))).toEqual(cellsOfText(text));
      }),
    );
  });

  it('does not lose blank answers at its end', () => {
    const rows: Answer[][] = [
      [{ rating: 1, wantsPd: false }],
      [{ rating: null, wantsPd: false }],
      [{ rating: null, wantsPd: true }],
    ];
    const block = blockOf({ row: 0, column: 0 }, { row: 2, column: 0 });
    expect(written(paste(textOfBlock(rows, block), block))).toEqual([
      `${codes[0]} Yusuf Chen 1`,
      `${codes[1]} Yusuf Chen null`,
      `${codes[2]} Yusuf Chen null`,
    ]);
  });

  it('never says who wants PD, so that a paste leaves the ticks alone', () => {
    const rows: Answer[][] = [[{ rating: 2, wantsPd: true }]];
    const pasted = paste(textOfBlock(rows, oneCell(0, 0)));
    expect(pasted.ok && pasted.cells.every((cell) => !('wantsPd' in cell))).toBe(true);
  });

  it('writes nothing for no answer', () => {
    expect(([1, 'N/A', null] as const).map(ratingText)).toEqual(['1', 'N/A', '']);
  });
});

describe('a block copied from a spreadsheet', () => {
  it.each([
    [
      'Excel: a line end after the last row',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'Google Sheets: none',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'an old Mac',
      '1\t2\r3\t4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['blank rows in the middle and at the end', '1\r\n\r\n\r\n', [['1'], [''], ['']]],
    ['a blank cell', '\r\n', [['']]],
    ['blank cells at the end of a row', '1\t\t\r\n', [['1', '', '']]],
    ['quotes around a cell', '"3"\t"N/A"', [['3', 'N/A']]],
    ['spaces and non-breaking spaces', ' 3 \t\u00a02\u00a0', [['3', '2']]],
  ])('%s', (_, text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  it('is read as answers by number, word and N/A, and starts at the top left of the selection', () => {
    expect(
      written(paste('3\tN/A\r\n2 - Some confidence, would value support\t\u00a04\u00a0\r\n', oneCell(1, 2))),
    ).toEqual([
      `${codes[1]} Siân Null 3`,
      `${codes[1]} Ruby Ali N/A`,
      `${codes[2]} Siân Null 2`,
      `${codes[2]} Ruby Ali 4`,
    ]);
  });

  it('clears what it leaves blank, short rows among it', () => {
    expect(written(paste('3\t2\r\n1\r\n'))).toEqual([
      `${codes[0]} Yusuf Chen 3`,
      `${codes[0]} Mia Walker 2`,
      `${codes[1]} Yusuf Chen 1`,
      `${codes[1]} Mia Walker null`,
    ]);
  });

  it('of one cell fills the whole selection; of more it keeps its own size', () => {
    const selection = blockOf({ row: 3, column: 3 }, { row: 1, column: 2 });
    const filled = paste('4\r\n', selection);
    expect(filled.ok && filled.block).toEqual(selection);
    expect(written(filled).map((line) => line.at(-1))).toEqual(['4', '4', '4', '4', '4', '4']);
    const larger = paste('4\r\n3\r\n', selection);
    expect(larger.ok && larger.block).toEqual(blockOf({ row: 1, column: 2 }, { row: 2, column: 2 }));
  });
});

describe('a block that cannot be pasted', () => {
  it('is refused whole, with the cell and the person named', () => {
    const sentence = refusal(paste('3\t2\r\n1\tseven\r\n'));
    expect(sentence).toContain(`1 cell could not be read: “seven” for ${codes[1]}, Mia Walker.`);
    expect(sentence).toMatch(/^Nothing was pasted/);
  });

  it('is refused whole wherever the unreadable cell is', () => {
    fc.assert(
      fc.property(
        grids,
        spots,
        fc.constantFrom('5', '0', '-1', '2.5', '#N/A', '£3', 'yes', 'Mia'),
        (rows, at, wrong) => {
          const lines = cellsOfText(textOfBlock(rows, WHOLE)).map((line) => [...line]);
          const line = lines[at.row];
          if (line) line[at.column] = wrong;
          const sentence = refusal(paste(lines.map((l) => l.join('\t')).join('\r\n')));
          expect(sentence).toContain(`“${wrong}” for ${codes[at.row]}, ${people[at.column]?.name}`);
        },
      ),
    );
  });

  it('names three cells and counts the others', () => {
    const sentence = refusal(paste('a\tb\tc\td\r\n5\r\n'));
    expect(sentence).toContain('5 cells could not be read');
    expect(sentence).toContain('“c” for');
    expect(sentence).not.toContain('“d”');
    expect(sentence).toContain('; and 2 more.');
  });

  it('shortens a long text', () => {
    const sentence = refusal(paste('I teach this often and like it, but the proofs are hard'));
    expect(sentence).toContain('“I teach this often and like it, but the…” for');
  });

  it('is refused when a cell holds a line end: its rows cannot be told apart', () => {
    expect(refusal(paste('"3 -\nConfident"\t2\r\n'))).toMatch(/^Nothing was pasted/);
  });

  it.each([
    ['too tall from here', '1\r\n2\r\n3\r\n', oneCell(4, 0), '3 rows by 1 column', 'Start further up or left'],
    ['too wide from here', '1\t2', oneCell(0, 3), '1 row by 2 columns', 'Start further up or left'],
    ['too wide from anywhere', '1\t2\t3\t4\t1', oneCell(0, 0), '1 row by 5 columns', 'Copy only the answers'],
  ])('%s: says its size and what to do', (_, text, selection, size, mend) => {
    const sentence = refusal(paste(text, selection));
    expect(sentence).toContain(`the block you copied is ${size} and does not fit from here. ${mend}`);
  });

  it('takes a block that just fits', () => {
    expect(paste('1\r\n2\r\n', oneCell(4, 3)).ok).toBe(true);
  });

  it('is a whole column of a sheet: refused, not a fault', () => {
    expect(refusal(paste('1\r\n'.repeat(1_048_576)))).toContain('1048576 rows by 1 column');
  });

  it('is no text at all, such as a picture: refused, and no answer is cleared', () => {
    expect(refusal(paste('', WHOLE))).toContain('Nothing was pasted');
  });
});
