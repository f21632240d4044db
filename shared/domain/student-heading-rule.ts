import type { StudentColumnUse } from '../contract/student-import.ts';

/** How a heading is recognised. Of several columns with one use, the lower rank has it. */
export interface HeadingRule {
  readonly use: StudentColumnUse;
  readonly rank: number;
  /** Tried on the heading as `foldHeading` gives it. */
  readonly test: RegExp;
  /** In words. */
  readonly why: string;
}

const BY_HEADING = 'By its heading';
/** A column that the app has no use for. */
export const NOT_NEEDED = 'Not needed here';
/** The words that mean maths in a heading. */
export const MATHS = '(?:ma|mat|maths?|mathematics)';

/** The whole heading. */
export const is = (use: StudentColumnUse, rank: number, test: string, why = BY_HEADING): HeadingRule => ({
  use,
  rank,
  test: new RegExp(`^(?:${test})$`),
  why,
});
/** Somewhere in the heading. */
export const has = (use: StudentColumnUse, rank: number, test: string): HeadingRule => ({
  use,
  rank,
  test: new RegExp(`\\b(?:${test})\\b`),
  why: BY_HEADING,
});
/** Columns that are not used, with why. */
export const leave = (why: string, test: string): HeadingRule => ({ ...has('ignore', 0, test), why });
/** As `leave`, of the whole heading. */
export const leaveOnly = (why: string, test: string): HeadingRule => is('ignore', 0, test, why);
