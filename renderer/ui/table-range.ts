import { countOf } from '../../shared/domain/text.ts';
import type { CellRange } from './table-view.ts';

/** A cell by the ids of its row and column. */
export interface CellId {
  readonly row: string;
  readonly column: string;
}

/** A block of cells as it was made: from where it began to where it has got. */
export interface RangeEnds {
  readonly from: CellId;
  readonly to: CellId;
}

/** The block by places; null when one of its ends is not shown any more. */
export function rangeOf(ends: RangeEnds | null, rowIds: Places, columnIds: Places): CellRange | null {
  if (ends === null) return null;
  const rows = [rowIds.get(ends.from.row), rowIds.get(ends.to.row)];
  const columns = [columnIds.get(ends.from.column), columnIds.get(ends.to.column)];
  const [row1, row2] = rows;
  const [column1, column2] = columns;
  if (row1 === undefined || row2 === undefined || column1 === undefined || column2 === undefined) return null;
  return {
    fromRow: Math.min(row1, row2),
    toRow: Math.max(row1, row2),
    fromColumn: Math.min(column1, column2),
    toColumn: Math.max(column1, column2),
  };
}

/** The place of each id. */
export type Places = ReadonlyMap<string, number>;
export const placesOf = (ids: readonly string[]): Places => new Map(ids.map((id, at) => [id, at]));

/** "3 rows by 2 columns". */
export function rangeWords({ fromRow, toRow, fromColumn, toColumn }: CellRange): string {
  return `${countOf(toRow - fromRow + 1, 'row')} by ${countOf(toColumn - fromColumn + 1, 'column')}`;
}

/** Which sides of the block a cell of it is at: letters of t, e, b, s; null outside the block. */
export function sidesOf(range: CellRange | null, row: number, column: number): string | null {
  if (range === null || row < range.fromRow || row > range.toRow) return null;
  if (column < range.fromColumn || column > range.toColumn) return null;
  return [
    row === range.fromRow ? 't' : '',
    column === range.toColumn ? 'e' : '',
    row === range.toRow ? 'b' : '',
    column === range.fromColumn ? 's' : '',
  ].join('');
}

/** The ids from one to another, both with it, in the order shown; only the second when the first is not shown. */
export function idsBetween(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
