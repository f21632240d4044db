import { findRow } from '../../../ui/find-row.ts';

const TRIES = 60;

/** Puts the focus on an action's row as soon as the table has it; gives up after about a second. */
export function focusAction(id: string, tries = TRIES): void {
  if (findRow(document, (rowId) => rowId === id)) return;
  if (tries > 0) requestAnimationFrame(() => focusAction(id, tries - 1));
}

/** Puts the focus on the first row of the table as soon as there is one. */
export function focusTable(tries = TRIES): void {
  const first = document.querySelector<HTMLElement>('[data-action]')?.dataset.action;
  if (first) focusAction(first);
  else if (tries > 0) requestAnimationFrame(() => focusTable(tries - 1));
}

/** The action in the row after these, else before them: where the focus goes when they are removed. */
export function neighbourOf(ids: readonly string[]): string | null {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-action]')].map((e) => e.dataset.action ?? '');
  const last = Math.max(...ids.map((id) => shown.indexOf(id)));
  const stays = (id: string) => !ids.includes(id);
  return shown.slice(last + 1).find(stays) ?? shown.slice(0, Math.max(0, last)).findLast(stays) ?? null;
}
