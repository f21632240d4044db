import type { ChartDrawing, ChartLook, ChartModel, Svg } from './chart-model.ts';
import { describeChart } from './chart-words.ts';
import { element, label, TEXT } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const FONT = "'Inter Variable', Inter, Arial, 'Liberation Sans', sans-serif";
/** From a legend's mark to its words. */
const MARK_GAP = 4;
const ENTRY_GAP = 18;
const LEGEND_LINE = 22;

export interface LegendEntry {
  readonly text: string;
  /** Drawn around its middle; null: words alone. */
  readonly mark: ((x: number, y: number) => Svg) | null;
  /** How wide the mark is, 20 by default. */
  readonly markWidth?: number;
}

export interface Plot {
  readonly svg: Svg;
  readonly height: number;
}

/**
 * What every chart has around its plot: title, subtitle and legend above; axis name, basis and note below.
 * @param plot Draws from a height downwards.
 */
export function framed(
  model: ChartModel,
  { width, colours }: ChartLook,
  legend: readonly LegendEntry[],
  plot: (top: number) => Plot,
): ChartDrawing {
  const parts: Svg[] = [];
  let y = 0;
  const write = (text: string | undefined, kind: 'title' | 'body' | 'small', fill: string) => {
    if (!text) return;
    const { size, line, isBold } = TEXT[kind];
    for (const words of wrapText(text, { width, size, isBold })) {
      parts.push(label(words, kind, { x: 0, y: y + line / 2, fill }));
      y += line;
    }
  };
  write(model.title, 'title', colours.ink);
  if (model.subtitle) y += 2;
  write(model.subtitle, 'body', colours.second);
  if (legend.length > 0) {
    const drawn = legendAt(legend, y + 8, width, colours.second);
    parts.push(drawn.svg);
    y += 8 + drawn.height;
  }
  y += 10;
  const drawn = plot(y);
  parts.push(drawn.svg);
  y += drawn.height;
  if (model.basis || model.note) y += 8;
  write(model.basis, 'small', colours.second);
  write(model.note, 'small', colours.second);

  const height = Math.ceil(y + 4);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${model.title}. ${describeChart(model)}`,
      'font-family': FONT,
    },
    element('rect', { width, height, fill: colours.paper }),
    parts,
  );
  return { svg, width, height };
}

function legendAt(entries: readonly LegendEntry[], top: number, width: number, fill: string): Plot {
  const parts: Svg[] = [];
  let x = 0;
  let y = top + LEGEND_LINE / 2;
  for (const { text, mark, markWidth = 20 } of entries) {
    const before = mark ? markWidth + MARK_GAP : 0;
    const lines = wrapText(text, { width: width - before, size: TEXT.small.size });
    const long = before + Math.max(0, ...lines.map((line) => textWidth(line, TEXT.small.size)));
    if (x > 0 && x + long > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    if (mark) parts.push(mark(x + markWidth / 2, y));
    lines.forEach((line, i) => {
      if (i > 0) y += TEXT.small.line;
      parts.push(label(line, 'small', { x: x + before, y, fill }));
    });
    x += long + ENTRY_GAP;
  }
  return { svg: parts, height: y + LEGEND_LINE / 2 - top };
}
