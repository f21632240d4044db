import type { ChartColours, ChartRow, Svg } from './chart-model.ts';
import { element, label, labels, TEXT } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Below this, a row's label stands over its marks instead of beside them. */
export const NARROW = 500;
const LABEL_GAP = 12;
/** Over a label that stands above its row, so that it is seen to belong to what follows. */
const OVER_LABEL = 10;

export interface RowRoom {
  /** The label stands over the row. */
  readonly isNarrow: boolean;
  /** Where what belongs to the row begins; its label ends before. */
  readonly from: number;
  readonly linesOf: (row: ChartRow) => readonly string[];
}

interface Wish {
  /** The most that labels may take, as a part of the width. */
  readonly share?: number;
  readonly isNarrow?: boolean;
}

/** Who gets which room across a chart of rows. */
export function roomForRows(
  rows: readonly ChartRow[],
  width: number,
  { share = 0.38, isNarrow = width < NARROW }: Wish = {},
): RowRoom {
  const { size } = TEXT.body;
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label, size)));
  const labelWidth = isNarrow ? width : Math.min(Math.ceil(longest), Math.round(width * share));
  return {
    isNarrow,
    from: isNarrow ? 0 : labelWidth + LABEL_GAP,
    linesOf: (row) => wrapText(row.label, { width: labelWidth, size, lines: 3 }),
  };
}

export interface PlacedRow {
  readonly row: ChartRow;
  /** Of what belongs to the row. */
  readonly middle: number;
  /** Of the label's first line. */
  readonly labelMiddle: number;
  readonly label: Svg;
}

/** Heights between which the lines of an axis are drawn. */
export type Stretch = readonly [top: number, bottom: number];

/** Rows one under another, each as high as its label and its marks want. */
export function placeRows(
  rows: readonly ChartRow[],
  { isNarrow, linesOf }: RowRoom,
  top: number,
  marksHeight: number,
  colours: ChartColours,
): { readonly rows: readonly PlacedRow[]; readonly stretches: readonly Stretch[]; readonly bottom: number } {
  const { line } = TEXT.body;
  let y = top;
  const placed = rows.map((row): PlacedRow => {
    const lines = linesOf(row);
    const labelHeight = lines.length * line;
    const place = { x: 0, fill: colours.ink };
    if (isNarrow) {
      const written = labels(lines, 'body', { ...place, y: y + OVER_LABEL + labelHeight / 2 });
      const middle = y + OVER_LABEL + labelHeight + marksHeight / 2;
      const labelMiddle = y + OVER_LABEL + line / 2;
      y += OVER_LABEL + labelHeight + marksHeight;
      return { row, middle, labelMiddle, label: written };
    }
    const height = Math.max(labelHeight + 10, marksHeight);
    const middle = y + height / 2;
    y += height;
    return { row, middle, labelMiddle: middle, label: labels(lines, 'body', { ...place, y: middle }) };
  });
  // Lines down the plot keep off labels that stand over their rows.
  const stretches = isNarrow
    ? placed.map(({ middle }): Stretch => [middle - marksHeight / 2, middle + marksHeight / 2])
    : [[top, y] as const];
  return { rows: placed, stretches, bottom: y };
}

interface Axis {
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
  readonly format: (value: number) => string;
  readonly stretches: readonly Stretch[];
  readonly bottom: number;
  /** No tick's text goes beyond. */
  readonly from: number;
  readonly to: number;
  readonly name: string | undefined;
  readonly colours: ChartColours;
}

/** Lines down the plot with their values under them, and the axis' name under those; zero is drawn stronger. */
export function valueAxis({ ticks, x, format, stretches, bottom, from, to, name, colours }: Axis): {
  readonly svg: Svg;
  readonly height: number;
} {
  const { size, line } = TEXT.small;
  const parts: Svg[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const at = x(tick);
    const stroke = tick === 0 ? colours.second : colours.line;
    for (const [y1, y2] of stretches) {
      parts.push(element('line', { x1: at, x2: at, y1, y2, stroke, 'stroke-width': 1 }));
    }
    const text = format(tick);
    const half = textWidth(text, size) / 2;
    const middle = Math.min(Math.max(at, from + half), to - half);
    // A number that is wider than the whole plot would leave the picture.
    if (middle - half < freeFrom || half * 2 > to - from) continue;
    parts.push(label(text, 'small', { x: middle, y: bottom + 4 + line / 2, fill: colours.second, anchor: 'middle' }));
    freeFrom = middle + half + 4;
  }
  let height = 4 + line;
  if (name) {
    const lines = wrapText(name, { width: to - from, size });
    const middle = bottom + height + 2 + (lines.length * line) / 2;
    parts.push(labels(lines, 'small', { x: from, y: middle, fill: colours.second }));
    height += 2 + lines.length * line;
  }
  return { svg: parts, height };
}
