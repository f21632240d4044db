import { FlexRender, type Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import table from './data-table.module.css';
import type { DataTableFeatures } from './data-table-columns.ts';
import styles from './data-table-head.module.css';
import { clampWidth } from './table-arrangement.ts';
import { type ColumnShape, lookOf, nameOf, pinStyle } from './table-shape.ts';
import { Tick } from './tick.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface HeadProps<Row extends object> {
  readonly headers: readonly Header<DataTableFeatures, Row, unknown>[];
  readonly shape: readonly ColumnShape[];
  readonly grid: boolean;
  readonly hasMenu: boolean;
  readonly selection: SelectAllProps | null;
  /** Ids of the columns that are filtered. */
  readonly filtered: ReadonlySet<string>;
  readonly sortCount: number;
  /** On paper: words only. Chromium leaves buttons out of the header that it repeats on each page. */
  readonly isPaper: boolean;
  /** Widths in px that take the place of the columns' own. */
  readonly widths: Readonly<Record<string, number>> | null;
  /** Opens the menu of a column; null where the table is not arranged by hand. */
  readonly onMenu: ((columnId: string, button: HTMLElement) => void) | null;
  /** Sets a column's width when its edge has been dragged. */
  readonly onResize: (columnId: string, px: number) => void;
}

interface SelectAllProps {
  readonly shown: number;
  readonly chosen: number;
  readonly onAll: (isOn: boolean) => void;
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;

export function DataTableHead<Row extends object>(props: HeadProps<Row>) {
  const { headers, shape, grid, selection, hasMenu, filtered, onMenu } = props;
  const cell = (place: number) => (grid ? { role: 'columnheader', tabIndex: -1, 'aria-colindex': place + 1 } : {});
  const isPinning = shape.some((column) => column.pin !== null);
  const last = shape.length + (selection ? 1 : 0);
  const firstSorted = headers.find((h) => h.column.getSortIndex() === 0)?.id;

  return (
    <thead>
      <tr data-line={0} {...(grid ? { 'aria-rowindex': 1 } : {})}>
        {selection ? (
          <th
            {...cell(0)}
            data-col={0}
            scope="col"
            className={table.tick}
            {...(isPinning ? { 'data-pinned': true, style: pinStyle(0) } : {})}
          >
            <SelectAll {...selection} grid={grid} />
          </th>
        ) : null}
        {shape.map((column) => {
          const header = headers.find((h) => h.column.id === column.id);
          if (!header) return null;
          const look = lookOf(header.column);
          const sorted = header.column.getIsSorted();
          return (
            <th
              key={header.id}
              {...cell(column.at)}
              scope="col"
              data-col={column.at}
              data-column={column.id}
              data-align={column.align}
              {...(column.pin === null ? {} : { 'data-pinned': true })}
              style={{ ...widthStyle(props.widths?.[column.id] ?? look.width), ...pinStyle(column.pin) }}
              {...(sorted && header.id === firstSorted ? { 'aria-sort': SORTED[sorted] } : {})}
              onContextMenu={(event) => {
                const button = event.currentTarget.querySelector<HTMLElement>('[data-menu]');
                if (!button) return;
                event.preventDefault();
                button.click();
              }}
            >
              <HeadWords
                header={header}
                grid={grid}
                isPaper={props.isPaper}
                isFiltered={filtered.has(column.id)}
                order={props.sortCount > 1 ? header.column.getSortIndex() + 1 : 0}
              />
              {onMenu && !look.fixed ? (
                <>
                  <button
                    type="button"
                    className={styles.menu}
                    aria-label={`${nameOf(header.column)}: sort, filter and arrange`}
                    aria-haspopup="menu"
                    title="Sort, filter and arrange"
                    data-menu
                    tabIndex={grid ? -1 : 0}
                    onClick={(event) => onMenu(column.id, event.currentTarget)}
                  >
                    <ChevronDown aria-hidden="true" />
                  </button>
                  <ResizeEdge onResize={(px) => props.onResize(column.id, px)} />
                </>
              ) : null}
            </th>
          );
        })}
        {hasMenu ? (
          <th {...cell(last)} data-col={last} data-end scope="col" className={table.actions}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

const widthStyle = (width: number | string | undefined) => (width === undefined ? {} : { width });

interface HeadWordsProps<Row extends object> {
  readonly header: Header<DataTableFeatures, Row, unknown>;
  readonly grid: boolean;
  readonly isPaper: boolean;
  readonly isFiltered: boolean;
  /** Of several columns that are sorted by; 0 where there is one, or none. */
  readonly order: number;
}

function HeadWords<Row extends object>({ header, grid, isPaper, isFiltered, order }: HeadWordsProps<Row>) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const marks = (
    <>
      {isFiltered ? <ListFilter role="img" aria-label="filtered" className={styles.filtered} /> : null}
      {sorted === 'asc' ? <ArrowUp aria-hidden="true" className={styles.arrow} /> : null}
      {sorted === 'desc' ? <ArrowDown aria-hidden="true" className={styles.arrow} /> : null}
      {sorted && order > 0 ? (
        <span className={styles.order}>
          <VisuallyHidden>{`, sorted ${SORTED[sorted]}, number `}</VisuallyHidden>
          {order}
        </span>
      ) : null}
    </>
  );
  if (isPaper || !column.getCanSort()) {
    const words = <FlexRender header={header} />;
    // What is out of sight on the screen takes room on paper (base.css), where nobody hears it.
    if (isPaper && lookOf(column).hideHeader) return null;
    return (
      <>
        {lookOf(column).hideHeader ? <VisuallyHidden>{words}</VisuallyHidden> : words}
        {marks}
      </>
    );
  }
  return (
    <button
      type="button"
      className={styles.sort}
      tabIndex={grid ? -1 : 0}
      title="Sort, from the first or the smallest on. With Shift, sort by this as well"
      data-stays
      onClick={column.getToggleSortingHandler()}
    >
      <FlexRender header={header} />
      {marks}
    </button>
  );
}

function SelectAll({ shown, chosen, onAll, grid }: SelectAllProps & { readonly grid: boolean }) {
  return (
    <Tick
      label={`Select all ${shown} shown`}
      isTabStop={!grid}
      isSelected={shown > 0 && chosen === shown}
      isIndeterminate={chosen > 0 && chosen < shown}
      onChange={() => onAll(chosen < shown)}
    />
  );
}

/** The edge of a column, dragged to make it wider or narrower. The header menu does the same without a pointer. */
function ResizeEdge({ onResize }: { readonly onResize: (px: number) => void }) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    start.current === null ? null : clampWidth(start.current.width + event.clientX - start.current.x);

  const begin = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.closest('th');
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: cell.getBoundingClientRect().width };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const width = widthAt(event);
    if (width !== null) event.currentTarget.style.setProperty('--dragged', `${width - (start.current?.width ?? 0)}px`);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const width = widthAt(event);
    const isMoved = start.current !== null && Math.abs(event.clientX - start.current.x) > 2;
    event.currentTarget.style.removeProperty('--dragged');
    start.current = null;
    if (width !== null && isMoved) onResize(width);
  };
  return (
    <span
      aria-hidden="true"
      className={styles.edge}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
