import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { EDIT_EVENT, type GridMoves, type Step } from './grid-context.ts';

const CELL = '[role="gridcell"], [role="rowheader"], [role="columnheader"]';
const WIDGET = 'button, a[href], input, select, textarea';

const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>(CELL)];
const rowsOf = (grid: Element) => [...grid.querySelectorAll('tr')].filter((row) => row.querySelector(CELL) !== null);

function neighbour(cell: HTMLElement, grid: Element, rowStep: number, columnStep: number): HTMLElement | null {
  const row = cell.closest('tr');
  if (!row) return null;
  const rows = rowsOf(grid);
  const target = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + rowStep))];
  if (!target) return null;
  const cells = cellsOf(target);
  const column = cellsOf(row).indexOf(cell) + columnStep;
  return cells[Math.min(cells.length - 1, Math.max(0, column))] ?? null;
}

/** Where an arrow, Home, End or Page key leads from a cell; null when the key is not one of them. */
function destination(event: KeyboardEvent, cell: HTMLElement, grid: Element): HTMLElement | null {
  const far = event.ctrlKey || event.metaKey;
  const all = Number.MAX_SAFE_INTEGER;
  switch (event.key) {
    case 'ArrowDown':
      return neighbour(cell, grid, far ? all : 1, 0);
    case 'ArrowUp':
      return neighbour(cell, grid, far ? -all : -1, 0);
    case 'ArrowRight':
      return neighbour(cell, grid, 0, far ? all : 1);
    case 'ArrowLeft':
      return neighbour(cell, grid, 0, far ? -all : -1);
    case 'Home':
      return neighbour(cell, grid, far ? -all : 0, -all);
    case 'End':
      return neighbour(cell, grid, far ? all : 0, all);
    case 'PageDown':
      return neighbour(cell, grid, 10, 0);
    case 'PageUp':
      return neighbour(cell, grid, -10, 0);
    default:
      return null;
  }
}

const isTyping = (event: KeyboardEvent) =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

const TYPED_INTO = 'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"])';

/** The cell a key was pressed in; null when what it holds is being typed into, or is outside the grid (an open list). */
function cellOf(target: EventTarget, grid: Element): HTMLElement | null {
  if (!(target instanceof Element) || !grid.contains(target) || target.matches(TYPED_INTO)) return null;
  return target.closest<HTMLElement>(CELL);
}

function open(cell: HTMLElement, seed: string | null): boolean {
  const editor = cell.querySelector('[data-edit]');
  if (editor) {
    editor.dispatchEvent(new CustomEvent(EDIT_EVENT, { detail: { seed } }));
    return true;
  }
  if (seed !== null) return false;
  const widget = cell.querySelector<HTMLElement>(WIDGET);
  // A tick changes while the focus stays on the cell; what opens something takes the focus, to have it given back.
  if (widget?.matches('[type="checkbox"]') === false) widget.focus();
  widget?.click();
  return widget !== null;
}

/**
 * Makes a table with role="grid" move like one (ARIA grid pattern): one tab stop, arrows, Home, End, Page and Ctrl with
 * them move between cells; Enter, F2, Space or typing opens what the cell holds. Cells carry role gridcell, rowheader or
 * columnheader and tabIndex -1. A double-click does as Enter.
 */
export function useGrid(ref: RefObject<HTMLElement | null>, isOn: boolean) {
  const last = useRef<{ readonly cell: HTMLElement; readonly row: number; readonly column: number } | null>(null);

  useLayoutEffect(() => {
    const grid = ref.current;
    if (isOn && grid && last.current && !last.current.cell.isConnected && document.activeElement === document.body) {
      const rows = rowsOf(grid);
      const row = rows[Math.min(last.current.row, rows.length - 1)];
      (row ? cellsOf(row)[last.current.column] : null)?.focus();
    }
    if (!isOn || !grid || grid.querySelector(`:is(${CELL})[tabindex="0"]`)) return;
    const first = grid.querySelector<HTMLElement>('tbody [role="gridcell"], tbody [role="rowheader"]');
    (first ?? grid.querySelector<HTMLElement>(CELL))?.setAttribute('tabindex', '0');
  });

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const cell = event.target.closest<HTMLElement>(CELL);
    if (!cell) return;
    for (const other of event.currentTarget.querySelectorAll(`:is(${CELL})[tabindex="0"]`)) {
      other.setAttribute('tabindex', '-1');
    }
    cell.setAttribute('tabindex', '0');
    const row = cell.closest('tr');
    if (row) last.current = { cell, row: rowsOf(event.currentTarget).indexOf(row), column: cellsOf(row).indexOf(cell) };
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const grid = event.currentTarget;
    const target = cellOf(event.target, grid);
    if (target === null || event.defaultPrevented) return;
    if (event.key === 'Escape') target.focus();
    const next = destination(event, target, grid);
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
    if (event.target !== target) return;
    const opens = event.key === 'Enter' || event.key === 'F2' || event.key === ' ';
    if ((opens && open(target, null)) || (isTyping(event) && open(target, event.key))) event.preventDefault();
  }, []);

  const onDoubleClick = useCallback((event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event.target, event.currentTarget);
    if (cell === null || (event.target as Element).closest(WIDGET)) return;
    if (cell.querySelector('[data-edit]')) open(cell, null);
  }, []);

  const moves = useMemo<GridMoves>(
    () => ({
      move(from: Element, step: Step) {
        const grid = ref.current;
        const cell = from.closest<HTMLElement>(CELL);
        if (!grid || !cell) return;
        const [rows, columns] = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[step];
        (neighbour(cell, grid, rows ?? 0, columns ?? 0) ?? cell).focus();
      },
    }),
    [ref],
  );

  return { gridProps: isOn ? { role: 'grid', onFocus, onKeyDown, onDoubleClick } : {}, moves };
}
