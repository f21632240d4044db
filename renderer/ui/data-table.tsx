import { type SortingState, useTable } from '@tanstack/react-table';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { type BodyOptions, DataTableBody } from './data-table-body.tsx';
import { type DataColumns, dataTableFeatures } from './data-table-columns.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableTools } from './data-table-tools.tsx';
import { GridContext } from './grid-context.ts';
import { useRemembered } from './remember.ts';
import { useGrid } from './use-grid.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface TableSelection {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** The buttons of the bar that says "3 selected of 16 shown". */
  readonly actions?: ReactNode;
}

export interface DataTableProps<Row extends object> extends BodyOptions<Row> {
  /** The table's name for screen readers and its scroll region. */
  readonly label: string;
  readonly columns: DataColumns<Row>;
  readonly rows: readonly Row[];
  readonly getRowId: (row: Row) => string;
  /** Remembers the sorting between visits under this name, such as `staff`. */
  readonly rememberKey?: string;
  readonly initialSorting?: SortingState;
  /** Offers a "Filter" box over all columns. */
  readonly filter?: boolean;
  /** Controls beside the filter. */
  readonly tools?: ReactNode;
  /** Shown in place of the rows when there are none; when only the filter hides them, that is said instead. */
  readonly emptyMessage?: ReactNode;
  readonly stickyHeader?: boolean;
  readonly dense?: boolean;
  /** A CSS height beyond which the table scrolls inside its own region. */
  readonly maxHeight?: string;
  /** No edge of its own: for a table inside a flush Card. */
  readonly bare?: boolean;
}

const isSorting = (value: unknown): value is SortingState =>
  Array.isArray(value) && value.every((s: unknown) => typeof s === 'object' && s !== null && 'id' in s && 'desc' in s);

/** A real table, or with `grid` an ARIA grid whose cells are edited in place. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, getRowId, grid = false, selection, rowActions } = props;
  const remembered = props.rememberKey ? `table.${props.rememberKey}.sorting` : null;
  const [sorting, setSorting] = useRemembered<SortingState>(remembered, [...(props.initialSorting ?? [])], isSorting);
  const [globalFilter, setGlobalFilter] = useState('');
  const data = useMemo(() => [...rows], [rows]);
  const ref = useRef<HTMLTableElement>(null);
  const { gridProps, moves } = useGrid(ref, grid);

  const table = useTable({
    features: dataTableFeatures,
    columns,
    data,
    getRowId,
    state: { sorting, globalFilter },
    onSortingChange: (update) => setSorting(typeof update === 'function' ? update(sorting) : update),
    onGlobalFilterChange: (update) => setGlobalFilter(typeof update === 'function' ? update(globalFilter) : update),
    globalFilterFn: 'includesString',
  });
  const shown = table.getRowModel().rows;

  const region = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = region.current;
    if (!box) return;
    const look = () => setScrolls(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(box);
    if (ref.current) watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);

  return (
    <div className={styles.whole}>
      <DataTableTools
        filter={props.filter ? { text: globalFilter, onChange: setGlobalFilter } : null}
        tools={props.tools}
        selection={selection ?? null}
        shownIds={shown.map((r) => r.id)}
      />
      {/* A region that scrolls can be scrolled by keyboard. */}
      <div
        ref={region}
        className={classes(styles.region, props.bare && styles.bare)}
        style={props.maxHeight ? { maxHeight: props.maxHeight } : {}}
        {...(scrolls ? { role: 'region', 'aria-label': `${label}, scrolls`, tabIndex: 0 } : {})}
      >
        <GridContext value={moves}>
          <table
            ref={ref}
            {...gridProps}
            aria-label={label}
            className={classes(styles.table, props.dense && styles.dense, props.stickyHeader && styles.sticky)}
          >
            <DataTableHead
              table={table}
              grid={grid}
              selection={selection ?? null}
              hasActions={rowActions !== undefined}
            />
            <DataTableBody
              table={table}
              options={props}
              emptyMessage={
                rows.length > 0 ? `Nothing here matches “${globalFilter}”` : (props.emptyMessage ?? 'Nothing here yet')
              }
            />
          </table>
        </GridContext>
      </div>
      <VisuallyHidden>
        <span role="status">{globalFilter === '' ? '' : `${shown.length} of ${rows.length} shown`}</span>
      </VisuallyHidden>
    </div>
  );
}
