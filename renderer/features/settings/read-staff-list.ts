import type { StaffPatch } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES, type StaffRole } from '../../../shared/domain/staff.ts';
import { foldText } from '../../../shared/domain/text.ts';

export type PastedPerson = StaffPatch & { readonly name: string };

type Column = 'name' | 'first' | 'last' | 'email' | 'role' | 'fte' | 'specialist' | 'early' | null;

const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/^(first|given|fore) ?names?$|^forename$/, 'first'],
  [/^(last|family|sur) ?names?$|^surname$/, 'last'],
  [/mail/, 'email'],
  [/name|^teacher$|^staff|^colleague/, 'name'],
  [/role|post|job|title|position/, 'role'],
  [/fte|full time|contract/, 'fte'],
  [/specialist/, 'specialist'],
  [/early career|ect|nqt/, 'early'],
];

const ROLE_WORDS: readonly (readonly [RegExp, StaffRole])[] = [
  [/second|deputy head of (maths|department)|2ic|assistant head of (maths|department)/, 'second-in-department'],
  [/progression lead|mpl/, 'maths-progression-lead'],
  [/head of (maths|department|mathematics|faculty)|hod|curriculum lead|subject lead/, 'head-of-department'],
  [/support|assistant|hlta|^ta$|technician|tutor/, 'support-staff'],
  [/head ?teacher|principal|senior lead|slt|deputy head|assistant head/, 'leadership'],
  [/teach|maths/, 'teacher'],
];

const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+$/.test(cell);
const isYes = (cell: string) => /^(y|yes|true|x|1|✓|✔)$/i.test(cell.trim());

function roleOf(words: string): StaffRole | null {
  const exact = Object.entries(STAFF_ROLES).find(([, label]) => foldText(label) === foldText(words));
  if (exact) return exact[0] as StaffRole;
  return ROLE_WORDS.find(([pattern]) => pattern.test(foldText(words)))?.[1] ?? null;
}

function fteOf(words: string): number | null {
  const value = Number(words.replace('%', '').trim());
  const share = words.includes('%') || value > 1 ? value / 100 : value;
  return words.trim() !== '' && share >= 0.05 && share <= 1 ? share : null;
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : line.includes('@') ? /[,<>]/ : '\t';
  return line.split(separator).map((cell) => cell.replace(/^["'\s]+|["'\s]+$/g, ''));
}

function headingsOf(cells: readonly string[]): readonly Column[] | null {
  if (cells.some(isEmail)) return null;
  const columns = cells.map((cell) => HEADINGS.find(([pattern]) => pattern.test(foldText(cell)))?.[1] ?? null);
  return columns.some((c) => c === 'name' || c === 'last' || c === 'email') ? columns : null;
}

/** What each cell seems to be, when the list has no headings. */
function guess(cells: readonly string[]): readonly Column[] {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const kind: Column = isEmail(cell) ? 'email' : /^[\d.]+%?$/.test(cell) ? 'fte' : seen.has('name') ? 'role' : 'name';
    if (cell === '' || seen.has(kind)) return null;
    seen.add(kind);
    return kind;
  });
}

function personOf(cells: readonly string[], columns: readonly Column[]): PastedPerson | null {
  const at = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const email = at('email');
  const typed = at('name') || `${at('first')} ${at('last')}`.trim();
  const name = typed || (email.split('@')[0] ?? '');
  if (name === '') return null;
  const role = roleOf(at('role'));
  const fullTimeEquivalent = fteOf(at('fte'));
  return {
    name,
    ...(isEmail(email) ? { email } : {}),
    ...(role === null ? {} : { role }),
    ...(fullTimeEquivalent === null ? {} : { fullTimeEquivalent }),
    ...(isYes(at('specialist')) ? { specialist: true } : {}),
    ...(isYes(at('early')) ? { earlyCareer: true } : {}),
  };
}

/**
 * People out of a list copied from Excel or an email: one a line, with or without a row of headings. Names stay as they
 * were written; a cell that is not understood is left out rather than guessed at.
 */
export function readStaffList(text: string): readonly PastedPerson[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines[0];
  if (first === undefined) return [];
  const headings = headingsOf(cellsOf(first));
  return (headings ? lines.slice(1) : lines)
    .map((line) => cellsOf(line))
    .map((cells) => personOf(cells, headings ?? guess(cells)))
    .filter((person) => person !== null);
}

/** The people of a list who are not among these already, by email or by name, and how many were. */
export function newPeople(
  pasted: readonly PastedPerson[],
  known: readonly { readonly name: string; readonly email: string }[],
): { readonly people: readonly PastedPerson[]; readonly alreadyHere: number } {
  const seen = new Set(known.flatMap((k) => [foldText(k.name), ...(k.email ? [k.email.toLowerCase()] : [])]));
  const people = pasted.filter((person) => {
    const keys = [foldText(person.name), ...(person.email ? [person.email.toLowerCase()] : [])];
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
  return { people, alreadyHere: pasted.length - people.length };
}
