import { distance } from 'fastest-levenshtein';
import type { AnswerPerson } from '../contract/answers-import.ts';
import type { StaffMember } from '../contract/staff.ts';
import { givenNameFirst } from './staff.ts';
import { foldText } from './text.ts';

/** Who a row says it is from; both empty when the form was anonymous. */
export interface Respondent {
  readonly rowNumber: number;
  readonly name: string;
  readonly email: string;
}

/** A person of the file before anybody is looked for among the staff. */
export interface FilePerson extends Respondent {
  readonly key: string;
  readonly anonymous: boolean;
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'prof', 'professor', 'rev']);

/**
 * The person of each row: by email, else by name. A row with a name only belongs to the one person in the file who
 * gave that name with an email. A row with neither is a person of its own.
 */
export function peopleOfRows(rows: readonly Respondent[]): readonly FilePerson[] {
  const emailsOfName = new Map<string, Set<string>>();
  for (const { name, email } of rows) {
    if (email === '' || name === '') continue;
    const emails = emailsOfName.get(nameKey(name)) ?? new Set();
    emailsOfName.set(nameKey(name), emails.add(email.toLowerCase()));
  }
  return rows.map((row) => {
    if (row.email !== '') return { ...row, key: row.email.toLowerCase(), anonymous: false };
    if (row.name === '')
      return { ...row, name: `Answer in row ${row.rowNumber}`, key: `row ${row.rowNumber}`, anonymous: true };
    const [email, ...others] = emailsOfName.get(nameKey(row.name)) ?? [];
    const key = email !== undefined && others.length === 0 ? email : nameKey(row.name);
    return { ...row, key, anonymous: false };
  });
}

/**
 * Finds each person among the staff: by email, then by name in any order of its parts, then by a name that is nearly
 * the same and fits one member of staff only. Nobody found: new. An anonymous answer is left out until somebody says
 * whose it is.
 */
export function matchPeople(people: readonly FilePerson[], staff: readonly StaffMember[]): readonly AnswerPerson[] {
  const members = staff.map((member) => ({ member, ...nameOf(member.name) }));
  const named = people.map((person) => ({ person, ...nameOf(person.anonymous ? '' : person.name) }));
  const sure = named.map((one) => byEmail(one, members) ?? byName(one, members));
  const taken = new Set(sure.flatMap((found) => (found ? [found.member.id] : [])));
  return named.map((one, i): AnswerPerson => {
    const found = sure[i] ?? bySimilarName(one, members, taken);
    const { person } = one;
    return {
      key: person.key,
      name: found && person.name === '' ? found.member.name : shownName(person),
      email: person.email,
      match: found?.match ?? 'new',
      staffId: found?.member.id ?? null,
      skip: person.anonymous,
    };
  });
}

interface Name {
  readonly parts: readonly string[];
  /** The parts in alphabetical order; empty for no name. */
  readonly sorted: string;
}

type Named = Name & { readonly person: FilePerson };
type Member = Name & { readonly member: StaffMember };

interface Found {
  readonly member: StaffMember;
  readonly match: 'email' | 'name' | 'similar-name';
}

function byEmail({ person }: Named, members: readonly Member[]): Found | null {
  if (person.email === '') return null;
  const email = person.email.toLowerCase();
  const found = members.find(({ member }) => member.email.trim().toLowerCase() === email);
  return found ? { member: found.member, match: 'email' } : null;
}

function byName({ sorted }: Named, members: readonly Member[]): Found | null {
  const found = only(sorted === '' ? [] : members.filter((one) => one.sorted === sorted));
  return found && { member: found.member, match: 'name' };
}

function bySimilarName(name: Named, members: readonly Member[], taken: ReadonlySet<string>): Found | null {
  if (name.sorted === '' || members.some((one) => one.sorted === name.sorted)) return null;
  const found = only(members.filter((one) => !taken.has(one.member.id) && similarNames(one, name)));
  return found && { member: found.member, match: 'similar-name' };
}

/** The one thing in a list of one. */
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** "Chen, Yusuf", "Mr Yusuf CHEN" and "Yusuf Chen" are one name. */
const nameKey = (name: string) => nameOf(name).sorted;

function nameOf(name: string): Name {
  // "O'Neill" is one word however its apostrophe was typed.
  const words = foldText(name.replace(/['’‘`]/g, '')).split(' ');
  const untitled = words.filter((word) => !TITLES.has(word));
  const parts = untitled.length > 0 ? untitled : words;
  return { parts, sorted: parts.toSorted().join(' ') };
}

/** A slip of a letter or two, an initial for a first name ("Y Chen"), or a title in its place ("Mr Chen"). */
function similarNames(a: Name, b: Name): boolean {
  const length = Math.min(a.sorted.length, b.sorted.length);
  if (length >= 5 && distance(a.sorted, b.sorted) <= (length >= 10 ? 2 : 1)) return true;
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  if (!short.some((part) => part.length > 2)) return false;
  const left = [...long];
  return short.every((part) => {
    const at = left.findIndex((word) => word === part || initialOf(part, word) || initialOf(word, part));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const initialOf = (initial: string, word: string) => initial.length === 1 && word.startsWith(initial);

/** "Chen, Yusuf" is shown as "Yusuf Chen"; without a name the email says who it is: "yusuf.chen@..." is Yusuf Chen. */
function shownName({ name, email }: FilePerson): string {
  if (name !== '') return givenNameFirst(name);
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}
