import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_COLOURS } from '../../shared/charts/chart-colours.ts';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import { numbersOf } from '../../shared/charts/chart-numbers.ts';
import { tableOfChart } from '../../shared/charts/chart-table.ts';
import { describeChart, hasValues } from '../../shared/charts/chart-words.ts';
import { drawChart } from '../../shared/charts/draw-chart.ts';
import { svgText } from '../../shared/charts/svg-text.ts';
import { elementsOf, extentOf } from '../support/charts.ts';

const words = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9&<>"' ]{1,60}$/),
  fc.constantFrom('Problem solving, reasoning, questioning', 'Siân Ní Bhraonáin-Featherstonehaugh', '<b>&"</b>', 'A'),
);
const amount = fc.oneof(
  fc.double({ min: -500, max: 2000, noNaN: true }).map((v) => Math.round(v * 10) / 10),
  fc.constantFrom(0, 1, 4, 0.1, 100_000),
);
const value = fc.option(amount, { nil: null });
const positive = fc.option(amount.map(Math.abs), { nil: null });
const heads = {
  title: words,
  subtitle: words,
  basis: fc.constantFrom('10 of 13 colleagues answered'),
  note: words,
  empty: fc.constant('Nothing yet'),
  rowHeading: fc.constant('Row'),
};
const rowsOf = (of: fc.Arbitrary<number | null>, columns: number) =>
  fc.array(fc.record({ label: words, values: fc.array(of, { minLength: columns, maxLength: columns }) }), {
    minLength: 1,
    maxLength: 8,
  });
const seriesOf = (n: number) => fc.array(fc.record({ name: words }), { minLength: n, maxLength: n });
const upTo = (most: number) => fc.integer({ min: 1, max: most });

