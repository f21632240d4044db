import { MARK_KEYS, MARKS, type Mark } from './sessions.ts';
import { foldText } from './text.ts';

interface StatutoryCode {
  /** What it means in a school's attendance register. */
  readonly says: string;
  /** The mark it is translated to; a person may choose another. */
  readonly mark: Mark;
}

const away = (says: string): StatutoryCode => ({ says, mark: 'not-in-school' });
const elsewhere = (says: string): StatutoryCode => ({ says, mark: 'other-activity' });
const notExpected = (says: string): StatutoryCode => ({ says, mark: 'not-expected' });

/**
 * The attendance codes of schools in England since August 2024 (DfE, "Working together to improve school attendance"),
 * with F, H, J and Y, which older systems still write. They say whether a student was in school, which is not whether
 * they came to a session: so they are only ever proposed.
 */
export const STATUTORY_CODES: Readonly<Record<string, StatutoryCode>> = {
  '/': { says: 'present in the morning', mark: 'present' },
  '\\': { says: 'present in the afternoon', mark: 'present' },
  L: { says: 'late, before the register closed', mark: 'late' },
  U: { says: 'late, after the register closed', mark: 'late' },
  B: elsewhere('taught off site'),
  K: elsewhere('taught elsewhere, arranged by the council'),
  P: elsewhere('sport'),
  V: elsewhere('educational visit or trip'),
  W: elsewhere('work experience'),
  D: notExpected('at the other school they are registered at'),
  X: notExpected('not required to attend'),
  Z: notExpected('not on the register yet'),
  '#': notExpected('school closed to students'),
  C: away('leave for exceptional circumstances'),
  C1: away('leave for a performance or work abroad'),
  C2: away('part-time timetable'),
  E: away('suspended or excluded'),
  F: away('extended family holiday'),
  G: away('holiday without leave'),
  H: away('family holiday with leave'),
  I: away('illness'),
  J: away('interview'),
  J1: away('interview'),
  M: away('medical or dental appointment'),
  N: away('no reason known yet'),
  O: away('absent without leave'),
  Q: away('no transport or access arranged'),
  R: away('religious observance'),
  S: away('study leave'),
  T: away('travelling with a parent for work'),
  Y: away('unable to attend'),
  Y1: away('transport not available'),
  Y2: away('travel disrupted'),
  Y3: away('part of the school closed'),
  Y4: away('school closed unexpectedly'),
  Y5: away('in the criminal justice system'),
  Y6: away('public health guidance'),
  Y7: away('another unavoidable cause'),
};

/** Which letters a paste is written in: a school system's attendance codes, or those of our own registers. */
export type CodeSet = 'statutory' | 'own';

const OWN: ReadonlyMap<string, Mark> = new Map((Object.keys(MARKS) as Mark[]).map((mark) => [MARK_KEYS[mark], mark]));
const WORDS: ReadonlyMap<string, Mark> = new Map(
  (Object.keys(MARKS) as Mark[]).map((mark) => [foldText(MARKS[mark]), mark]),
);

/** What one pasted text means. */
export interface Translation {
  readonly mark: Mark;
  /** The meaning of a statutory code; empty for our own letters and words. */
  readonly says: string;
  /** Minutes written beside a late mark ("L 12"); 0 for none. */
  readonly minutesLate: number;
}

/** Reads "L", "l", "L 12", "L (12)", "Late, 12 minutes", "/" or "Not in school"; null when it is none of them. */
export function translateCode(text: string, set: CodeSet): Translation | null {
  const bare = text.trim();
  const word = WORDS.get(foldText(bare));
  if (word !== undefined) return { mark: word, says: '', minutesLate: 0 };
  const [, late = '', minutes = ''] =
    /^([LU]|late,?)\s*\(?\s*(\d{1,3})\s*(?:m|mins?|minutes?)?\s*\)?$/i.exec(bare) ?? [];
  const code = (late.length > 1 ? MARK_KEYS.late : late || bare).toUpperCase();
  const minutesLate = Math.min(Number(minutes), 720);
  if (set === 'own') {
    const mark = OWN.get(code);
    return mark === undefined ? null : { mark, says: '', minutesLate };
  }
  const known = Object.hasOwn(STATUTORY_CODES, code) ? STATUTORY_CODES[code] : undefined;
  return known === undefined ? null : { ...known, minutesLate };
}

/** True for what could stand in a column of marks. */
export const isCode = (text: string): boolean =>
  translateCode(text, 'statutory') !== null || translateCode(text, 'own') !== null;

/** Whether one of them means something else in the other set of letters: P is Present here, and sport there. */
export const isTwofold = (codes: readonly string[]): boolean =>
  codes.some((code) => {
    const [ours, theirs] = [translateCode(code, 'own'), translateCode(code, 'statutory')];
    return ours !== null && theirs !== null && ours.mark !== theirs.mark;
  });

/** Which letters these are most likely, with the reason in a sentence. */
export function proposedCodes(codes: readonly string[]): { readonly set: CodeSet; readonly why: string } {
  const given = codes.filter((code) => code.trim() !== '');
  const only = (set: CodeSet, other: CodeSet) =>
    given.find((code) => translateCode(code, set) !== null && translateCode(code, other) === null);
  const theirs = only('statutory', 'own');
  const ours = only('own', 'statutory');
  if (theirs !== undefined) {
    return { set: 'statutory', why: `“${theirs.trim()}” is a code of school attendance registers.` };
  }
  if (ours !== undefined) return { set: 'own', why: `“${ours.trim()}” is no code of school attendance registers.` };
  if (!isTwofold(given)) return { set: 'statutory', why: 'They mean the same in both.' };
  const present = given.filter((code) => code.trim().toUpperCase() === 'P').length;
  return present * 2 > given.length
    ? { set: 'own', why: 'Most are P, which is Present here and sport in school attendance registers.' }
    : { set: 'statutory', why: 'They could be either: look before you use them.' };
}
