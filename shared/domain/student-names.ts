import { quoted, type Reading, read, refused, refusedError, tidyCell } from './student-reading.ts';

/** A person's name as a list has it; `preferredName` is empty when it is the forename, `forename` when there is none. */
export interface StudentName {
  readonly surname: string;
  readonly forename: string;
  readonly preferredName: string;
}

const LONGEST = 200;
const BRACKETS = /^(.*?)\s*\(([^()]*)\)$/;
const SUFFIX = /^(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv)\.?$/i;
/** Words that begin a surname of several words. */
const PREFIX =
  /^(?:van|von|der|den|ter|ten|de|del|della|di|da|do|dos|das|du|la|le|al|el|bin|ibn|bint|abu|st\.?|mac|mc|o['’]?|y)$/i;
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]{2,}$/u;

/**
 * A name in one cell, kept as it is written: "Smith, John", "Smith, John (Johnny)", "John Smith", "Deepa van Dyk". Without
 * a comma the last word is the surname, or what is in capitals; the first, where the column's heading puts it first.
 */
export function readName(text: string, order: { readonly isSurnameFirst?: boolean } = {}): Reading<StudentName> {
  const whole = readNamePart(text);
  if (!whole.ok) return whole;
  // A formula is no name: it is kept whole, for a person to see.
  if (whole.value.startsWith('=')) return read({ surname: whole.value, forename: '', preferredName: '' });
  const [, before = whole.value, inBrackets = ''] = BRACKETS.exec(whole.value) ?? [];
  const [surname, forename] = before === '' ? [whole.value, ''] : splitName(before, order.isSurnameFirst ?? false);
  const preferredName = before !== '' && foldName(inBrackets) !== foldName(forename) ? inBrackets.trim() : '';
  return read({ surname, forename, preferredName });
}

/** A surname, forename or preferred name in a cell of its own, kept as it is written: "Null" is a name. */
export function readNamePart(text: string): Reading<string> {
  const error = refusedError(text);
  if (error) return error;
  const name = tidyCell(text);
  if (name.length > LONGEST) {
    return refused(`${quoted(name)} is longer than ${LONGEST} characters. Shorten the name.`);
  }
  return name === '' ? refused('The cell has no name that can be seen. Write the name.') : read(name);
}

/** Surname and forename, as a comma or the words divide them. */
function splitName(name: string, isSurnameFirst: boolean): readonly [string, string] {
  const comma = name.indexOf(',');
  if (comma >= 0) return splitAtComma(name, comma);
  const words = name.split(' ');
  if (words.length < 2 || !/\p{L}/u.test(words.at(-1) ?? '')) return [name, ''];
  const start = isSurnameFirst ? -surnameEnd(words) : surnameStart(words);
  if (start < 0) return [words.slice(0, -start).join(' '), words.slice(-start).join(' ')];
  return [words.slice(start).join(' '), words.slice(0, start).join(' ')];
}

function splitAtComma(name: string, comma: number): readonly [string, string] {
  const surname = name.slice(0, comma).trim();
  const rest = name.slice(comma + 1).trim();
  if (surname === '' || rest === '') return [surname || rest || name, ''];
  const next = rest.indexOf(',');
  // "Smith, Jr, John"
  if (next > 0 && SUFFIX.test(rest.slice(0, next).trim()) && rest.slice(next + 1).trim() !== '') {
    return [`${surname}, ${rest.slice(0, next).trim()}`, rest.slice(next + 1).trim()];
  }
  return [surname, rest];
}

/** Where the surname begins; below 0, how many words of it stand in front. */
function surnameStart(words: readonly string[]): number {
  const capitals = words.filter((word) => CAPITALS.test(word)).length;
  if (capitals > 0 && capitals < words.length && words.slice(0, capitals).every((word) => CAPITALS.test(word))) {
    return -capitals;
  }
  let start = words.length - 1;
  if (start > 1 && SUFFIX.test(words[start] ?? '')) start -= 1;
  while (start > 1 && PREFIX.test(words[start - 1] ?? '')) start -= 1;
  // "van Dyk" is a surname alone; "Van Nguyen" has a forename.
  const first = words[0] ?? '';
  return start === 1 && PREFIX.test(first) && first === first.toLowerCase() ? 0 : start;
}

/** How many words the surname has where it stands first. */
function surnameEnd(words: readonly string[]): number {
  let end = 1;
  while (end < words.length - 1 && PREFIX.test(words[end - 1] ?? '')) end += 1;
  return end;
}

const FOLDED = /^[a-z0-9]+$/;
const ASCII = /^[\u0020-\u007e]*$/;
/** Letters that decomposing leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};

/** For comparing names: case, accents, spaces, apostrophes and dashes folded away. Never for showing. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (FOLDED.test(lower)) return lower;
  const folded = ASCII.test(lower) ? lower.replace(/[^a-z0-9]+/g, '') : foldLetters(lower);
  return folded === '' ? lower.normalize('NFC').trim() : folded;
}

function foldLetters(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/[æœøłđðþßı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The same surname and forename, however they were typed: "SMITH", "O’Neill" and "Sian" are "Smith", "O'Neill" and "Siân". */
export function sameName(a: StudentName, b: StudentName): boolean {
  return foldName(a.surname) === foldName(b.surname) && foldName(a.forename) === foldName(b.forename);
}

/** The words of a name that say who somebody is, without "Jr". */
export function nameWords(text: string): readonly string[] {
  return text.split(/[\s,\-‐‑–—]+/).filter((word) => word !== '' && !SUFFIX.test(word));
}

/** True for "van", "de", "al" and the like, which many surnames share. */
export const isNamePrefix = (word: string): boolean => PREFIX.test(word);
