import type { PupilPremiumReasonHeld, Student } from '../../contract/students.ts';
import type { ScaledScore } from '../student-scores.ts';
import type { PupilPremiumReason } from '../students.ts';

/** What one row of a file says of a student. Null, or a blank UPN: it says nothing of that. */
export interface StudentFacts {
  upn: string;
  /** True when a student may be found by the UPN: its check letter is right. */
  isKeyUpn: boolean;
  surname: string | null;
  forename: string | null;
  preferredName: string | null;
  bornOn: string | null;
  year: number | null;
  form: string | null;
  mathsClass: string | null;
  sex: Student['sex'];
  sen: Student['sen'];
  eal: boolean | null;
  previousSchool: string | null;
  /** The plain yes or no of a column for Pupil Premium. */
  pupilPremium: Student['pupilPremium'];
  /** What says so: the word itself, the name of a reason, or a blank cell that was said to mean No. */
  pupilPremiumBy: 'word' | 'reason' | 'blank' | null;
  reasons: Partial<Record<PupilPremiumReason, boolean>> | null;
  ks2: ScaledScore | null;
  targetGrade: string | null;
  currentGrade: string | null;
  predictedGrade: string | null;
  mockGrade: string | null;
  aLevel: Student['aLevel'] | null;
  furtherMaths: Student['furtherMaths'] | null;
  degreeAspiration: string | null;
  notes: string | null;
  tags: readonly string[] | null;
}

/** Nothing said yet. All fields stand there from the start, so that many rows are quick to fill. */
export const noFacts = (): StudentFacts => ({
  upn: '',
  isKeyUpn: false,
  surname: null,
  forename: null,
  preferredName: null,
  bornOn: null,
  year: null,
  form: null,
  mathsClass: null,
  sex: null,
  sen: null,
  eal: null,
  previousSchool: null,
  pupilPremium: null,
  pupilPremiumBy: null,
  reasons: null,
  ks2: null,
  targetGrade: null,
  currentGrade: null,
  predictedGrade: null,
  mockGrade: null,
  aLevel: null,
  furtherMaths: null,
  degreeAspiration: null,
  notes: null,
  tags: null,
});

/** A row of a file, read. */
export interface FactsRow {
  /** Row number in the file, 1 first. */
  readonly row: number;
  readonly facts: Readonly<StudentFacts>;
  /** Cells that could not be read and what is odd in those that could, in sentences with row and column. */
  readonly problems: readonly string[];
}

/** Stands in `sources` for every field that says something and has no source of its own. */
export const EVERY_FIELD = '*';

/** A student as they stand here: with the reasons for Pupil Premium, and by field where each fact came from. */
export type StandingStudent = Student & {
  /** By field: the id of an import, or "typed 2026-09-14"; `EVERY_FIELD`: of the fields that are not named. */
  readonly sources: Readonly<Record<string, string>>;
  readonly reasons: readonly PupilPremiumReasonHeld[];
};

/** "Adeyemi, Grace" as a row has it; empty when it has no name. */
export const nameOfFacts = ({ surname, forename }: StudentFacts): string =>
  [surname, forename].filter((part) => part).join(', ');
