import type { ReactNode } from 'react';
import { compareChoices } from './table-filters.ts';

/** A group of rows: its header row says the title and how many rows it has. */
export interface TableGroup {
  /** What its rows have in common. */
  readonly value: string;
  readonly title: ReactNode;
  /** At the end of the group's row, in place of the count and totals. */
  readonly aside?: ReactNode;
  /** Said when the group has no rows. Without it an empty group is not shown. */
  readonly empty?: ReactNode;
}

/** A way to put rows into groups, offered in the table's Group menu. */
export interface TableGrouping<Row> {
  /** The same id as a column's takes the place of that column's own grouping. */
  readonly id: string;
  /** "Priority". */
  readonly name: string;
  /** The value of the group that a row belongs to. */
  valueOf(row: Row): string;
  /** The groups in their order, given the rows shown; by default the values as words, in order, blank last. */
  groups?(rows: readonly Row[]): readonly TableGroup[];
}

/** A line of a table's body. */
export type TableLine<R> =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: TableGroup;
      readonly rows: readonly R[];
      readonly isOpen: boolean;
    }
  | { readonly kind: 'empty'; readonly key: string; readonly group: TableGroup }
  | { readonly kind: 'row'; readonly key: string; readonly row: R };

/** What a table needs to know of a row here. */
interface Lined<Row> {
  readonly id: string;
  readonly original: Row;
}

/** The lines shown: rows as they come, or under the groups; rows of closed groups (by key) are left out. */
export function linesOf<Row, R extends Lined<Row>>(
  rows: readonly R[],
  grouping: TableGrouping<Row> | null,
  closed: ReadonlySet<string>,
): readonly TableLine<R>[] {
  const line = (row: R): TableLine<R> => ({ kind: 'row', key: row.id, row });
  if (grouping === null) return rows.map(line);
  const byValue = Map.groupBy(rows, (row) => grouping.valueOf(row.original));
  const groups = grouping.groups?.(rows.map((row) => row.original)) ?? plainGroups([...byValue.keys()]);
  return groups.flatMap((group) => {
    const members = byValue.get(group.value) ?? [];
    if (members.length === 0 && group.empty === undefined) return [];
    const key = groupKey(grouping.id, group.value);
    const isOpen = !closed.has(key);
    const head: TableLine<R> = { kind: 'group', key, group, rows: members, isOpen };
    if (!isOpen) return [head];
    return members.length === 0 ? [head, { kind: 'empty', key: `${key}#`, group }] : [head, ...members.map(line)];
  });
}

const groupKey = (grouping: string, value: string) => `#${grouping}:${value}`;

const plainGroups = (values: readonly string[]): readonly TableGroup[] =>
  values.toSorted(compareChoices).map((value) => ({ value, title: value || 'Blank' }));

/** The line of the first row that passes; where a closed group hides it, that group instead. */
export function placeOfRow<Row>(
  lines: readonly TableLine<Row>[],
  passes: (row: Row) => boolean,
): { readonly at: number | null; readonly closedGroup: string | null } {
  const at = lines.findIndex((line) => line.kind === 'row' && passes(line.row));
  if (at >= 0) return { at, closedGroup: null };
  const group = lines.find((line) => line.kind === 'group' && !line.isOpen && line.rows.some(passes));
  return { at: null, closedGroup: group?.key ?? null };
}
