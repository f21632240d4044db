import { learnColumns } from './column-fit.ts';
import { beyondColumns, fitOfRow, type RowRepair, repairsOf, strangeCells } from './row-repair.ts';

/** What shifted rows are looked for in: a table as it was read. */
export interface SeparatedTable {
  readonly headings: readonly string[];
  /** How many cells the file separated in the row of headings. */
  readonly headingCount: number;
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  /** How many cells the file separated in each row. */
  readonly cellCounts: readonly number[];
  /** What stands between the cells in the file; a comma when not given. */
  readonly separator?: string;
  /** Rows with more cells than usual, by their index in `rows`, with every cell as the file spaces it. */
  readonly longRows?: readonly { readonly rowIndex: number; readonly cells: readonly string[] }[];
}

/** A row whose cells do not stand under their own headings, with the ways to put it right, likeliest first. */
export interface ShiftedRowFound {
  readonly rowIndex: number;
  /** Row number in the file, 1 first. */
  readonly row: number;
  /** As they stand in the file. */
  readonly cells: readonly string[];
  /** None when no way was found: the row is not to be read. */
  readonly options: readonly RowRepair[];
}

/** A way to repair is worth showing when it fits this much better (in natural logarithms) than the row as it stands. */
const CLEARLY_BETTER = 4;
/** So many cells of a kind that their columns never hold: the row is out of place. */
const STRANGE_CELLS = 2;
/** A file with so many short rows, and this share, leaves out blank cells at the end of a row. */
const TRIMMED = { rows: 3, share: 0.05 } as const;
/** Repairs are looked for in so many rows; a file with more is no list with a few commas in it. */
const MOST_ROWS = 1_000;

/** The number of cells that most rows have; of equals, the smaller. */
export function usualCount(cellCounts: readonly number[]): number {
  const rowsWith = new Map<number, number>();
  for (const count of cellCounts) rowsWith.set(count, (rowsWith.get(count) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [count, rows] of rowsWith) {
    if (rows > most || (rows === most && count < usual)) [usual, most] = [count, rows];
  }
  return usual;
}

/**
 * Rows that an unquoted separator inside a name or a sum has pushed along, or that lost a separator. What a column holds
 * is learned from the rows with as many cells as usual; a row is reported when its cells fit clearly better put together,
 * or when it fits in no way at all. Nothing is repaired here: a person chooses.
 */
export function findShiftedRows(table: SeparatedTable): readonly ShiftedRowFound[] {
  const layout = layoutOf(table);
  if (!layout.mayBeShifted) return [];
  const { rows, cellCounts } = table;
  const { usual, width, leavesOutBlanks } = layout;
  const columns = learnColumns(
    Array.from({ length: width }, (_, i) => table.headings[i] ?? ''),
    rows.filter((_, i) => layout.isLearnedFrom(cellCounts[i] ?? 0)),
  );
  const spaced = new Map(table.longRows?.map(({ rowIndex, cells }) => [rowIndex, cells]));
  const found: ShiftedRowFound[] = [];
  rows.forEach((row, rowIndex) => {
    const count = cellCounts[rowIndex] ?? 0;
    if (count === usual && !leavesOutBlanks) return;
    const raw = spaced.get(rowIndex) ?? row.slice(0, count);
    const isStrange = strangeCells(columns, raw) >= STRANGE_CELLS;
    if (count <= usual && !isStrange) return;
    const extra = count > usual ? count - usual : leavesOutBlanks ? 1 : 0;
    const least = fitOfRow(columns, raw) + (layout.goesBeyond ? 0 : beyondColumns(columns, raw)) + CLEARLY_BETTER;
    const options =
      found.length < MOST_ROWS
        ? repairsOf({ columns, headings: table.headings, separator: table.separator ?? ',' }, raw, extra, least)
        : [];
    const isRefused = isStrange && (count > usual || !leavesOutBlanks);
    if (options.length === 0 && !isRefused) return;
    const cells = raw.map((cell) => cell.trim());
    found.push({ rowIndex, row: table.rowNumbers[rowIndex] ?? 0, cells, options });
  });
  return found;
}

interface Layout {
  readonly mayBeShifted: boolean;
  /** Cells of a row that is not shifted. */
  readonly usual: number;
  /** Columns that cells are fitted into. */
  readonly width: number;
  readonly leavesOutBlanks: boolean;
  /** Most rows have text beyond the headings: a heading is missing, or every row is shifted. */
  readonly goesBeyond: boolean;
  readonly isLearnedFrom: (count: number) => boolean;
}

function layoutOf({ headings, rows, cellCounts }: SeparatedTable): Layout {
  const most = usualCount(cellCounts);
  const named = headings.findLastIndex((heading) => heading !== '') + 1;
  const usualRows = cellCounts.filter((count) => count === most).length;
  const short = cellCounts.filter((count) => count < most).length;
  const goesBeyond =
    most > named &&
    rows.filter((cells, i) => cellCounts[i] === most && cells.slice(named).some((cell) => cell !== '')).length >
      usualRows / 2;
  const usual = goesBeyond ? named : most;
  const leavesOutBlanks = short >= Math.max(TRIMMED.rows, rows.length * TRIMMED.share);
  return {
    mayBeShifted: goesBeyond || usualRows < rows.length,
    usual,
    width: Math.max(usual, named),
    leavesOutBlanks,
    goesBeyond,
    isLearnedFrom: (count) => count === usual || (leavesOutBlanks && count < usual),
  };
}
