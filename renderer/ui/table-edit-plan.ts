import type { ColumnEdit, RowChange } from './table-edit.ts';
import type { TableView } from './table-view.ts';

/** One cell that would change. */
export interface CellChange {
  readonly rowId: string;
  readonly rowName: string;
  readonly columnName: string;
  readonly before: string;
  readonly after: string;
}

/** A text that cannot go where it was meant to, and why. */
export interface Unread {
  readonly rowName: string;
  readonly columnName: string;
  readonly text: string;
  readonly sentence: string;
}

/** A row that would be added. */
export interface NewRow {
  readonly name: string;
  readonly patch: object;
  /** What its cells will say. */
  readonly cells: readonly { readonly columnName: string; readonly says: string }[];
}

/** What an edit of many cells would do, before it is done. */
export interface EditPlan {
  readonly cells: readonly CellChange[];
  readonly changes: readonly RowChange[];
  readonly newRows: readonly NewRow[];
  /** The new rows are those whose name is not here, which may be a slip: they are added only when somebody says so. */
  readonly asksToAdd: boolean;
  readonly unread: readonly Unread[];
  /** Cells that say already what they are to say. */
  readonly unchanged: number;
  /** What else there is to know, in sentences. */
  readonly notes: readonly string[];
  /** What is probably not meant, in sentences: two rows would have one name. */
  readonly warnings: readonly string[];
}

export type ViewColumn<Row> = TableView<Row>['columns'][number];
export type ViewRow<Row> = TableView<Row>['rows'][number];

/** A text for one cell of a row that is there. */
export interface Placed<Row> {
  readonly row: ViewRow<Row>;
  readonly column: ViewColumn<Row>;
  readonly text: string;
}

/** The texts of a row that is not there yet, by column. */
export interface PlacedNew<Row> {
  readonly name: string;
  readonly texts: readonly { readonly column: ViewColumn<Row>; readonly text: string }[];
}

interface Wanted<Row> {
  readonly placed: readonly Placed<Row>[];
  readonly added?: readonly PlacedNew<Row>[];
  readonly unread?: readonly Unread[];
  readonly notes?: readonly string[];
  readonly nameOf: (row: Row) => string;
}

const SAYS_ONLY = 'This column cannot be changed here';

export const whyReadOnly = (edit: ColumnEdit<never> | null): string => edit?.readOnly ?? SAYS_ONLY;

/** Reads every text against its cell: what changes, what stays, what cannot be read. Nothing is changed by it. */
export function planOf<Row>({ placed, added = [], unread = [], notes = [], nameOf }: Wanted<Row>): EditPlan {
  const cells: CellChange[] = [];
  const refused: Unread[] = [...unread];
  const patches = new Map<string, object>();
  let unchanged = 0;
  for (const { row, column, text } of placed) {
    const before = column.edit?.text(row.row) ?? '';
    if (text === before) {
      unchanged += 1;
      continue;
    }
    const rowName = nameOf(row.row);
    const parsed = column.edit?.parse?.(text, row.row);
    if (!parsed?.ok) {
      refused.push({ rowName, columnName: column.name, text, sentence: parsed?.sentence ?? whyReadOnly(column.edit) });
      continue;
    }
    const { patch, says } = parsed.value;
    if (says === before) {
      unchanged += 1;
      continue;
    }
    cells.push({ rowId: row.id, rowName, columnName: column.name, before, after: says });
    patches.set(row.id, { ...patches.get(row.id), ...patch });
  }
  const newRows: NewRow[] = [];
  for (const row of added) {
    const read = readNewRow(row);
    refused.push(...read.unread);
    if (read.row) newRows.push(read.row);
  }
  const changes = [...patches].map(([id, patch]) => ({ id, patch }));
  return { cells, changes, newRows, asksToAdd: false, unread: refused, unchanged, notes, warnings: [] };
}

function readNewRow<Row>({ name, texts }: PlacedNew<Row>) {
  const unread: Unread[] = [];
  const cells: NewRow['cells'][number][] = [];
  let patch: object = {};
  for (const { column, text } of texts) {
    const isNeeded = column.edit?.isRequired ?? false;
    if (!column.edit?.parse || (text.trim() === '' && !isNeeded)) continue;
    const parsed = column.edit.parse(text, null);
    if (parsed.ok) {
      patch = { ...patch, ...parsed.value.patch };
      cells.push({ columnName: column.name, says: parsed.value.says });
    } else {
      unread.push({ rowName: name, columnName: column.name, text, sentence: parsed.sentence });
      if (isNeeded) return { row: null, unread };
    }
  }
  return { row: { name, patch, cells }, unread };
}

/** The same value for every row, as the bulk edit asks. */
export function planBulkEdit<Row>(
  rows: readonly ViewRow<Row>[],
  column: ViewColumn<Row>,
  text: string,
  nameOf: (row: Row) => string,
): EditPlan {
  return planOf({ placed: rows.map((row) => ({ row, column, text })), nameOf });
}
