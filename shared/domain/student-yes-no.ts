import { quoted, type Reading, read, readOnce, refused, refusedError, tidyCell } from './student-reading.ts';

const YES = new Set(['y', 'yes', 't', 'true', '1', '1.0', '✓', '✔', '✔️', '☑', '☑️', '✅', '√']);
const NO = new Set(['n', 'no', 'f', 'false', '0', '0.0', '✗', '✘', '☒', '☐', '❌', '✕', '✖', '×']);

/** Yes or no by the signs that lists use; null for anything else, and for "x", which marks either. */
export function yesOrNo(cell: string): boolean | null {
  const sign = cell.toLowerCase();
  if (YES.has(sign)) return true;
  return NO.has(sign) ? false : null;
}

export const readYesNo: (text: string) => Reading<boolean> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  const answer = yesOrNo(cell);
  if (answer !== null) return read(answer);
  if (/^x$/i.test(cell)) return refused(`${quoted(cell)} may be a tick or a cross. Write Yes or No.`);
  return refused(`${quoted(cell)} says neither Yes nor No. Write Yes or No.`);
});
