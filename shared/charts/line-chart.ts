import { scaleLinear, scalePoint } from 'd3-scale';
import type { ChartDrawing, ChartLook, LineChartModel } from './chart-model.ts';
import { numbersOf } from './chart-numbers.ts';
import { framed, type Plot } from './frame.ts';
import { DISTINCT, POINT_MARKS } from './marks.ts';
import { element, label, labels, TEXT } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const HEIGHT = 200;
const END_GAP = 12;
/** What an end's label has before its words: the mark of its line. */
const KEY = 16;
const AXIS_NAME = 18;
const SMALL = TEXT.small;

/** Lines over points in time: a shape a series, and its name and last value at its end. */
export function lineChart(model: LineChartModel, look: ChartLook): ChartDrawing {
  return framed(model, look, [], (top) => plot(model, look, top));
}

function plot(model: LineChartModel, { width, colours }: ChartLook, top: number): Plot {
  const { points, series } = model;
  const format = numbersOf(model);
  const ends = endLabels(model, format, Math.min(150, width * 0.28));
  const right = width - END_GAP - KEY - Math.max(0, ...ends.map((e) => e.width));
  const plotTop = top + (model.axis ? AXIS_NAME : 0);
  const bottom = plotTop + HEIGHT;
  const y = scaleOf(model, bottom - 8, plotTop + 8);
  const ticks = model.scale?.ticks ?? y.ticks(4);
  const left = Math.max(...ticks.map((t) => textWidth(format(t), SMALL.size))) + 8;
  const x = scalePoint(
    points.map((_, i) => i),
    [left + 10, right - 2],
  );
  const at = (i: number) => x(i) ?? left;

  const shadeOf = (i: number) => colours.series[DISTINCT[i] ?? 0].fill;
  const mark = (i: number, markX: number, markY: number) =>
    (POINT_MARKS[i] ?? POINT_MARKS[0])(markX, markY, { fill: shadeOf(i), paper: colours.paper });

  const grid = ticks.map((tick) => {
    const stroke = tick === 0 ? colours.second : colours.line;
    const line = { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke, 'stroke-width': 1 };
    const place = { x: left - 8, y: y(tick), fill: colours.second, anchor: 'end' } as const;
    return [element('line', line), label(format(tick), 'small', place)];
  });
  const below = pointLabels(points, at, bottom, width, colours.second);
  const lines = series.map(({ values }, i) => {
    const runs = runsOf(values).map((run) => {
      const path = run.map(({ i: point, value }) => `${at(point).toFixed(2)},${y(value).toFixed(2)}`).join(' ');
      return element('polyline', { points: path, fill: 'none', stroke: shadeOf(i), 'stroke-width': 2 });
    });
    return [runs, values.map((v, point) => (v === null ? [] : mark(i, at(point), y(v))))];
  });
  const placed = apart(
    ends.map((e) => ({ middle: y(e.value), height: e.lines.length * SMALL.line })),
    plotTop,
    bottom,
  );
  const names = ends.map(({ lines: words, series: of, point }, i) => {
    const start = at(point) + END_GAP;
    const middle = placed[i] ?? plotTop;
    const first = middle - ((words.length - 1) / 2) * SMALL.line;
    return [mark(of, start + 5, first), labels(words, 'small', { x: start + KEY, y: middle, fill: colours.ink })];
  });
  const name = model.axis ? label(model.axis, 'small', { x: 0, y: top + SMALL.line / 2, fill: colours.second }) : [];
  return { svg: [name, grid, below.svg, lines, names], height: bottom - top + below.height };
}

function scaleOf({ scale, series }: LineChartModel, bottom: number, top: number) {
  if (scale) return scaleLinear([scale.from, scale.to], [bottom, top]).clamp(true);
  const values = series.flatMap((s) => s.values.flatMap((v) => v ?? []));
  const least = Math.min(0, ...values);
  const greatest = Math.max(0, ...values);
  return scaleLinear([least, greatest === least ? least + 1 : greatest], [bottom, top]).nice(4);
}

interface EndLabel {
  readonly lines: readonly string[];
  /** Its place among the series. */
  readonly series: number;
  readonly width: number;
  readonly point: number;
  readonly value: number;
}

/** A series without any value has no line to name; the table shows it. */
function endLabels({ series: all }: LineChartModel, format: (v: number) => string, room: number): readonly EndLabel[] {
  return all.flatMap(({ name, short, values }, series) => {
    const point = values.findLastIndex((v) => v !== null);
    const value = values[point];
    if (value === null || value === undefined) return [];
    const words = textWidth(name, SMALL.size) > room ? (short ?? name) : name;
    const lines = withValue(wrapText(words, { width: room, size: SMALL.size, lines: 2 }), format(value), room);
    return [{ lines, series, width: Math.max(...lines.map((line) => textWidth(line, SMALL.size))), point, value }];
  });
}

/** The value after the name: on its last line where there is room, else under it. */
function withValue(name: readonly string[], value: string, room: number): readonly string[] {
  const last = `${name.at(-1) ?? ''}: ${value}`;
  return textWidth(last, SMALL.size) <= room ? [...name.slice(0, -1), last] : [...name, value];
}

/** The stretches of a line between its gaps. */
function runsOf(
  values: readonly (number | null)[],
): readonly (readonly { readonly i: number; readonly value: number }[])[] {
  const runs: { i: number; value: number }[][] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run?.at(-1)?.i === i - 1) run.push({ i, value });
    else runs.push([{ i, value }]);
  });
  return runs.filter((run) => run.length > 1);
}

/** The middles moved just so far that no label lies on another, in the order they had, all between `top` and `bottom`. */
function apart(
  wanted: readonly { readonly middle: number; readonly height: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((w, i) => ({ ...w, i })).toSorted((a, b) => a.middle - b.middle);
  let free = top;
  for (const one of order) {
    one.middle = Math.max(one.middle, free + one.height / 2);
    free = one.middle + one.height / 2;
  }
  let limit = bottom;
  for (const one of order.toReversed()) {
    one.middle = Math.min(one.middle, limit - one.height / 2);
    limit = one.middle - one.height / 2;
  }
  const middles = [...wanted.map((w) => w.middle)];
  for (const one of order) middles[one.i] = one.middle;
  return middles;
}

/** The points' names under the plot; where there is no room for all, every second or third of them. */
function pointLabels(
  points: readonly string[],
  at: (i: number) => number,
  bottom: number,
  width: number,
  fill: string,
): Plot {
  const step = points.length > 1 ? at(1) - at(0) : width;
  const longestWord = Math.max(0, ...points.flatMap((p) => p.split(/\s+/)).map((word) => textWidth(word, SMALL.size)));
  const every = Math.max(1, Math.ceil((longestWord + 6) / step));
  const room = Math.max(step * every - 6, 20);
  let most = 1;
  const written = points.map((point, i) => {
    if (i % every !== 0) return [];
    const lines = wrapText(point, { width: room, size: SMALL.size, lines: 3 });
    most = Math.max(most, lines.length);
    const half = Math.max(...lines.map((line) => textWidth(line, SMALL.size)), 0) / 2;
    const x = Math.min(Math.max(at(i), half), width - half);
    const y = bottom + 4 + (lines.length * SMALL.line) / 2;
    return labels(lines, 'small', { x, y, fill, anchor: 'middle' });
  });
  return { svg: written, height: 4 + most * SMALL.line };
}
