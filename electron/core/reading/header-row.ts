import { foldText } from '../../../shared/domain/text.ts';
import { type GridRow, isNumberOrDate } from './grid.ts';
import { isKnownHeading } from './known-headings.ts';

/** A heading row is looked for in so many rows that are not blank. */
const SEARCHED_ROWS = 40;

export interface Header {
  readonly headings: readonly string[];
  /** How many cells the file separated in it. */
  readonly separated: number;
  /** How many cells of it are not blank. */
  readonly filled: number;
  /** Index of the first row of the header, and of the first row below it. */
  readonly from: number;
  readonly to: number;
}

/**
 * The headings of a sheet. Title rows are narrow; the heading row is the first that is nearly as wide as the table and is
 * words, not numbers. Headings in two rows ("KS2 results" over "Reading" and "Maths") are read as one.
 */
export function findHeader(rows: readonly GridRow[]): Header {
  const at = headingIndex(rows);
  for (const from of [at - 1, at]) {
    const two = twoRowHeadings(rows[from], rows[from + 1]);
    if (two) return { ...two, from, to: from + 2 };
  }
  const row = rows[at];
  const headings = row ? row.cells.slice(0, row.width) : [];
  return { headings, separated: row?.source.length ?? 0, filled: row?.filled ?? 0, from: at, to: at + 1 };
}

function headingIndex(rows: readonly GridRow[]): number {
  const first = rows.slice(0, SEARCHED_ROWS);
  const enough = Math.max(2, Math.max(...first.map((row) => row.filled)) * 0.6);
  const words = first.findIndex((row) => row.filled >= enough && looksLikeHeadings(row));
  if (words >= 0) return words;
  return Math.max(
    0,
    first.findIndex((row) => row.filled >= enough),
  );
}

function looksLikeHeadings(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  const numbers = cells.filter(isNumberOrDate).length;
  return numbers <= cells.length * 0.3 && new Set(cells.map(foldText)).size >= cells.length * 0.7;
}

/**
 * Two rows of headings as one: every column that has nothing in one of them has its heading in the other, and where both
 * have something, the upper one stands over several columns.
 */
function twoRowHeadings(
  upper: GridRow | undefined,
  lower: GridRow | undefined,
): Omit<Header, 'from' | 'to'> | undefined {
  if (!upper || !lower || upper.number + 1 !== lower.number) return undefined;
  if (upper.cells.some(isNumberOrDate) || lower.cells.some(isNumberOrDate)) return undefined;
  const width = Math.max(upper.width, lower.width);
  const above = (i: number) => upper.cells[i] ?? '';
  const below = (i: number) => lower.cells[i] ?? '';
  const headings: string[] = [];
  let group = '';
  let standsAlone = 0;
  for (let i = 0; i < width; i += 1) {
    if (above(i) === '' && below(i) === '') return undefined;
    if (below(i) === '') {
      group = '';
      standsAlone += 1;
      headings.push(above(i));
      continue;
    }
    const isSpan = above(i + 1) === '' && below(i + 1) !== '';
    if (above(i) !== '' && !isSpan) return undefined;
    if (above(i) !== '') group = above(i);
    headings.push(group === '' || isKnownHeading(below(i)) ? below(i) : `${group} ${below(i)}`);
  }
  if (standsAlone === 0) return undefined;
  return { headings, separated: Math.max(upper.source.length, lower.source.length), filled: width };
}
