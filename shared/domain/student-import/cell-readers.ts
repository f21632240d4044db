import type { StudentColumnUse } from '../../contract/student-import.ts';
import { readBirthDay } from '../student-birth-day.ts';
import { slotOf } from '../student-headings.ts';
import { readName, readNamePart } from '../student-names.ts';
import { readLookedAfter, readPupilPremium, readReason } from '../student-pupil-premium.ts';
import { type Reading, read, refused } from '../student-reading.ts';
import { readGrade, readScaledScore } from '../student-scores.ts';
import {
  readEal,
  readForm,
  readIntention,
  readMathsClass,
  readPlainText,
  readSen,
  readSex,
  readTags,
  readYearGroup,
} from '../student-values.ts';
import type { PupilPremiumReason } from '../students.ts';
import { isKeyUpn, readUpn } from '../upn.ts';
import type { StudentFacts } from './student-facts.ts';

/** A use whose cells say something of the student in their row. */
export type FactUse = Exclude<StudentColumnUse, 'asAt' | 'ignore'>;

/** Puts what a cell that is not blank says into the facts of its row. Gives a sentence when something is wrong with it. */
export type CellReader = (facts: StudentFacts, text: string, at: CellPlace) => string | null;

/** What a reader may need to know besides the cell. */
export interface CellPlace {
  /** ISO day. */
  readonly today: string;
  /** The column's heading puts the surname before the forename. */
  readonly isSurnameFirst: boolean;
  /** The column's dates put the month before the day. */
  readonly isMonthFirst: boolean;
}

const LONGEST = { school: 200, aspiration: 300, notes: 4_000 } as const;

function take<T>(reading: Reading<T>, put: (value: T) => void): string | null {
  if (!reading.ok) return reading.sentence;
  put(reading.value);
  return reading.note ?? null;
}

/** One field of the facts from one reader of a cell. */
const field =
  <K extends keyof StudentFacts>(name: K, readCell: (text: string) => Reading<StudentFacts[K]>): CellReader =>
  (facts, text) => {
    const reading = readCell(text);
    if (!reading.ok) return reading.sentence;
    facts[name] = reading.value;
    return reading.note ?? null;
  };

const reason =
  (key: PupilPremiumReason, readCell: (text: string) => Reading<boolean>): CellReader =>
  (facts, text) =>
    take(readCell(text), (holds) => sayReason(facts, key, holds));

function sayReason(facts: StudentFacts, key: PupilPremiumReason, holds: boolean): void {
  facts.reasons ??= {};
  facts.reasons[key] = holds;
}

/** Of a yes or no and a reason in two columns the plain word leads, and a blank says least. */
function sayPupilPremium(facts: StudentFacts, indicator: 'yes' | 'no', by: keyof typeof WEIGHTS): void {
  if (facts.pupilPremiumBy !== null && WEIGHTS[facts.pupilPremiumBy] >= WEIGHTS[by]) return;
  facts.pupilPremium = indicator;
  facts.pupilPremiumBy = by;
}
const WEIGHTS = { blank: 1, reason: 2, word: 3 } as const;

/** A refusal that does not repeat the cell: what it says of a child's care is not for every screen. */
function quietly<T>(readCell: (text: string) => Reading<T>): (text: string) => Reading<T> {
  return (text) => {
    const reading = readCell(text);
    return reading.ok
      ? read(reading.value)
      : refused('The cell does not say Yes or No plainly. Put it right in the file.');
  };
}

