import { cleanText } from './text.ts';

/** What a cell of a file of students says, or why it cannot be read. */
export type Reading<T> = Read<T> | Refused;
export interface Read<T> {
  readonly ok: true;
  readonly value: T;
  /** Something to know about the value, in a sentence. */
  readonly note?: string;
}
export interface Refused {
  readonly ok: false;
  /** A whole sentence: what is wrong and what to do, for a cell of a file and for one typed or pasted. The caller says where. */
  readonly sentence: string;
}

export const read = <T>(value: T, note?: string): Read<T> =>
  note === undefined ? { ok: true, value } : { ok: true, value, note };
export const refused = (sentence: string): Refused => ({ ok: false, sentence });

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Joiners shape other scripts and emoji; beside a Latin letter they are stray. */
const STRAY_JOINER = /(?<=^|\s|\p{Script=Latin})[\u200c\u200d]+|[\u200c\u200d]+(?=$|\s|\p{Script=Latin})/gu;

/** Tables saved as CSV have an apostrophe before what a spreadsheet would take for a formula or a date. */
const GUARD = /^'(?=[=+\-@\d])/;

/** A cell on one line, single spaces between its words, without characters that cannot be seen or only guard it. */
export function tidyCell(raw: string): string {
  const text = raw.startsWith("'") ? raw.replace(GUARD, '') : raw;
  if (PLAIN.test(text)) return text;
  return cleanText(text).replace(UNSEEN, '').replace(STRAY_JOINER, '').replace(/\s+/g, ' ').trim();
}

/** A cell inside a sentence, cut where it is long. */
export const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text}”`;

const ERROR_WORD = /^#(?:N\/A|[A-Z]+[!?]|DIV\/0!|GETTING_DATA|#+)$/i;

/** A refusal of what Excel writes where a formula fails or a column is too narrow; null for every other text. */
export function refusedError(text: string): Refused | null {
  if (!text.startsWith('#')) return null;
  const tidy = text.trim();
  if (!ERROR_WORD.test(tidy)) return null;
  if (tidy.startsWith('##')) {
    return refused('Excel wrote hashes because the column was too narrow. Make it wider in Excel first.');
  }
  return refused(`${quoted(tidy)} is an Excel error, not a value. Put it right in Excel first.`);
}

/** The same reader for a column whose cells repeat: each text is read once. Not for names and UPNs, which do not repeat. */
export function readOnce<T>(readCell: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = readCell(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (text.length <= LONGEST_REMEMBERED) known.set(text, value);
    return value;
  };
}

const MOST_REMEMBERED = 5_000;
const LONGEST_REMEMBERED = 200;
