import { foldName, sameName } from '../student-names.ts';
import { similarName } from '../student-similar-names.ts';
import { isKeyUpn, upnState } from '../upn.ts';
import { findByName } from './find-by-name.ts';
import { repeatedRows } from './repeated-rows.ts';
import type { FactsRow, StandingStudent, StudentFacts } from './student-facts.ts';

/** Who the person of a row is. */
export type Found =
  | { readonly kind: 'same'; readonly student: StandingStudent; readonly by: string }
  | { readonly kind: 'new' }
  /** May be one of these, or nobody here has the name: a person decides. */
  | { readonly kind: 'decide'; readonly likely: readonly Likely[] }
  /** The row cannot be read; a sentence says why. */
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'left-out' };

interface Likely {
  readonly student: StandingStudent;
  /** "The same date of birth and a similar name". */
  readonly why: string;
}

/** What a person said about a row's person. */
export type Who = { readonly studentId: string } | 'new' | 'leave-out';

const NEW: Found = { kind: 'new' };
const LEFT_OUT: Found = { kind: 'left-out' };

/**
 * Who each row is about, row by row: by a valid UPN, else by name and date of birth, in a list that has neither by name
 * alone; where that leaves a doubt, the students who may be meant. No student is found for two rows, and of two rows of one person the second is refused.
 */
export function findStudents(
  rows: readonly FactsRow[],
  students: readonly StandingStudent[],
  chosen: ReadonlyMap<number, Who>,
  listYear: number,
): readonly Found[] {
  const found = new Array<Found | undefined>(rows.length);
  const here = indexed(students);
  for (const [i, why] of repeatedRows(rows)) {
    const facts = rows[i]?.facts;
    // Of a name that several here have, each row may be another of them: a person says.
    const isNamesake = facts?.upn === '' && facts.bornOn === null && here.byName(facts).length > 1;
    if (!isNamesake) found[i] = { kind: 'unreadable', why };
  }
  const claims = new Map<string, number>();

  const claim = (i: number, row: number, student: StandingStudent, by: string) => {
    const other = claims.get(student.id);
    claims.set(student.id, other ?? row);
    found[i] =
      other === undefined
        ? { kind: 'same', student, by }
        : {
            kind: 'unreadable',
            why: `Row ${row} is about the same student as row ${other}. Only row ${other} is read.`,
          };
  };

  for (const [i, { row }] of rows.entries()) {
    if (found[i]) continue;
    const who = chosen.get(row);
    if (who === 'leave-out') found[i] = LEFT_OUT;
    else if (who === 'new') found[i] = NEW;
    else if (who !== undefined) {
      const student = here.byId.get(who.studentId);
      if (student) claim(i, row, student, 'chosen by you');
    }
  }
  if (students.length > 0) {
    for (const [i, { row, facts }] of rows.entries()) {
      if (found[i] || !facts.isKeyUpn) continue;
      const student = one(here.byUpn.get(facts.upn));
      if (student && !isSomebodyElse(facts, student) && !isTwin(facts, student, here)) claim(i, row, student, 'by UPN');
    }
    for (const [i, { row, facts }] of rows.entries()) {
      if (found[i] || facts.bornOn === null) continue;
      const alike = (here.byBirth.get(facts.bornOn) ?? []).filter((s) => hasName(facts, s) && !isOtherUpn(facts, s));
      const student = one(alike);
      if (student) claim(i, row, student, 'by name and date of birth');
    }
    const search = { isOpen: (i: number) => !found[i], namesakes: here.byName, listYear };
    for (const [i, student] of findByName(rows, search)) {
      if (!claims.has(student.id)) claim(i, rows[i]?.row ?? 0, student, 'by name alone');
    }
  }
  return rows.map(({ facts }, i) => found[i] ?? doubtful(facts, here, claims));
}

const one = <T>(items: readonly T[] | undefined): T | undefined => (items?.length === 1 ? items[0] : undefined);

interface Here {
  readonly byId: ReadonlyMap<string, StandingStudent>;
  readonly byUpn: ReadonlyMap<string, readonly StandingStudent[]>;
  readonly byBirth: ReadonlyMap<string, readonly StandingStudent[]>;
  byName(facts: StudentFacts): readonly StandingStudent[];
}

