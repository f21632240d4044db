import { useCallback, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { DataTableBars } from './data-table-bars.tsx';
import { type BodyHandle, DataTableBody } from './data-table-body.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableMenus, type MenusHandle } from './data-table-menus.tsx';
import type { DataTableProps } from './data-table-props.ts';
import type { RowTools } from './data-table-row.tsx';
import { useRowFinding } from './find-row.ts';
import { focusRow } from './grid-cells.ts';
import { GridContext } from './grid-context.ts';
import { type Arrangement, isFiltered, STANDARD } from './table-arrangement.ts';
import { aboutOf, shownTableOf } from './table-export.ts';
import { useTableExport } from './table-export-context.ts';
import { placeOfRow } from './table-groups.ts';
import { MOST_ACROSS, paperOf, usePaperShape } from './table-paper.ts';
import { placesOf, type RangeEnds, rangeOf, rangeWords } from './table-range.ts';
import { lookOf } from './table-shape.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useGrid } from './use-grid.ts';
import { usePrinting } from './use-printing.ts';
import { useRowSelection, withAll } from './use-row-selection.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useTableArrangement } from './use-table-arrangement.ts';
import { useTableBox } from './use-table-box.ts';
import { useTableExchange } from './use-table-exchange.tsx';
import { allColumnsOf, columnIdsOf, useTableModel, viewOf } from './use-table-model.ts';
import { VIRTUAL_FROM } from './use-virtual-rows.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const LONG_TABLE_HEIGHT = 'max(240px, calc(100dvh - 220px))';
const MOST_PRINTED = 2_000;
const NO_GROUPINGS: readonly never[] = [];
const NO_WIDTHS = {};
const TICK_WIDTH = 36;
const MENU_WIDTH = 44;

/** The app's one table: a real table, or with `grid` an ARIA grid whose cells are edited in place. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, grid = false } = props;
  const isPrinting = usePrinting();
  // Paper has nothing to tick or to press.
  const selection = isPrinting ? undefined : props.selection;
  const rowActions = isPrinting ? undefined : props.rowActions;
  const isArranged = props.rememberKey !== undefined;
  const region = useRef<HTMLDivElement>(null);
  const tableElement = useRef<HTMLTableElement>(null);
  const body = useRef<BodyHandle>(null);
  const menus = useRef<MenusHandle<Row>>(null);
  const latest = useRef(props);
  latest.current = props;

  const ids = useMemo(() => columnIdsOf(columns), [columns]);
  const { initialSorting, defaultGrouping } = props;
  const [standard] = useState(() => ({ ...STANDARD, sort: initialSorting ?? [], group: defaultGrouping ?? null }));
  const arranging = useTableArrangement(props.rememberKey ?? null, standard, ids);
  const { arrangement, change } = arranging;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [range, setRange] = useState<RangeEnds | null>(null);

  const [room, setRoom] = useState<number | null>(null);
  const model = useTableModel({
    columns,
    rows,
    getRowId: props.getRowId,
    arrangement,
    onSort: (sort) => change({ sort }),
    // Paper has what the screen shows.
    room,
    mostWidth: isPrinting ? MOST_ACROSS : null,
    groupings: props.groupings ?? NO_GROUPINGS,
    closed,
    hasTicks: selection !== undefined,
  });
  const { table, shape, lines, rowAt, shownRows, shownColumns } = model;
  useShownRows(model, props.onShown);
  const isVirtual = !isPrinting && lines.length > VIRTUAL_FROM;
  const paper = isPrinting ? paperOf(lines, MOST_PRINTED) : null;
  usePaperShape(isPrinting, shownColumns, shownRows);
  const exportTable = useTableExport();
  const box = useTableBox(region, tableElement, shape);
  // While it is printed the region is as wide as the paper.
  if (!isPrinting && box.room !== room) setRoom(box.room);

  const gridLines = useMemo(() => lines.map(({ key, kind }) => ({ key, isRow: kind === 'row' })), [lines]);
  const hasMenu = rowActions !== undefined;
  const hasTicks = selection !== undefined;
  const gridColumns = useMemo(
    () => [...(hasTicks ? ['#ticks'] : []), ...shape.map((c) => c.id), ...(hasMenu ? ['#menu'] : [])],
    [shape, hasTicks, hasMenu],
  );
  const columnAt = useMemo(() => placesOf(shape.map((c) => c.id)), [shape]);
  const cells = useMemo(() => rangeOf(range, rowAt, columnAt), [range, rowAt, columnAt]);

  const rowIds = useMemo(() => [...rowAt.keys()], [rowAt]);
  /** Rows and cells are not marked at once: what Ctrl+C takes would not be clear. */
  const chooseRows = (ids: ReadonlySet<string>) => {
    if (ids.size > 0) setRange(null);
    selection?.onChange(ids);
  };
  const { tick, tickTo } = useRowSelection(
    selection ? { selected: selection.selected, onChange: chooseRows, inOrder: rowIds } : null,
  );
  const toggleGroup = useCallback((key: string, isOpen: boolean | null = null) => {
    setClosed((now) => {
      const next = new Set(now);
      if (isOpen ?? now.has(key)) next.delete(key);
      else next.add(key);
      return next;
    });
  }, []);
  const { gridProps, moves, activeCell, activeLine, focusPlace } = useGrid({
    isOn: grid,
    table: tableElement,
    region,
    lines: gridLines,
    columns: gridColumns,
    range,
    onRange: setRange,
    draw: (line) => body.current?.draw(line),
    onToggleGroup: toggleGroup,
    onOpenRow: (id) => {
      const row = lines.find((l) => l.key === id);
      if (row?.kind !== 'row' || !props.onOpenRow) return false;
      props.onOpenRow(row.row.original);
      return true;
    },
    onSelectRows: selection ? tickTo : null,
    onEscape: () => {
      if (!selection || selection.selected.size === 0) return false;
      selection.onChange(new Set());
      return true;
    },
  });

  const tools = useMemo<RowTools<Row>>(
    () => ({
      nameOf: (row) => latest.current.rowLabel?.(row) ?? 'this row',
      tick,
      showMenu: (row, anchor) => menus.current?.showRow(row, anchor),
    }),
    [tick],
  );

  useRowFinding(tableElement, (passes) => {
    const { at, closedGroup } = placeOfRow(lines, (row) => passes(row.id, tools.nameOf(row.original)));
    if (closedGroup !== null) toggleGroup(closedGroup, true);
    if (at === null) return false;
    const naming = shape.find((c) => c.isNaming)?.at ?? 0;
    if (grid) return focusPlace({ line: at + 1, column: naming }) !== null;
    body.current?.draw(at);
    return focusRow(tableElement.current, at + 1);
  });

  const exchange = useTableExchange<Row>({
    getView: () => viewOf(model, cells, activeCell(), selection?.selected),
    getAllColumns: () => allColumnsOf(model),
    getAllRows: () => table.getCoreRowModel().rows.map((r) => ({ id: r.id, row: r.original })),
    ...(props.rowLabel ? { rowLabel: props.rowLabel } : {}),
    onChanges: props.onChanges,
    onNewRows: props.onNewRows,
    whyNotNew: props.whyNotNew,
    label,
  });

  const groupWords = useCallback(
    (members: readonly Row[]) => {
      const sums = shownColumns.flatMap((c) => lookOf(c).total?.(members) || []);
      return [String(members.length), ...sums].join(' · ');
    },
    [shownColumns],
  );

  const { widths, style, resize } = useColumnWidths({
    columns: shownColumns,
    shape,
    rows: shownRows,
    own: isPrinting ? NO_WIDTHS : arrangement.widths,
    onChange: (own) => change({ widths: own }),
    isVirtual,
    region,
    besides: (hasTicks ? TICK_WIDTH : 0) + (hasMenu ? MENU_WIDTH : 0),
  });
  const isStuck = props.stickyHeader || isVirtual;
  const maxHeight = isPrinting ? undefined : (props.maxHeight ?? (isVirtual ? LONG_TABLE_HEIGHT : undefined));

  const chosen = selection ? shownRows.filter((r) => selection.selected.has(r.id)).length : 0;
  const isBlock = cells !== null && (cells.fromRow < cells.toRow || cells.fromColumn < cells.toColumn);

  return (
    <div className={styles.whole}>
      <DataTableBars
        model={model}
        arranging={isArranged ? arranging : null}
        arrangement={arrangement}
        onArrange={change}
        rowCount={rows.length}
        hasFilterBox={props.filter === true}
        tools={props.tools}
        toolsIn={props.toolsIn}
        selection={selection ?? null}
        chosen={chosen}
        hasBlock={isBlock}
        onOpenGroups={(isOpen) =>
          setClosed(new Set(isOpen ? [] : lines.filter((l) => l.kind === 'group').map((l) => l.key)))
        }
        onCopy={grid ? exchange.copyWithHeadings : null}
        onExport={
          exportTable && isArranged
            ? (format) =>
                exportTable(
                  shownTableOf(model, { arrangement, rowCount: rows.length, title: props.exportTitle ?? label }),
                  format,
                )
            : null
        }
        onEdit={exchange.bulkEdit}
      />
      {isPrinting && isArranged && (isFiltered(arrangement) || props.exportTitle !== undefined) ? (
        <p className={styles.printed}>
          <strong>{props.exportTitle ?? label}.</strong> {aboutOf(model, arrangement, shownRows.length, rows.length)}
        </p>
      ) : null}
      {model.leftOut.length > 0 ? (
        <p className={styles.cut}>There is no room across the paper for: {model.leftOut.join(', ')}.</p>
      ) : null}
      {paper?.note ? <p className={styles.cut}>{paper.note}</p> : null}
      {/* A region that scrolls can be scrolled by keyboard; a grid is, by its cells. */}
      <div
        ref={region}
        className={classes(styles.region, props.bare && styles.bare, isVirtual && styles.virtual)}
        style={maxHeight ? { maxHeight } : {}}
        data-stuck={isStuck || undefined}
        data-wide={box.isWide || undefined}
        {...(box.scrolls && !grid ? { role: 'region', 'aria-label': `${label}, scrolls`, tabIndex: 0 } : {})}
      >
        <GridContext value={moves}>
          <table
            ref={tableElement}
            data-finds
            {...gridProps}
            {...(grid
              ? {
                  'data-exchange': exchange.gridProps['data-exchange'],
                  onKeyDown: (event) => {
                    exchange.gridProps.onKeyDown(event);
                    gridProps.onKeyDown?.(event);
                  },
                  'aria-rowcount': lines.length + 1,
                  'aria-colcount': gridColumns.length,
                  'aria-multiselectable': true,
                }
              : {})}
            aria-label={label}
            className={classes(
              styles.table,
              props.dense && styles.dense,
              isStuck && styles.sticky,
              widths !== null && styles.fixed,
            )}
            style={style}
          >
            <DataTableHead
              headers={table.getHeaderGroups()[0]?.headers ?? []}
              shape={shape}
              grid={grid}
              hasMenu={hasMenu}
              selection={
                selection
                  ? {
                      shown: shownRows.length,
                      chosen,
                      onAll: (isOn) => chooseRows(withAll(selection.selected, shownRows, isOn)),
                    }
                  : null
              }
              filtered={new Set(arrangement.filters.map((f) => f.id))}
              sortCount={arrangement.sort.length}
              widths={widths}
              isPaper={isPrinting}
              onMenu={isArranged && !isPrinting ? (id, anchor) => menus.current?.showHeader(id, anchor) : null}
              onResize={resize}
            />
            <DataTableBody
              handle={body}
              lines={paper?.lines ?? lines}
              rowAt={rowAt}
              shape={shape}
              columns={columns}
              tools={tools}
              grid={grid}
              hasMenu={hasMenu}
              selected={selection?.selected ?? null}
              currentRowId={props.currentRowId ?? null}
              range={isBlock && !isPrinting ? cells : null}
              groupWords={groupWords}
              onToggleGroup={toggleGroup}
              emptyMessage={
                rows.length > 0 && isFiltered(arrangement)
                  ? nothingFound(arrangement, props.elsewhere)
                  : (props.emptyMessage ?? 'Nothing here yet')
              }
              virtual={{ isOn: isVirtual, region, height: box.line, above: box.head, kept: activeLine }}
            />
            {props.footer ? <tfoot>{props.footer}</tfoot> : null}
          </table>
        </GridContext>
      </div>
      <VisuallyHidden>
        <span role="status">{isBlock && cells ? `${rangeWords(cells)} marked` : ''}</span>
      </VisuallyHidden>
      <DataTableMenus
        handle={menus}
        model={model}
        arranging={isArranged ? arranging : null}
        nameOf={tools.nameOf}
        rowActions={rowActions}
        onResize={resize}
      />
      {exchange.dialogs}
    </div>
  );
}

function nothingFound({ text, filters }: Arrangement, elsewhere: DataTableProps<never>['elsewhere']): string {
  const words = text.trim();
  if (words === '') return 'Nothing matches the filters';
  const also = elsewhere?.(words) ?? null;
  const where = filters.length === 0 ? '' : ' with the filters that are on';
  return `Nothing here matches “${words}”${where}${also === null ? '' : `. ${also}`}`;
}
