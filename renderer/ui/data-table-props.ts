import type { SortingState } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { DataColumns } from './data-table-columns.ts';
import type { MenuChoice } from './menu.tsx';
import type { OnChanges, OnNewRows } from './table-edit.ts';
import type { TableGrouping } from './table-groups.ts';

export interface TableSelection {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** The buttons of the bar that says "3 selected of 16 shown". */
  readonly actions?: ReactNode;
}

export interface DataTableProps<Row extends object> {
  /** The table's name for screen readers and its scroll region. */
  readonly label: string;
  readonly columns: DataColumns<Row>;
  readonly rows: readonly Row[];
  readonly getRowId: (row: Row) => string;
  /** What a row is called in labels: "Select Sam Okoro", "Actions for Sam Okoro". */
  readonly rowLabel?: (row: Row) => string;
  /**
   * Under this name, such as `staff`, the table remembers how it is arranged and keeps saved views. With it come the
   * header menus and the controls for groups, columns and views.
   */
  readonly rememberKey?: string;
  /** What the rows shown are called in a file they are exported to, when they are only a part: "Target students". */
  readonly exportTitle?: string;
  readonly initialSorting?: SortingState;
  /** Ways to group the rows besides the columns that are `groupable`; keep them stable. */
  readonly groupings?: readonly TableGrouping<Row>[];
  /** The grouping until another is chosen. */
  readonly defaultGrouping?: string;
  /** Offers a "Filter" box over all columns. */
  readonly filter?: boolean;
  /** Controls at the end of the table's own. */
  readonly tools?: ReactNode;
  /** Where the table's controls stand; by default above the rows. null: there, but it is not drawn yet. */
  readonly toolsIn?: HTMLElement | null | undefined;
  /** Shown in place of the rows when there are none; when only a filter hides them, that is said instead. */
  readonly emptyMessage?: ReactNode;
  /** Opens the row: Ctrl and Enter on a cell of a grid. */
  readonly onOpenRow?: (row: Row) => void;
  /** Hears the ids of the rows shown, in their order, when they change; those of closed groups too. */
  readonly onShown?: (ids: readonly string[]) => void;
  readonly rowActions?: (row: Row) => readonly MenuChoice[];
  readonly selection?: TableSelection;
  /** Cells are edited in place and moved through by arrow keys. */
  readonly grid?: boolean;
  /** Takes what was pasted, filled or edited for several rows, as one step. Without it the table is only copied from. */
  readonly onChanges?: OnChanges;
  /** Takes rows pasted beyond the table's end. */
  readonly onNewRows?: OnNewRows;
  /** Why a pasted row cannot be added, in a sentence; null when it can. Such rows are left out, and said. */
  readonly whyNotNew?: (row: object) => string | null;
  /** Where else the text looked for is found, in a sentence: "Kaur, Kiran is among the leavers". Null: nowhere. */
  readonly elsewhere?: (text: string) => string | null;
  /** The row that stands for what is open beside the table. */
  readonly currentRowId?: string | null;
  /** Rows below the rest, such as totals: `<tr>` elements. */
  readonly footer?: ReactNode;
  readonly stickyHeader?: boolean;
  readonly dense?: boolean;
  /** A CSS height beyond which the table scrolls inside its own region. A long table always does. */
  readonly maxHeight?: string;
  /** No edge of its own: for a table inside a flush Card. */
  readonly bare?: boolean;
}
