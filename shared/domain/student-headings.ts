import type { StudentColumnUse } from '../contract/student-import.ts';
import { type ColumnGuess, contentOf, NO_MATCH } from './student-column-content.ts';
import { HEADING_RULES } from './student-heading-rules.ts';

export interface StudentColumnMatch {
  /** Position in the file, 0 first. */
  readonly index: number;
  readonly use: StudentColumnUse;
  /** In words: how the match was made, or why the column is not used. */
  readonly why: string;
}

interface Guess extends ColumnGuess {
  readonly index: number;
  readonly slot: ColumnSlot;
  readonly cells: readonly string[];
}

/**
 * What each column of a file of students holds. `sampleCells` has, for each column, cells that are not blank (as many as
 * the caller likes to look at; 50 is plenty). One column a slot; the others are `ignore`, with why.
 */
export function matchStudentColumns(
  headings: readonly string[],
  sampleCells: readonly (readonly string[])[],
): readonly StudentColumnMatch[] {
  const guesses = settleNames(
    headings.map((heading, index): Guess => {
      const cells = sampleCells[index] ?? [];
      const guess = contentOf(byHeading(heading), cells);
      // An empty column never keeps a filled one from its place.
      const rank = guess.rank + (cells.length === 0 ? 10 : 0);
      return { ...guess, index, cells, rank, slot: slotOf(guess.use, heading) };
    }),
  );
  const holders = holdersOf(guesses);
  return guesses.map((guess) => {
    const { index, use, why } = guess;
    const holder = holders.get(guess.slot);
    if (use === 'ignore' || holder === undefined || holder.index === index) return { index, use, why };
    return { index, use: 'ignore', why: heldBy(headings[holder.index] ?? '') };
  });
}

/** What one column alone is used for: a use, or the reason for Pupil Premium beside the yes or no. */
export type ColumnSlot = StudentColumnUse | 'pupilPremiumReason';

export function slotOf(use: StudentColumnUse, heading: string): ColumnSlot {
  return use === 'pupilPremium' && /\b(?:reasons?|types?|category)\b/i.test(heading) ? 'pupilPremiumReason' : use;
}

/** "LegalSurname", "KS2MathsScaledScore". */
const RUN_TOGETHER = /(\p{Ll}|\d)(?=\p{Lu})/gu;
const UNKNOWN: ColumnGuess = { use: 'ignore', why: NO_MATCH, rank: 0 };
const ruleFor = (words: string) => HEADING_RULES.find(({ test }) => test.test(words));

/** What stands further on in a heading is a remark. */
const LONGEST_HEADING = 300;

function byHeading(heading: string): ColumnGuess {
  const start = heading.slice(0, LONGEST_HEADING);
  return ruleFor(foldHeading(start)) ?? ruleFor(foldHeading(start.replace(RUN_TOGETHER, '$1 '))) ?? UNKNOWN;
}

function holdersOf(guesses: readonly Guess[]): ReadonlyMap<ColumnSlot, Guess> {
  const bestFirst = guesses.toSorted((a, b) => a.rank - b.rank || b.cells.length - a.cells.length || a.index - b.index);
  const holders = new Map<ColumnSlot, Guess>();
  for (const guess of bestFirst) if (!holders.has(guess.slot)) holders.set(guess.slot, guess);
  return holders;
}

const heldBy = (heading: string) => `The column “${shortHeading(heading)}” already holds this`;
const shortHeading = (heading: string) => {
  const oneLine = heading.replace(/\s+/g, ' ').trim();
  return oneLine.length > 40 ? `${oneLine.slice(0, 39).trimEnd()}…` : oneLine;
};

/** A name in one cell is left where surname and forename have columns; "Surname, Name" are surname and forename. */
function settleNames(guesses: readonly Guess[]): readonly Guess[] {
  const holders = holdersOf(guesses);
  const [name, surname, forename] = [holders.get('name'), holders.get('surname'), holders.get('forename')];
  if (!name || !surname) return guesses;
  const change = (from: StudentColumnUse, to: Pick<ColumnGuess, 'use' | 'why'>) =>
    guesses.map((guess) => (guess.use === from ? { ...guess, ...to, slot: to.use } : guess));
  if (forename && surname.cells.length + forename.cells.length > 0) {
    return change('name', { use: 'ignore', why: 'Surname and forename have columns of their own' });
  }
  if (name.cells.length > 0 && name.cells.every((cell) => !/[\s,]/.test(cell.trim()))) {
    return change('name', { use: 'forename', why: 'By its cells, beside a surname' });
  }
  return change('surname', { use: 'ignore', why: 'The whole name is in another column' });
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** A date or year, with the word before it: "Form (at 12 October 2026)". */
const DATES = new RegExp(
  String.raw`(?:\b(?:as at|as of|at|on|for|in)\s+)?(?:${[
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?[\s-]+${MONTH}[\s-]+(?:\d{4}|\d{2})\b`,
    String.raw`\b${MONTH}[\s-]+(?:19|20)\d{2}\b`,
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b`,
    String.raw`\b(?:19|20)\d{2}(?:\s*[/–-]\s*(?:(?:19|20)\d{2}|\d{2}))?\b`,
    String.raw`\b2\d\s*[/–-]\s*2\d\b`,
    String.raw`\b20(?:2\d){2}\b`,
  ].join('|')})`,
  'gi',
);

/** A heading for comparing with another: lower-case words with single spaces, without dates and years; "" when there are none. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(DATES, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where a column of whole names has the surname first: "Surname Forename", "Last name, first name". */
export const isSurnameFirst = (heading: string): boolean =>
  /^(?:(?:full |legal |student |pupil )*name )?(?:legal |student |pupil )*(?:surname|last|family)/.test(
    foldHeading(heading),
  );

/** The same text for files with the same headings, in any order, next year too: dates and numbers in headings do not count. */
export function fileShape(headings: readonly string[]): string {
  return headings
    .map((heading) =>
      foldHeading(heading)
        .replace(/\b\d+\b/g, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((heading) => heading !== '')
    .sort()
    .join('|');
}
