import type { Student } from '../../contract/students.ts';
import { cohortOfBirth } from '../student-birth-day.ts';
import { cohortOf } from '../students.ts';
import type { Comparing, ReasonWord } from './difference.ts';
import { pupilPremiumSaid } from './pupil-premium-differences.ts';
import type { StudentFacts } from './student-facts.ts';

export interface NewStudentFacts {
  readonly student: Omit<Student, 'id'>;
  /** Reasons for Pupil Premium that hold. */
  readonly reasons: readonly ReasonWord[];
}

/** Somebody new with everything that a row says of them. */
export function newStudentOf(facts: StudentFacts, by: Comparing): NewStudentFacts {
  const premium = pupilPremiumSaid(facts);
  const isPlain = premium.plain !== null;
  return {
    student: {
      upn: facts.upn,
      surname: facts.surname ?? '',
      forename: facts.forename ?? '',
      preferredName: facts.preferredName ?? '',
      bornOn: facts.bornOn,
      cohort: cohort(facts, by.listYear),
      yearOffset: 0,
      form: facts.form ?? '',
      mathsClass: facts.mathsClass ?? '',
      sex: facts.sex,
      sen: facts.sen,
      eal: facts.eal,
      previousSchool: facts.previousSchool ?? '',
      pupilPremium: premium.plain,
      pupilPremiumSource: isPlain ? by.source : '',
      pupilPremiumAsAt: isPlain ? by.asAt : null,
      ks2Maths: facts.ks2?.score ?? null,
      ks2Note: facts.ks2?.note ?? '',
      targetGrade: facts.targetGrade ?? '',
      currentGrade: facts.currentGrade ?? '',
      predictedGrade: facts.predictedGrade ?? '',
      mockGrade: facts.mockGrade ?? '',
      aLevel: facts.aLevel ?? 'not-asked',
      furtherMaths: facts.furtherMaths ?? 'not-asked',
      degreeAspiration: facts.degreeAspiration ?? '',
      notes: facts.notes ?? '',
      tags: facts.tags ?? [],
      leftOn: null,
    },
    reasons: premium.reasons.filter(({ holds }) => holds),
  };
}

const EARLIEST = 1990;
const LATEST = 2100;

/** By the year group; without one, by the date of birth. */
function cohort({ year, bornOn }: StudentFacts, listYear: number): number | null {
  if (year !== null) return cohortOf(year, listYear);
  if (bornOn === null) return null;
  const start = cohortOfBirth(bornOn);
  return start >= EARLIEST && start <= LATEST ? start : null;
}

/** Fields of somebody new of which the file is the source: those that say something. Pupil Premium names its own. */
export function saidFields(student: Omit<Student, 'id'>): readonly (keyof Student)[] {
  return FIELDS.filter((field) => {
    const value = student[field];
    return value !== null && value !== '' && value !== 'not-asked' && !(Array.isArray(value) && value.length === 0);
  });
}

const FIELDS = [
  'upn',
  'surname',
  'forename',
  'preferredName',
  'bornOn',
  'cohort',
  'form',
  'mathsClass',
  'sex',
  'sen',
  'eal',
  'previousSchool',
  'ks2Maths',
  'ks2Note',
  'targetGrade',
  'currentGrade',
  'predictedGrade',
  'mockGrade',
  'aLevel',
  'furtherMaths',
  'degreeAspiration',
  'notes',
  'tags',
] as const satisfies readonly (keyof Student)[];
