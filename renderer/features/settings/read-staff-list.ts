import type { StaffPatch } from '../../../shared/contract/staff.ts';
import { givenNameFirst, STAFF_ROLES, type StaffRole } from '../../../shared/domain/staff.ts';
import { foldText } from '../../../shared/domain/text.ts';

export type PastedPerson = StaffPatch & {
  readonly name: string;
  /** What the list calls their role, where that says nothing to us: they are taken as a teacher. */
  readonly unknownRole?: string;
};

type Column = 'name' | 'first' | 'last' | 'email' | 'role' | 'fte' | 'specialist' | 'early' | null;

const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/\b(first|given|fore) ?names?$/, 'first'],
  [/\b(last|family|sur) ?names?$/, 'last'],
  [/\be?mails?\b/, 'email'],
  [/\b(full|staff)?names?\b/, 'name'],
  [/\b(role|post|job|position)\b/, 'role'],
  [/\bfte\b|full time|contract/, 'fte'],
  [/specialist/, 'specialist'],
  [/early career|\b(ect|nqt)s?\b/, 'early'],
];

/** Headings of names that could as well be somebody's role. */
const PEOPLE = /^(teachers?|(member of )?staff( members?)?|colleagues?)$/;

const ROLE_WORDS: readonly (readonly [RegExp, StaffRole])[] = [
  [
    /\b(second|2nd)( in?\b|$)|\b2 ?i ?c\b|\b(deputy|assistant) (hod\b|head of (maths|mathematics|department|faculty))|^deputy$/,
    'second-in-department',
  ],
  [/progression lead|\bmpl\b/, 'maths-progression-lead'],
  [/head of (maths|department|mathematics|faculty)|\bhod\b|curriculum lead|subject lead/, 'head-of-department'],
  [/head ?teacher|principal|senior lead|\bslt\b|deputy head|assistant head/, 'leadership'],
  [/support|assistant|hlta|\btas?\b|technician|tutor/, 'support-staff'],
  [/teach|^(maths|mathematics)$|\b(ect|nqt)s?\d?\b/, 'teacher'],
];

const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+$/.test(cell);
const EARLY = /\b(ect|nqt)s?\d?\b|early career/;
const isEarly = (words: string) => EARLY.test(foldText(words));
const isNo = (cell: string) => /^(n|no|false|0|✗|✘)$/i.test(cell.trim());
const isYes = (cell: string) => /^(y|yes|true|x|1|✓|✔)$/i.test(cell.trim());

/** The role that words from a list mean: "HoD" is Head of Department. Null when it cannot be told. */
export function roleOf(words: string): StaffRole | null {
  const exact = Object.entries(STAFF_ROLES).find(([, label]) => foldText(label) === foldText(words));
  if (exact) return exact[0] as StaffRole;
  return ROLE_WORDS.find(([pattern]) => pattern.test(foldText(words)))?.[1] ?? null;
}

/** A share of full time: "0.6", "60%", "60". Null when it cannot be told. */
export function fteOf(words: string): number | null {
  const value = Number(words.replace('%', '').trim());
  const share = words.includes('%') || value > 1 ? value / 100 : value;
  return words.trim() !== '' && share >= 0.05 && share <= 1 ? share : null;
}

/** "Walker, Mia <m.walker@school.org>", as an email writes whom it goes to. */
const ADDRESS = /^([^<>\t]*)<([^<>\s@]+@[^<>\s@]+)>[\s,;]*$/;

const unquoted = (cell: string) => {
  const trimmed = cell.trim();
  const inside = /^(["'])(.*)\1$/.exec(trimmed)?.[2];
  return inside === undefined ? trimmed : inside.replaceAll('""', '"').trim();
};

/** The cells between any of these characters, save where they stand in quotes. */
function split(line: string, separators: string): readonly string[] {
  const cell = new RegExp(`[${separators}] *("(?:[^"]|"")*" *(?=[${separators}]|$)|[^${separators}]*)`, 'g');
  return [...`${separators.charAt(0)}${line}`.matchAll(cell)].map(([, found = '']) => unquoted(found));
}

function cellsOf(line: string): readonly string[] {
  const [, who, email] = ADDRESS.exec(line) ?? [];
  if (who !== undefined && email !== undefined) return [unquoted(who), email];
  if (line.includes('\t')) return split(line, '\t');
  if (line.includes(';')) return split(line, ';');
  const cells = surnameJoined(split(line, ',<>'));
  // Between commas there may be no more than a surname and given names.
  return line.includes('@') || cells.slice(1).some(isRole) ? cells : split(line, '\t');
}

/** Words of a responsibility that has no role of ours: "KS3 maths lead", "Numeracy coordinator". */
const ROLE_LIKE = /\b(maths|mathematics|ks ?\d|key stage|lead|leader|coordinator|co ordinator|charge|responsible)\b/;
const isRole = (cell: string) => roleOf(cell) !== null || isEarly(cell) || ROLE_LIKE.test(foldText(cell));

/** "Okafor", "Daniel", "d@school.org": the first two are one name. */
function surnameJoined(cells: readonly string[]): readonly string[] {
  const [surname = '', given = '', ...others] = cells;
  const isTwo = others.length > 0 && /^\p{L}[^\s@]*$/u.test(surname) && /^\p{L}[^@\d]*$/u.test(given) && !isRole(given);
  return isTwo ? [`${given} ${surname}`, ...others] : cells;
}

function headingsOf(cells: readonly string[]): readonly Column[] | null {
  if (cells.some(isEmail)) return null;
  const sure = cells.map((cell) => HEADINGS.find(([pattern]) => pattern.test(foldText(cell)))?.[1] ?? null);
  if (sure.some((c) => c === 'name' || c === 'first' || c === 'last' || c === 'email')) return sure;
  const columns = cells.map((cell, i) => (PEOPLE.test(foldText(cell)) ? 'name' : (sure[i] ?? null)));
  return columns.includes('name') && cells.every((cell, i) => cell === '' || columns[i] !== null) ? columns : null;
}

/** What each cell seems to be, when the list has no headings. */
function guess(cells: readonly string[]): readonly Column[] {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const kind = kindOf(cell, seen);
    if (cell === '' || seen.has(kind)) return null;
    seen.add(kind);
    return kind;
  });
}

