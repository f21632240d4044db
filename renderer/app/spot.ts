import { findRow } from '../ui/find-row.ts';

/** How many frames a place may take to show what is looked for. */
const TRIES = 180;
/** Between the top bar and the head of a table, px. */
const ROOM_ABOVE = 8;
const ROW_HEADING = 'tbody th, [role="rowheader"]';
const FOCUSABLE = 'a[href], button, input:not([tabindex="-1"])';

/**
 * Opens an address and puts the focus on its heading; with `row` on the row there that begins with these words, as soon
 * as it is shown.
 */
export function openSpot(path: string, row: string | null): void {
  window.location.hash = path;
  const look = (tries: number) => {
    const main = document.querySelector('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    const spot = row === null ? heading : main && rowHeading(main, row);
    if (spot) focusOn(spot);
    else if (row !== null && main && findRow(main, (_, name) => beginsWith(name, row))) showWholeHead(main);
    else if (tries > 0) requestAnimationFrame(() => look(tries - 1));
    else if (heading && document.activeElement === document.body) focusOn(heading);
  };
  // The place that is left may have such a row as well: it goes in the frame after.
  requestAnimationFrame(() => requestAnimationFrame(() => look(TRIES)));
}

function rowHeading(main: HTMLElement, row: string): HTMLElement | null {
  const headings = [...main.querySelectorAll<HTMLElement>(ROW_HEADING)];
  return headings.find(({ textContent }) => beginsWith(textContent.trim(), row)) ?? null;
}

/** "A3" begins "A3 Proportional reasoning" and "A3Proportional reasoning", not "A30 …". */
const beginsWith = (text: string, words: string) => text.startsWith(words) && !/^\d/.test(text.slice(words.length));

function focusOn(spot: HTMLElement): void {
  const isHeading = spot.tagName === 'H1';
  const target =
    spot.hasAttribute('tabindex') || isHeading ? spot : (spot.querySelector<HTMLElement>(FOCUSABLE) ?? spot);
  if (!target.matches('[tabindex], a[href], button, input')) target.tabIndex = -1;
  if (!isHeading) spot.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  if (!isHeading) showWholeHead(spot);
}

/** The head of a table is not left half under the top bar, where the row found has room to move down. */
function showWholeHead(within: HTMLElement): void {
  const table = within.closest('table') ?? document.activeElement?.closest('table');
  const head = table?.querySelector('thead')?.getBoundingClientRect();
  const bar = document.querySelector('#root header')?.getBoundingClientRect();
  if (!head || !bar || head.bottom <= bar.bottom || head.top >= bar.bottom) return;
  const by = head.top - bar.bottom - ROOM_ABOVE;
  const row = document.activeElement?.getBoundingClientRect();
  if (row && row.bottom - by <= window.innerHeight) window.scrollBy({ top: by, behavior: 'instant' });
}
