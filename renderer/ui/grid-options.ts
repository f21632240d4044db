import type { RefObject } from 'react';
import type { GridPlace } from './table-keys.ts';
import type { RangeEnds } from './table-range.ts';

/** What stands at a place of the grid: rows have data cells; other lines go across all columns. */
export interface GridLine {
  readonly key: string;
  readonly isRow: boolean;
}

export interface GridOptions {
  readonly isOn: boolean;
  readonly table: RefObject<HTMLTableElement | null>;
  /** What the table scrolls in. */
  readonly region: RefObject<HTMLElement | null>;
  /** The lines under the header, also those that are not drawn now. */
  readonly lines: readonly GridLine[];
  /** All columns in order; those that hold no data (ticks, menus) begin with #. */
  readonly columns: readonly string[];
  readonly range: RangeEnds | null;
  readonly onRange: (range: RangeEnds | null) => void;
  /** Has a line of the body drawn, at once. */
  readonly draw: (line: number) => void;
  /** Opens or closes the group of that line; null does the one that it is not. */
  readonly onToggleGroup: (key: string, isOpen: boolean | null) => void;
  /** Ctrl and Enter on a row; false where rows are not opened. */
  readonly onOpenRow: (rowId: string) => boolean;
  /** Shift and Space: selects the rows from the one ticked last. */
  readonly onSelectRows: ((rowId: string) => void) | null;
  /** Escape, with no block of cells to let go of; false when it means nothing here. */
  readonly onEscape: () => boolean;
}

/** Where the focus is, or was: by id, for lines and columns change places. */
export interface Active {
  readonly key: string;
  readonly column: string;
  readonly place: GridPlace;
  readonly cell: HTMLElement;
}
