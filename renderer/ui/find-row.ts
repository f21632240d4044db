import { type RefObject, useEffect, useRef } from 'react';

/** Tells a row by its id and by what it is called in labels. */
export type RowTest = (id: string, name: string) => boolean;

const FIND_EVENT = 'find-row';
const TABLES = 'table[data-finds]';

/**
 * Brings the first row that passes into view and puts the focus on it, drawn or not, in whichever table under `root`
 * has it. False when no table shows it; one that a closed group hides is shown by the next frame, so ask again then.
 */
export function findRow(root: ParentNode, passes: RowTest): boolean {
  // A cancelled event says that the row was found.
  const ask = (table: Element) =>
    !table.dispatchEvent(new CustomEvent<RowTest>(FIND_EVENT, { detail: passes, cancelable: true }));
  return [...root.querySelectorAll(TABLES)].some(ask);
}

/** Answers `findRow` for a table that carries `data-finds`; `find` is true when it has put the focus on the row. */
export function useRowFinding(table: RefObject<HTMLElement | null>, find: (passes: RowTest) => boolean): void {
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const element = table.current;
    const listen = (event: Event) => {
      if (latest.current((event as CustomEvent<RowTest>).detail)) event.preventDefault();
    };
    element?.addEventListener(FIND_EVENT, listen);
    return () => element?.removeEventListener(FIND_EVENT, listen);
  }, [table]);
}
