import type { ColumnFit } from './column-fit.ts';
import { listOf } from './text.ts';

/** Cells put together again so that every one stands under its heading. */
export interface RowRepair {
  /** One cell a heading. */
  readonly cells: readonly string[];
  /** What was put together, such as "Kiran, Jr", and the heading it then stands under. */
  readonly joined: string;
  readonly heading: string;
}

/** What a row is repaired with. */
export interface RepairTable {
  readonly columns: readonly ColumnFit[];
  readonly headings: readonly string[];
  /** What stands between the cells in the file. */
  readonly separator: string;
}

/** A way to put cells together, up to some column: how many cells each column takes. */
interface Way {
  readonly score: number;
  readonly taken: readonly number[];
}

const MOST_OPTIONS = 3;
/** Ways kept while searching: more than are shown, because some turn out the same. */
const KEPT_WAYS = 4;
/** Beyond so many cells too many, a row is no row of the list with a comma in it. */
const MOST_EXTRA = 5;
/** An option is not shown when it fits this much worse (in natural logarithms) than the best. */
const MUCH_WORSE = 6;
/** A cell with text beyond the last column. */
const BEYOND = -9;

/** A text that begins or ends with a comma: hardly anybody writes one. */
const BARE_COMMA = -9;

const SUM = /^[^\d,]{0,2}\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const NAME_HEADING = /name|address|note|comment|school/i;

/** How well a row's cells fit the columns they stand in. */
export function fitOfRow(columns: readonly ColumnFit[], cells: readonly string[]): number {
  return columns.reduce((sum, column, i) => sum + column.fit((cells[i] ?? '').trim()), 0);
}

/** What cells with text beyond the last column take away from the fit. */
export function beyondColumns(columns: readonly ColumnFit[], cells: readonly string[]): number {
  return cells.slice(columns.length).filter((cell) => cell.trim() !== '').length * BEYOND;
}

/** How many cells hold a kind of text that their columns never do. */
export function strangeCells(columns: readonly ColumnFit[], cells: readonly string[]): number {
  return columns.filter((column, i) => column.isStrange((cells[i] ?? '').trim())).length;
}

/** The likeliest ways to join up to `extra` cells of a row to their neighbours, best first, that fit at least so well. */
export function repairsOf(
  table: RepairTable,
  raw: readonly string[],
  extra: number,
  least: number,
): readonly RowRepair[] {
  const width = table.columns.length;
  const filled = raw.findLastIndex((cell) => cell.trim() !== '') + 1;
  const ways: Way[] = [];
  for (let joins = Math.max(1, filled - width); joins <= Math.min(extra, MOST_EXTRA); joins += 1)
    ways.push(...waysToJoin(table, raw, joins));
  ways.sort((a, b) => b.score - a.score);
  const enough = Math.max(least, (ways[0]?.score ?? 0) - MUCH_WORSE);
  return ways
    .filter((way) => way.score >= enough)
    .slice(0, MOST_OPTIONS)
    .map((way) => repaired(table, raw, way));
}

/** The best ways to put `columns + joins` cells into the columns, column by column. */
function waysToJoin(table: RepairTable, raw: readonly string[], joins: number): readonly Way[] {
  // By the number of joins so far.
  let reached: (readonly Way[])[] = [[{ score: 0, taken: [] }]];
  table.columns.forEach((column, c) => {
    const next: Way[][] = Array.from({ length: joins + 1 }, () => []);
    reached.forEach((ways, done) => {
      if (ways.length === 0) return;
      for (let more = 0; done + more <= joins; more += 1) {
        const parts = partsAt(raw, c + done, 1 + more);
        const score = column.fit(joinedText(parts, table.separator)) + joinScore(table, c, parts);
        for (const way of ways) next[done + more]?.push({ score: way.score + score, taken: [...way.taken, 1 + more] });
      }
    });
    reached = next.map((ways) => ways.toSorted((a, b) => b.score - a.score).slice(0, KEPT_WAYS));
  });
  return reached[joins] ?? [];
}

/** Cells of the row; a row that leaves out its last blank cells has them all the same. */
const partsAt = (raw: readonly string[], at: number, count: number) =>
  Array.from({ length: count }, (_, i) => raw[at + i] ?? '');

function joinedText(parts: readonly string[], separator: string): string {
  return parts.join(separator === '\t' ? ' ' : separator).trim();
}

/** What speaks for and against a join but the fit: a comma in a text has a space after it, a comma in a sum has not. */
function joinScore(table: RepairTable, column: number, parts: readonly string[]): number {
  if (parts.length === 1) return 0;
  if (SUM.test(joinedText(parts, table.separator))) return 1.5;
  let score = NAME_HEADING.test(table.headings[column] ?? '') ? 0.3 : 0;
  for (const [i, part] of parts.entries()) {
    if (part.trim() === '') score += i === 0 || i === parts.length - 1 ? BARE_COMMA : -3;
    else if (i > 0 && /^\s/.test(part)) score += 1.5;
  }
  return score;
}

function repaired(table: RepairTable, raw: readonly string[], way: Way): RowRepair {
  const joins: { readonly text: string; readonly heading: string }[] = [];
  let at = 0;
  const cells = way.taken.map((count, column) => {
    const text = joinedText(partsAt(raw, at, count), table.separator);
    if (count > 1) joins.push({ text, heading: table.headings[column] ?? '' });
    at += count;
    return text;
  });
  while (cells.length > 0 && cells.at(-1) === '' && (table.headings[cells.length - 1] ?? '') === '') cells.pop();
  return {
    cells,
    joined: listOf(joins.map(({ text }) => text)),
    heading: listOf(joins.map(({ heading }) => heading)),
  };
}
