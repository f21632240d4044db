import { notAGrade } from './grades.ts';
import { quoted, type Reading, read, readOnce, refused, refusedError, tidyCell } from './student-reading.ts';
import { SCALED_SCORES } from './students.ts';

export interface ScaledScore {
  /** 80 to 120; null: no score, and `note` says what stands in its place. */
  readonly score: number | null;
  /** "N", "B", "A" and so on; empty beside a score and for a dash. */
  readonly note: string;
}

const NUMBER = /^([+-]?\d+)(?:[.,](\d+))?$/;
/** Codes of the KS2 files and of schools for "no score" (domain.md 4.3); what they mean is left to the school. */
const CODE = /^(?:ABS|[ABFHJLMNPQSTUXZ]|BLW|BL|CA|CN|EM|N[AST]|NSS|SU|TA|LS|PKS?F?\d?)$/;
const NOTHING =
  /^(?:[-–—−?.]+|n\/a|none|nil|null|unknown|not known|no (?:score|result|data|ks2)|not available|missing)$/i;
const WORDS: Readonly<Record<string, string>> = { ABSENT: 'A', BELOW: 'B', 'BELOW STANDARD': 'B' };

/** A KS2 scaled score, or the code that stands in its place. Refused: what is neither, such as 121 or a level. */
export const readScaledScore: (text: string) => Reading<ScaledScore> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  const number = NUMBER.exec(cell);
  if (number) return scoreOf(cell, Number(number[1]), Number(`0.${number[2] ?? 0}`));
  if (NOTHING.test(cell)) return read({ score: null, note: '' });
  const code = cell.toUpperCase();
  const note = WORDS[code] ?? code;
  if (CODE.test(note)) return read({ score: null, note });
  if (/^(?:level ?)?[1-8][abc+-]?$/i.test(cell)) return refused(asLevel(cell));
  return refused(`${quoted(cell)} is not a scaled score. ${RANGE}`);
});

const RANGE = `Scaled scores are whole numbers from ${SCALED_SCORES.least} to ${SCALED_SCORES.most}.`;
const asLevel = (cell: string) => `${quoted(cell)} looks like an old level, not a scaled score. ${RANGE}`;

function scoreOf(cell: string, whole: number, rest: number): Reading<ScaledScore> {
  if (whole >= 1 && whole <= 8) return refused(asLevel(cell));
  if (rest !== 0) return refused(`${quoted(cell)} is not a whole number. ${RANGE} An average is not one.`);
  if (whole >= SCALED_SCORES.least && whole <= SCALED_SCORES.most) return read({ score: whole, note: '' });
  return refused(`There is no scaled score ${quoted(cell)}. ${RANGE}`);
}

const LONGEST_GRADE = 20;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})`;
/** "6-Jul", "Jul-06", a whole date, or the number that Excel keeps for a day since 2009. */
const DATED = new RegExp(
  String.raw`^(?:(\d{1,2})[-/]${MONTH}(?:[-/]\d{2,4})?|${MONTH}[-/]\d{2,4}|\d{4}-\d{2}-\d{2}(?:T.*)?|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|4\d{4})$`,
  'i',
);

/** The refusal of a text such as "6/7" or "10-1" that Excel turned into a date; null when it is none. */
export function refusedDate(cell: string): ReturnType<typeof refused> | null {
  const dated = DATED.exec(cell);
  if (!dated) return null;
  const month = dated[2] ? MONTHS.indexOf(dated[2].toLowerCase()) + 1 : 0;
  const was = dated[1] && month > 0 ? ` It may have been ${dated[1]}/${month}.` : '';
  return refused(
    `Excel turned this into a date: ${quoted(cell)}.${was} Make the column Text in Excel and type it again.`,
  );
}

/** A grade kept as it is written, at most 20 characters, with a note where it does not look like one; refused where Excel made a date of it. */
export const readGrade: (text: string) => Reading<string> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  if (cell.length > LONGEST_GRADE) {
    return refused(`${quoted(cell)} is too long for a grade. Use ${LONGEST_GRADE} characters or fewer.`);
  }
  return (
    refusedDate(cell) ?? read(cell, notAGrade(cell) === null ? undefined : `${quoted(cell)} is not a grade we know.`)
  );
});
