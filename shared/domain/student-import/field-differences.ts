import type { Student } from '../../contract/students.ts';
import { formatDay } from '../school-year.ts';
import { foldName, nameWords } from '../student-names.ts';
import { sameText } from '../student-values.ts';
import { cohortOf, INTENTIONS, nameOf, SEN_PROVISIONS, SEXES, yearGroupOf } from '../students.ts';
import { isKeyUpn } from '../upn.ts';
import { type Compare, type Comparing, type Difference, type StudentChanges, standingOf } from './difference.ts';
import { hasName } from './find-students.ts';
import { pupilPremiumDifferences } from './pupil-premium-differences.ts';
import type { StandingStudent, StudentFacts } from './student-facts.ts';

/** Everything in which a row differs from what stands here. */
export function differencesOf(student: StandingStudent, facts: StudentFacts, by: Comparing): readonly Difference[] {
  const differences: Difference[] = [];
  for (const compare of COMPARISONS) {
    const difference = compare(student, facts, by);
    if (difference !== null) differences.push(difference);
  }
  if (facts.pupilPremium !== null || facts.reasons !== null) {
    differences.push(...pupilPremiumDifferences(student, facts, by));
  }
  return differences;
}

/** Fields that a row and a student hold alike. */
type PlainField = {
  [K in keyof StudentFacts & keyof Student]: StudentFacts[K] extends Student[K] | null ? K : never;
}[keyof StudentFacts & keyof Student];

/** Compares a field that a row and a student hold alike, in words; what stands empty has none. */
function plain<K extends PlainField>(
  field: K,
  label: string,
  words: (value: NonNullable<Student[K]>) => string,
): Compare {
  return (student, facts, by) => {
    const now = facts[field] as Student[K] | null;
    const was = student[field];
    if (now === null || now === was) return null;
    const nowWords = words(now as NonNullable<Student[K]>);
    const wasWords = was === null ? '' : words(was as NonNullable<Student[K]>);
    if (sameText(wasWords, nowWords)) return null;
    return {
      field,
      label,
      was: wasWords,
      now: nowWords,
      standing: standingOf(student, [field], wasWords, by),
      taken: 'when-newer',
      changes: { [field]: now } as StudentChanges,
      reasons: [],
    };
  };
}

const asWritten = (text: string) => text;
const intention = (key: Student['aLevel']) => (key === 'not-asked' ? '' : INTENTIONS[key]);

/** An initial of a forename, or some of several, tells nothing new. */
function isLessOf(forename: string, known: string): boolean {
  const said = nameWords(forename).map(foldName);
  const here = nameWords(known).map(foldName);
  return said.length <= here.length && said.every((word, i) => word === here[i] || word === here[i]?.charAt(0));
}

const compareName: Compare = (student, facts, by) => {
  if (facts.surname === null && facts.forename === null) return null;
  const surname = facts.surname ?? student.surname;
  const forename = facts.forename ?? student.forename;
  if (hasName({ ...facts, surname, forename }, student)) return null;
  if (foldName(surname) === foldName(student.surname) && isLessOf(forename, student.forename)) return null;
  return {
    field: 'name',
    label: 'Name',
    was: nameOf(student),
    now: nameOf({ surname, forename }),
    standing: standingOf(student, ['surname', 'forename'], student.surname, by),
    taken: 'when-newer',
    changes: { surname, forename },
    reasons: [],
  };
};

/** Nothing to say where the list's preferred name is the forename that stands here. */
const comparePreferredName: Compare = (student, facts, by) => {
  if (facts.preferredName === null || sameText(facts.preferredName, student.forename)) return null;
  return preferredName(student, facts, by);
};
const preferredName = plain('preferredName', 'Preferred name', asWritten);

/** A wrong UPN never takes the place of a right one. */
const compareUpn: Compare = (student, facts, by) => {
  if (facts.upn === '' || facts.upn === student.upn) return null;
  if (!facts.isKeyUpn && isKeyUpn(student.upn)) return null;
  return {
    field: 'upn',
    label: 'UPN',
    was: student.upn,
    now: facts.upn,
    standing: standingOf(student, ['upn'], student.upn, by),
    taken: 'when-newer',
    changes: { upn: facts.upn },
    reasons: [],
  };
};

