import type { Student } from '../../../shared/contract/students.ts';
import { tidyUpn } from '../../../shared/domain/upn.ts';
import type { Db } from './database.ts';

export type FoundStudent = Pick<Student, 'id' | 'surname' | 'forename' | 'form' | 'cohort' | 'yearOffset'>;
type Searched = FoundStudent & Pick<Student, 'preferredName' | 'mathsClass' | 'upn'>;

interface Folded {
  readonly student: FoundStudent;
  readonly upn: string;
  readonly surname: string;
  /** Names, form and class. */
  readonly all: string;
}

/**
 * Finds students as somebody types. SQLite's LIKE knows neither accents nor apostrophes, so the texts are folded here,
 * once for each state of the file.
 */
export function studentSearch(db: Db) {
  const list = db.prepare(
    `SELECT id, surname, forename, form, cohort, year_offset AS "yearOffset", preferred_name AS "preferredName",
            maths_class AS "mathsClass", upn
       FROM student WHERE left_on IS NULL ORDER BY surname COLLATE NOCASE, forename COLLATE NOCASE, id`,
  );
  const changes = db.prepare('SELECT total_changes()').pluck();
  let people: readonly Folded[] = [];
  let foldedAt: unknown = null;

  /** Those in the school who have the UPN, or whose texts hold every word: first those whose surname begins with the first. */
  return (text: string, limit: number): readonly FoundStudent[] => {
    const now = changes.get();
    if (now !== foldedAt) {
      people = (list.all() as Searched[]).map(folded);
      foldedAt = now;
    }
    const upn = tidyUpn(text);
    if (UPN_LIKE.test(upn)) return people.flatMap((one) => (one.upn === upn ? [one.student] : [])).slice(0, limit);
    const words = foldSearched(text).split(' ').filter(Boolean);
    const [first = ''] = words;
    const begins: FoundStudent[] = [];
    const others: FoundStudent[] = [];
    for (const { student, surname, all } of people) {
      if (begins.length >= limit) break;
      if (words.every((word) => all.includes(word))) (surname.startsWith(first) ? begins : others).push(student);
    }
    return [...begins, ...others].slice(0, limit);
  };
}

const UPN_LIKE = /^[A-Z]\d{11}[\dA-Z]$/;

function folded({ preferredName, mathsClass, upn, ...student }: Searched): Folded {
  const { surname, forename, form } = student;
  return {
    student,
    upn,
    surname: foldSearched(surname),
    all: foldSearched([surname, forename, preferredName, form, mathsClass].join(' ')),
  };
}

const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const DASHES = /[‐-―−]/g;
const ASCII = /^[\0-\x7f]*$/;

/** No capitals, accents or apostrophes; one kind of hyphen and of space: "O’Neill" is "oneill", "Zoë" is "zoe". */
function foldSearched(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '').replace(DASHES, '-');
  return plain.replace(APOSTROPHES, '').replace(/\s+/g, ' ').toLowerCase();
}
