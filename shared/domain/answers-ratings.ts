import type { AuditFramework, Rating } from '../contract/audit.ts';
import { foldText } from './text.ts';

type Scale = AuditFramework['staffScale'];

const NOT_APPLICABLE =
  /^(?:n a|na|not applicable|does not apply|not taught|i do not teach this|i don t teach this)(?: |$)/;
const NUMBER_ONLY = /^\(?([1-4])(?:[.,]0+)?\)?$/;
/** "3 - Confident", "3: Confident", "(3) Confident": words after the number, and no other digit. */
const NUMBER_FIRST = /^\(?([1-4])(?:[.,]0+)?\)?[\s\p{P}=]+(?=\p{L})(\P{N}+)$/u;
/** "Confident (3)". */
const NUMBER_LAST = /^(\p{L}\P{N}*?)[\s\p{P}=]+([1-4])\)?$/u;

/**
 * A cell of a statement's column: 1-4 by number or by the scale's words in any case, N/A, or null when blank.
 * Words must be the whole label: "Confident and could support others" is not "Confident".
 */
export function readRating(text: string, scale: Scale): Rating | null | 'unreadable' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (plain.startsWith('#')) return 'unreadable'; // Excel's own errors, #N/A among them
  const folded = foldText(plain);
  if (NOT_APPLICABLE.test(folded)) return 'N/A';
  const byLabel = labelled(folded, scale);
  if (byLabel) return byLabel;
  const only = NUMBER_ONLY.exec(plain)?.[1];
  if (only) return oneToFour(only);
  const first = NUMBER_FIRST.exec(plain);
  if (first) return agreeing(first[1], first[2], scale) ?? 'unreadable';
  const last = NUMBER_LAST.exec(plain);
  if (last && labelled(foldText(last[1] ?? ''), scale)) return agreeing(last[2], last[1], scale) ?? 'unreadable';
  return 'unreadable';
}

function labelled(folded: string, scale: Scale): Rating | null {
  const found = scale.find((step) => foldText(step.label) === folded);
  return found ? oneToFour(String(found.value)) : null;
}

/** The number, unless the words beside it are the label of another number. */
function agreeing(number = '', words = '', scale: Scale): Rating | null {
  const value = oneToFour(number);
  const said = labelled(foldText(words), scale);
  return said === null || said === value ? value : null;
}

function oneToFour(text: string): Rating | null {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : text === '4' ? 4 : null;
}
