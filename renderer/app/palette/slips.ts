/** How many slips of the hand a word of that length may hold; a short word with one is another word. */
const slipsAllowed = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** True when a typed word is, but for a slip or two, how a known word begins. */
export function isSlipOf(typed: string, known: string): boolean {
  const most = slipsAllowed(typed);
  if (most === 0) return known.startsWith(typed);
  for (let length = typed.length - most; length <= typed.length + most; length += 1) {
    if (slipsBetween(typed, known.slice(0, length)) <= most) return true;
  }
  return false;
}

/** Letters left out, put in, mistaken or swapped with the next one (the optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (cells: readonly number[], k: number) => cells[k] ?? Number.POSITIVE_INFINITY;
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(before, j) + 1,
        at(row, j - 1) + 1,
        at(before, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(twoBefore, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    twoBefore = before;
    before = row;
  }
  return before[b.length] ?? 0;
}
