import { useEffect } from 'react';
import { findRow } from '../../ui/find-row.ts';
import { keepShown, takeReturned } from './shown-students.ts';

/** How many frames a long table may take to draw the row. */
const TRIES = 30;

/** For a table of students: remembers what it shows, and puts the focus on the student whose page was just left. */
export function useShownStudents(path: string, title: string): (ids: readonly string[]) => void {
  useEffect(() => {
    const id = takeReturned();
    if (id === null) return;
    let ticket = 0;
    const look = (tries: number) => {
      if (findRow(document, (rowId) => rowId === id) || tries === 0) return;
      ticket = requestAnimationFrame(() => look(tries - 1));
    };
    look(TRIES);
    return () => cancelAnimationFrame(ticket);
  }, []);
  return (ids) => keepShown({ path, title, ids });
}
