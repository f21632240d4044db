import { distance } from 'fastest-levenshtein';
import type { AuditFramework, AuditStatement } from '../contract/audit.ts';
import { codeToken } from './answers-wants-pd.ts';
import { foldText } from './text.ts';

export interface StatementGuess {
  readonly statement: AuditStatement;
  /** In words: how the match was made. */
  readonly why: string;
  /** 0 the surest. */
  readonly rank: number;
}

/** Words so alike are the same question with a slip of the pen. */
const ALIKE = 0.85;
/** Shorter texts are alike by chance. */
const SHORTEST_TEXT = 12;
const QUESTION_NUMBER = /^\s*(?:q(?:uestion)?\s*)?\d{1,3}\s*[.):]\s*/i;
/** Google Forms names a grid question and then its row: "How confident are you? [A1. I can ...]". */
const GRID_ROW = /\[([^[\]]+)\]\s*$/;

/**
 * The statement a heading asks about: by its words when they are exactly a statement's, else by the code it starts
 * with, else by words that are nearly a statement's. Null when it is none of them.
 */
export function findStatement(heading: string, framework: AuditFramework): StatementGuess | null {
  const statements = framework.domains.flatMap((domain) => domain.statements);
  const asked = GRID_ROW.exec(heading)?.[1] ?? heading;
  for (const text of [asked, asked.replace(QUESTION_NUMBER, '')]) {
    const found = byCodeAndText(text, statements);
    if (found) return found;
  }
  const close = closest(foldText(asked.replace(QUESTION_NUMBER, '')), statements);
  return close && { statement: close, why: `its words are nearly those of ${close.code}`, rank: 2 };
}

function byCodeAndText(text: string, statements: readonly AuditStatement[]): StatementGuess | null {
  const coded = statements
    .map((statement) => ({ statement, words: wordsAfterCode(text, statement.code) }))
    .filter((found) => found.words !== null)
    .toSorted((a, b) => b.statement.code.length - a.statement.code.length)[0];
  const words = foldText(coded?.words ?? text);
  const worded = words === '' ? undefined : statements.find((statement) => foldText(statement.text) === words);
  if (coded && worded && coded.statement !== worded)
    return { statement: worded, why: `by its words, which are those of ${worded.code}`, rank: 0 };
  if (coded && (worded || words === '')) return { statement: coded.statement, why: byCode(coded.statement), rank: 0 };
  if (coded) {
    const close = closest(words, statements);
    if (close === coded.statement) return { statement: close, why: byCode(close), rank: 0 };
    if (close) return { statement: close, why: `its words are nearly those of ${close.code}`, rank: 2 };
    return { statement: coded.statement, why: `${byCode(coded.statement)}, though its words differ`, rank: 1 };
  }
  const ending = worded ?? statements.find((statement) => endsWithText(words, statement));
  return ending ? { statement: ending, why: `by its words, which are those of ${ending.code}`, rank: 0 } : null;
}

const byCode = (statement: AuditStatement) => `by its code ${statement.code}`;

/** What follows a statement's code at the start of a heading ("A3", "A3.", "(A3) ..."), or null without that code. */
function wordsAfterCode(text: string, code: string): string | null {
  const start = /^[\s([{]*([\p{L}\p{N}]+(?:[.\-–]?\p{N}+)?)/u.exec(text.normalize('NFKC'));
  if (!start || codeToken(start[1] ?? '') !== codeToken(code)) return null;
  return text.normalize('NFKC').slice(start[0].length);
}

function endsWithText(words: string, statement: AuditStatement): boolean {
  const folded = foldText(statement.text);
  return folded.length >= SHORTEST_TEXT && words.endsWith(` ${folded}`);
}

function closest(words: string, statements: readonly AuditStatement[]): AuditStatement | null {
  if (words.length < SHORTEST_TEXT) return null;
  const [best, second] = statements
    .map((statement) => ({ statement, likeness: likeness(words, foldText(statement.text)) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness < ALIKE || best.likeness - (second?.likeness ?? 0) < 0.05) return null;
  return best.statement;
}

function likeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}
