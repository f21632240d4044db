import { mathsClassesAmong } from './student-classes.ts';
import { quoted, type Reading, read, readOnce, refused, refusedError, tidyCell } from './student-reading.ts';
import { refusedDate } from './student-scores.ts';
import { yesOrNo } from './student-yes-no.ts';
import type { INTENTIONS, SEN_PROVISIONS, SEXES } from './students.ts';
import { cleanText, foldText } from './text.ts';

// Readers of one cell that is not blank: blank cells never come here. Others: student-birth-day, student-names,
// student-pupil-premium, student-scores, upn.

/** A reader of one-line cells that repeat: Excel errors are refused before it. */
const cellReader = <T>(readCell: (cell: string) => Reading<T>): ((text: string) => Reading<T>) =>
  readOnce((text) => refusedError(text) ?? readCell(tidyCell(text)));

const YEAR =
  /^(?:0*(\d{1,2})|(?:(?:national curriculum |nc )?(?:year|yr)(?: group)?|y) ?0*(\d{1,2})(?: \d{4}(?: \d{2,4})?| [a-z]{3,9} \d{4})?)$/;
const YEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ['reception', 0],
  ['r', 0],
  ['rec', 0],
  ['year r', 0],
  ['yr', 0],
  ['lower sixth', 12],
  ['l6', 12],
  ['upper sixth', 13],
  ['u6', 13],
]);
const HIGHEST_YEAR = 14;

/** 0 (Reception) to 14, of "Year  7", "Y7", "Yr 7", "07", "Year 7 (2026)", "Reception". */
export const readYearGroup: (text: string) => Reading<number> = cellReader((cell) => {
  const folded = foldText(cell);
  const word = YEAR_WORDS.get(folded);
  if (word !== undefined) return read(word);
  const found = YEAR.exec(folded.replace(/^(\d{1,2}) 0+$/, '$1'));
  const year = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
  if (/^[-+]|^\d+[.,]0*[1-9]/.test(cell) || !(year <= HIGHEST_YEAR)) {
    return refused(`${quoted(cell)} is not a year group. Write a number from 1 to 13, such as 7 or Year 7.`);
  }
  return read(year);
});

const SEX_WORDS: ReadonlyMap<string, keyof typeof SEXES> = new Map([
  ['f', 'F'],
  ['female', 'F'],
  ['girl', 'F'],
  ['m', 'M'],
  ['male', 'M'],
  ['boy', 'M'],
]);

export const readSex: (text: string) => Reading<keyof typeof SEXES> = cellReader((cell) => {
  const sex = SEX_WORDS.get(foldText(cell));
  if (sex) return read(sex);
  return refused(`${quoted(cell)} is not read: the app keeps F or M, as the school census does.`);
});

const SEN_NONE =
  /^(?:n|no|none|nil|0|false|not sen|no sen(?: n)?|non sen|no send|n no(?:ne| sen| special educational needs?)?|no special educational needs?(?: or disability)?)$/;
const SEN_SUPPORT =
  /^(?:k|sen ?k|k sen ?support|send? ?support|k send? ?support|support|sen support k|special educational needs? support)$/;
const SEN_PLAN =
  /^(?:e|ehcp?|ehc plan|e ehcp?|ehcp e|e ehc plan|(?:e )?education health (?:and )?care plan(?: e| ehcp?)?)$/;
const SEN_OLD =
  /^(?:s|a|p|statement(?:ed)?|school action(?: plus)?|s statement|a school action|p school action plus|sa|sa plus)$/;

/** N, K or E, of the codes and the words that schools use. */
export const readSen: (text: string) => Reading<keyof typeof SEN_PROVISIONS> = cellReader((cell) => {
  const folded = foldText(cell);
  if (SEN_NONE.test(folded)) return read('N');
  if (SEN_SUPPORT.test(folded)) return read('K');
  if (SEN_PLAN.test(folded)) return read('E');
  if (SEN_OLD.test(folded)) {
    return refused(`${quoted(cell)} is a code from before 2014. Write K for SEN support, E for an EHCP or N for none.`);
  }
  if (yesOrNo(cell)) return refused(`${quoted(cell)} does not say which. Write K for SEN support or E for an EHCP.`);
  return refused(`${quoted(cell)} is not read as SEN. Write K for SEN support, E for an EHCP or N for none.`);
});

const EAL_YES = new Set([
  'eal',
  'other than english',
  'english as an additional language',
  'english as additional language',
]);
const EAL_NO = new Set(['not eal', 'no eal', 'non eal', 'english first language', 'first language english']);

/** Whether English is an additional language. The name of a language alone is refused: the column should say yes or no. */
export const readEal: (text: string) => Reading<boolean> = cellReader((cell) => {
  const answer = yesOrNo(cell);
  if (answer !== null) return read(answer);
  const folded = foldText(cell);
  if (EAL_YES.has(folded)) return read(true);
  if (EAL_NO.has(folded)) return read(false);
  return refused(`${quoted(cell)} does not say whether English is an additional language. Write Yes or No.`);
});

