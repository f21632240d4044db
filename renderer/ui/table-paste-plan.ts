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
import { type Headings, headingsOf, withJoined } from './table-paste-headings.ts';
import { countNamed, rowFinder } from './table-paste-rows.ts';
import type { TableView } from './table-view.ts';

interface PasteInto<Row> {
  readonly view: TableView<Row>;
  /** Every column, hidden ones as well, that headings may name; by default those shown. */
  readonly allColumns?: readonly ViewColumn<Row>[];
  /** Every row, hidden ones as well: headings find rows by name among these. */
  readonly allRows: readonly ViewRow<Row>[];
  readonly nameOf: (row: Row) => string;
  readonly canAdd: boolean;
  /** Why a row cannot be added, in a sentence; null when it can. */
  readonly whyNotNew?: ((patch: object) => string | null) | undefined;
}

/** What a pasted block would do: by its headings where it has them, else by place from the active cell on. */
export function planPaste<Row>(block: Block, into: PasteInto<Row>): EditPlan {
  const all = into.allColumns ?? into.view.columns;
  return withNameClashes(withoutKnown(plannedOf(block, all, into), into), all, into.allRows);
}

function plannedOf<Row>(block: Block, all: readonly ViewColumn<Row>[], into: PasteInto<Row>): EditPlan {
  const found = headingsOf(block, all);
  if (found) {
    const { headings, rows } = withJoined(found, block.slice(1), all);
    return planByHeadings(rows, headings, into);
  }
  const named = namedFirst(block, all, into);
  if (!named) return planByPlace(block, into);
  const plan = planByHeadings(block, { columns: named, strange: [] }, into);
  const isAstray = plan.cells.length + plan.newRows.length === 0 && plan.unread.length > 0;
  return { ...plan, notes: [FOUND_BY_NAME, ...(isAstray ? [WHERE_TO] : []), ...plan.notes] };
}

const FOUND_BY_NAME =
  'The first column of what you copied holds names that are here, so each row goes to whom it names, not to the rows below each other.';
const WHERE_TO =
  'The rest was taken for the columns from the chosen cell on. Choose a cell of the column it belongs to, or copy its headings too.';

/** Without headings: the columns of a block whose first column mostly holds names of rows; null where it does not. */
function namedFirst<Row>(block: Block, all: readonly ViewColumn<Row>[], into: PasteInto<Row>) {
  const start = startOf(into.view);
  const naming = all.find((c) => c.edit?.known && c.edit.isRequired);
  const width = Math.max(...block.map((row) => row.length));
  if (!start || !naming || width < 2) return null;
  const texts = block.map(([text = '']) => text).filter((text) => text.trim() !== '');
  if (countNamed(texts, into.allRows, naming) * 2 <= texts.length) return null;
  const after = into.view.columns.slice(start.column).filter((c) => c.id !== naming.id);
  return [naming, ...Array.from({ length: width - 1 }, (_, i) => after[i] ?? null)];
}

/** New rows that cannot be added are said instead: one of them would stop all the others. */
function withoutKnown<Row>(plan: EditPlan, { whyNotNew }: PasteInto<Row>): EditPlan {
  const refusals = plan.newRows.flatMap((row): Unread[] => {
    const sentence = whyNotNew?.(row.patch) ?? null;
    return sentence === null ? [] : [{ rowName: row.name, columnName: '', text: '', sentence }];
  });
  if (refusals.length === 0) return plan;
  const newRows = plan.newRows.filter((row) => (whyNotNew?.(row.patch) ?? null) === null);
  return { ...plan, newRows, unread: [...plan.unread, ...refusals] };
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
  const own = columns.find((c) => c?.edit?.isOwn);
  if (keys.length === 0 && own) {
    const needed = (into.allColumns ?? into.view.columns)
      .filter((c) => c.edit?.isKey && c.edit.parse)
      .map((c) => c.name);
    const sentence = `It is not clear whose ${own.name} this is. Copy a column headed ${orOf(needed)} with it`;
    return planOf({
      placed: [],
      unread: rows.map((row) => ({ ...problem('', sentence), text: row.join(', ') })),
      nameOf,
    });
  }
  if (keys.length === 0) {
    const kept = columns.flatMap((c) => (c ? [c] : []));
    const body = rows.map((row) => row.filter((_, i) => columns[i]));
    return { ...placeRows(body, kept, into), notes };
  }
  const canName = canAdd && columns.some((c) => c?.edit?.isRequired);
  const find = rowFinder(allRows, columns);
  const placed: Placed<Row>[] = [];
  const added: PlacedNew<Row>[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.every((text) => text.trim() === '')) continue;
    const texts = columns.flatMap((column, i) => (column ? [{ column, text: row[i] ?? '' }] : []));
    const name = keys.map(({ i }) => row[i]?.trim() ?? '').find((t) => t !== '') ?? '';
    const rest = texts.filter(({ column, text }) => !column.edit?.isKey && text.trim() !== '').map(({ text }) => text);
    const leave = (sentence: string) => unread.push({ ...problem(name, sentence), text: rest.join(', ') });
    const meant = find(row);
    if (meant && 'sentence' in meant) leave(meant.sentence);
    else if (meant && seen.has(meant.row.id)) {
      leave('This row is in what you copied more than once. The first one counts');
    } else if (meant) {
      seen.add(meant.row.id);
      for (const { column, text } of texts) placed.push({ row: meant.row, column, text });
    } else if (canName && name !== '') {
      added.push({ name, texts });
    } else {
      leave('There is no row of this name here');
    }
  }
  return { ...planOf({ placed: withoutKeyEchoes(placed), added, unread, notes, nameOf }), asksToAdd: true };
}

const orOf = (names: readonly string[]) => names.map((name) => `“${name}”`).join(' or ');

const problem = (rowName: string, sentence: string): Unread => ({ rowName, columnName: '', text: '', sentence });

/** A text that only tells which row is meant changes nothing: a name, what cannot be changed, a form in other letters. */
const withoutKeyEchoes = <Row>(placed: readonly Placed<Row>[]) =>
  placed.filter(({ row, column: { edit }, text }) => {
    if (edit?.tellsApart) return foldText(edit.text(row.row)) !== foldText(text);
    return !edit?.isKey || (edit.parse !== undefined && !edit.known);
  });

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
