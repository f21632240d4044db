import type { Column } from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import type { ColumnLook, DataTableFeatures } from './data-table-columns.ts';
import { clampWidth } from './table-arrangement.ts';
import { choicesOf, type FilterKind, kindOf } from './table-filters.ts';

export type TableColumn<Row extends object> = Column<DataTableFeatures, Row>;

/** How the cells of a column stand. */
export interface ColumnShape {
  readonly id: string;
  readonly isNaming: boolean;
  readonly align: ColumnLook<never>['align'];
  readonly noWrap: boolean;
  /** The place in the row, counted with the column of ticks, from 0. */
  readonly at: number;
  /** Which of the columns kept in view it is, from 0; null when it is not one. */
  readonly pin: number | null;
}

export const lookOf = <Row extends object>(column: TableColumn<Row>): ColumnLook<Row> => column.columnDef.meta ?? {};

export function nameOf<Row extends object>(column: TableColumn<Row>): string {
  const { header } = column.columnDef;
  return lookOf(column).name ?? (typeof header === 'string' ? header : column.id);
}

/** What filters and grouping of a column go by. */
export function valueIn<Row extends object>(column: TableColumn<Row>, row: { readonly original: Row }): unknown {
  const look = lookOf(column);
  return look.filterValue ? look.filterValue(row.original) : column.accessorFn?.(row.original, 0);
}

/** How a column is filtered; null when it cannot be. */
export function filterKindOf<Row extends object>(column: TableColumn<Row>): FilterKind | null {
  const { filter } = lookOf(column);
  if (filter === 'none' || (!column.accessorFn && !lookOf(column).filterValue)) return null;
  return filter ?? kindOf(column.getFacetedRowModel().flatRows.map((row) => valueIn(column, row)));
}

export const isNaming = <Row extends object>(column: TableColumn<Row>, all: readonly TableColumn<Row>[]): boolean =>
  column.id === (all.find((c) => lookOf(c).namesRow) ?? all[0])?.id;

const SAMPLE = 120;
/** Of a letter in a cell and in a header, px. */
const LETTER = 7.9;
const HEAD_LETTER = 6.9;

/** About the width that a column wants, px: as its `meta.width` says it, else as long as its words are. */
export function plannedWidth<Row extends object>(
  column: TableColumn<Row>,
  rows: readonly { readonly original: Row }[],
): number {
  const px = /^(?:max\()?(\d+)px/.exec(lookOf(column).width ?? '')?.[1];
  if (px !== undefined) return clampWidth(Number(px));
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const lengths = rows
    .filter((_, at) => at % step === 0)
    .map((row) => choicesOf(valueIn(column, row)).join(', ').length);
  const longest = Math.min(40, Math.max(0, ...lengths));
  return clampWidth(Math.max(56, longest * LETTER + 24, nameOf(column).length * HEAD_LETTER + 28));
}

/** Where a cell that is kept in view stands. */
export const pinStyle = (pin: number | null): CSSProperties => (pin === null ? {} : { left: `var(--pin-${pin}, 0)` });
