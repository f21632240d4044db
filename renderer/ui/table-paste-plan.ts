import { countOf, foldText, listOf } from '../../shared/domain/text.ts';
import type { Block } from './table-block.ts';
import {
  type EditPlan,
  type Placed,
  type PlacedNew,
  planOf,
  type Unread,
  type ViewColumn,
  type ViewRow,
} from './table-edit-plan.ts';
import { rangeOf } from './table-fill-plan.ts';
import { withNameClashes } from './table-name-clashes.ts';
import type { TableView } from './table-view.ts';

interface PasteInto<Row> {
  readonly view: TableView<Row>;
  /** Every row, hidden ones as well: headings find rows by name among these. */
  readonly allRows: readonly ViewRow<Row>[];
  readonly nameOf: (row: Row) => string;
  readonly canAdd: boolean;
}

/** What a pasted block would do: by its headings where it has them, else by place from the active cell on. */
export function planPaste<Row>(block: Block, into: PasteInto<Row>): EditPlan {
  const headings = headingsOf(block, into.view.columns);
  const plan = headings ? planByHeadings(block.slice(1), headings, into) : planByPlace(block, into);
  return withNameClashes(plan, into.view.columns, into.allRows);
}

interface Headings<Row> {
  /** The column of each cell of the block; null for one this table has not. */
  readonly columns: readonly (ViewColumn<Row> | null)[];
  readonly strange: readonly string[];
}

/** The first row as headings: all its words name columns, or more than half and at least two of them. */
function headingsOf<Row>(block: Block, columns: readonly ViewColumn<Row>[]): Headings<Row> | null {
  const [first, ...others] = block;
  if (!first || others.length === 0) return null;
  const byName = new Map(columns.map((c) => [foldText(c.name), c]));
  const used = new Set<string>();
  const found = first.map((cell) => {
    const column = byName.get(foldText(cell));
    if (foldText(cell) === '' || !column || used.has(column.id)) return null;
    used.add(column.id);
    return column;
  });
  const words = first.filter((cell) => cell.trim() !== '').length;
  const isHeadings = used.size > 0 && (used.size === words || (used.size >= 2 && used.size * 2 > words));
  if (!isHeadings) return null;
  return { columns: found, strange: first.filter((cell, i) => cell.trim() !== '' && !found[i]) };
}

const noRoom = (rowName: string, text: string): Unread => ({
  rowName,
  columnName: '',
  text,
  sentence: 'There is no row here for this',
});

function planByHeadings<Row>(rows: Block, { columns, strange }: Headings<Row>, into: PasteInto<Row>): EditPlan {
  const { allRows, nameOf, canAdd } = into;
  const notes =
    strange.length === 0
      ? []
      : [`Left out, for this table has no such column: ${listOf(strange.map((s) => `“${s}”`))}.`];
  const keys = columns.flatMap((column, i) => (column?.edit?.isKey ? [{ column, i }] : []));
  if (keys.length === 0) {
    const kept = columns.flatMap((c) => (c ? [c] : []));
    const body = rows.map((row) => row.filter((_, i) => columns[i]));
    return { ...placeRows(body, kept, into), notes };
  }
  const finders = keys.map(({ column, i }) => ({ i, rows: rowsByText(allRows, column) }));
  const placed: Placed<Row>[] = [];
  const added: PlacedNew<Row>[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.every((text) => text.trim() === '')) continue;
    const texts = columns.flatMap((column, i) => (column ? [{ column, text: row[i] ?? '' }] : []));
    const name = keys.map(({ i }) => row[i]?.trim() ?? '').find((t) => t !== '') ?? '';
    const matches = finders.map((f) => f.rows.get(foldText(row[f.i] ?? '')) ?? []);
    const match = matches.find((m) => m.length === 1)?.[0];
    const isAmbiguous = matches.some((m) => m.length > 1);
    if (match && seen.has(match.id)) {
      unread.push(problem(name, 'This row is in what you copied more than once. The first one counts'));
    } else if (match) {
      seen.add(match.id);
      for (const { column, text } of texts) placed.push({ row: match, column, text });
    } else if (isAmbiguous) {
      unread.push(problem(name, 'Several rows here are called this, so it is not clear which is meant'));
    } else if (canAdd && name !== '') {
      added.push({ name, texts });
    } else {
      unread.push(problem(name, 'There is no row of this name here'));
    }
  }
  return planOf({ placed: withoutKeyEchoes(placed), added, unread, notes, nameOf });
}

