import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import {
  cellAround,
  cellAt,
  cellOf,
  columnOf,
  ensureTabStop,
  lineOf,
  makeTabStop,
  openCell,
  openMenu,
  reveal,
  WIDGET,
} from './grid-cells.ts';
import type { GridMoves, Step } from './grid-context.ts';
import type { Active, GridOptions } from './grid-options.ts';
import { destination, type GridPlace } from './table-keys.ts';
import { useGridRange } from './use-grid-range.ts';

const HEAD = '#head';
const STEPS = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
const isTyping = (event: KeyboardEvent) =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * Makes a table with role="grid" move like one (ARIA grid pattern): one tab stop; arrows, Home, End, Page and Ctrl with
 * them move between cells, with Shift they mark a block of cells; Enter, F2, Space or typing opens what the cell holds.
 * Lines that are not drawn are drawn before the focus goes there. A double-click does as Enter.
 */
export function useGrid(options: GridOptions) {
  const latest = useRef(options);
  latest.current = options;
  const active = useRef<Active | null>(null);
  const { isOn, table, lines } = options;
  const focused = isOn && typeof document !== 'undefined' ? document.activeElement : null;
  const wasInside = focused !== null && table.current?.contains(focused) === true;

  const lineAt = useMemo(() => new Map(lines.map((line, at) => [line.key, at + 1])), [lines]);
  const placeOf = useCallback(
    ({ key, column, place }: Active): GridPlace => {
      const { lines: now, columns: ids } = latest.current;
      const line = key === HEAD ? 0 : (lineAt.get(key) ?? Math.min(place.line, now.length));
      const at = ids.indexOf(column);
      return { line, column: at < 0 ? Math.min(place.column, ids.length - 1) : at };
    },
    [lineAt],
  );

  const activePlace = useCallback(() => (active.current ? placeOf(active.current) : null), [placeOf]);

  const focusPlace = useCallback((place: GridPlace): HTMLElement | null => {
    const { table: t, region, draw } = latest.current;
    if (!t.current) return null;
    let cell = cellAt(t.current, place.line, place.column);
    if (!cell && place.line > 0) {
      draw(place.line - 1);
      cell = cellAt(t.current, place.line, place.column);
    }
    if (!cell) return null;
    // A line across all columns keeps the column for the line after it.
    const key = latest.current.lines[place.line - 1]?.key ?? HEAD;
    active.current = { key, column: latest.current.columns[place.column] ?? '', place, cell };
    cell.focus({ preventScroll: true });
    if (region.current) reveal(cell, region.current);
    return cell;
  }, []);

  useLayoutEffect(() => {
    const grid = table.current;
    if (!isOn || !grid) return;
    const was = active.current;
    const isLost = was !== null && document.activeElement === document.body && (wasInside || !was.cell.isConnected);
    const place = was === null ? null : placeOf(was);
    // What is not drawn cannot be drawn from here.
    if (isLost && place) queueMicrotask(() => focusPlace(place));
    ensureTabStop(grid, place === null ? null : cellAt(grid, place.line, place.column));
  });

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const cell = cellAround(event.target);
    if (!cell || !event.currentTarget.contains(cell)) return;
    const { lines: now, columns: ids, region } = latest.current;
    makeTabStop(event.currentTarget, cell);
    const line = lineOf(cell);
    const column = columnOf(cell) ?? active.current?.place.column ?? 0;
    const isNew = active.current?.cell !== cell;
    active.current = { key: now[line - 1]?.key ?? HEAD, column: ids[column] ?? '', place: { line, column }, cell };
    if (isNew && event.target === cell && region.current) reveal(cell, region.current);
  }, []);

  const { idAt, extend, selectAllCells, onPointerDown, onPointerMove } = useGridRange({
    latest,
    activePlace,
    focusPlace,
    lineAt,
  });

  /** What the keys of a whole grid do; false when the key is none of theirs. */
  const onGridKey = useCallback(
    (event: KeyboardEvent<HTMLElement>, cell: HTMLElement): boolean => {
      const { key, shiftKey, altKey } = event;
      const far = event.ctrlKey || event.metaKey;
      const { lines: now, region, range, onRange, onToggleGroup, onOpenRow, onSelectRows, onEscape } = latest.current;
      const line = lineOf(cell);
      const from = { line, column: columnOf(cell) ?? active.current?.place.column ?? 0 };
      const here = now[line - 1];
      const isOnCell = event.target === cell;
      if (key === 'Escape') {
        if (!isOnCell) cell.focus();
        else if (range) onRange(null);
        else return onEscape();
        return isOnCell;
      }
      if ((key === 'ArrowDown' && altKey) || key === 'ContextMenu' || (key === 'F10' && shiftKey))
        return openMenu(cell);
      if (altKey) return false;
      if (key === 'Enter' && far && here?.isRow) return onOpenRow(here.key);
      if (key === ' ' && shiftKey && here?.isRow && onSelectRows) {
        onSelectRows(here.key);
        return true;
      }
      if (key.toLowerCase() === 'a' && far && !shiftKey) return selectAllCells();
      if (here && !here.isRow && isOnCell && !far && (key === 'ArrowLeft' || key === 'ArrowRight')) {
        onToggleGroup(here.key, key === 'ArrowRight');
        return true;
      }
      const size = {
        lines: now.length + 1,
        columns: latest.current.columns.length,
        page: pageOf(region.current, cell),
      };
      if (shiftKey && destination(key, far, from, size) && extend(key, far, from, size.page)) return true;
      const to = destination(key, far, from, size);
      if (to === null) return false;
      onRange(null);
      focusPlace(to);
      return true;
    },
    [extend, focusPlace, selectAllCells],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented) return;
      const cell = cellOf(event.target, event.currentTarget);
      if (cell === null) return;
      if (onGridKey(event, cell)) {
        event.preventDefault();
        return;
      }
      if (event.target !== cell) return;
      if (event.ctrlKey || event.metaKey) return;
      const opens = event.key === 'Enter' || event.key === 'F2' || event.key === ' ';
      if ((opens && openCell(cell, null, event.shiftKey)) || (isTyping(event) && openCell(cell, event.key))) {
        event.preventDefault();
      }
    },
    [onGridKey],
  );

  const onDoubleClick = useCallback((event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event.target, event.currentTarget);
    if (cell === null || (event.target as Element).closest(WIDGET)) return;
    if (cell.querySelector('[data-edit]')) openCell(cell, null);
  }, []);

  const tabbed = useRef<{ readonly line: number; readonly from: number; readonly to: number } | null>(null);
  const moves = useMemo<GridMoves>(
    () => ({
      move(from: Element, step: Step) {
        const cell = cellAround(from);
        if (!cell) return;
        const [down, right] = STEPS[step];
        const { lines: now, columns: ids, onRange } = latest.current;
        const line = Math.max(0, Math.min(now.length, lineOf(cell) + down));
        const here = { line: lineOf(cell), column: columnOf(cell) ?? 0 };
        // As in Excel: after Tab has gone along a row, Enter goes under the cell where it began.
        const run = tabbed.current?.line === here.line && tabbed.current.to === here.column ? tabbed.current : null;
        const start = down === 0 ? here.column : (run?.from ?? here.column);
        const column = Math.max(0, Math.min(ids.length - 1, start + right));
        tabbed.current = right === 0 ? null : { line, from: run?.from ?? here.column, to: column };
        if (step !== 'stay') onRange(null);
        focusPlace({ line, column });
      },
    }),
    [focusPlace],
  );

  /** Where the focus is among the cells of data; null when it is not. */
  const activeCell = useCallback(() => {
    const place = activePlace();
    return place && idAt(place);
  }, [idAt, activePlace]);
  /** The line of the body that has the focus, or had it last; null before that. */
  const activeLine = useCallback(() => {
    const line = (activePlace()?.line ?? 0) - 1;
    return line < 0 ? null : line;
  }, [activePlace]);

  return {
    gridProps: isOn ? ({ role: 'grid', onFocus, onKeyDown, onDoubleClick, onPointerDown, onPointerMove } as const) : {},
    moves,
    activeCell,
    activeLine,
    focusPlace,
  };
}

/** How many lines fit into what is seen of the table at once. */
function pageOf(region: HTMLElement | null, cell: HTMLElement): number {
  const scrolls = region !== null && region.scrollHeight > region.clientHeight + 1;
  const height = scrolls
    ? region.clientHeight - (region.querySelector('thead')?.clientHeight ?? 0)
    : window.innerHeight * 0.7;
  const line = cell.closest('tbody tr')?.getBoundingClientRect().height ?? 34;
  return Math.max(1, Math.floor(height / Math.max(1, line)) - 1);
}
