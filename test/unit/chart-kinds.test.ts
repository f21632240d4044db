import { describe, expect, test } from 'vitest';
import { PAPER_COLOURS } from '../../shared/charts/chart-colours.ts';
import type {
  BarChartModel,
  ChartModel,
  DotChartModel,
  HeatMapModel,
  LineChartModel,
} from '../../shared/charts/chart-model.ts';
import { numbersOf } from '../../shared/charts/chart-numbers.ts';
import { tableOfChart } from '../../shared/charts/chart-table.ts';
import { describeChart } from '../../shared/charts/chart-words.ts';
import { drawChart } from '../../shared/charts/draw-chart.ts';
import { figures } from '../../shared/charts/svg.ts';
import { escapeSvg, svgText } from '../../shared/charts/svg-text.ts';
import { textWidth, wrapText } from '../../shared/charts/text-width.ts';
import { elementsOf, extentOf } from '../support/charts.ts';

const BASE = { title: 'What is shown', empty: 'Nothing yet', rowHeading: 'Row' };
const drawn = (model: ChartModel, width = 640) => {
  const drawing = drawChart(model, { width, colours: PAPER_COLOURS });
  return drawing ? elementsOf(svgText(drawing.svg)) : [];
};
const texts = (model: ChartModel, width = 640) =>
  drawn(model, width).flatMap((e) => (e.name === 'text' ? [e.text] : []));

describe('bars', () => {
  const bars: BarChartModel = {
    ...BASE,
    kind: 'bar',
    series: [{ name: 'Change' }],
    rows: [
      { label: 'Sequencing', values: [-2] },
      { label: 'Arithmetic', values: [4] },
      { label: 'Reasoning', values: [null] },
    ],
  };
  const fill = PAPER_COLOURS.series[0].fill;
  const barsOf = (model: ChartModel) => drawn(model).filter((e) => e.name === 'rect' && e.attributes.fill === fill);

  test('start at zero and are as long as their values, to the left for less', () => {
    const [less, more] = barsOf(bars).map(extentOf);
    expect(less?.right).toBeCloseTo(more?.left ?? 0, 1);
    const long = (e: typeof less) => (e ? e.right - e.left : 0);
    expect(long(more) / long(less)).toBeCloseTo(2, 1);
  });

  test('say their values with a real minus sign, and a dash where there is none', () => {
    expect(texts(bars)).toEqual(expect.arrayContaining(['−2', '4', '–']));
    expect(tableOfChart(bars).rows).toEqual([
      ['Sequencing', '−2'],
      ['Arithmetic', '4'],
      ['Reasoning', 'No value'],
    ]);
  });

  test('stacked, say the total at the end and in the table', () => {
    const stacked: BarChartModel = {
      ...BASE,
      kind: 'bar',
      layout: 'stacked',
      series: [{ name: 'Fees' }, { name: 'Cover' }],
      rows: [{ label: 'One', values: [1200, 300] }],
    };
    expect(texts(stacked)).toEqual(expect.arrayContaining(['1,200', '300', '1,500', 'Fees', 'Cover']));
    expect(tableOfChart(stacked)).toEqual({
      headings: ['Row', 'Fees', 'Cover', 'Total'],
      rows: [['One', '1,200', '300', '1,500']],
    });
  });
});