const problem = (rowName: string, sentence: string): Unread => ({ rowName, columnName: '', text: '', sentence });

/** A column that only tells which row is meant, and cannot be changed, is not complained of. */
const withoutKeyEchoes = <Row>(placed: readonly Placed<Row>[]) =>
  placed.filter(({ column }) => !(column.edit?.isKey && !column.edit.parse));

function rowsByText<Row>(
  rows: readonly ViewRow<Row>[],
  { edit }: ViewColumn<Row>,
): ReadonlyMap<string, ViewRow<Row>[]> {
  const byText = Map.groupBy(rows, ({ row }) => foldText(edit?.text(row) ?? ''));
  byText.delete('');
  return byText;
}

function planByPlace<Row>(block: Block, into: PasteInto<Row>): EditPlan {
  const { view } = into;
  const start = startOf(view);
  if (!start) return planOf({ placed: [], nameOf: into.nameOf });
  const filled = filledOver(block, view);
  const width = Math.max(...filled.map((row) => row.length));
  const columns = view.columns.slice(start.column, start.column + width);
  const beyond = width - columns.length;
  const notes =
    beyond > 0
      ? [
          `${countOf(beyond, 'column')} of what you copied ${beyond === 1 ? 'stands' : 'stand'} beyond the last column here and ${beyond === 1 ? 'is' : 'are'} left out.`,
        ]
      : [];
  return { ...placeRows(filled, columns, into), notes };
}

/** Rows from the active row down, the rest as new rows where the table takes them. */
function placeRows<Row>(block: Block, columns: readonly ViewColumn<Row>[], into: PasteInto<Row>): EditPlan {
  const { view, nameOf, canAdd } = into;
  const start = startOf(view)?.row ?? 0;
  const placed: Placed<Row>[] = [];
  const added: PlacedNew<Row>[] = [];
  const unread: Unread[] = [];
  const canName = canAdd && columns.some((c) => c.edit?.isRequired);
  for (const [i, texts] of block.entries()) {
    const row = view.rows[start + i];
    const cells = columns.flatMap((column, k) => (k < texts.length ? [{ column, text: texts[k] ?? '' }] : []));
    const name = (cells.find((c) => c.column.edit?.isRequired) ?? cells[0])?.text ?? '';
    if (row) for (const cell of cells) placed.push({ row, ...cell });
    else if (texts.every((text) => text.trim() === '')) continue;
    else if (canName && name.trim() !== '') added.push({ name, texts: cells });
    else unread.push(noRoom(name, texts.join(', ')));
  }
  return planOf({ placed, added, unread, nameOf });
}

function startOf<Row>(view: TableView<Row>) {
  const cells = rangeOf(view);
  return cells && { row: cells.fromRow, column: cells.fromColumn };
}

/** A block that fits a whole number of times into the chosen range fills it, as in Excel: one value fills it all. */
function filledOver<Row>(block: Block, view: TableView<Row>): Block {
  const range = rangeOf(view);
  const width = block[0]?.length ?? 0;
  if (!range || width === 0 || block.some((row) => row.length !== width)) return block;
  const rows = range.toRow - range.fromRow + 1;
  const columns = range.toColumn - range.fromColumn + 1;
  const fits = (size: number, room: number) => room > size && room % size === 0;
  const height = fits(block.length, rows) ? rows : block.length;
  const across = fits(width, columns) ? columns : width;
  if (height === block.length && across === width) return block;
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: across }, (__, c) => block[r % block.length]?.[c % width] ?? ''),
  );
}
