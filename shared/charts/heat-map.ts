import { scaleQuantize } from 'd3-scale';
import type { ChartDrawing, ChartLook, HeatMapModel, Shade, Svg } from './chart-model.ts';
import { NO_VALUE, numbersOf } from './chart-numbers.ts';
import { framed, type LegendEntry, type Plot } from './frame.ts';
import { placeRows, roomForRows } from './rows.ts';
import { element, figures, label, labels, TEXT } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const CELL_HEIGHT = 28;
const WIDEST_CELL = 96;
/** So wide that a few columns still end where their rows' totals do. */
const WIDEST_NARROW_CELL = 130;
const CELL_PADDING = 8;
const ASIDE_GAP = 10;
/** What the names of the rows may take of the width, the better first. */
const LABEL_SHARES = [0.34, 0.24] as const;
const SMALL = TEXT.small;

/**
 * Rows by columns with each value in its cell. When the columns need more room than there is, the drawing is wider than
 * it was asked to be.
 */
export function heatMap(model: HeatMapModel, look: ChartLook): ChartDrawing {
  const layout = layoutOf(model, look.width);
  const wide = { ...look, width: layout.width };
  return framed(model, wide, legendOf(model, look), (top) => plot(model, wide, layout, top));
}

function layoutOf(model: HeatMapModel, asked: number) {
  const format = numbersOf(model);
  const values = model.rows.flatMap((row) => row.values);
  const widest = Math.max(0, ...values.map((v) => (v === null ? 0 : textWidth(format(v), TEXT.body.size))));
  const least = Math.max(26, Math.ceil(widest) + CELL_PADDING);
  const asides = [model.asideHeading ?? '', ...model.rows.map((row) => row.aside ?? '')];
  const asideText = Math.max(...asides.map((text) => textWidth(text, TEXT.value.size, true)));
  const aside = asideText > 0 ? Math.ceil(asideText) + ASIDE_GAP : 0;
  const asideName = textWidth(`${model.asideHeading ?? ''} `, TEXT.value.size, true);
  const across = Math.max(1, model.columns.length);
  // A label stands beside its row only while the cells keep the room they want; else over it, the aside at its end.
  const beside = LABEL_SHARES.map((share) => roomForRows(model.rows, asked, { share })).find(
    (wish) => !wish.isNarrow && asked - wish.from - aside >= across * (least + 2),
  );
  const isNarrow = beside === undefined;
  const from = beside?.from ?? 0;
  const after = isNarrow ? 0 : aside;
  const cell = Math.max(least, Math.min(isNarrow ? WIDEST_NARROW_CELL : WIDEST_CELL, (asked - from - after) / across));
  const width = Math.max(asked, Math.ceil(from + cell * across + after));
  const end = isNarrow ? width : from + cell * across + after;
  const room = beside ?? roomForRows(model.rows, Math.max(end - aside - asideName, asked / 2), { isNarrow });
  return { room, from, cell, width, end, format };
}

type Layout = ReturnType<typeof layoutOf>;

