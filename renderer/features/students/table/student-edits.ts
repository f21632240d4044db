import type { NewStudent } from '../../../../shared/contract/students.ts';
import { readBirthDay } from '../../../../shared/domain/student-birth-day.ts';
import { foldName, readName, readNamePart } from '../../../../shared/domain/student-names.ts';
import { readScaledScore } from '../../../../shared/domain/student-scores.ts';
import {
  readEal,
  readPlainText,
  readSen,
  readSex,
  readTags,
  readYearGroup,
} from '../../../../shared/domain/student-values.ts';
import { readYesNo } from '../../../../shared/domain/student-yes-no.ts';
import { cohortOf, nameOf, SEN_PROVISIONS, SEXES } from '../../../../shared/domain/students.ts';
import { tidyUpn } from '../../../../shared/domain/upn.ts';
import { read, refused } from '../../../ui/table-edit.ts';
import { dateEdit, dayText } from '../../../ui/table-edit-days.ts';
import { withHeadings } from './student-edit-headings.ts';
import {
  asIs,
  choiceOf,
  gradeOf,
  intentionOf,
  patch,
  readWith,
  type StudentEdit,
  says,
  TEXT,
  textOf,
} from './student-edit-kinds.ts';
import { mayHaveReasons, statusWords, type TableStudent } from './student-rows.ts';

interface EditContext {
  readonly academicYear: number;
  /** ISO day. */
  readonly today: string;
  /** Initials are shown: what is hidden cannot be changed. */
  readonly isMasked: boolean;
}

const NOT_KNOWN = /^not known$/i;

const pupilPremium: StudentEdit = {
  text: ({ premiumWords }) => premiumWords,
  control: { kind: 'choice', options: ['', 'Yes', 'No'] },
  parse(typed, row) {
    const text = typed.trim();
    if (row && text === row.premiumWords) return read(patch({ pupilPremium: row.student.pupilPremium }), text);
    if (text === '' || NOT_KNOWN.test(text)) {
      return row && mayHaveReasons(row)
        ? refused('There may be a reason for it. Use No if it has ended, or open the student to change the reason')
        : read(patch({ pupilPremium: null }), 'Not known');
    }
    if (/^reason not known$/i.test(text)) return read(patch({ pupilPremium: 'yes' }), 'Yes');
    const answer = readYesNo(text);
    if (!answer.ok) return refused('Use Yes or No. A reason needs its source and date: open the student to set it');
    if (!answer.value) return read(patch({ pupilPremium: 'no' }), 'No');
    return read(patch({ pupilPremium: 'yes' }), row?.premium.status === 'yes' ? row.premiumWords : 'Yes');
  },
};

const ks2: StudentEdit = {
  text: ({ student }) => student.ks2Maths?.toString() ?? student.ks2Note,
  control: { kind: 'number' },
  parse: readWith(
    readScaledScore,
    ({ score, note }) => patch({ ks2Maths: score, ks2Note: note }),
    ({ score, note }) => score?.toString() ?? note,
    patch({ ks2Maths: null, ks2Note: '' }),
  ),
};

const cohort: StudentEdit = {
  text: ({ student }) => student.cohort?.toString() ?? '',
  control: { kind: 'number' },
  parse: readWith(
    (text) =>
      /^(19[9]\d|20\d\d)$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, sentence: 'Enter the year they started Year 7, such as 2024' },
    (year) => patch({ cohort: year, yearOffset: 0 }),
    String,
    patch({ cohort: null, yearOffset: 0 }),
  ),
};

/** An exception for somebody whose cohort is known; for anybody else it says the cohort. */
const yearEdit = (academicYear: number): StudentEdit => ({
  text: ({ year }) => year?.toString() ?? '',
  control: { kind: 'number' },
  parse(typed, row) {
    const known = row?.student.cohort ?? null;
    const own = known === null ? 0 : academicYear - known + 7;
    return readWith(
      readYearGroup,
      (year) =>
        known === null
          ? patch({ cohort: cohortOf(year, academicYear), yearOffset: 0 })
          : patch({ yearOffset: year - own }),
      String,
      known === null ? patch({ cohort: null }) : 'Enter a year group, such as 9',
    )(typed);
  },
});

