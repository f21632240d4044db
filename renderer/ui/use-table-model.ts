import { type Row as LibraryRow, type ReactTable, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { type DataColumns, type DataTableFeatures, dataTableFeatures } from './data-table-columns.ts';
import { type Arrangement, orderOf } from './table-arrangement.ts';
import { type ColumnFilter, choicesOf, passes, wordsOf } from './table-filters.ts';
import { linesOf, type TableGrouping, type TableLine } from './table-groups.ts';
import { type CellId, type Places, placesOf } from './table-range.ts';
import { wordsTest } from './table-search.ts';
import { type ColumnShape, isNaming, lookOf, nameOf, plannedWidth, type TableColumn, valueIn } from './table-shape.ts';
import type { CellRange, TableView } from './table-view.ts';

export interface TableModelOptions<Row extends object> {
  readonly columns: DataColumns<Row>;
  readonly rows: readonly Row[];
  readonly getRowId: (row: Row) => string;
  readonly arrangement: Arrangement;
  readonly onSort: (sort: Arrangement['sort']) => void;
  /** Room for the table, px; null before it is known. */
  readonly room: number | null;
  /** The caller's own ways of grouping. */
  readonly groupings: readonly TableGrouping<Row>[];
  readonly closed: ReadonlySet<string>;
  readonly hasTicks: boolean;
  /** Of all columns together, px: those at the end that go beyond are left out. null: there is no end. */
  readonly mostWidth: number | null;
}

export interface TableModel<Row extends object> {
  readonly table: ReactTable<DataTableFeatures, Row>;
  /** Every column in the order wanted, and those of them that are shown. */
  readonly allColumns: readonly TableColumn<Row>[];
  readonly shownColumns: readonly TableColumn<Row>[];
  /** The names of columns that are left out because all together are too wide. */
  readonly leftOut: readonly string[];
  readonly shape: readonly ColumnShape[];
  /** The rows that the filters let through, sorted; `lines` leaves out those of closed groups. */
  readonly shownRows: readonly LibraryRow<DataTableFeatures, Row>[];
  readonly lines: readonly TableLine<LibraryRow<DataTableFeatures, Row>>[];
  /** The rows among the lines: their places by id. */
  readonly rowAt: Places;
  readonly groupings: readonly TableGrouping<Row>[];
  readonly grouping: TableGrouping<Row> | null;
}

/** The ids of columns as they are defined. */
export function columnIdsOf<Row extends object>(columns: DataColumns<Row>): readonly string[] {
  return columns.map((def) =>
    'accessorKey' in def && def.id === undefined ? String(def.accessorKey) : (def.id ?? ''),
  );
}

/** Puts rows and columns as the arrangement wants them. */
export function useTableModel<Row extends object>(options: TableModelOptions<Row>): TableModel<Row> {
  const { columns, rows, arrangement, room, closed, hasTicks, mostWidth } = options;
  const data = useMemo(() => [...rows], [rows]);
  const looks = useMemo(() => {
    const ids = columnIdsOf(columns);
    return new Map(columns.map((def, at) => [ids[at] ?? '', def.meta ?? {}]));
  }, [columns]);
  const defaultColumn = useMemo(
    () => ({
      filterFn: (row: LibraryRow<DataTableFeatures, Row>, id: string, filter: ColumnFilter) => {
        const look = looks.get(id);
        return passes(look?.filterValue ? look.filterValue(row.original) : row.getValue(id), filter);
      },
    }),
    [looks],
  );
  const state = useMemo(() => {
    const ids = [...looks.keys()];
    const naming = ids.find((id) => looks.get(id)?.namesRow) ?? ids[0];
    const isShown = (id: string) => {
      const look = looks.get(id);
      if (id === naming || look?.fixed) return true;
      const hasRoom = room === null || look?.needsRoom === undefined || room >= look.needsRoom;
      return arrangement.shown[id] ?? (hasRoom && look?.startsHidden !== true);
    };
    return {
      columnVisibility: Object.fromEntries(ids.map((id) => [id, isShown(id)])),
      columnOrder: [...orderOf(ids, arrangement.order)],
      columnPinning: { start: [...arrangement.pinned], end: [] },
      sorting: [...arrangement.sort],
      columnFilters: arrangement.filters.map(({ id, filter }) => ({ id, value: filter })),
      globalFilter: arrangement.text.trim(),
    };
  }, [looks, room, arrangement]);

  const passesSearch = useMemo(() => {
    const isFound = wordsTest(state.globalFilter);
    const known = new WeakMap<Row, boolean>();
    // The library asks for each column in turn; the words may stand in several of them.
    return (row: LibraryRow<DataTableFeatures, Row>) => {
      const before = known.get(row.original);
      if (before !== undefined) return before;
      const passed = isFound(
        row
          .getAllCells()
          .filter(({ column }) => column.getCanGlobalFilter())
          .map(({ column }) => looks.get(column.id)?.searchText?.(row.original) ?? wordsOf(row.getValue(column.id)))
          .join(' '),
      );
      known.set(row.original, passed);
      return passed;
    };
  }, [state.globalFilter, looks]);

  const table = useTable<DataTableFeatures, Row>({
    features: dataTableFeatures,
    columns,
    data,
    defaultColumn,
    getRowId: options.getRowId,
    state,
    onSortingChange: (update) => options.onSort(typeof update === 'function' ? update(state.sorting) : update),
    // The first sort of a column goes up, whatever it holds: by keyboard and by mouse alike.
    sortDescFirst: false,
    globalFilterFn: passesSearch,
  });

  const shownRows = table.getRowModel().rows;
  // The library makes these anew only when their state or the columns change.
  const wanted = table.getHeaderGroups()[0]?.headers.map((h) => h.column) ?? [];
  const shownColumns = mostWidth === null ? wanted : fitting(wanted, shownRows, mostWidth);
  const leftOut = wanted.filter((c) => !shownColumns.includes(c)).map((c) => nameOf(c));
  const shownIds = shownColumns.map((c) => c.id).join('\n');
  const all = table.getAllLeafColumns();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns shown are told by their ids and definitions
  const shape = useMemo<readonly ColumnShape[]>(
    () =>
      shownColumns.map((column, place) => {
        const { align, noWrap } = lookOf(column);
        const pin = arrangement.pinned.indexOf(column.id);
        return {
          id: column.id,
          isNaming: isNaming(column, all),
          align,
          noWrap: noWrap ?? false,
          at: place + (hasTicks ? 1 : 0),
          pin: pin < 0 ? null : pin + (hasTicks ? 1 : 0),
        };
      }),
    [shownIds, columns, arrangement.pinned, hasTicks],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns are made from their definitions
  const groupings = useMemo(() => {
    const own = all
      .filter((c) => lookOf(c).groupable && !options.groupings.some((g) => g.id === c.id))
      .map((c) => columnGrouping(c));
    return [...options.groupings, ...own];
  }, [options.groupings, columns]);
  const grouping = groupings.find((g) => g.id === arrangement.group) ?? null;
  const lines = useMemo(() => linesOf(shownRows, grouping, closed), [shownRows, grouping, closed]);
  const rowAt = useMemo(() => placesOf(lines.filter((l) => l.kind === 'row').map((l) => l.key)), [lines]);
  const allColumns = state.columnOrder.flatMap((id) => all.find((c) => c.id === id) ?? []);

  return { table, allColumns, shownColumns, leftOut, shape, shownRows, lines, rowAt, groupings, grouping };
}

/** As many columns as there is room for, the naming one in any case. */
function fitting<Row extends object>(
  columns: readonly TableColumn<Row>[],
  rows: readonly { readonly original: Row }[],
  mostWidth: number,
): readonly TableColumn<Row>[] {
  let left = mostWidth;
  return columns.filter((column) => {
    left -= plannedWidth(column, rows);
    return left >= 0 || isNaming(column, columns);
  });
}

function columnGrouping<Row extends object>(column: TableColumn<Row>): TableGrouping<Row> {
  return {
    id: column.id,
    name: nameOf(column),
    valueOf: (row) => choicesOf(valueIn(column, { original: row })).join(', '),
  };
}

const viewColumn = <Row extends object>(column: TableColumn<Row>) => ({
  id: column.id,
  name: nameOf(column),
  edit: lookOf(column).edit ?? null,
});

/** Every column of the table, those shown first. */
export function allColumnsOf<Row extends object>({ shownColumns, allColumns }: TableModel<Row>) {
  const hidden = allColumns.filter((c) => !shownColumns.some((shown) => shown.id === c.id));
  return [...shownColumns, ...hidden].map(viewColumn);
}

/** The table as it is shown, for copying and changing many cells. */
export function viewOf<Row extends object>(
  { lines, rowAt, shape, shownColumns }: TableModel<Row>,
  range: CellRange | null,
  active: CellId | null,
  selectedIds: ReadonlySet<string> = new Set(),
): TableView<Row> {
  const row = active ? rowAt.get(active.row) : undefined;
  const column = active ? shape.findIndex((c) => c.id === active.column) : -1;
  return {
    rows: lines.flatMap((line) => (line.kind === 'row' ? [{ id: line.key, row: line.row.original }] : [])),
    columns: shownColumns.map(viewColumn),
    range,
    active: row === undefined || column < 0 ? null : { row, column },
    selectedIds,
  };
}
