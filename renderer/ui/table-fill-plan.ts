import { type EditPlan, type Placed, planOf, type ViewRow } from './table-edit-plan.ts';
import type { CellRange, TableView } from './table-view.ts';

type NameOf<Row> = (row: Row) => string;

/** The range, unless the focus has left it; else the active cell alone. */
export const rangeOf = <Row>({ range, active }: TableView<Row>): CellRange | null =>
  (range && (active === null || holds(range, active)) ? range : null) ??
  (active && { fromRow: active.row, toRow: active.row, fromColumn: active.column, toColumn: active.column });

const holds = (range: CellRange, { row, column }: { readonly row: number; readonly column: number }) =>
  row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn;

/** Ctrl+D: the first row of the range into its other rows; from one row alone, the row above into it. */
export function planFillDown<Row>(view: TableView<Row>, nameOf: NameOf<Row>): EditPlan {
  const range = rangeOf(view);
  if (!range) return planOf({ placed: [], nameOf });
  const isOneRow = range.fromRow === range.toRow;
  const source = view.rows[isOneRow ? range.fromRow - 1 : range.fromRow];
  const targets = view.rows.slice(isOneRow ? range.fromRow : range.fromRow + 1, range.toRow + 1);
  if (!source) return planOf({ placed: [], nameOf });
  return planOf({ placed: inRange(targets, range, view, (edit) => edit.text(source.row)), nameOf });
}

/** Delete: every cell of the range emptied. */
export function planClear<Row>(view: TableView<Row>, nameOf: NameOf<Row>): EditPlan {
  const range = rangeOf(view);
  if (!range) return planOf({ placed: [], nameOf });
  const rows = view.rows.slice(range.fromRow, range.toRow + 1);
  return planOf({ placed: inRange(rows, range, view, () => ''), nameOf });
}

type Edit<Row> = NonNullable<TableView<Row>['columns'][number]['edit']>;

function inRange<Row>(
  rows: readonly ViewRow<Row>[],
  { fromColumn, toColumn }: CellRange,
  view: TableView<Row>,
  text: (edit: Edit<Row>) => string,
): readonly Placed<Row>[] {
  const columns = view.columns.slice(fromColumn, toColumn + 1);
  return rows.flatMap((row) =>
    columns.flatMap((column) => (column.edit ? [{ row, column, text: text(column.edit) }] : [])),
  );
}

/** What a copy takes: the range, else the selected rows that are shown, with their headings, else the active cell. */
export function copyOf<Row>(view: TableView<Row>, withHeadings: boolean) {
  const { rows, columns, selectedIds } = view;
  const cells = rangeOf(view);
  const isBlock = cells !== null && (cells.fromRow !== cells.toRow || cells.fromColumn !== cells.toColumn);
  const ticked = rows.filter(({ id }) => selectedIds.has(id));
  if (!isBlock && ticked.length > 0) return blockOf(ticked, columns, true);
  if (!cells) return withHeadings ? blockOf(rows, columns, true) : null;
  const { fromRow, toRow, fromColumn, toColumn } = cells;
  return blockOf(rows.slice(fromRow, toRow + 1), columns.slice(fromColumn, toColumn + 1), withHeadings);
}

function blockOf<Row>(rows: TableView<Row>['rows'], columns: TableView<Row>['columns'], hasHeadings: boolean) {
  const body = rows.map(({ row }) => columns.map(({ edit }) => edit?.text(row) ?? ''));
  return {
    block: hasHeadings ? [columns.map((c) => c.name), ...body] : body,
    hasHeadings,
    rows: rows.length,
    columns: columns.length,
  };
}