const name: StudentEdit = {
  text: (row) => row.name,
  control: TEXT,
  parse: readWith(
    readName,
    ({ surname, forename, preferredName }) =>
      patch({ surname, forename, ...(preferredName === '' ? {} : { preferredName }) }),
    nameOf,
    'Enter the name, such as Adeyemi, Grace',
  ),
  isKey: true,
  known: {
    fold: (text) => foldName(text.replace(/\([^()]*\)\s*$/, '')),
    by: ({ student: { surname, forename, preferredName } }) => [
      `${forename} ${surname}`,
      ...(preferredName === '' ? [] : [`${preferredName} ${surname}`, `${surname} ${preferredName}`]),
    ],
  },
  madeOf: {
    columns: ['surname', 'forename'],
    join: ([surname = '', forename = '']) => nameOf({ surname: surname.trim(), forename: forename.trim() }),
  },
  isRequired: true,
  isOwn: true,
};

const namePart = (field: 'surname' | 'forename'): StudentEdit => ({
  text: ({ student }) => student[field],
  control: TEXT,
  parse: readWith(
    readNamePart,
    (text) => patch({ [field]: text }),
    asIs,
    field === 'surname' ? 'Enter the surname' : patch({ forename: '' }),
  ),
  isOwn: true,
});

const upn: StudentEdit = {
  text: ({ student }) => student.upn,
  control: TEXT,
  parse: readWith(
    (text) => readPlainText(tidyUpn(text), 40),
    (text) => patch({ upn: text }),
    asIs,
    patch({ upn: '' }),
  ),
  isKey: true,
  identifies: true,
  isOwn: true,
};

const tags: StudentEdit = {
  text: ({ student }) => student.tags.join(', '),
  control: TEXT,
  parse: readWith(
    readTags,
    (list) => patch({ tags: [...list] }),
    (list) => list.join(', '),
    patch({ tags: [] }),
  ),
};

const HIDDEN_NOW = 'This is hidden while initials are shown. Show names again (Ctrl+Shift+H) to change it';

/** How each column is copied, pasted, filled and changed together. */
export function studentEdits({ academicYear, today, isMasked }: EditContext) {
  const own = (edit: StudentEdit): StudentEdit => (isMasked ? says(edit.text, HIDDEN_NOW) : edit);
  return withHeadings({
    name: own(name),
    surname: own(namePart('surname')),
    forename: own(namePart('forename')),
    preferredName: own(textOf('preferredName', 200)),
    upn: own(upn),
    bornOn: own({
      text: ({ student }) => dayText(student.bornOn),
      control: { kind: 'date' },
      parse: readWith(
        (text) => readBirthDay(text, { today }),
        (day) => patch({ bornOn: day }),
        dayText,
        patch({ bornOn: null }),
      ),
    }),
    previousSchool: own(textOf('previousSchool', 200)),
    notes: own(textOf('notes', 4_000)),
    year: yearEdit(academicYear),
    cohort,
    form: textOf('form', 40),
    mathsClass: textOf('mathsClass', 80),
    pupilPremium,
    ks2,
    targetGrade: gradeOf('targetGrade'),
    currentGrade: gradeOf('currentGrade'),
    predictedGrade: gradeOf('predictedGrade'),
    mockGrade: gradeOf('mockGrade'),
    aLevel: intentionOf('aLevel'),
    furtherMaths: intentionOf('furtherMaths'),
    degreeAspiration: textOf('degreeAspiration', 300),
    sex: choiceOf(
      ({ student }) => student.sex,
      SEXES,
      readSex,
      (sex) => patch({ sex }),
    ),
    sen: choiceOf(
      ({ student }) => student.sen,
      SEN_PROVISIONS,
      readSen,
      (sen) => patch({ sen }),
    ),
    eal: {
      text: ({ student }) => (student.eal === null ? '' : student.eal ? 'Yes' : 'No'),
      control: { kind: 'choice', options: ['', 'Yes', 'No'] },
      parse: readWith(
        readEal,
        (value) => patch({ eal: value }),
        (value) => (value ? 'Yes' : 'No'),
        patch({ eal: null }),
      ),
    },
    tags,
    leftOn: dateEdit<TableStudent>(
      ({ student }) => student.leftOn,
      (day) => patch({ leftOn: day }),
    ),
    status: says(statusWords, 'Open the student, or Find target students, to decide'),
    premiumSource: says(
      ({ premiumFrom }) => premiumFrom?.source ?? '',
      'The source goes with the reason. Open the student to change it',
    ),
    premiumAsAt: says(
      ({ premiumFrom }) => dayText(premiumFrom?.asAt ?? null),
      'The date goes with the reason. Open the student to change it',
    ),
  } satisfies Readonly<Record<string, StudentEdit>>);
}

export type StudentEdits = ReturnType<typeof studentEdits>;

/** Pasted rows as students to add. */
export const asNewStudents = (rows: readonly object[]): NewStudent[] => rows as NewStudent[];
