import { useLayoutEffect } from 'react';
import type { TableLine } from './table-groups.ts';
import { plannedWidth, type TableColumn } from './table-shape.ts';

/** Widths of all columns together as the screen would have them, px: what an upright page takes, and a page across. */
const MOST_UPRIGHT = 880;
export const MOST_ACROSS = 1_500;

/** What of a table's lines goes on paper. */
export interface TablePaper<R> {
  readonly lines: readonly TableLine<R>[];
  /** What is left out, in words; null when nothing is. */
  readonly note: string | null;
}

/** Turns the paper for a table that is too wide for an upright page. */
export function usePaperShape<Row extends object>(
  isPrinting: boolean,
  columns: readonly TableColumn<Row>[],
  rows: readonly { readonly original: Row }[],
): void {
  useLayoutEffect(() => {
    if (!isPrinting) return;
    const width = columns.reduce((sum, column) => sum + plannedWidth(column, rows), 0);
    if (width <= MOST_UPRIGHT) return;
    document.documentElement.dataset.paper = 'across';
    return () => {
      delete document.documentElement.dataset.paper;
    };
  }, [isPrinting, columns, rows]);
}

/** The first lines of a very long table, and a sentence that says so: nobody should take a part for the whole. */
export function paperOf<R>(lines: readonly TableLine<R>[], most: number): TablePaper<R> {
  const rowsIn = (some: readonly TableLine<R>[]) => some.filter((line) => line.kind === 'row').length;
  if (lines.length <= most) return { lines, note: null };
  const first = lines.slice(0, most);
  const count = (n: number) => n.toLocaleString('en-GB');
  return {
    lines: first,
    note: `Only the first ${count(rowsIn(first))} of ${count(rowsIn(lines))} rows are printed here. To have the rest on paper, filter the table; to have all of them in a file, choose Export above the table.`,
  };
}
