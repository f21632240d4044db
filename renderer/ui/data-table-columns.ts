import {
  type ColumnHelper,
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';

/** What a column says about its look. */
export interface ColumnLook {
  /** Numbers go to the end. */
  readonly align?: 'start' | 'end' | 'center';
  /** A CSS width, such as `120px` or `30%`. */
  readonly width?: string;
  /** Said in place of a header that is not text. */
  readonly name?: string;
  /** The column that names the row (its header cell); by default the first. */
  readonly namesRow?: boolean;
  /** Keeps the cell on one line. */
  readonly noWrap?: boolean;
  /** No text for the eye in the header, only for screen readers. */
  readonly hideHeader?: boolean;
}

export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
  columnMeta: {} as ColumnLook,
});

export type DataColumnHelper<Row extends object> = ColumnHelper<typeof dataTableFeatures, Row>;
export type DataColumns<Row extends object> = Parameters<DataColumnHelper<Row>['columns']>[0];

/**
 * Columns of a DataTable: `const col = dataColumns<StaffMember>(); const columns = col.columns([col.accessor('name', {...})])`.
 * Keep the result stable (module scope or useMemo). Sorting: `sortFn: 'alphanumeric' | 'basic'`, or `enableSorting: false`.
 */
export function dataColumns<Row extends object>(): DataColumnHelper<Row> {
  return createColumnHelper<typeof dataTableFeatures, Row>();
}