function indexed(students: readonly StandingStudent[]): Here {
  const byId = new Map<string, StandingStudent>();
  const byUpn = new Map<string, StandingStudent[]>();
  const byBirth = new Map<string, StandingStudent[]>();
  for (const student of students) {
    byId.set(student.id, student);
    if (isKeyUpn(student.upn)) put(byUpn, student.upn, student);
    if (student.bornOn !== null) put(byBirth, student.bornOn, student);
  }
  // Only rows that nothing else tells apart are looked up by name alone.
  let byName: Map<string, StandingStudent[]> | null = null;
  return {
    byId,
    byUpn,
    byBirth,
    byName(facts) {
      if (byName === null) {
        byName = new Map();
        for (const student of students) put(byName, foldName(student.surname), student);
      }
      return (byName.get(foldName(facts.surname ?? '')) ?? []).filter((student) => hasName(facts, student));
    },
  };
}

function put<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** The row's name as one to compare with a student's: a row without a forename of its own has none. */
const rowName = (facts: StudentFacts) => ({
  surname: facts.surname ?? '',
  forename: facts.forename ?? '',
  preferredName: facts.preferredName ?? '',
});

/** The same name, whichever of forename and preferred name either side has. */
export function hasName(facts: StudentFacts, student: StandingStudent): boolean {
  if (facts.surname === null) return false;
  const name = rowName(facts);
  if (sameName(name, student)) return true;
  const { preferredName } = student;
  if (preferredName !== '' && sameName(name, { ...student, forename: preferredName })) return true;
  return name.preferredName !== '' && sameName({ ...name, forename: name.preferredName }, student);
}

/** The same forename, which is more than an initial. */
function hasForename({ forename }: StudentFacts, student: StandingStudent): boolean {
  return forename !== null && forename.length > 2 && foldName(forename) === foldName(student.forename);
}

/** Two permanent UPNs, both right, that differ. A temporary one is replaced by another one day, so it says nothing. */
function isOtherUpn(facts: StudentFacts, student: StandingStudent): boolean {
  if (!facts.isKeyUpn || student.upn === facts.upn) return false;
  return upnState(facts.upn) === 'valid' && upnState(student.upn) === 'valid';
}

/** The same UPN, but neither the name nor the date of birth: a UPN in the wrong row, rather than a new name. */
function isSomebodyElse(facts: StudentFacts, student: StandingStudent): boolean {
  if (facts.bornOn === null || student.bornOn === null || facts.bornOn === student.bornOn) return false;
  if (facts.surname === null || hasName(facts, student)) return false;
  return !similarName(rowName(facts), student);
}

/** The name is not theirs but that of somebody else with the date of birth: twins whose UPNs changed places. */
function isTwin(facts: StudentFacts, student: StandingStudent, here: Here): boolean {
  if (facts.bornOn === null || hasName(facts, student)) return false;
  return (here.byBirth.get(facts.bornOn) ?? []).some((other) => other !== student && hasName(facts, other));
}

const MOST_LIKELY = 5;

/**
 * A row that is nobody's for certain: somebody new, unless a student here may be meant, or the row has no more than a name
 * to be found by, which may have changed.
 */
function doubtful(facts: StudentFacts, here: Here, claims: ReadonlyMap<string, number>): Found {
  if (here.byId.size === 0) return NEW;
  const likely = new Map<string, Likely>();
  const add = (students: readonly StandingStudent[] | undefined, why: string) => {
    for (const student of students ?? []) {
      if (likely.size < MOST_LIKELY && !claims.has(student.id) && !likely.has(student.id)) {
        likely.set(student.id, { student, why });
      }
    }
  };
  for (const student of facts.isKeyUpn ? (here.byUpn.get(facts.upn) ?? []) : []) {
    add(
      [student],
      isSomebodyElse(facts, student) ? 'The same UPN, but another name and date of birth' : 'The same UPN',
    );
  }
  if (facts.surname !== null) {
    const born = facts.bornOn === null ? [] : (here.byBirth.get(facts.bornOn) ?? []);
    add(
      born.filter((student) => hasName(facts, student)),
      facts.isKeyUpn ? 'The same name and date of birth, but another UPN' : 'The same name and date of birth',
    );
    const name = rowName(facts);
    add(
      born.filter((student) => !isOtherUpn(facts, student) && similarName(name, student)),
      'The same date of birth and a similar name',
    );
    add(
      born.filter((student) => !isOtherUpn(facts, student) && hasForename(facts, student)),
      'The same date of birth and forename, but another surname',
    );
    const undated = here
      .byName(facts)
      .filter((s) => (facts.bornOn === null || s.bornOn === null) && !isOtherUpn(facts, s));
    add(undated, 'The same name, and no date of birth to tell them apart');
  }
  const hasMoreThanName = facts.isKeyUpn || facts.bornOn !== null || facts.surname === null;
  return likely.size === 0 && hasMoreThanName ? NEW : { kind: 'decide', likely: [...likely.values()] };
}
