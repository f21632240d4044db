import type { PupilPremiumReasonHeld, Student, TargetDecision } from '../contract/students.ts';
import { formatDay } from './school-year.ts';
import {
  CARE_REASONS,
  INTENTIONS,
  PUPIL_PREMIUM_REASONS,
  REASON_KEYS,
  SEN_PROVISIONS,
  SEXES,
  STANDINGS,
  yearGroupOf,
} from './students.ts';

/** What can change of a student, at one moment. */
export type StudentState = Student & { readonly reasons: readonly PupilPremiumReasonHeld[] };

/** The fields of a student, as a student's page and its history name them. */
export const STUDENT_FIELDS = {
  surname: 'Surname',
  forename: 'Forename',
  preferredName: 'Preferred name',
  upn: 'UPN',
  bornOn: 'Date of birth',
  sex: 'Sex',
  year: 'Year',
  cohort: 'Started Year 7',
  form: 'Form',
  mathsClass: 'Class',
  sen: 'SEN',
  eal: 'EAL',
  previousSchool: 'Previous school',
  pupilPremium: 'Pupil Premium',
  ks2Maths: 'KS2 maths',
  targetGrade: 'Target grade',
  currentGrade: 'Current grade',
  predictedGrade: 'Predicted grade',
  mockGrade: 'Mock grade',
  aLevel: 'A level',
  furtherMaths: 'Further Maths',
  degreeAspiration: 'Degree',
  notes: 'Notes',
  tags: 'Tags',
} as const;
export type StudentField = keyof typeof STUDENT_FIELDS;

/** Fields that say who somebody is: they are not to be seen while initials stand in place of names. */
export const NAMING_FIELDS: ReadonlySet<StudentField> = new Set([
  'surname',
  'forename',
  'preferredName',
  'upn',
  'bornOn',
  'previousSchool',
  'notes',
]);

/** A field's value in words; "" where nothing is known. */
type InWords = (student: Student, academicYear: number) => string;

const yesOrNo = (value: boolean | null) => (value === null ? '' : value ? 'Yes' : 'No');
const day = (value: string | null) => (value === null ? '' : formatDay(value));

const WORDS: Readonly<Record<Exclude<StudentField, 'notes' | 'tags'>, InWords>> = {
  surname: (s) => s.surname,
  forename: (s) => s.forename,
  preferredName: (s) => s.preferredName,
  upn: (s) => s.upn,
  bornOn: (s) => day(s.bornOn),
  sex: (s) => (s.sex === null ? '' : SEXES[s.sex]),
  year: (s, academicYear) => String(yearGroupOf(s, academicYear) ?? ''),
  cohort: (s) => String(s.cohort ?? ''),
  form: (s) => s.form,
  mathsClass: (s) => s.mathsClass,
  sen: (s) => (s.sen === null ? '' : SEN_PROVISIONS[s.sen]),
  eal: (s) => yesOrNo(s.eal),
  previousSchool: (s) => s.previousSchool,
  pupilPremium: (s) => (s.pupilPremium === null ? '' : yesOrNo(s.pupilPremium === 'yes')),
  ks2Maths: (s) => (s.ks2Maths === null ? s.ks2Note : String(s.ks2Maths)),
  targetGrade: (s) => s.targetGrade,
  currentGrade: (s) => s.currentGrade,
  predictedGrade: (s) => s.predictedGrade,
  mockGrade: (s) => s.mockGrade,
  aLevel: (s) => INTENTIONS[s.aLevel],
  furtherMaths: (s) => INTENTIONS[s.furtherMaths],
  degreeAspiration: (s) => s.degreeAspiration,
};

/**
 * What differs between two moments, in words, by the field's order on the page: "Form: 7B to 7G", "Ever 6 FSM ended".
 * `academicYear` is the one of the change, which the year group is counted in.
 */
export function changesInWords(was: StudentState, is: StudentState, academicYear: number): readonly string[] {
  return [
    ...Object.entries(WORDS).flatMap(([field, words]) =>
      fieldChange(STUDENT_FIELDS[field as StudentField], words(was, academicYear), words(is, academicYear)),
    ),
    ...reasonChanges(was.reasons, is.reasons),
    ...fieldChange(STUDENT_FIELDS.notes, was.notes, is.notes, true),
    ...tagChanges(was.tags, is.tags),
    ...leaving(was.leftOn, is.leftOn),
  ];
}

function fieldChange(label: string, was: string, is: string, isLong = false): readonly string[] {
  if (was === is) return [];
  if (is === '') return [isLong ? `${label} taken out` : `${label}: ${was} taken out`];
  if (isLong) return [was === '' ? `${label} added` : `${label} changed`];
  return [was === '' ? `${label}: ${is}, none before` : `${label}: ${was} to ${is}`];
}

function reasonChanges(
  was: readonly PupilPremiumReasonHeld[],
  is: readonly PupilPremiumReasonHeld[],
): readonly string[] {
  return REASON_KEYS.flatMap((key) => {
    const before = was.find(({ reason }) => reason === key);
    const after = is.find(({ reason }) => reason === key);
    const name = PUPIL_PREMIUM_REASONS[key];
    if (after === undefined) return before === undefined ? [] : [`${name} taken out`];
    if (before === undefined) return [after.holds ? `${name} holds` : `${name} ended`];
    if (before.holds !== after.holds) return [after.holds ? `${name} holds again` : `${name} ended`];
    const isSame = before.source === after.source && before.asAt === after.asAt;
    return isSame ? [] : [`${name} now from ${sourceWords(after)}`];
  });
}

function tagChanges(was: readonly string[], is: readonly string[]): readonly string[] {
  return [
    ...is.filter((tag) => !was.includes(tag)).map((tag) => `Tag added: ${tag}`),
    ...was.filter((tag) => !is.includes(tag)).map((tag) => `Tag taken off: ${tag}`),
  ];
}

function leaving(was: string | null, is: string | null): readonly string[] {
  if (was === is) return [];
  return [is === null ? 'Back in the school' : `Left on ${formatDay(is)}`];
}

/** "SIMS list, 7 September 2026". */
export const sourceWords = ({ source, asAt }: { readonly source: string; readonly asAt: string }): string =>
  `${source}, ${formatDay(asAt)}`;

/** "Status: Target, against the rule: reads ahead of the class". */
export function decisionWords({ standing, isOverride, reason }: TargetDecision): string {
  const against = isOverride ? ', against the rule' : '';
  return `Status: ${STANDINGS[standing]}${against}${reason === '' ? '' : `: ${reason}`}`;
}

const CARE_NAMES = [...CARE_REASONS].map((reason) => PUPIL_PREMIUM_REASONS[reason]);
const NAMING_LABELS = [...NAMING_FIELDS].map((field) => STUDENT_FIELDS[field]);

interface Shown {
  /** Looked-after reasons may be seen. */
  readonly care: boolean;
  /** Students' names may be seen, and so what people wrote about them. */
  readonly names: boolean;
}

/** A line of the history as it may be shown now; null where even that there is one would tell of a child's care. */
export function shownChange(change: string, { care, names }: Shown): string | null {
  if (!care && CARE_NAMES.some((name) => change.startsWith(`${name} `))) return null;
  if (names) return change;
  const label = NAMING_LABELS.find((l) => change.startsWith(`${l}:`) || change.startsWith(`${l} `));
  if (label !== undefined) return `${label} changed (hidden)`;
  if (change.startsWith('Nominated by ')) return 'Nominated by a teacher';
  return change.replace(/^(Status: [^:]+):.*$/s, '$1');
}
