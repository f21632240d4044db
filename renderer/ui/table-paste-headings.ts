import { foldText } from '../../shared/domain/text.ts';
import type { Block } from './table-block.ts';
import type { ViewColumn } from './table-edit-plan.ts';

export interface Headings<Row> {
  /** The column of each cell of the block; null for one this table has not. */
  readonly columns: readonly (ViewColumn<Row> | null)[];
  readonly strange: readonly string[];
}

/** The first row as headings: all its words name columns, or more than half and at least two of them. */
export function headingsOf<Row>(block: Block, columns: readonly ViewColumn<Row>[]): Headings<Row> | null {
  const [first, ...others] = block;
  if (!first || others.length === 0) return null;
  const words = first.filter((cell) => cell.trim() !== '').length;
  const byName = matched(first, columns, (column, cell) => foldText(column.name) === foldText(cell));
  // A word that only resembles a heading may be a value: it takes two of them.
  const byWords = matched(first, columns, ({ edit }, cell) => edit?.isHeading?.(cell) ?? false, byName);
  const count = (found: readonly unknown[]) => found.filter((column) => column !== null).length;
  const found = count(byWords) >= 2 ? byWords : byName;
  const used = count(found);
  const isHeadings = used > 0 && (used === words || (used >= 2 && used * 2 > words));
  if (!isHeadings) return null;
  return { columns: found, strange: first.filter((cell, i) => cell.trim() !== '' && !found[i]) };
}

/** The column of each cell, each column once; what is found already stays. */
function matched<Row>(
  cells: readonly string[],
  columns: readonly ViewColumn<Row>[],
  means: (column: ViewColumn<Row>, cell: string) => boolean,
  already: Headings<Row>['columns'] = [],
): Headings<Row>['columns'] {
  const used = new Set(already.flatMap((column) => column?.id ?? []));
  return cells.map((cell, i) => {
    const kept = already[i] ?? null;
    if (kept !== null || foldText(cell) === '') return kept;
    const column = columns.find((c) => !used.has(c.id) && means(c, cell)) ?? null;
    if (column) used.add(column.id);
    return column;
  });
}

/** Puts a column that several headings stand for in their place: one name for a surname and a forename. */
export function withJoined<Row>(found: Headings<Row>, block: Block, all: readonly ViewColumn<Row>[]) {
  let { columns } = found;
  let rows = block;
  for (const whole of all) {
    const { madeOf, parse } = whole.edit ?? {};
    if (!madeOf || !parse) continue;
    const parts = madeOf.columns.map((id) => columns.findIndex((c) => c?.id === id));
    if (!columns.some((c) => c?.id === whole.id)) {
      if (parts.includes(-1)) continue;
      columns = [whole, ...columns];
      rows = rows.map((row) => [madeOf.join(parts.map((i) => row[i] ?? '')), ...row]);
    }
    // Beside the whole its parts only say the same.
    columns = columns.map((c) => (c && madeOf.columns.includes(c.id) ? null : c));
  }
  return { headings: { ...found, columns }, rows };
}
