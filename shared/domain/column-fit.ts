/** What kind of text a cell holds, as far as its letters and figures tell. */
type Kind = 'blank' | 'number' | 'date' | 'upn' | 'letter' | 'words' | 'mixed';

/** Columns are learned from at most so many rows, spread evenly over the file. */
const LEARNED_ROWS = 1_000;
/** With fewer rows than this, a kind that was not seen yet proves nothing. */
const ENOUGH_ROWS = 10;
/** How much the very text, its pattern and its kind say about where it belongs. */
const WEIGHTS = { text: 0.4, pattern: 0.35, kind: 0.25 } as const;
/** A share for what was never seen, so that one odd cell does not rule a row out. */
const NEVER_SEEN = 1e-4;
/** A heading's word on its column counts as much as so many rows. */
const HEADING_ROWS = 2;

/** What a heading promises; read where there are no rows to learn from. */
const PROMISES: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\bupn\b|unique pupil/i, ['upn']],
  [/\bdob\b|birth|\bdate\b/i, ['date']],
  [/name\b/i, ['words']],
  [/^(?:sex|gender)\b/i, ['letter', 'words']],
  [/year\b/i, ['number', 'mixed']],
  [/\bscore\b|amount|\bfte\b/i, ['number']],
];

/** How well texts fit one column, learned from the cells that stand in it. */
export interface ColumnFit {
  /** Natural logarithm of how likely the text is in this column: near 0 when it is at home, about -9 when it is not. */
  readonly fit: (text: string) => number;
  /** The column never holds a text of this kind. */
  readonly isStrange: (text: string) => boolean;
}

export function learnColumns(headings: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnFit[] {
  const step = Math.max(1, Math.floor(rows.length / LEARNED_ROWS));
  const sample = rows.filter((_, i) => i % step === 0);
  return headings.map((heading, column) =>
    learnColumn(
      heading,
      sample.map((cells) => cells[column] ?? ''),
    ),
  );
}

function learnColumn(heading: string, cells: readonly string[]): ColumnFit {
  const texts = countOfEach(cells);
  const patterns = countOfEach(cells.map(patternOf));
  const kinds = countOfEach<Kind>(cells.map(kindOf));
  const n = cells.length;
  const promised = n >= ENOUGH_ROWS ? [] : (PROMISES.find(([words]) => words.test(heading))?.[1] ?? []);
  const promise = (kind: Kind) => (promised.includes(kind) ? HEADING_ROWS / promised.length : 0);
  const ofKinds = n + (promised.length > 0 ? HEADING_ROWS : 0);
  const kindShare = (kind: Kind) => ((kinds.get(kind) ?? 0) + promise(kind)) / Math.max(1, ofKinds);
  return {
    fit: (text) => {
      const seen =
        n === 0
          ? 0
          : (WEIGHTS.text * (texts.get(text) ?? 0) + WEIGHTS.pattern * (patterns.get(patternOf(text)) ?? 0)) / n;
      return Math.log(seen + WEIGHTS.kind * kindShare(kindOf(text)) + NEVER_SEEN);
    },
    isStrange: (text) => text !== '' && (n >= ENOUGH_ROWS || promised.length > 0) && kindShare(kindOf(text)) < 0.01,
  };
}

function countOfEach<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The text with every figure as 9 and every word as "a" ("l" for a letter alone): "7x/Ma3" is "9l/a9". */
function patternOf(text: string): string {
  return text
    .replace(/\d/g, '9')
    .replace(/\p{L}{2,}/gu, 'a')
    .replace(/\p{L}(?<!a)/gu, 'l');
}

function kindOf(text: string): Kind {
  if (text === '') return 'blank';
  if (/^[£$€]?-?[\d.,]+%?$/.test(text)) return 'number';
  if (/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?:[T ][\d:]+)?$/.test(text)) return 'date';
  if (/^[a-z]\d{11}[\da-z]$/i.test(text)) return 'upn';
  if (/^\p{L}$/u.test(text)) return 'letter';
  if (/^[\p{L}\p{M}\s'’‘`.,()-]+$/u.test(text)) return 'words';
  return 'mixed';
}
