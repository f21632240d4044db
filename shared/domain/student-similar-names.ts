import { distance } from 'fastest-levenshtein';
import { foldName, isNamePrefix, nameWords, type StudentName } from './student-names.ts';

/** A name folded in the ways it is compared. */
interface Forms {
  readonly surname: string;
  /** The halves of a double surname. */
  readonly surnameParts: readonly string[];
  readonly forename: string;
  /** Forename, its first word, preferred name. */
  readonly calledBy: readonly string[];
  /** All words, in alphabetical order. */
  readonly words: string;
}

const formsByName = new WeakMap<StudentName, Forms>();

/**
 * The same name or one that may well be the same person's: a slip of a letter in either part, surname and forename
 * swapped, the preferred name or an initial for the forename, one half of a double surname, "Jr" or not.
 */
export function similarName(a: StudentName, b: StudentName): boolean {
  const [x, y] = [formsOf(a), formsOf(b)];
  if (x.words === y.words) return x.words !== '' || a.surname === b.surname;
  if (similarForename(x, y) && (closeWord(x.surname, y.surname) || sharesHalf(x, y))) return true;
  return closeWord(x.surname, y.forename) && closeWord(x.forename, y.surname);
}

function formsOf(name: StudentName): Forms {
  const known = formsByName.get(name);
  if (known) return known;
  const surnameWords = nameWords(name.surname);
  const forenameWords = nameWords(name.forename);
  const fold = (words: readonly string[]) => (words.length === 0 ? '' : foldName(words.join('')));
  const forename = fold(forenameWords);
  const called = [forename, fold(forenameWords.slice(0, 1)), fold(nameWords(name.preferredName))];
  const forms = {
    surname: fold(surnameWords),
    surnameParts: surnameWords.filter((word) => !isNamePrefix(word)).map(foldName),
    forename,
    calledBy: [...new Set(called.filter((word) => word !== ''))],
    words: [...surnameWords, ...forenameWords].map(foldName).sort().join(' '),
  };
  formsByName.set(name, forms);
  return forms;
}

function similarForename(a: Forms, b: Forms): boolean {
  if (a.forename === '' || b.forename === '') return true;
  return a.calledBy.some((x) => b.calledBy.some((y) => closeWord(x, y) || isInitial(x, y) || isInitial(y, x)));
}

const isInitial = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);

/** "Smyth-Jones" and "Jones". */
function sharesHalf(a: Forms, b: Forms): boolean {
  if (a.surnameParts.length < 2 && b.surnameParts.length < 2) return false;
  return a.surnameParts.some((part) => part.length > 2 && b.surnameParts.includes(part));
}

/** Equal, or one slip away: a letter more, fewer, another, or two swapped; in a long word two ("Mohammed", "Muhammad"). */
function closeWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || Math.abs(a.length - b.length) > 2) return false;
  const slips = distance(a, b);
  return slips <= (shorter >= 7 ? 2 : 1) || (slips === 2 && isSwapped(a, b));
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at += 1;
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}
