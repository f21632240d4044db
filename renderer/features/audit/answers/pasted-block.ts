import type { AuditFramework, Rating, RatingCell } from '../../../../shared/contract/audit.ts';
import { readRating } from '../../../../shared/domain/answers-ratings.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { type Answer, type Block, cellAt, type GridPerson, type GridStatement, isOneCell } from './grid-model.ts';

/** A block ready to be written, or the sentence that says why none of it will be. */
export type Pasted =
  | { readonly ok: true; readonly cells: readonly RatingCell[]; readonly block: Block }
  | { readonly ok: false; readonly sentence: string };

interface Target {
  /** What is selected: the block starts at its top left; one copied cell fills all of it. */
  readonly selection: Block;
  readonly statements: readonly GridStatement[];
  readonly people: readonly GridPerson[];
  readonly scale: AuditFramework['staffScale'];
}

/** Cells as Excel and Google Sheets put them on the clipboard: tabs between columns, a line a row. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').trim()));
}

/** Reads a copied block onto the grid. All of it is taken, or none, with a sentence. */
export function readPasted(text: string, { selection, statements, people, scale }: Target): Pasted {
  if (text === '') return NO_TEXT;
  const rows = cellsOfText(text);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const fills = rows.length === 1 && width === 1 && !isOneCell(selection);
  const block = fills
    ? selection
    : {
        top: selection.top,
        left: selection.left,
        bottom: selection.top + rows.length - 1,
        right: selection.left + width - 1,
      };
  if (block.bottom >= statements.length || block.right >= people.length) return tooLarge(rows.length, width, block);

  const cells: RatingCell[] = [];
  const unread: string[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const said = fills ? (rows[0]?.[0] ?? '') : (rows[row - block.top]?.[column - block.left] ?? '');
      const rating = readRating(said, scale);
      const cell = cellAt({ row, column }, statements, people);
      if (rating === 'unreadable' || cell === null) {
        unread.push(`“${shorten(said)}” for ${statements[row]?.code}, ${people[column]?.name}`);
      } else cells.push({ ...cell, rating });
    }
  }
  return unread.length > 0 ? unreadable(unread) : { ok: true, cells, block };
}

/** A block as text that Excel pastes as cells, each row ended as Excel ends it; "wants PD" ticks stay here. */
export function textOfBlock(rows: readonly (readonly Answer[])[], block: Block): string {
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) => {
      const cells = row.slice(block.left, block.right + 1).map(({ rating }) => ratingText(rating));
      return `${cells.join('\t')}\n`;
    })
    .join('');
}

export const ratingText = (rating: Rating | null): string => (rating === null ? '' : String(rating));

const NO_TEXT: Pasted = {
  ok: false,
  sentence: 'Nothing was pasted: what you copied holds no text. Copy the answers again, then paste.',
};

function tooLarge(rows: number, columns: number, block: Block): Pasted {
  const size = `${countOf(rows, 'row')} by ${countOf(columns, 'column')}`;
  const mend = block.top > 0 || block.left > 0 ? 'Start further up or left' : 'Copy only the answers';
  return {
    ok: false,
    sentence: `Nothing was pasted: the block you copied is ${size} and does not fit from here. ${mend}, then paste again.`,
  };
}

function unreadable(cells: readonly string[]): Pasted {
  const shown = cells.slice(0, 3).join('; ');
  const more = cells.length > 3 ? `; and ${cells.length - 3} more` : '';
  return {
    ok: false,
    sentence: `Nothing was pasted: ${countOf(cells.length, 'cell')} could not be read: ${shown}${more}. Use 1, 2, 3, 4, N/A or the words of the scale, then paste again.`,
  };
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
