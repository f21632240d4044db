import { isCode } from './statutory-codes.ts';
import { countOf, foldText } from './text.ts';

interface Named {
  readonly id: string;
  readonly surname: string;
  readonly forename: string;
}

/** What a column of M and F counts: less than one code. They are codes, but mostly say who is a boy and who a girl. */
const LIKELY_SEX = 0.5;

/** One line of a paste. */
export interface PastedMark {
  /** Null: no student of the register is meant, or it is not clear which. */
  readonly studentId: string | null;
  /** The name as it was pasted; empty where the place in the list says who it is. */
  readonly name: string;
  /** The code as it was pasted; empty for none. */
  readonly code: string;
}

export type PastedMarks =
  | { readonly ok: true; readonly marks: readonly PastedMark[] }
  /** Why nothing can be made of it, in a sentence. */
  | { readonly ok: false; readonly why: string };

/**
 * Finds whom a pasted column of codes, or names with codes, is about: by the name where there are names, else by the place
 * in the register. `students` are in the order of the register.
 */
export function readPastedMarks(text: string, students: readonly Named[]): PastedMarks {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t').map(cellText));
  if (rows.every((cells) => cells.every((cell) => cell === ''))) return { ok: false, why: 'There is nothing to read.' };
  return rows.every((cells) => cells.length === 1) ? byPlace(rows.flat(), students) : byName(rows, students);
}

/** What a cell says: some systems put quotes around each. */
const cellText = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/**
 * A column of codes; a heading above it is left out, and so are blanks beyond the last student. A word that is no code is a
 * heading even where the number of lines fits: everybody would else have the mark of the student before.
 */
function byPlace(cells: readonly string[], students: readonly Named[]): PastedMarks {
  const [first = '', ...rest] = cells;
  const isOneMore = cells.length === students.length + 1 && cells.at(-1) !== '';
  const hasHeading = !isCode(first) && (isOneMore || /\p{L}{2}/u.test(first));
  const codes = withoutBlankEnd(hasHeading ? rest : cells, students.length);
  if (!codes.some(isCode))
    return { ok: false, why: 'No marks were found: copy the column of codes, or names and codes.' };
  if (codes.length !== students.length) {
    const heading = hasHeading && first !== '' ? `“${first}” looks like a heading, and without it there` : 'There';
    return {
      ok: false,
      why: `${heading} ${codes.length === 1 ? 'is' : 'are'} ${countOf(codes.length, 'mark')} for ${countOf(students.length, 'student')}. Copy the names with them, so that each finds its student.`,
    };
  }
  return { ok: true, marks: codes.map((code, i) => ({ studentId: students[i]?.id ?? null, name: '', code })) };
}

/** The cells without blank ones at the end, as far as there are more than `count`. */
const withoutBlankEnd = (cells: readonly string[], count: number) =>
  cells.slice(0, Math.max(count, cells.findLastIndex((cell) => cell !== '') + 1));

function byName(rows: readonly (readonly string[])[], students: readonly Named[]): PastedMarks {
  const column = codeColumn(rows);
  if (column === null) return { ok: false, why: 'No marks were found: copy a column of names and a column of codes.' };
  const byKey = Map.groupBy(
    students.flatMap((student) => namesOf(student).map((name) => ({ name, id: student.id }))),
    ({ name }) => name,
  );
  const find = (cells: readonly string[]): string | null => {
    const pairs = cells.slice(1).map((cell, i) => `${cells[i]} ${cell}`);
    const names = [cells.join(' '), ...cells, ...pairs].map(foldText);
    for (const name of names) {
      const ids = new Set(byKey.get(name)?.map(({ id }) => id));
      const [id] = ids;
      if (ids.size === 1 && id !== undefined) return id;
    }
    return null;
  };
  const marks = rows.flatMap((cells, i): PastedMark[] => {
    const code = cells[column] ?? '';
    const others = cells.filter((cell, c) => c !== column && cell !== '');
    const studentId = find(others);
    const isHeading = i === 0 && studentId === null && !isCode(code);
    if (isHeading || cells.every((cell) => cell === '')) return [];
    return [{ studentId, name: others.join(' '), code }];
  });
  return { ok: true, marks: withoutSecond(marks) };
}

/** A student named twice is nobody's: the second line must not quietly win. */
function withoutSecond(marks: readonly PastedMark[]): readonly PastedMark[] {
  const counts = Map.groupBy(marks, ({ studentId }) => studentId);
  return marks.map((mark) =>
    mark.studentId !== null && (counts.get(mark.studentId)?.length ?? 0) > 1 ? { ...mark, studentId: null } : mark,
  );
}

/** The column with the most codes, the last of those that have as many; one of M and F only where there is no other. */
function codeColumn(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(...rows.map((cells) => cells.length));
  const counts = Array.from({ length: width }, (_, c) => {
    const codes = rows.map((cells) => cells[c] ?? '').filter(isCode);
    return codes.every((code) => /^[mf]$/i.test(code)) ? Math.min(codes.length, LIKELY_SEX) : codes.length;
  });
  const most = Math.max(...counts);
  return most === 0 ? null : counts.lastIndexOf(most);
}

const namesOf = ({ surname, forename }: Named) => [
  foldText(`${surname} ${forename}`),
  foldText(`${forename} ${surname}`),
];