function plot(model: HeatMapModel, { colours }: ChartLook, layout: Layout, top: number): Plot {
  const { from, cell, format, end, room } = layout;
  const heads = headings(model, cell - 2);
  const headHeight = Math.max(1, ...heads.map((h) => h.length)) * SMALL.line + 4;
  const parts: Svg[] = heads.map((lines, i) => {
    const y = top + headHeight - 4 - (lines.length * SMALL.line) / 2;
    return labels(lines, 'small', { x: from + (i + 0.5) * cell, y, fill: colours.second, anchor: 'middle' });
  });
  if (model.asideHeading && !room.isNarrow) {
    const y = top + headHeight - 4 - SMALL.line / 2;
    parts.push(label(model.asideHeading, 'small', { x: end, y, fill: colours.second, anchor: 'end' }));
  }
  const shadeOf = shadesOf(model, colours.heat);
  const { rows, bottom } = placeRows(model.rows, room, top + headHeight, CELL_HEIGHT, colours);
  rows.forEach(({ middle, labelMiddle, label: name }, r) => {
    const row = model.rows[r];
    if (!row) return;
    parts.push(name);
    row.values.slice(0, model.columns.length).forEach((value, i) => {
      const box = {
        x: from + i * cell + 1,
        y: middle - CELL_HEIGHT / 2 + 1,
        width: cell - 2,
        height: CELL_HEIGHT - 2,
        rx: 3,
      };
      const shade = value === null ? null : shadeOf(value);
      const paint = shade ? { fill: shade.fill } : { fill: 'none', stroke: colours.line, 'stroke-width': 1 };
      const place = { x: from + (i + 0.5) * cell, y: middle, anchor: 'middle' } as const;
      parts.push(
        element('rect', { ...box, ...paint }),
        label(value === null ? NO_VALUE : format(value), 'body', {
          ...place,
          fill: shade ? shade.ink : colours.second,
        }),
      );
    });
    if (!row.aside) return;
    const aside = room.isNarrow && model.asideHeading ? `${model.asideHeading} ${row.aside}` : row.aside;
    parts.push(figures(aside, 'value', { x: end, y: labelMiddle, fill: colours.ink }));
  });
  return { svg: parts, height: bottom - top };
}

/** The columns' names: all on one line, or all broken at their spaces, where they are alike. */
function headings({ columns }: HeatMapModel, width: number): readonly (readonly string[])[] {
  const { size } = SMALL;
  const widthOf = (text: string) => textWidth(text, size);
  const words = columns.map(({ name }) => name.split(/\s+/));
  const longest = Math.max(0, ...words.flat().map(widthOf));
  const areAlike = words.every((w) => w.length === words[0]?.length);
  const areLong = columns.some(({ name }) => widthOf(name) > width);
  if (areAlike && areLong && longest <= width) return words;
  return columns.map(({ name, short }, i) => {
    const fits = words[i]?.every((word) => widthOf(word) <= width);
    return wrapText(fits ? name : (short ?? name), { width, size, lines: 3 });
  });
}

function shadesOf(model: HeatMapModel, steps: readonly Shade[]): (value: number) => Shade | undefined {
  const { faintest, strongest } = endsOf(model);
  const [from, to] = faintest <= strongest ? [faintest, strongest] : [strongest, faintest];
  const inOrder = faintest <= strongest ? steps : steps.toReversed();
  if (from === to) return () => steps[steps.length >> 1];
  return scaleQuantize<Shade>([from, to], inOrder);
}

function endsOf({ shades, rows }: HeatMapModel): NonNullable<HeatMapModel['shades']> {
  if (shades) return shades;
  const values = rows.flatMap((row) => row.values.flatMap((v) => v ?? []));
  return { faintest: Math.min(0, ...values), strongest: Math.max(...values) };
}

function legendOf(model: HeatMapModel, { colours }: ChartLook): readonly LegendEntry[] {
  const { faintest, strongest } = endsOf(model);
  const format = numbersOf(model);
  const step = 16;
  const markWidth = colours.heat.length * step;
  const ramp = (x: number, y: number) =>
    colours.heat.map(({ fill }, i) => {
      const box = { x: x - markWidth / 2 + i * step + 0.5, y: y - 6, width: step - 1, height: 12 };
      return element('rect', { ...box, rx: 2, fill, stroke: colours.line, 'stroke-width': 1 });
    });
  const hasGaps = model.rows.some((row) => row.values.includes(null));
  return [
    ...(faintest === strongest ? [] : [{ text: `${format(faintest)} to ${format(strongest)}`, mark: ramp, markWidth }]),
    ...(hasGaps ? [{ text: `${NO_VALUE} ${model.none ?? 'No value'}`, mark: null }] : []),
  ];
}
