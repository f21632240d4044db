/** A place in a grid: its line (0 is the header) and its column, both from 0. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}

export interface GridSize {
  /** With the header. */
  readonly lines: number;
  readonly columns: number;
  /** How many lines a page is. */
  readonly page: number;
}

const between = (low: number, n: number, high: number) => Math.max(low, Math.min(high, n));

/**
 * Where an arrow, Home, End or Page key leads (ARIA grid pattern); null when the key is not one of them. `far` is Ctrl
 * or Cmd. Page keys stop at the first line under the header; only an arrow goes on into it.
 */
export function destination(key: string, far: boolean, from: GridPlace, size: GridSize): GridPlace | null {
  const last = { line: size.lines - 1, column: size.columns - 1 };
  const first = Math.min(1, last.line);
  const to = (line: number, column: number) => ({
    line: between(0, line, last.line),
    column: between(0, column, last.column),
  });
  switch (key) {
    case 'ArrowDown':
      return to(far ? last.line : from.line + 1, from.column);
    case 'ArrowUp':
      return to(far ? first : from.line - 1, from.column);
    case 'ArrowRight':
      return to(from.line, far ? last.column : from.column + 1);
    case 'ArrowLeft':
      return to(from.line, far ? 0 : from.column - 1);
    case 'Home':
      return to(far ? first : from.line, 0);
    case 'End':
      return to(far ? last.line : from.line, last.column);
    case 'PageDown':
      return to(from.line + size.page, from.column);
    case 'PageUp':
      return to(Math.max(first, from.line - size.page), from.column);
    default:
      return null;
  }
}

/** How far a box has to be scrolled so that the stretch from `start` to `end` is inside the view; 0 when it is. */
export function scrollNeeded(
  item: { readonly start: number; readonly end: number },
  view: { readonly start: number; readonly end: number },
): number {
  if (item.start < view.start || item.end - item.start > view.end - view.start) return item.start - view.start;
  return item.end > view.end ? item.end - view.end : 0;
}
