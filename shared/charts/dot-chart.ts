import { scaleLinear } from 'd3-scale';
import type { ChartDrawing, ChartLook, ChartRow, DotChartModel, Svg } from './chart-model.ts';
import { NO_VALUE, numbersOf } from './chart-numbers.ts';
import { framed, type Plot } from './frame.ts';
import { DISTINCT, NESTED_MARKS } from './marks.ts';
import { NARROW, type PlacedRow, placeRows, roomForRows, valueAxis } from './rows.ts';
import { element, figures, label, TEXT } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What the widest mark needs on either side of its middle. */
const REACH = 10;
const MARKS_HEIGHT = 30;
const COLUMN_GAP = 14;
const MOST_MARKS = 3;

/** One to three marks a row on one scale, a line between them, their values in columns at the right. */
export function dotChart(model: DotChartModel, look: ChartLook): ChartDrawing {
  const shown = model.series.slice(0, MOST_MARKS);
  const legend =
    shown.length > 1
      ? shown.map((s, i) => ({ text: s.name, mark: (x: number, y: number) => mark(look, i, x, y) }))
      : [];
  return framed(model, look, legend, (top) => plot(model, look, top));
}

function plot(model: DotChartModel, look: ChartLook, top: number): Plot {
  const { width, colours } = look;
  const format = numbersOf(model);
  const columns = valueColumns(model, width, format);
  const headingHeight = Math.max(0, ...columns.map((c) => c.heading.length)) * TEXT.small.line;
  const room = roomForRows(model.rows, width);
  const from = room.from + REACH;
  const to = width - columns.reduce((sum, c) => sum + c.width, 0) - REACH;
  const { x, ticks } = scaleOf(model, from, to);
  const rowsTop = top + headingHeight + (headingHeight > 0 ? 4 : 0);
  const { rows, stretches, bottom } = placeRows(model.rows, room, rowsTop, MARKS_HEIGHT, colours);
  const axis = valueAxis({
    ticks,
    x,
    format: model.scale?.tickFormat ?? format,
    stretches,
    bottom,
    from: from - REACH,
    to: to + REACH,
    name: model.axis,
    colours,
  });
  const headings = columns.map(({ end, heading }) =>
    heading.map((line, i) =>
      label(line, 'small', {
        x: end,
        y: top + headingHeight - (heading.length - i - 0.5) * TEXT.small.line,
        fill: colours.second,
        anchor: 'end',
      }),
    ),
  );
  const drawn = rows.map((placed) => [placed.label, marksOf(placed, x, look), valuesOf(placed, columns, format, look)]);
  return { svg: [headings, axis.svg, drawn], height: bottom - top + axis.height };
}

interface ValueColumn {
  /** Where its figures end. */
  readonly end: number;
  readonly width: number;
  readonly heading: readonly string[];
}

function valueColumns(model: DotChartModel, width: number, format: (value: number) => string): readonly ValueColumn[] {
  const { size } = TEXT.small;
  const shown = model.series.slice(0, MOST_MARKS);
  let end = width;
  const fromRight = shown.toReversed().map((series, back) => {
    const i = shown.length - 1 - back;
    const heading =
      shown.length === 1
        ? []
        : wrapText(series.short ?? series.name, { width: width < NARROW ? 52 : 74, size, lines: 3 });
    const texts = model.rows.map((row) => textOf(row, i, format));
    const needed = Math.max(
      ...heading.map((line) => textWidth(line, size)),
      ...texts.map((text) => textWidth(text, TEXT.value.size, true)),
      12,
    );
    const column = { end, width: needed + COLUMN_GAP, heading };
    end -= column.width;
    return column;
  });
  return fromRight.toReversed();
}

function scaleOf({ scale, rows }: DotChartModel, from: number, to: number) {
  const wanted = Math.max(2, Math.min(6, Math.floor((to - from) / 70)));
  if (scale) {
    const x = scaleLinear([scale.from, scale.to], [from, to]).clamp(true);
    return { x, ticks: scale.ticks ?? x.ticks(wanted) };
  }
  const values = rows.flatMap((row) => row.values.flatMap((v) => v ?? []));
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const x = scaleLinear(least === greatest ? [least - 1, least + 1] : [least, greatest], [from, to]).nice(wanted);
  return { x, ticks: x.ticks(wanted) };
}

function marksOf({ row, middle }: PlacedRow, x: (value: number) => number, look: ChartLook): Svg {
  const places = row.values.slice(0, MOST_MARKS).map((v) => (v === null ? null : x(v)));
  const there = places.flatMap((at) => at ?? []);
  if (there.length === 0) return [];
  const ends = { x1: Math.min(...there), x2: Math.max(...there), y1: middle, y2: middle };
  const join = there.length > 1 ? element('line', { ...ends, stroke: look.colours.second, 'stroke-width': 1.5 }) : [];
  // The largest shape first: it holds the others when all fall on one place.
  return [join, places.map((at, i) => (at === null ? [] : mark(look, i, at, middle))).toReversed()];
}

function mark({ colours }: ChartLook, i: number, x: number, y: number): Svg {
  const draw = NESTED_MARKS[i] ?? NESTED_MARKS[0];
  const shade = colours.series[DISTINCT[i] ?? 0];
  return draw(x, y, { fill: shade.fill, paper: colours.paper });
}

function valuesOf(
  { row, middle }: PlacedRow,
  columns: readonly ValueColumn[],
  format: (value: number) => string,
  { colours }: ChartLook,
): Svg {
  return columns.map(({ end }, i) => {
    const isThere = row.values[i] !== null && row.values[i] !== undefined;
    return figures(textOf(row, i, format), isThere ? 'value' : 'body', {
      x: end,
      y: middle,
      fill: isThere ? colours.ink : colours.second,
    });
  });
}

function textOf(row: ChartRow, i: number, format: (value: number) => string): string {
  const value = row.values[i] ?? null;
  return value === null ? NO_VALUE : format(value);
}
