import type { StudentColumnUse } from '../contract/student-import.ts';
import { isMonthFirst } from './student-birth-day.ts';
import { writtenDay } from './student-days.ts';
import { readPupilPremium, readReason } from './student-pupil-premium.ts';
import { quoted, type Reading, tidyCell } from './student-reading.ts';
import { readGrade, readScaledScore } from './student-scores.ts';
import { readEal, readIntention, readYearGroup } from './student-values.ts';
import { yesOrNo } from './student-yes-no.ts';
import { isKeyUpn, tidyUpn } from './upn.ts';

/** What one column may hold; of several that claim one use the lower rank has it, then the one with more cells filled. */
export interface ColumnGuess {
  readonly use: StudentColumnUse;
  /** In words. */
  readonly why: string;
  readonly rank: number;
}

type Check = (guess: ColumnGuess, cells: readonly string[]) => ColumnGuess;

/** A guess by the heading, put right where the column's cells plainly say something else. */
export function contentOf(guess: ColumnGuess, cells: readonly string[]): ColumnGuess {
  return cells.length === 0 ? guess : (CHECKS[guess.use]?.(guess, cells) ?? guess);
}

const leave = (why: string): ColumnGuess => ({ use: 'ignore', why, rank: 0 });
const share = (cells: readonly string[], test: (cell: string) => boolean) => cells.filter(test).length / cells.length;

/** Cells of which none can be read hold something else; where some can, the others are said row by row. */
const readable =
  (reader: (text: string) => Reading<unknown>, what: string): Check =>
  (guess, cells) =>
    cells.some((cell) => reader(cell).ok)
      ? guess
      : leave(`Its cells ${what}, such as ${quoted(tidyCell(cells[0] ?? ''))}`);

const saysYesOrNo = (reader: (text: string) => Reading<unknown>) => readable(reader, 'do not say yes or no');

const CALENDAR_YEAR = /^\s*(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?\s*$/;

const checkYear: Check = (guess, cells) => {
  if (share(cells, (cell) => readYearGroup(cell).ok) > 0.5) return guess;
  if (share(cells, (cell) => CALENDAR_YEAR.test(cell)) > 0.5)
    return leave('Its cells are calendar years, not year groups');
  if (share(cells, (cell) => writtenDay(tidyCell(cell)) !== null) <= 0.5) return guess;
  return { use: 'bornOn', why: 'By its cells, which are dates', rank: 6 };
};

const STAFF = /^\s*(?:mr|mrs|ms|miss|mx|dr|sir)\b|,/i;
const checkForm: Check = (guess, cells) =>
  share(cells, (cell) => STAFF.test(cell)) > 0.5 ? leave('Its cells look like names of staff') : guess;

const checkScore: Check = (guess, cells) =>
  share(cells, (cell) => readScaledScore(cell).ok) >= 1 / 3
    ? guess
    : leave(`Its cells are not scaled scores, such as ${quoted(tidyCell(cells[0] ?? ''))}`);

/** "Target: Y" is about who is a target student. */
const checkGrade: Check = (guess, cells) =>
  cells.every((cell) => !/\d/.test(cell) && yesOrNo(tidyCell(cell)) !== null)
    ? leave('Its cells say yes or no, which is not a grade')
    : readable(readGrade, 'are not grades')(guess, cells);

const checkBirthDays: Check = (guess, cells) =>
  isMonthFirst(cells) ? { ...guess, why: `${guess.why}; its dates put the month first, as in the USA` } : guess;

const FEWEST_UPNS = 3;
/** A column whose heading says nothing is known by its UPNs. */
const checkUnknown: Check = (guess, cells) =>
  guess.why === NO_MATCH && cells.length >= FEWEST_UPNS && cells.every((cell) => isKeyUpn(tidyUpn(cell)))
    ? { use: 'upn', why: 'By its cells, which are UPNs', rank: 8 }
    : guess;

/** Why a column is not used that nobody recognises. */
export const NO_MATCH = 'Nothing that the app keeps matches its heading';

const CHECKS: Partial<Readonly<Record<StudentColumnUse, Check>>> = {
  year: checkYear,
  form: checkForm,
  bornOn: checkBirthDays,
  eal: saysYesOrNo(readEal),
  pupilPremium: saysYesOrNo(readPupilPremium),
  ever6Fsm: saysYesOrNo((text) => readReason(text, 'ever-6-fsm')),
  lookedAfter: saysYesOrNo((text) => readReason(text, 'looked-after')),
  previouslyLookedAfter: saysYesOrNo((text) => readReason(text, 'previously-looked-after')),
  service: saysYesOrNo((text) => readReason(text, 'service')),
  aLevel: readable(readIntention, 'do not say yes, maybe or no'),
  furtherMaths: readable(readIntention, 'do not say yes, maybe or no'),
  ks2Maths: checkScore,
  targetGrade: checkGrade,
  currentGrade: checkGrade,
  predictedGrade: checkGrade,
  mockGrade: checkGrade,
  ignore: checkUnknown,
};