const CELL_READERS: Readonly<Record<FactUse, CellReader>> = {
  upn: (facts, text) =>
    take(readUpn(text), (upn) => {
      facts.upn = upn;
      facts.isKeyUpn = isKeyUpn(upn);
    }),
  name: (facts, text, { isSurnameFirst }) =>
    take(readName(text, { isSurnameFirst }), (name) => {
      // Columns for surname and forename say it more plainly, wherever they stand.
      facts.surname ??= name.surname;
      facts.forename ??= name.forename === '' ? null : name.forename;
      if (name.preferredName !== '') facts.preferredName ??= name.preferredName;
    }),
  surname: field('surname', readNamePart),
  forename: field('forename', readNamePart),
  preferredName: field('preferredName', readNamePart),
  bornOn: (facts, text, at) =>
    take(readBirthDay(text, at), (day) => {
      facts.bornOn = day;
    }),
  year: field('year', readYearGroup),
  form: field('form', readForm),
  mathsClass: (facts, text) =>
    take(readMathsClass(text), (name) => {
      facts.mathsClass = name === '' ? null : name;
    }),
  sex: field('sex', readSex),
  sen: field('sen', readSen),
  eal: field('eal', readEal),
  previousSchool: field('previousSchool', (text) => readPlainText(text, LONGEST.school)),
  pupilPremium: (facts, text) =>
    take(readPupilPremium(text), ({ indicator, reasons }) => {
      for (const key of reasons) sayReason(facts, key, true);
      sayPupilPremium(facts, indicator, reasons.length > 0 ? 'reason' : 'word');
    }),
  ever6Fsm: reason('ever-6-fsm', (text) => readReason(text, 'ever-6-fsm')),
  lookedAfter: reason('looked-after', quietly(readLookedAfter)),
  previouslyLookedAfter: reason(
    'previously-looked-after',
    quietly((text) => readReason(text, 'previously-looked-after')),
  ),
  service: reason('service', (text) => readReason(text, 'service')),
  ks2Maths: field('ks2', readScaledScore),
  targetGrade: field('targetGrade', readGrade),
  currentGrade: field('currentGrade', readGrade),
  predictedGrade: field('predictedGrade', readGrade),
  mockGrade: field('mockGrade', readGrade),
  aLevel: field('aLevel', readIntention),
  furtherMaths: field('furtherMaths', readIntention),
  degreeAspiration: field('degreeAspiration', (text) => readPlainText(text, LONGEST.aspiration)),
  notes: field('notes', (text) => readPlainText(text, LONGEST.notes)),
  tags: field('tags', readTags),
};

const NO_REASON = /^(?:n\/?a|[-–—]+)$/i;

/** How the cells of a column are read. */
export function readerOf(use: FactUse, heading: string): CellReader {
  const read = CELL_READERS[use];
  if (slotOf(use, heading) !== 'pupilPremiumReason') return read;
  return (facts, text, at) => (NO_REASON.test(text.trim()) ? null : read(facts, text, at));
}

/** Uses of which a blank cell may mean No, and how a row then says No. */
export const BLANK_MEANS_NO: Partial<Readonly<Record<StudentColumnUse, (facts: StudentFacts) => void>>> = {
  pupilPremium: (facts) => sayPupilPremium(facts, 'no', 'blank'),
  sen: (facts) => {
    facts.sen = 'N';
  },
  eal: (facts) => {
    facts.eal = false;
  },
  ever6Fsm: (facts) => sayReason(facts, 'ever-6-fsm', false),
  lookedAfter: (facts) => sayReason(facts, 'looked-after', false),
  previouslyLookedAfter: (facts) => sayReason(facts, 'previously-looked-after', false),
  service: (facts) => sayReason(facts, 'service', false),
};

/** Uses for which a blank is proposed to mean No, when no cell of the column says No. */
export const PROPOSED_NO: Partial<Readonly<Record<StudentColumnUse, (text: string) => boolean>>> = {
  pupilPremium: (text) => saysNo(readPupilPremium(text), ({ indicator }) => indicator === 'no'),
  sen: (text) => saysNo(readSen(text), (sen) => sen === 'N'),
  eal: (text) => saysNo(readEal(text), (eal) => !eal),
};

const saysNo = <T>(reading: Reading<T>, isNo: (value: T) => boolean) => reading.ok && isNo(reading.value);
