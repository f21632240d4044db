import type { StudentRow } from '../../../shared/contract/students.ts';
import { STANDINGS, type Standing, yearGroupOf } from '../../../shared/domain/students.ts';
import { wordsTest } from '../../ui/table-search.ts';

/** Somebody who can be chosen, with what tells them from others of the same name. */
export interface Candidate {
  readonly id: string;
  /** As it may be shown now. */
  readonly name: string;
  /** "Year 10, 10B, 10x/Ma1, Target". */
  readonly about: string;
  readonly yearGroup: number | null;
  readonly standing: Standing | null;
}

export interface Finding {
  readonly text: string;
  readonly isOfYear: (yearGroup: number | null) => boolean;
  readonly onlyTargets: boolean;
}

/** Everybody in the school but those who are there already, by name. */
export function candidatesOf(
  students: readonly StudentRow[],
  exclude: ReadonlySet<string>,
  academicYear: number,
  shownName: (student: StudentRow) => string,
): readonly Candidate[] {
  return students
    .filter(({ id, leftOn }) => leftOn === null && !exclude.has(id))
    .map((student) => {
      const yearGroup = yearGroupOf(student, academicYear);
      const standing = student.decision?.standing ?? null;
      const facts = [
        yearGroup === null ? '' : `Year ${yearGroup}`,
        student.form,
        student.mathsClass,
        standing === null || standing === 'none' ? '' : STANDINGS[standing],
      ];
      return {
        id: student.id,
        name: shownName(student),
        about: facts.filter((fact) => fact !== '').join(', '),
        yearGroup,
        standing,
      };
    });
}

/** Those who have every word of the text in what is shown of them, of those year groups, target students only if asked. */
export function found(
  candidates: readonly Candidate[],
  { text, isOfYear, onlyTargets }: Finding,
): readonly Candidate[] {
  const passes = wordsTest(text);
  return candidates.filter(
    (one) =>
      isOfYear(one.yearGroup) && (!onlyTargets || one.standing === 'target') && passes(`${one.name} ${one.about}`),
  );
}

/** The year groups there are, lowest first. */
export function yearGroupsOf(candidates: readonly Candidate[]): readonly number[] {
  return [...new Set(candidates.flatMap(({ yearGroup }) => yearGroup ?? []))].sort((a, b) => a - b);
}
