import type { ColumnEdit } from './table-edit.ts';

/** A block of cells, by their places in a view's rows and columns; both ends are in it. */
export interface CellRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A table as it is shown now: what copy, paste, fill and bulk edit work on. */
export interface TableView<Row> {
  /** In the order shown; rows of collapsed groups are not in it. */
  readonly rows: readonly { readonly id: string; readonly row: Row }[];
  /** In the order shown; hidden columns are not in it. */
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly edit: ColumnEdit<Row> | null;
  }[];
  readonly range: CellRange | null;
  readonly active: { readonly row: number; readonly column: number } | null;
  readonly selectedIds: ReadonlySet<string>;
}
