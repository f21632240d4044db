import { quoted, type Reading, read, refused, refusedError } from './student-reading.ts';

/** none: there is no UPN. temporary: valid, with a letter at its end. */
export type UpnState = 'none' | 'valid' | 'temporary' | 'wrong';

// Source of the rules: domain.md 4.2 (UniquePupilNumber 2.0). Unknown local authorities are no error.

/** The letters of a UPN, each worth its position: no I, O and S. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const REST = /^\d{11}[\dA-HJ-NP-RT-Z]$/;
const UPN = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;
const NOISE = /[\s\u00ad\u200b-\u200f\u2060\ufeff\-‐‑‒–—−_]+|^['’‘]/g;
const DAMAGED = /^\d(?:[.,]\d+)?E\+?\d+$/;
/** What stands where a UPN has no such letter, and what it is taken for. */
const LOOKALIKES = { I: 'a one (1)', O: 'a zero (0)', S: 'a five (5)' } as const;

/** Capitals, without spaces, hyphens and characters that cannot be seen; otherwise as it was typed. */
export function tidyUpn(text: string): string {
  return UPN.test(text) ? text : text.replace(NOISE, '').toUpperCase();
}

/** The letter that the twelve characters after it call for; null when they are not what a UPN can hold. */
export function checkLetterOf(rest: string): string | null {
  if (!REST.test(rest)) return null;
  return LETTERS[sumOf(rest, 0) % LETTERS.length] ?? null;
}

/** The twelve characters from `from` on, weighted 2 to 13; the last may be a letter, which counts as its position. */
function sumOf(text: string, from: number): number {
  let sum = 0;
  for (let i = 0; i < 11; i += 1) sum += (text.charCodeAt(from + i) - 48) * (i + 2);
  const last = text.charAt(from + 11);
  return sum + 13 * (last >= 'A' ? LETTERS.indexOf(last) : Number(last));
}

/** Of a UPN as `tidyUpn` gives it. */
export function upnState(upn: string): UpnState {
  if (upn === '') return 'none';
  if (!UPN.test(upn) || LETTERS[sumOf(upn, 1) % LETTERS.length] !== upn.charAt(0)) return 'wrong';
  return upn.charAt(12) >= 'A' ? 'temporary' : 'valid';
}

/** True when a student may be found by it: the check letter is right. */
export function isKeyUpn(upn: string): boolean {
  const state = upnState(upn);
  return state === 'valid' || state === 'temporary';
}

/** What is wrong with a UPN as `tidyUpn` gives it, in a sentence; null for a valid one, a temporary one and none. */
export function upnProblem(upn: string): string | null {
  if (upn === '' || isKeyUpn(upn)) return null;
  const shown = quoted(upn);
  if (DAMAGED.test(upn)) {
    return `Excel has turned this UPN into the number ${shown}. Export the list again and bring that file in unopened.`;
  }
  if (/^\d{10}$/.test(upn)) {
    return `${shown} has ten digits, so it is a ULN. A UPN is a letter and 12 digits: use the UPN column of the list.`;
  }
  if (/^\d{12}$/.test(upn)) {
    const letter = checkLetterOf(upn);
    return `${shown} lacks the letter that a UPN begins with${letter ? ` (it would be ${letter})` : ''}. Check it in the school’s system.`;
  }
  if (!/\d/.test(upn))
    return `${shown} is not a UPN, which is a letter and 12 digits. Leave the cell blank if there is none.`;
  if (upn.length !== 13) {
    const count = upn.length === 1 ? '1 character' : `${upn.length} characters`;
    return `${shown} has ${count} and a UPN has 13. Check it in the school’s system.`;
  }
  return shapeProblem(upn, shown);
}

function shapeProblem(upn: string, shown: string): string {
  const letter = ([...'IOS'] as (keyof typeof LOOKALIKES)[]).find((l) => upn.includes(l));
  if (letter && upn.charAt(0) !== letter) {
    return `${shown} has the letter ${letter}, which no UPN has: it may be ${LOOKALIKES[letter]}. Check it in the school’s system.`;
  }
  const due = checkLetterOf(upn.slice(1));
  if (due === null) {
    return `${shown} is not a UPN: it should be a letter and 12 digits, of which the last may be a letter. Check it in the school’s system.`;
  }
  if (letter) {
    return `${shown} begins with ${letter}, which no UPN does: it should be ${due}. Check it in the school’s system.`;
  }
  return `The check letter of ${shown} should be ${due}, so a character of it is wrong. Check it in the school’s system.`;
}

const LONGEST = 40;

/** A cell of the UPN column: the UPN, right or wrong, as `tidyUpn` gives it, with what is wrong as the note. */
export function readUpn(text: string): Reading<string> {
  const error = refusedError(text);
  if (error) return error;
  const upn = tidyUpn(text);
  if (upn.length > LONGEST) return refused(`${quoted(upn)} is too long to be a UPN, which has 13 characters.`);
  return read(upn, upnProblem(upn) ?? undefined);
}