const INTENTION_WORDS: readonly (readonly [keyof typeof INTENTIONS, RegExp])[] = [
  ['not-asked', /^(?:not (?:yet )?asked|not known|unknown|n ?a)?$/],
  [
    'maybe',
    /^(?:m|maybe|possibly?|perhaps|unsure|not sure|undecided|considering(?: it)?|thinking about it|don t know|might|50 50)$/,
  ],
  ['yes', /^(?:definitely|applied|accepted|intends(?: to)?|planning to|very likely|yes definitely)$/],
  ['no', /^(?:definitely not|not interested|no interest|unlikely|not applying)$/],
];

/** What a student intends: yes, maybe, no; "?" is maybe and a dash is not asked. */
export const readIntention: (text: string) => Reading<keyof typeof INTENTIONS> = cellReader((cell) => {
  const answer = yesOrNo(cell);
  if (answer !== null) return read(answer ? 'yes' : 'no');
  if (/^\?+$/.test(cell)) return read('maybe');
  const folded = foldText(cell);
  const found = INTENTION_WORDS.find(([, words]) => words.test(folded));
  if (found && (folded !== '' || /^[-–—]+$/.test(cell))) return read(found[0]);
  return refused(`${quoted(cell)} is not read. Write Yes, Maybe, No or Not asked.`);
});

const LONGEST_CLASS = 80;
const LONGEST_FORM = 40;

/** The maths class out of "7x/Ma3, 7/En2, 7/Sc1"; a class alone as it is; empty, with a note, when none of several is maths. */
export const readMathsClass: (text: string) => Reading<string> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const classes = text
    .split(/[,;|\n\r]+/)
    .map(tidyCell)
    .filter((one) => one !== '');
  const [only = ''] = classes;
  if (classes.length < 2) return shortText(only, LONGEST_CLASS, 'class');
  const maths = mathsClassesAmong(classes);
  const [first] = maths;
  if (first === undefined) return read('', `None of the classes ${quoted(tidyCell(text))} looks like maths.`);
  const found = shortText(first, LONGEST_CLASS, 'class');
  if (!found.ok || new Set(maths.map(foldValue)).size < 2) return found;
  return read(found.value, `Of ${maths.join(' and ')}, the first is taken as the maths class.`);
});

/** At most 40 characters; refused where Excel made a date of it. */
export const readForm: (text: string) => Reading<string> = readOnce(
  (text) => refusedError(text) ?? shortText(tidyCell(text), LONGEST_FORM, 'form'),
);

function shortText(cell: string, most: number, what: string): Reading<string> {
  if (cell.length <= most) return refusedDate(cell) ?? read(cell);
  return refused(`${quoted(cell)} is too long for a ${what}. Use ${most} characters or fewer.`);
}

/** Text as it stands, tidied, with its line breaks; refused when it is longer than `most` characters or an Excel error. */
export function readPlainText(text: string, most: number): Reading<string> {
  const error = refusedError(text);
  if (error) return error;
  const tidy = cleanText(text).trim();
  if (tidy.length <= most) return read(tidy);
  return refused(`${quoted(tidyCell(tidy))} is longer than ${most} characters. Shorten it.`);
}

const TAGS = { most: 30, longest: 60 } as const;

/** "Oxbridge, STEM; Y9 trip" as three tags, each at most 60 characters, at most 30 of them. */
export function readTags(text: string): Reading<readonly string[]> {
  const error = refusedError(text);
  if (error) return error;
  const byFold = new Map(
    text
      .split(/[,;|\n]+/)
      .map(tidyCell)
      .filter(Boolean)
      .map((tag) => [foldValue(tag), tag]),
  );
  const tags = [...byFold.values()];
  const long = tags.find((tag) => tag.length > TAGS.longest);
  if (long) return refused(`${quoted(long)} is too long for a tag. Use ${TAGS.longest} characters or fewer.`);
  if (tags.length > TAGS.most) return refused(`These are ${tags.length} tags. Use ${TAGS.most} or fewer.`);
  return read(tags);
}

const PLAIN_VALUE = /^[a-z0-9/.,()&+:]*$/;

/** A text for comparing with another: case, spaces, kinds of apostrophe and dash, and composition folded away. */
export const foldValue: (text: string) => string = readOnce((text) => {
  const lower = text.toLowerCase();
  if (PLAIN_VALUE.test(lower)) return lower;
  return tidyCell(lower)
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[’‘`´ʼ′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
});

/** Whether two texts say the same: "9x/Ma1" and "9X/MA1", "O'Neill" and "O’Neill". */
export function sameText(a: string, b: string): boolean {
  return a === b || foldValue(a) === foldValue(b);
}
