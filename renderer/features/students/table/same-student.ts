import type { NewStudent, StudentRow } from '../../../../shared/contract/students.ts';
import { foldName, readName, type StudentName } from '../../../../shared/domain/student-names.ts';

const nameKey = ({ surname, forename = '' }: Pick<NewStudent, 'surname' | 'forename'>) =>
  `${foldName(surname)}|${foldName(forename)}`;

/**
 * Somebody who is here already under this name: with the same date of birth or in the same form, or with no date of birth
 * on either side to tell them apart. Leavers count: they may have come back.
 */
export function sameStudent(
  added: Pick<NewStudent, 'surname' | 'forename' | 'bornOn' | 'form'>,
  students: readonly StudentRow[],
): StudentRow | null {
  if (added.surname.trim() === '') return null;
  const key = nameKey(added);
  const bornOn = added.bornOn ?? null;
  const isSameBirth = (s: StudentRow) => bornOn === null || s.bornOn === null || s.bornOn === bornOn;
  const form = foldName(added.form ?? '');
  const isSameForm = (s: StudentRow) => form !== '' && foldName(s.form) === form;
  return students.find((s) => nameKey(s) === key && (isSameBirth(s) || isSameForm(s))) ?? null;
}

/** The two parts of a whole name that was typed as the surname; null where it is a surname alone. */
export function wholeName(typed: Pick<NewStudent, 'surname' | 'forename'>): StudentName | null {
  if ((typed.forename ?? '').trim() !== '') return null;
  const reading = readName(typed.surname);
  return reading.ok && reading.value.forename !== '' ? reading.value : null;
}

/** "in 11E", "who has left", for a sentence that tells which student is meant. */
export function whereOf({ form, leftOn }: Pick<StudentRow, 'form' | 'leftOn'>): string {
  if (leftOn !== null) return 'who has left';
  return form === '' ? 'without a form' : `in ${form}`;
}