const anyModel: fc.Arbitrary<ChartModel> = fc.oneof(
  upTo(4).chain((n) =>
    fc.record({ kind: fc.constant('bar' as const), ...heads, series: seriesOf(n), rows: rowsOf(value, n) }),
  ),
  upTo(4).chain((n) =>
    fc.record({
      kind: fc.constant('bar' as const),
      layout: fc.constant('stacked' as const),
      ...heads,
      series: seriesOf(n),
      rows: rowsOf(n === 1 ? value : positive, n),
      axis: words,
    }),
  ),
  upTo(3).chain((n) =>
    fc.record({
      kind: fc.constant('dot' as const),
      ...heads,
      series: seriesOf(n),
      rows: rowsOf(value, n),
      axis: words,
    }),
  ),
  fc.tuple(upTo(4), upTo(8)).chain(([n, points]) =>
    fc.record({
      kind: fc.constant('line' as const),
      ...heads,
      points: fc.array(words, { minLength: points, maxLength: points }),
      series: fc.array(fc.record({ name: words, values: fc.array(value, { minLength: points, maxLength: points }) }), {
        minLength: n,
        maxLength: n,
      }),
      axis: words,
    }),
  ),
  upTo(14).chain((n) =>
    fc.record({
      kind: fc.constant('heat' as const),
      ...heads,
      columns: seriesOf(n),
      rows: fc.array(
        fc.record({
          label: words,
          values: fc.array(value, { minLength: n, maxLength: n }),
          aside: fc.constantFrom('22 h 15', '0 h', '<1 h>'),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      asideHeading: fc.constant('Year'),
    }),
  ),
);
const anyWidth = fc.integer({ min: 200, max: 1000 });
const look = (width: number) => ({ width, colours: PAPER_COLOURS });

function valuesOf(model: ChartModel): readonly number[] {
  const lists = model.kind === 'line' ? model.series : model.rows;
  return lists.flatMap(({ values }) => values.flatMap((v) => v ?? []));
}

/** How many marks stand for values: a stack leaves out what is zero, for nothing can be seen of it. */
function marksExpected(model: ChartModel): number {
  const isStacked = model.kind === 'bar' && model.layout === 'stacked' && model.series.length > 1;
  return valuesOf(model).filter((v) => !isStacked || v !== 0).length;
}

/** Found by chance: a plot so narrow that a number of its axis is wider than it. */
const NARROW_PLOT: ChartModel = {
  kind: 'dot',
  title: 'Hours',
  subtitle: '',
  basis: '10 of 13 colleagues answered',
  note: 'Problem solving, reasoning, questioning',
  empty: 'Nothing yet',
  rowHeading: 'Row',
  series: [{ name: '<\'<">0& ' }, { name: '<' }, { name: '0' }],
  rows: [
    { label: 'Problem solving, reasoning, questioning', values: [null, null, 100_000] },
    { label: 'Problem solving, reasoning, questioning', values: [null, 100_000, null] },
    { label: 'Problem solving, reasoning, questioning', values: [null, -0.1, null] },
  ],
  axis: '0',
};

const MARKS = new Set(['circle', 'polygon', 'rect']);

describe('any chart', () => {
  test('stays inside its frame at any width, and every number in it is one', () => {
    fc.assert(
      fc.property(anyModel, anyWidth, (model, width) => {
        const drawing = drawChart(model, look(width));
        fc.pre(drawing !== null);
        if (!drawing) return;
        const svg = svgText(drawing.svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        if (model.kind !== 'heat') expect(drawing.width).toBe(Math.max(260, width));
        for (const element of elementsOf(svg).slice(1)) {
          const { left, right, top, bottom } = extentOf(element);
          const where = `${JSON.stringify(element)} in ${drawing.width} x ${drawing.height}`;
          expect(left, where).toBeGreaterThanOrEqual(-0.6);
          expect(right, where).toBeLessThanOrEqual(drawing.width + 0.6);
          expect(top, where).toBeGreaterThanOrEqual(-0.6);
          expect(bottom, where).toBeLessThanOrEqual(drawing.height + 0.6);
        }
      }),
      { numRuns: 300, examples: [[NARROW_PLOT, 200]] },
    );
  });

  test('draws each value as a mark and gives it as text in the table', () => {
    fc.assert(
      fc.property(anyModel, anyWidth, (model, width) => {
        const drawing = drawChart(model, look(width));
        fc.pre(drawing !== null);
        const marks = (drawing ? elementsOf(svgText(drawing.svg)) : []).filter((e) => MARKS.has(e.name));
        expect(marks.length).toBeGreaterThanOrEqual(marksExpected(model) + 1);
        const format = numbersOf(model);
        const cells = tableOfChart(model).rows.flatMap((row) => row.slice(1));
        for (const v of valuesOf(model)) expect(cells).toContain(format(v));
      }),
      { numRuns: 200 },
    );
  });

  test('has a table as wide as its headings', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { headings, rows } = tableOfChart(model);
        for (const row of rows) expect(row).toHaveLength(headings.length);
      }),
    );
  });

  test('is an image with a name, and no text of ours is ever markup', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const drawing = drawChart(model, look(640));
        fc.pre(drawing !== null);
        const [root, ...inside] = drawing ? elementsOf(svgText(drawing.svg)) : [];
        expect(root?.attributes.role).toBe('img');
        expect(root?.attributes['aria-label']).toBe(`${model.title}. ${describeChart(model)}`);
        expect(inside.every((e) => ['rect', 'circle', 'polygon', 'polyline', 'line', 'text'].includes(e.name))).toBe(
          true,
        );
      }),
    );
  });

  test('without a value is a sentence, not an empty frame', () => {
    const model: ChartModel = {
      kind: 'bar',
      title: 'Hours',
      empty: 'No hours planned yet',
      rowHeading: 'Priority',
      series: [{ name: 'Hours' }],
      rows: [{ label: 'One', values: [null] }],
    };
    expect(hasValues(model)).toBe(false);
    expect(drawChart(model, look(640))).toBeNull();
    expect(describeChart(model)).toBe('No hours planned yet.');
  });
});