function kindOf(cell: string, seen: ReadonlySet<Column>): Column {
  if (isEmail(cell)) return 'email';
  if (/^[\d.]+%?$/.test(cell)) return 'fte';
  if (!seen.has('name')) return 'name';
  return seen.has('role') && isEarly(cell) ? 'early' : 'role';
}

function personOf(cells: readonly string[], columns: readonly Column[]): PastedPerson | null {
  const at = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const email = at('email');
  const parts = `${at('first')} ${at('last')}`.trim();
  const isInParts = columns.includes('first') && columns.includes('last');
  const typed = isInParts ? parts || at('name') : at('name') || parts;
  const name = givenNameFirst(typed) || (email.split('@')[0] ?? '');
  if (name === '') return null;
  const role = roleOf(at('role'));
  const fullTimeEquivalent = fteOf(at('fte'));
  return {
    name,
    ...(isEmail(email) ? { email } : {}),
    ...(role === null ? unknownRoleOf(at('role')) : { role }),
    ...(fullTimeEquivalent === null ? {} : { fullTimeEquivalent }),
    ...specialistOf(at('specialist'), role),
    ...(isYes(at('early')) || isEarly(at('early')) || isEarly(at('role')) ? { earlyCareer: true } : {}),
  };
}

/** Early career says all there is to say of a teacher; other words that name no role are kept, to be shown. */
function unknownRoleOf(said: string): Pick<PastedPerson, 'unknownRole'> {
  return said.trim() === '' || isEarly(said) || isEmail(said) ? {} : { unknownRole: said.trim() };
}

/** Support staff are not maths specialists unless the list says so. */
function specialistOf(said: string, role: StaffRole | null): Pick<PastedPerson, 'specialist'> {
  if (isYes(said)) return { specialist: true };
  return isNo(said) || role === 'support-staff' ? { specialist: false } : {};
}

/** True for an address that is kept but probably lost its end, such as p.nair@cobridge. */
export const isOddEmail = (email: string): boolean => isEmail(email) && !/@[^@]*\w\.\w+$/.test(email);

/**
 * People out of a list copied from Excel or an email: one a line, with or without a row of headings. "Okafor, Daniel"
 * becomes Daniel Okafor; a cell that is not understood is left out rather than guessed at.
 */
export function readStaffList(text: string): readonly PastedPerson[] {
  const lines = linesOf(text);
  const first = lines[0];
  if (first === undefined) return [];
  const separator = ['\t', ';', ','].find((s) => first.includes(s));
  const headings = headingsOf(separator ? split(first, separator) : cellsOf(first));
  return (headings ? lines.slice(1) : lines)
    .map((line) => (headings && separator ? split(line, separator) : cellsOf(line)))
    .map((cells) => personOf(cells, headings ?? guess(cells)))
    .filter((person) => person !== null);
}

/** A line for each person: a cell may hold line ends in quotes, and an email names several people on one line. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<=^|\t)"(?:[^"\t]|"")*"(?=\t|$)/gm, (cell) => cell.replace(/\n/g, ' '))
    .replace(/>[ \t]*[;,](?=[^<>\n]*<[^<>\s]+@)/g, '>\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

export interface NewPeople {
  readonly people: readonly PastedPerson[];
  /** Among the staff before. */
  readonly alreadyHere: readonly PastedPerson[];
  /** In the list a second time. */
  readonly twice: readonly PastedPerson[];
}

/** The people of a list who are not among these already, by email where both have one, else by name, and who were. */
export function newPeople(
  pasted: readonly PastedPerson[],
  known: readonly { readonly name: string; readonly email: string }[],
): NewPeople {
  const here = known.map(identityOf);
  const listed: ReturnType<typeof identityOf>[] = [];
  const people: PastedPerson[] = [];
  const alreadyHere: PastedPerson[] = [];
  const twice: PastedPerson[] = [];
  for (const person of pasted) {
    const own = identityOf(person);
    const isAmong = (others: typeof listed) => others.some((other) => isSamePerson(own, other));
    if (isAmong(listed)) twice.push(person);
    else if (isAmong(here)) alreadyHere.push(person);
    else people.push(person);
    listed.push(own);
  }
  return { people, alreadyHere, twice };
}

const identityOf = ({ name, email }: { readonly name: string; readonly email?: string | undefined }) => ({
  name: foldText(name),
  email: (email ?? '').toLowerCase(),
});

/** By email where both have one, for two colleagues may share a name; else by name. */
function isSamePerson(a: ReturnType<typeof identityOf>, b: ReturnType<typeof identityOf>): boolean {
  return a.email !== '' && b.email !== '' ? a.email === b.email : a.name === b.name;
}
