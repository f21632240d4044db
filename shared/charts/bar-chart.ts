import { scaleLinear } from 'd3-scale';
import type { BarChartModel, ChartDrawing, ChartLook, Shade, Svg } from './chart-model.ts';
import { NO_VALUE, numbersOf } from './chart-numbers.ts';
import { framed, type LegendEntry, type Plot } from './frame.ts';
import { type PlacedRow, placeRows, roomForRows, valueAxis } from './rows.ts';
import { element, label, TEXT } from './svg.ts';
import { textWidth } from './text-width.ts';

const BAR = 16;
const GROUPED_BAR = 13;
const GAP = 6;
/** So that a zero is seen to be there. */
const LEAST = 1.5;

/** Horizontal bars from zero with their values at their ends. */
export function barChart(model: BarChartModel, look: ChartLook): ChartDrawing {
  const legend =
    model.series.length > 1 ? model.series.map((s, i): LegendEntry => legendEntry(s.name, shadeAt(look, i))) : [];
  return framed(model, look, legend, (top) => plot(model, look, top));
}

function legendEntry(text: string, { fill }: Shade): LegendEntry {
  return { text, mark: (x, y) => element('rect', { x: x - 9, y: y - 6, width: 18, height: 12, rx: 2, fill }) };
}

function plot(model: BarChartModel, look: ChartLook, top: number): Plot {
  const { width, colours } = look;
  const { rows } = model;
  const format = numbersOf(model);
  const isStacked = model.layout === 'stacked' && model.series.length > 1;
  const ends = rows.flatMap(({ values }) => (isStacked ? [totalOf(values) ?? 0] : values.map((v) => v ?? 0)));
  const room = roomForRows(rows, width);
  const textRoom = (of: readonly number[]) =>
    Math.max(0, ...of.map((v) => textWidth(format(v), TEXT.value.size, true))) + GAP + 4;
  const negative = ends.filter((v) => v < 0);
  const from = room.from + (negative.length > 0 ? textRoom(negative) : 0);
  const to = width - textRoom(ends);
  const wanted = Math.max(3, Math.min(6, Math.floor((to - from) / 80)));
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends) || (negative.length > 0 ? 0 : 1)], [from, to]).nice(
    wanted,
  );
  const perRow = isStacked ? 1 : model.series.length;
  const thick = perRow === 1 ? BAR : GROUPED_BAR;
  const { rows: placed, stretches, bottom } = placeRows(rows, room, top, perRow * (thick + 2) + 12, colours);
  const axis = valueAxis({
    ticks: x.ticks(wanted),
    x,
    format,
    stretches,
    bottom,
    from: room.from,
    to: width,
    name: model.axis,
    colours,
  });
  const draw = isStacked ? stackedRow : groupedRow;
  const bars = placed.map((row) => [row.label, draw(row, { x, format, thick, look })]);
  return { svg: [axis.svg, ...bars], height: bottom - top + axis.height };
}

interface Pen {
  readonly x: (value: number) => number;
  readonly format: (value: number) => string;
  readonly thick: number;
  readonly look: ChartLook;
}

function groupedRow({ row, middle }: PlacedRow, { x, format, thick, look }: Pen): Svg {
  const step = thick + 2;
  return row.values.map((value, i) => {
    const y = middle + (i - (row.values.length - 1) / 2) * step;
    if (value === null) return missing(x(0), y, look);
    const long = Math.max(LEAST, Math.abs(x(value) - x(0)));
    const start = value < 0 ? x(0) - long : x(0);
    const bar = { x: start, y: y - thick / 2, width: long, height: thick, rx: 2, fill: shadeAt(look, i).fill };
    const place = value < 0 ? ({ x: start - GAP, anchor: 'end' } as const) : { x: start + long + GAP };
    const paint = { fill: look.colours.ink, halo: look.colours.paper };
    return [element('rect', bar), label(format(value), 'value', { ...place, y, ...paint })];
  });
}

function stackedRow({ row, middle }: PlacedRow, { x, format, thick, look }: Pen): Svg {
  const total = totalOf(row.values);
  if (total === null) return missing(x(0), middle, look);
  let sum = 0;
  const parts = row.values.map((value, i): Svg => {
    const from = x(sum);
    sum += value ?? 0;
    if (!value) return [];
    const { fill, ink } = shadeAt(look, i);
    const long = Math.max(LEAST, x(sum) - from - 1);
    const bar = element('rect', { x: from, y: middle - thick / 2 - 2, width: long, height: thick + 4, fill });
    const text = format(value);
    const fits = textWidth(text, TEXT.small.size) + 8 <= long;
    return fits ? [bar, label(text, 'small', { x: from + long / 2, y: middle, fill: ink, anchor: 'middle' })] : bar;
  });
  const paint = { fill: look.colours.ink, halo: look.colours.paper };
  return [parts, label(format(total), 'value', { x: x(sum) + GAP, y: middle, ...paint })];
}

function missing(x: number, y: number, { colours }: ChartLook): Svg {
  return label(NO_VALUE, 'body', { x: x + GAP, y, fill: colours.second });
}

/** The sum of a stack; null when there is nothing in it. */
export function totalOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, v) => (v === null ? sum : (sum ?? 0) + v), null);
}

function shadeAt({ colours }: ChartLook, i: number): Shade {
  return colours.series[i] ?? colours.series[0];
}
