import {
  type ColumnHelper,
  columnFacetingFeature,
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  type RowData,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  type TableFeatures,
  tableFeatures,
} from '@tanstack/react-table';
import type { ColumnEdit } from './table-edit.ts';
import type { FilterKind } from './table-filters.ts';

/** What a column says about itself, in its `meta`. */
export interface ColumnLook<Row> {
  /** Numbers go to the end. */
  readonly align?: 'start' | 'end' | 'center';
  /** A CSS width, such as `120px` or `30%`. */
  readonly width?: string;
  /** Said in place of a header that is not text. */
  readonly name?: string;
  /** The column that names the row (its header cell); by default the first. It cannot be hidden. */
  readonly namesRow?: boolean;
  /** Keeps the cell on one line. */
  readonly noWrap?: boolean;
  /** No text for the eye in the header, only for screen readers. */
  readonly hideHeader?: boolean;
  /** Has no header menu and stays where it is: for a column of buttons or ticks. */
  readonly fixed?: boolean;
  /** Shown by itself only where the table has this much room, in px; who chooses the column has it always. */
  readonly needsRoom?: number;
  /** Not shown until it is chosen under Columns. */
  readonly startsHidden?: boolean;
  /** How it is filtered; by default as its values are (text, yes or no, numbers). */
  readonly filter?: FilterKind | 'none';
  /**
   * What filters and grouping go by where it is not the value that is sorted: the words seen in the cell. Days are ISO
   * days. A list stands for several values at once.
   */
  filterValue?(row: Row): unknown;
  /** What the filter box looks through where it is not the value: "Year 11". */
  searchText?(row: Row): string;
  /** Rows can be put into groups by its values. */
  readonly groupable?: boolean;
  /** What a group of rows adds up to in this column, with its unit: "6 h 30", "4.6 FTE". */
  total?(rows: readonly Row[]): string;
  /** How its cells are copied, pasted, filled and changed together. */
  readonly edit?: ColumnEdit<Row>;
}

declare module '@tanstack/react-table' {
  interface ColumnMeta<in out TFeatures extends TableFeatures, in out TData extends RowData, TValue>
    extends ColumnLook<TData> {
    /** The types the library gives; nothing is kept here. */
    readonly _of?: readonly [TFeatures, TValue];
  }
}

export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  columnFacetingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
});
export type DataTableFeatures = typeof dataTableFeatures;

export type DataColumnHelper<Row extends object> = ColumnHelper<DataTableFeatures, Row>;
export type DataColumns<Row extends object> = Parameters<DataColumnHelper<Row>['columns']>[0];

/**
 * Columns of a DataTable: `const col = dataColumns<StaffMember>(); const columns = col.columns([col.accessor('name', {...})])`.
 * Keep the result stable (module scope or useMemo). Sorting: `sortFn: 'alphanumeric' | 'basic'`, or `enableSorting: false`.
 */
export function dataColumns<Row extends object>(): DataColumnHelper<Row> {
  return createColumnHelper<DataTableFeatures, Row>();
}
