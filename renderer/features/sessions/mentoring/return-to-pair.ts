import { useEffect } from 'react';
import { findRow } from '../../../ui/find-row.ts';

let left: string | null = null;

/** Says whose page is being left for the list. */
export function leavePair(id: string): void {
  left = id;
}

/** For the list of pairs: the focus goes to the pair whose page was just left, if it is shown. */
export function useReturnToPair(): void {
  useEffect(() => {
    const id = left;
    left = null;
    if (id === null) return;
    const ticket = requestAnimationFrame(() => findRow(document, (rowId) => rowId === id));
    return () => cancelAnimationFrame(ticket);
  }, []);
}
