import { EDIT_EVENT } from './grid-context.ts';
import { scrollNeeded } from './table-keys.ts';

/** The cells of a grid in the page. Lines carry data-line, the header 0; cells data-col; both count from 0. */
const CELL = '[role="gridcell"], [role="rowheader"], [role="columnheader"]';
export const WIDGET = 'button, a[href], input, select, textarea';
const TYPED_INTO = 'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"])';

/** The cell an event came from; null when what it holds is being typed into, or is outside the grid (an open list). */
export function cellOf(target: EventTarget, grid: Element): HTMLElement | null {
  if (!(target instanceof Element) || !grid.contains(target) || target.matches(TYPED_INTO)) return null;
  return target.closest<HTMLElement>(CELL);
}

export const cellAround = (element: Element): HTMLElement | null => element.closest<HTMLElement>(CELL);

/** The cell at a place, if it is drawn; a line across all columns has one cell, whatever the column. */
export function cellAt(grid: Element, line: number, column: number): HTMLElement | null {
  const row = grid.querySelector(`tr[data-line="${line}"]`);
  return (
    row?.querySelector<HTMLElement>(`[data-col="${column}"]`) ??
    row?.querySelector<HTMLElement>('[data-across]') ??
    null
  );
}

/** Puts the focus on what a line of a table that is no grid holds first; false when the line is not there. */
export function focusRow(table: Element | null, line: number): boolean {
  const row = table?.querySelector<HTMLElement>(`tr[data-line="${line}"]`);
  const target = row?.querySelector<HTMLElement>(WIDGET) ?? row;
  if (!target) return false;
  if (target === row) target.tabIndex = -1;
  target.focus();
  return true;
}

export const lineOf = (cell: Element): number => Number(cell.closest<HTMLElement>('tr')?.dataset.line ?? -1);
/** null for a cell across all columns. */
export const columnOf = (cell: HTMLElement): number | null =>
  cell.dataset.col === undefined ? null : Number(cell.dataset.col);

/** Makes a cell the grid's one tab stop. */
export function makeTabStop(grid: Element, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll(`:is(${CELL})[tabindex="0"]`)) {
    if (other !== cell) other.setAttribute('tabindex', '-1');
  }
  cell.setAttribute('tabindex', '0');
}

/** A grid without a tab stop gets one: the cell last active, else the first of the rows. */
export function ensureTabStop(grid: Element, preferred: HTMLElement | null): void {
  if (grid.querySelector(`:is(${CELL})[tabindex="0"]`)) return;
  const first = grid.querySelector(`tbody :is(${CELL})`) ?? grid.querySelector(CELL);
  (preferred ?? first)?.setAttribute('tabindex', '0');
}

/** Opens what a cell holds: its editor, or else its first button or tick. False when it has nothing to open. */
export function openCell(cell: HTMLElement, seed: string | null, withShift = false): boolean {
  const editor = cell.querySelector('[data-edit]');
  if (editor) {
    editor.dispatchEvent(new CustomEvent(EDIT_EVENT, { detail: { seed } }));
    return true;
  }
  if (seed !== null) return false;
  const widget = cell.querySelector<HTMLElement>(WIDGET);
  if (!widget) return false;
  // What opens something takes the focus, to have it given back; a tick or a sort changes while it stays on the cell.
  if (!widget.matches('[type="checkbox"], [data-stays]')) widget.focus();
  if (withShift) widget.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
  else widget.click();
  return true;
}

/** Opens the menu of a header cell, or of the row a cell is in. */
export function openMenu(cell: HTMLElement): boolean {
  const holder = cell.matches('[role="columnheader"]') ? cell : cell.closest('tr');
  const button = holder?.querySelector<HTMLElement>('[data-menu]');
  button?.click();
  return button !== null && button !== undefined;
}

/** Scrolls a cell out from under the header and the pinned columns, and into the window. */
export function reveal(cell: HTMLElement, region: HTMLElement): void {
  const box = region.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const top = box.top + region.clientTop;
  const left = box.left + region.clientLeft;
  const { head, start, end } = edgesOf(region);
  if (cell.closest('thead') === null && region.scrollHeight > region.clientHeight) {
    region.scrollTop += scrollNeeded(
      { start: at.top, end: at.bottom },
      { start: top + head, end: top + region.clientHeight },
    );
  }
  if (!STUCK.some((mark) => mark in cell.dataset) && region.scrollWidth > region.clientWidth) {
    region.scrollLeft += scrollNeeded(
      { start: at.left, end: at.right },
      { start: left + start, end: left + region.clientWidth - end },
    );
  }
  if ('across' in cell.dataset) revealAcross(cell);
  else cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Marks of the cells that stay where they are while the others go by, or reach across. */
const STUCK = ['pinned', 'end', 'across'];

/** A cell wider than the region would pull the region sideways: only up and down here. */
function revealAcross(cell: HTMLElement): void {
  const at = cell.getBoundingClientRect();
  if (at.top < 0 || at.bottom > window.innerHeight) cell.scrollIntoView({ block: 'nearest' });
}

/** What covers the rows of a region, in px: its stuck header, the pinned columns at the start, the menus at the end. */
export function edgesOf(region: HTMLElement): { readonly head: number; readonly start: number; readonly end: number } {
  const head = region.querySelector<HTMLElement>('thead');
  const isStuck = head?.closest('[data-stuck]') !== null;
  const widthOf = (mark: string) =>
    [...region.querySelectorAll<HTMLElement>(`thead [${mark}]`)].reduce(
      (sum, cell) => sum + cell.getBoundingClientRect().width,
      0,
    );
  return {
    head: head && isStuck ? head.getBoundingClientRect().height : 0,
    start: widthOf('data-pinned'),
    end: widthOf('data-end'),
  };
}
