import type { TextTable } from './text-table.ts';

/** A table with its rows as one text: many times quicker to pass between processes than a list of lists. */
export interface PackedTable extends Omit<TextTable, 'rows'> {
  readonly packedRows: string;
}

/** Characters that no clean cell holds. */
const BETWEEN = { cells: '\u001f', rows: '\u001e' } as const;

export function packTable({ rows, ...rest }: TextTable): PackedTable {
  return { ...rest, packedRows: rows.map((cells) => cells.join(BETWEEN.cells)).join(BETWEEN.rows) };
}

export function unpackTable({ packedRows, ...rest }: PackedTable): TextTable {
  return { ...rest, rows: packedRows.split(BETWEEN.rows).map((row) => row.split(BETWEEN.cells)) };
}
