import { type PointerEvent, type RefObject, useCallback, useRef } from 'react';
import { cellOf, columnOf, lineOf, WIDGET } from './grid-cells.ts';
import type { GridOptions } from './grid-options.ts';
import { destination, type GridPlace } from './table-keys.ts';
import type { CellId } from './table-range.ts';

interface GridRangeOptions {
  readonly latest: RefObject<GridOptions>;
  /** Where the focus is, or was last. */
  readonly activePlace: () => GridPlace | null;
  readonly focusPlace: (place: GridPlace) => unknown;
  /** The line of each key. */
  readonly lineAt: ReadonlyMap<string, number>;
}

const isData = (column: string) => !column.startsWith('#');

/** Marking a block of a grid's cells: with Shift and the keys that move, with Shift and a click, by dragging, with Ctrl+A. */
export function useGridRange({ latest, activePlace, focusPlace, lineAt }: GridRangeOptions) {
  const dragFrom = useRef<CellId | null>(null);

  /** The cell of data at a place; null in the header, beside the data and on a line across. */
  const idAt = useCallback(
    ({ line, column }: GridPlace): CellId | null => {
      const { lines: now, columns: ids } = latest.current;
      const row = now[line - 1];
      const id = ids[column];
      return row?.isRow && id !== undefined && isData(id) ? { row: row.key, column: id } : null;
    },
    [latest],
  );

  const extend = useCallback(
    (key: string, far: boolean, from: GridPlace, page: number): boolean => {
      const here = idAt(from);
      if (here === null) return false;
      const { lines: now, columns: ids, range, onRange } = latest.current;
      const rows = now.filter((l) => l.isRow).map((l) => l.key);
      const data = ids.filter(isData);
      const at = { line: rows.indexOf(here.row) + 1, column: data.indexOf(here.column) };
      const to = destination(key, far, at, { lines: rows.length + 1, columns: data.length, page });
      const row = rows[Math.max(0, (to?.line ?? 0) - 1)];
      const column = data[to?.column ?? 0];
      if (!to || row === undefined || column === undefined) return false;
      onRange({ from: range?.from ?? here, to: { row, column } });
      focusPlace({ line: lineAt.get(row) ?? from.line, column: ids.indexOf(column) });
      return true;
    },
    [idAt, latest, focusPlace, lineAt],
  );

  const selectAllCells = useCallback((): boolean => {
    const { lines: now, columns: ids, onRange } = latest.current;
    const rows = now.filter((l) => l.isRow);
    const data = ids.filter(isData);
    const [row, lastRow, column, lastColumn] = [rows[0]?.key, rows.at(-1)?.key, data[0], data.at(-1)];
    if (!row || !lastRow || !column || !lastColumn) return false;
    onRange({ from: { row, column }, to: { row: lastRow, column: lastColumn } });
    return true;
  }, [latest]);

  const placeAround = useCallback((event: PointerEvent<HTMLElement>): GridPlace | null => {
    const cell = cellOf(event.target, event.currentTarget);
    const column = cell && columnOf(cell);
    return cell && column !== null && !(event.target as Element).closest(WIDGET)
      ? { line: lineOf(cell), column }
      : null;
  }, []);

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      dragFrom.current = null;
      const place = event.button === 0 ? placeAround(event) : null;
      const id = place && idAt(place);
      if (!place || !id) return;
      const { range, onRange } = latest.current;
      const here = activePlace();
      const from = range?.from ?? (here && idAt(here));
      if (event.shiftKey && from) {
        event.preventDefault();
        onRange({ from, to: id });
        focusPlace(place);
        return;
      }
      onRange(null);
      if (event.pointerType === 'mouse') dragFrom.current = id;
    },
    [placeAround, idAt, latest, activePlace, focusPlace],
  );

  /** Dragging over cells marks a block of them. */
  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const from = dragFrom.current;
      if (from === null || event.buttons !== 1) return;
      const place = placeAround(event);
      const to = place && idAt(place);
      const { range, onRange } = latest.current;
      if (!to || (range === null && to.row === from.row && to.column === from.column)) return;
      window.getSelection()?.removeAllRanges();
      if (range?.to.row !== to.row || range.to.column !== to.column) onRange({ from, to });
    },
    [placeAround, idAt, latest],
  );

  return { idAt, extend, selectAllCells, onPointerDown, onPointerMove };
}
