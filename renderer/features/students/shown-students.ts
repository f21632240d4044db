/** Students as a table last showed them: the list that a student's page leads through and back to. */
interface ShownStudents {
  /** Where the table stands, and what the place is called. */
  readonly path: string;
  readonly title: string;
  /** In the order of the rows, those of closed groups too. */
  readonly ids: readonly string[];
}

let shown: ShownStudents = { path: '', title: '', ids: [] };
let returned: string | null = null;

/** Remembers what a table shows, for as long as the window is open. */
export function keepShown(students: ShownStudents): void {
  shown = students;
}

export interface StudentsAround {
  readonly path: string;
  readonly title: string;
  /** Place in the list, 1 first. */
  readonly place: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The list that a student was last seen in and who stands around them; null when no table showed them. */
export function studentsAround(id: string): StudentsAround | null {
  const { path, title, ids } = shown;
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return { path, title, place: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}

/** Says from whose page somebody goes back to the list. */
export function returnFrom(id: string): void {
  returned = id;
}

/** The student whose page was just left for the list; once. */
export function takeReturned(): string | null {
  const id = returned;
  returned = null;
  return id;
}
