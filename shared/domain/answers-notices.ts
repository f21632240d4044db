import type { AnswerPerson } from '../contract/answers-import.ts';
import type { FilePerson } from './answers-people.ts';
import type { AnswerRow } from './answers-rows.ts';
import { columnName } from './spreadsheet.ts';
import { countOf, listOf } from './text.ts';

/** More of one kind than this are counted, not listed. */
const LISTED = 10;

/** A cell or part of one that could not be read. */
export interface UnreadCell {
  readonly rowNumber: number;
  /** Position in the file, 0 first. */
  readonly column: number;
  readonly about: string;
  readonly text: string;
}

/** One sentence for each cell up to ten, then how many more there are. */
export function unreadNotices(cells: readonly UnreadCell[], outcome: string): readonly string[] {
  const listed = cells
    .slice(0, LISTED)
    .map(
      ({ rowNumber, column, about, text }) =>
        `Row ${rowNumber}, column ${columnName(column)} (${about}): “${shortText(text)}” ${outcome}`,
    );
  return cells.length > LISTED ? [...listed, `And ${cells.length - LISTED} more cells like these.`] : listed;
}

/** "row 4", "rows 4, 7 and 9", "rows 4, 7, ... and 12 others". */
export function rowsOf(numbers: readonly number[]): string {
  const listed = numbers.slice(0, LISTED).map(String);
  const others = numbers.length - listed.length;
  return `row${numbers.length === 1 ? '' : 's'} ${listOf(others > 0 ? [...listed, countOf(others, 'other')] : listed)}`;
}

function shortText(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

/** Who was left out because nobody knows who they are, and who may be one person under two emails. */
export function peopleNotices(people: readonly AnswerPerson[], rowPeople: readonly FilePerson[]): readonly string[] {
  const notices: string[] = [];
  const left = new Set(people.filter((person) => person.skip).map((person) => person.key));
  const anonymous = rowPeople.filter((person) => person.anonymous && left.has(person.key));
  if (anonymous.length > 0) {
    const [is, it, whose] = anonymous.length === 1 ? ['has', 'It is', 'it is'] : ['have', 'They are', 'they are'];
    const rows = rowsOf(anonymous.map((person) => person.rowNumber));
    notices.push(
      `${rows.charAt(0).toUpperCase()}${rows.slice(1)} ${is} neither a name nor an email. ${it} left out until you choose whose ${whose}.`,
    );
  }
  const added = people.filter((person) => person.staffId === null && !person.skip);
  for (const name of new Set(added.map((person) => person.name))) {
    const same = added.filter((person) => person.name === name);
    if (same.length > 1)
      notices.push(
        `${listOf(same.map((person) => person.email || 'no email'))} all give the name ${name}. If that is one person, leave out the answers that are not wanted.`,
      );
  }
  return notices;
}

/** The rows whose time cannot be read. */
export function timeNotices(rows: readonly AnswerRow[]): readonly string[] {
  const unread = rows.filter((row) => row.unreadTime).map((row) => row.rowNumber);
  if (unread.length === 0) return [];
  return [
    `The date and time in ${rowsOf(unread)} cannot be read. Where one person answered more than once, the answer further down the file is used.`,
  ];
}