describe('dots', () => {
  const dots: DotChartModel = {
    ...BASE,
    kind: 'dot',
    series: [{ name: 'Staff' }, { name: 'Department', short: 'Dept' }, { name: 'Last year' }],
    scale: { from: 1, to: 4, ticks: [1, 2, 3, 4] },
    rows: [{ label: 'A', values: [2, 2, 2] }],
  };

  test('on one place have a shape each, the small ones above the large', () => {
    const marks = drawn(dots)
      .filter((e) => ['circle', 'polygon', 'rect'].includes(e.name))
      .slice(-3);
    expect(marks.map((m) => m.name)).toEqual(['rect', 'polygon', 'circle']);
    const widths = marks.map(extentOf).map(({ left, right }) => right - left);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  test('stand at their value on the scale that was asked for', () => {
    const one = drawn({ ...dots, series: [{ name: 'Staff' }], rows: [{ label: 'A', values: [2.5] }] });
    const circle = one.find((e) => e.name === 'circle');
    const lines = one.filter((e) => e.name === 'line').map((e) => Number(e.attributes.x1));
    expect(Number(circle?.attributes.cx)).toBeCloseTo(((lines[1] ?? 0) + (lines[2] ?? 0)) / 2, 1);
  });

  test('use short names over their columns and whole ones in legend and table', () => {
    expect(texts(dots)).toEqual(expect.arrayContaining(['Dept', 'Department']));
    expect(tableOfChart(dots).headings).toEqual(['Row', 'Staff', 'Department', 'Last year']);
  });
});

describe('lines', () => {
  const line: LineChartModel = {
    ...BASE,
    kind: 'line',
    points: ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2'],
    series: [
      { name: 'Planned', values: [4, 9, null, 6] },
      { name: 'Used', values: [4, 8.5, 3, 6] },
    ],
  };

  test('are named at their ends with their last value, one name never on another', () => {
    const ends = drawn(line).filter((e) => e.text === 'Planned: 6' || e.text === 'Used: 6');
    expect(ends).toHaveLength(2);
    const [a, b] = ends.map((e) => Number(e.attributes.y));
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeCloseTo(16, 5);
  });

  test('are broken where a value is missing', () => {
    const runs = drawn(line).filter((e) => e.name === 'polyline');
    expect(runs.map((e) => e.attributes.points?.split(' ').length)).toEqual([2, 4]);
  });

  test('mark each series with a shape of its own', () => {
    const shapes = drawn(line).filter((e) => e.name === 'circle' || e.name === 'polygon');
    // One for each value, and one beside the name at the end.
    expect(shapes.filter((e) => e.name === 'circle')).toHaveLength(4);
    expect(shapes.filter((e) => e.name === 'polygon')).toHaveLength(5);
  });
});

describe('a heat map', () => {
  const heat: HeatMapModel = {
    ...BASE,
    kind: 'heat',
    none: 'Nothing planned',
    columns: [{ name: 'Autumn 1' }, { name: 'Autumn 2' }, { name: 'Spring 1' }],
    rows: [{ label: 'Grace Okafor', values: [0, 10, null], aside: '10 h' }],
    asideHeading: 'Year',
  };
  const cells = (model: ChartModel, width = 640) =>
    drawn(model, width).filter((e) => e.name === 'rect' && e.attributes.rx === '3');

  test('prints every value, shades more as more, and draws a gap as a dash in an empty cell', () => {
    expect(texts(heat)).toEqual(expect.arrayContaining(['0', '10', '–', '– Nothing planned', '10 h']));
    expect(cells(heat).map((c) => c.attributes.fill)).toEqual([
      PAPER_COLOURS.heat[0]?.fill,
      PAPER_COLOURS.heat.at(-1)?.fill,
      'none',
    ]);
  });

  test('can shade little as strong', () => {
    const [zero, ten] = cells({ ...heat, shades: { faintest: 10, strongest: 0 } }).map((c) => c.attributes.fill);
    expect([ten, zero]).toEqual([PAPER_COLOURS.heat[0]?.fill, PAPER_COLOURS.heat.at(-1)?.fill]);
  });

  test('puts a row’s name over its cells when it is narrow', () => {
    const [first] = cells(heat, 300).map(extentOf);
    const name = drawn(heat, 300).find((e) => e.text === 'Grace Okafor');
    expect(Number(name?.attributes.y)).toBeLessThan(first?.top ?? 0);
  });

  test('grows beyond its room rather than cut a value', () => {
    const columns = Array.from({ length: 20 }, (_, i) => ({ name: `P${i}` }));
    const wide: HeatMapModel = { ...heat, columns, rows: [{ label: 'A', values: columns.map(() => 12_345) }] };
    const drawing = drawChart(wide, { width: 320, colours: PAPER_COLOURS });
    expect(drawing?.width).toBeGreaterThan(320);
  });
});

describe('words and numbers', () => {
  test('a description says where the values lie', () => {
    const model: DotChartModel = {
      ...BASE,
      kind: 'dot',
      subtitle: 'Autumn audit',
      series: [{ name: 'Staff' }],
      rows: [
        { label: 'A', values: [2] },
        { label: 'B', values: [3.5] },
      ],
    };
    expect(describeChart(model)).toBe('Autumn audit. Dot chart: from 2 (A) to 3.5 (B).');
  });

  test('numbers are written the British way, zero never negative', () => {
    const plain = numbersOf({});
    expect([plain(-1234.56), plain(-0.01), plain(-0), plain(2)]).toEqual(['−1,234.6', '0', '0', '2']);
    expect(numbersOf({ format: (v) => `-£${Math.abs(v)}` })(-3)).toBe('−£3');
  });

  test('text is broken at spaces, inside a word only where it must be, and ends in dots when cut', () => {
    const room = { width: 120, size: 13 };
    for (const line of wrapText('Problem solving, reasoning, questioning and extraordinarilylongcompounds', room)) {
      expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
    }
    expect(wrapText('Problem solving, reasoning', room)).toEqual(['Problem solving,', 'reasoning']);
    const cut = wrapText('one two three four five six seven eight nine ten', { ...room, lines: 2 });
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    expect(wrapText('', room)).toEqual([]);
  });

  test('figures under one another take the same room', () => {
    const placesOf = (text: string) => figures(text, 'value', { x: 100, y: 0, fill: '#000' })?.attributes.x?.split(' ');
    expect(placesOf('1.1')).toEqual(placesOf('8.0'));
  });

  test('what XML gives a meaning is escaped', () => {
    expect(escapeSvg(`<a href="x">'&`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;');
  });
});
