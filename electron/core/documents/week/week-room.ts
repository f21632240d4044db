import type { Cell, Column } from '../word/table.ts';

/** What a letter of table text takes on average, and what the sides of a cell take, in DXA: 9 pt Arial. */
const LETTER = 87;
const CELL_SIDES = 170;
/** What the space above and below a row takes, in lines. */
const ROW_EDGES = 0.45;

/** About how high a row of a table is, in lines of its text. */
export function rowHeight(columns: readonly Column[], cells: readonly Cell[]): number {
  const heights = columns.map(({ width }, i) => {
    const cell = cells[i] ?? '';
    const { text, lead = '' } = typeof cell === 'string' ? { text: cell } : cell;
    const letters = Math.max(1, Math.floor((width - CELL_SIDES) / LETTER));
    return [lead, ...text.split('\n')]
      .filter((line) => line !== '')
      .reduce((sum, line) => sum + Math.ceil(line.length / letters), 0);
  });
  return Math.max(1, ...heights) + ROW_EDGES;
}

interface ParagraphHeight {
  readonly line: number;
  /** What the space around it takes. */
  readonly edges: number;
}

/** About how high a paragraph with so many letters a line is, in lines of table text; 0 when it says nothing. */
export function textHeight(text: string, letters: number, { line, edges }: ParagraphHeight): number {
  return text === '' ? 0 : Math.ceil(text.length / letters) * line + edges;
}

/** A text of one line that is no longer than this, cut after a whole word. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[,;:.]$/, '')}…`;
}