const FURTHEST_YEARS = 8;

/** Whether a year group is too far from somebody's own to be more than a slip. */
export function isYearTooFar(student: StandingStudent, facts: StudentFacts, listYear: number): boolean {
  const own = yearGroupOf({ cohort: student.cohort, yearOffset: 0 }, listYear);
  return facts.year !== null && own !== null && Math.abs(facts.year - own) > FURTHEST_YEARS;
}

/** Another year group than theirs is an exception: the cohort stays. */
const compareYear: Compare = (student, facts, by) => {
  if (facts.year === null || isYearTooFar(student, facts, by.listYear)) return null;
  const was = yearGroupOf(student, by.listYear);
  if (was === facts.year) return null;
  const field = was === null ? 'cohort' : 'yearOffset';
  return {
    field: 'year',
    label: 'Year',
    was: was === null ? '' : `Year ${was}`,
    now: `Year ${facts.year}`,
    standing: standingOf(student, ['yearOffset', 'cohort'], was === null ? '' : 'known', by),
    taken: 'when-newer',
    changes:
      field === 'cohort'
        ? { cohort: cohortOf(facts.year, by.listYear), yearOffset: 0 }
        : { yearOffset: student.yearOffset + facts.year - (was ?? facts.year) },
    reasons: [],
  };
};

/** What stands in place of a score says no more than a blank does, when there is no score here either. */
const compareScore: Compare = (student, { ks2 }, by) => {
  if (ks2 === null || ks2.score === student.ks2Maths) return null;
  const was = student.ks2Maths === null ? student.ks2Note : String(student.ks2Maths);
  return {
    field: 'ks2Maths',
    label: 'KS2 maths',
    was,
    now: ks2.score === null ? `No score${ks2.note === '' ? '' : ` (${ks2.note})`}` : String(ks2.score),
    standing: standingOf(student, ['ks2Maths', 'ks2Note'], was, by),
    taken: 'when-newer',
    changes: { ks2Maths: ks2.score, ks2Note: ks2.note },
    reasons: [],
  };
};

/** A file adds tags and takes none off. */
const compareTags: Compare = (student, facts, by) => {
  const added = facts.tags?.filter((tag) => !student.tags.some((own) => sameText(own, tag))) ?? [];
  if (added.length === 0) return null;
  const tags = [...student.tags, ...added];
  return {
    field: 'tags',
    label: 'Tags',
    was: student.tags.join(', '),
    now: tags.join(', '),
    standing: standingOf(student, ['tags'], student.tags.join(), by),
    taken: 'always',
    changes: { tags },
    reasons: [],
  };
};

/** Somebody who left is in a list of a later day: back, or still in an old list. A person says. */
const compareLeaving: Compare = (student, _facts, by) => {
  const { leftOn } = student;
  if (leftOn === null || by.asAt <= leftOn) return null;
  return {
    field: 'leftOn',
    label: 'Left the school',
    was: formatDay(leftOn),
    now: 'In this list',
    standing: standingOf(student, ['leftOn'], leftOn, by),
    taken: 'never',
    changes: { leftOn: null },
    reasons: [],
  };
};

/** In the order in which a row's changes are shown. */
const COMPARISONS: readonly Compare[] = [
  compareName,
  comparePreferredName,
  compareUpn,
  plain('bornOn', 'Date of birth', formatDay),
  compareYear,
  plain('form', 'Form', asWritten),
  plain('mathsClass', 'Class', asWritten),
  plain('sex', 'Sex', (sex) => SEXES[sex]),
  plain('sen', 'SEN', (sen) => SEN_PROVISIONS[sen]),
  plain('eal', 'EAL', (eal) => (eal ? 'Yes' : 'No')),
  plain('previousSchool', 'Previous school', asWritten),
  compareScore,
  plain('targetGrade', 'Target grade', asWritten),
  plain('currentGrade', 'Current grade', asWritten),
  plain('predictedGrade', 'Predicted grade', asWritten),
  plain('mockGrade', 'Mock grade', asWritten),
  plain('aLevel', 'A level', intention),
  plain('furtherMaths', 'Further Maths', intention),
  plain('degreeAspiration', 'Degree aspiration', asWritten),
  plain('notes', 'Notes', asWritten),
  compareTags,
  compareLeaving,
];
