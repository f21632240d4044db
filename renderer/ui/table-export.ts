import type { ShownTable } from '../../shared/contract/documents.ts';
import type { Arrangement } from './table-arrangement.ts';
import { parseDay } from './table-edit-days.ts';
import { choicesOf, filterWords } from './table-filters.ts';
import type { TableGroup } from './table-groups.ts';
import { filterKindOf, lookOf, nameOf, type TableColumn, valueIn } from './table-shape.ts';
import type { TableModel } from './use-table-model.ts';

type Kind = ShownTable['columns'][number]['kind'];

interface Exported {
  readonly heading: string;
  readonly kind: Kind;
  /** A cell for each row. */
  readonly texts: readonly string[];
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const LONGEST_CELL = 32_767;

/**
 * A table as it is shown, for a file: the columns shown in their order, the rows that the filters let through, sorted and
 * in the order of the groups. Rows of closed groups are in it: closing one saves room on the screen, no more.
 * @param rowCount of all rows, filtered or not
 */
export function shownTableOf<Row extends object>(
  model: TableModel<Row>,
  { arrangement, rowCount, title }: { arrangement: Arrangement; rowCount: number; title: string },
): ShownTable {
  const rows = rowsInOrder(model).map((row) => row.original);
  const exported = [...groupColumn(model, rows), ...columnsOf(model).map((column) => exportedColumn(column, rows))];
  return {
    title: title.slice(0, 200),
    about: aboutOf(model, arrangement, rows.length, rowCount).slice(0, 1_000),
    columns: exported.map(({ heading, kind }) => ({ heading: heading.slice(0, 300), kind })),
    rows: rows.map((_, at) => exported.map(({ texts }) => (texts[at] ?? '').slice(0, LONGEST_CELL))),
  };
}

/** The rows that the filters let through, sorted and in the order of the groups, those of closed groups too. */
export function rowsInOrder<Row extends object>({ lines, grouping, shownRows }: TableModel<Row>) {
  return grouping === null ? shownRows : lines.flatMap((line) => (line.kind === 'group' ? line.rows : []));
}

/** The columns shown but for buttons and ticks; first the hidden one that the rows are grouped by. */
function columnsOf<Row extends object>({ shownColumns, allColumns, grouping }: TableModel<Row>) {
  const shown = shownColumns.filter((c) => !lookOf(c).fixed);
  const grouped = allColumns.find((c) => c.id === grouping?.id);
  return grouped === undefined || shown.includes(grouped) ? shown : [grouped, ...shown];
}

/** What the rows are grouped by, where no column says it. */
function groupColumn<Row extends object>(model: TableModel<Row>, rows: readonly Row[]): readonly Exported[] {
  const { grouping, allColumns, lines } = model;
  if (grouping === null || allColumns.some((c) => c.id === grouping.id)) return [];
  const groups = lines.flatMap((line) => (line.kind === 'group' ? [line.group] : []));
  const titles = new Map(groups.map((group) => [group.value, titleOf(group)]));
  return [{ heading: grouping.name, kind: 'text', texts: rows.map((row) => titles.get(grouping.valueOf(row)) ?? '') }];
}

const titleOf = ({ title, value }: TableGroup): string => (typeof title === 'string' ? title : value);

function exportedColumn<Row extends object>(column: TableColumn<Row>, rows: readonly Row[]): Exported {
  const texts = rows.map((row) => textIn(column, row));
  const heading = nameOf(column);
  switch (filterKindOf(column)) {
    case 'date': {
      const days = texts.map(isoDayOf);
      return {
        heading,
        kind: days.some((day) => day !== null) ? 'date' : 'text',
        texts: days.map((d, i) => d ?? texts[i] ?? ''),
      };
    }
    case 'number': {
      const numbers = texts.map((text) => text.replaceAll(',', ''));
      const hasNumbers = numbers.some((text) => PLAIN_NUMBER.test(text));
      return hasNumbers
        ? { heading, kind: 'number', texts: numbers.map((n, i) => (PLAIN_NUMBER.test(n) ? n : (texts[i] ?? ''))) }
        : { heading, kind: 'text', texts };
    }
    default:
      return { heading, kind: areNumbers(column, rows, texts) ? 'number' : 'text', texts };
  }
}

/** Whether there are numbers though they are filtered as choices: year groups, and grades, of which "6/7" stays text. */
function areNumbers<Row extends object>(column: TableColumn<Row>, rows: readonly Row[], texts: readonly string[]) {
  const isNumber = (text: string, at: number) => {
    const row = rows[at];
    return row !== undefined && PLAIN_NUMBER.test(text) && Number(text) === column.accessorFn?.(row, at);
  };
  return texts.some(isNumber);
}

/** What a copy of the cell says; where it says nothing of its own, the value. */
function textIn<Row extends object>(column: TableColumn<Row>, row: Row): string {
  const { edit } = lookOf(column);
  return edit ? edit.text(row) : choicesOf(valueIn(column, { original: row })).join(', ');
}

function isoDayOf(text: string): string | null {
  const parsed = parseDay(text);
  return parsed.ok ? parsed.value : null;
}

/** What is shown of a table, in words: "Year: 11. Name: contains “al”. 53 of 900 rows. Sorted by Name." */
export function aboutOf<Row extends object>(
  { table, grouping }: TableModel<Row>,
  { filters, text, sort }: Arrangement,
  shown: number,
  all: number,
): string {
  const named = (id: string) => {
    const column = table.getColumn(id);
    return column === undefined ? id : nameOf(column);
  };
  const number = (n: number) => n.toLocaleString('en-GB');
  const sentences = [
    ...filters.map(({ id, filter }) => `${named(id)}: ${filterWords(filter)}`),
    ...(text.trim() === '' ? [] : [`Any column contains “${text.trim()}”`]),
    shown === all ? `All ${number(all)} rows` : `${number(shown)} of ${number(all)} rows`,
    ...(grouping === null ? [] : [`Grouped by ${lowerFirst(grouping.name)}`]),
    ...(sort.length === 0
      ? []
      : [`Sorted by ${sort.map(({ id, desc }) => `${named(id)}${desc ? ', largest first' : ''}`).join(', then ')}`]),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

/** "KS2 maths" keeps its capitals. */
const lowerFirst = (name: string) => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
