import type { AuditStatement } from '../contract/audit.ts';
import { foldText } from './text.ts';

export interface WantedPd {
  readonly statementIds: readonly string[];
  /** Parts of the text that name no statement. */
  readonly unread: readonly string[];
}

const NOTHING_WANTED = /^(?:none|no|nothing|n a|na|not applicable|none of (?:these|the above)|not at present|nil|)$/;
/** "A1-A4": which statements that means is for a person to say. */
const RANGE = /^\P{L}*\p{L}{1,3}\d{1,2}\s*(?:[-–—]|to)\s*\p{L}{0,3}\d{1,2}\P{L}*$/u;

/**
 * Makes the reader of "which would you like PD on?": statement codes or texts, separated by semicolons, line breaks or
 * commas. Statement texts hold commas themselves, so whole texts are taken out before a part is split at its commas.
 */
export function wantsPdReader(statements: readonly AuditStatement[]): (text: string) => WantedPd {
  const byCode = new Map(statements.map((s) => [codeToken(s.code), s.id]));
  const texts = statements
    .map((s) => ({ id: s.id, words: foldText(s.text).split(' ') }))
    .filter((s) => s.words.length >= 2)
    .sort((a, b) => b.words.length - a.words.length)
    .map((s) => ({ ...s, folded: s.words.join(' ') }));

  return (text) => {
    const wanted = new Set<string>();
    const unread: string[] = [];
    for (const part of text.split(/[;\n|]/)) {
      const folded = foldText(part);
      let rest = withoutAccents(part);
      for (const { id, words, folded: statement } of texts) {
        if (!folded.includes(statement)) continue;
        const without = rest.replace(new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'gu'), ' ');
        if (without !== rest) wanted.add(id);
        rest = without;
      }
      const found = rest.split(/,|&|\band\b/).map((piece) => idsIn(piece, byCode));
      for (const id of found.flatMap((ids) => ids ?? [])) wanted.add(id);
      if (found.includes(null)) unread.push(part.trim());
    }
    return { statementIds: [...wanted], unread };
  };
}

/** The statements a piece names by code, all of its words or its first; null when it says something else. */
function idsIn(piece: string, byCode: ReadonlyMap<string, string>): readonly string[] | null {
  if (RANGE.test(piece)) return null;
  const folded = foldText(piece);
  if (NOTHING_WANTED.test(folded)) return [];
  const ids = folded.split(' ').map((token) => byCode.get(token));
  const known = ids.filter((id) => id !== undefined);
  if (known.length === ids.length) return known;
  return ids[0] === undefined ? null : [ids[0]];
}

/** A code as one folded word: "A.3" is a3. */
export const codeToken = (code: string) => foldText(code).replaceAll(' ', '');

/** As `foldText` does, but with punctuation kept: commas still separate. */
const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
