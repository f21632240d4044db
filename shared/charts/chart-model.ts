/**
 * What the family of charts can show. A model holds facts and words only: `drawChart` makes the picture of it,
 * `tableOfChart` its numbers, `describeChart` its sentence, so that screen, print and Word never differ.
 */
export type ChartModel = BarChartModel | DotChartModel | LineChartModel | HeatMapModel;

interface ChartWords {
  /** The finding ("Geometry is where most help is wanted"), or plainly what is shown when there is none. */
  readonly title: string;
  /** What is shown, of whom and when: "Staff medians by domain, autumn 2026". */
  readonly subtitle?: string;
  /** How many people or things stand behind it: "10 of 13 colleagues answered". */
  readonly basis?: string;
  /** A caution or a source, under the picture. */
  readonly note?: string;
  /** The sentence in place of the picture when there is no value at all: "Nothing rated yet". */
  readonly empty: string;
  /** What a dash stands for, in the table and the legend; "No value" by default. */
  readonly none?: string;
  /** What one row (or one point of a line) is, as the table's first heading: "Domain". */
  readonly rowHeading: string;
  /** A value as people read it; the default has at most one decimal, UK separators and a real minus sign. */
  readonly format?: (value: number) => string;
}

export interface ChartSeries {
  /** In the legend and the table: "Department rating". */
  readonly name: string;
  /** Above the column of values where there is little room: "Dept". */
  readonly short?: string;
}

export interface ChartRow {
  readonly label: string;
  /** One for each series (or column), in their order; null: there is none, which is shown as a dash. */
  readonly values: readonly (number | null)[];
}

/** The ends of an axis, and where it has lines; by default as the values want. */
export interface ChartScale {
  readonly from: number;
  readonly to: number;
  readonly ticks?: readonly number[];
  /** How the lines are named, where not as the values. */
  readonly tickFormat?: (value: number) => string;
}

/** Horizontal bars from zero. Negative values run to the left. */
export interface BarChartModel extends ChartWords {
  readonly kind: 'bar';
  readonly rows: readonly ChartRow[];
  /** At most four. */
  readonly series: readonly ChartSeries[];
  /** Several series side by side (the default), or one after the other with their total; stacked values are not negative. */
  readonly layout?: 'grouped' | 'stacked';
  /** What is measured, under the axis: "Hours". */
  readonly axis?: string;
}

/** One to three marks a row on one scale, joined by a line: two ratings, or two rounds of an audit. */
export interface DotChartModel extends ChartWords {
  readonly kind: 'dot';
  readonly rows: readonly ChartRow[];
  /** At most three; the first is a circle, the second a diamond, the third a square. */
  readonly series: readonly ChartSeries[];
  readonly scale?: ChartScale;
  readonly axis?: string;
}

/** Values over half-terms, rounds or years, each line named at its end. */
export interface LineChartModel extends ChartWords {
  readonly kind: 'line';
  /** Along the bottom, in order. */
  readonly points: readonly string[];
  /** At most four; one value a point, and a gap where a value is null. */
  readonly series: readonly (ChartSeries & { readonly values: readonly (number | null)[] })[];
  /** From zero when not given. */
  readonly scale?: ChartScale;
  readonly axis?: string;
}

/** Rows by columns, each value printed in its cell, darker (on paper) for more. */
export interface HeatMapModel extends ChartWords {
  readonly kind: 'heat';
  readonly columns: readonly ChartSeries[];
  /** `aside` stands at the end of the row and is not shaded: a total, of few letters. */
  readonly rows: readonly (ChartRow & { readonly aside?: string })[];
  /** Over the asides: "Year". */
  readonly asideHeading?: string;
  /** The values of the faintest and the strongest shade; by default zero (or the least) and the greatest. */
  readonly shades?: { readonly faintest: number; readonly strongest: number };
}

/** Colours by role: hex for a file, on a page also CSS variables. */
export interface ChartColours {
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  readonly paper: string;
  /** Of the series in their order; shape, place or label tells them apart besides. */
  readonly series: readonly [Shade, Shade, Shade, Shade];
  /** Behind a heat map's cells, from faint to strong. */
  readonly heat: readonly Shade[];
}

/** A fill and the ink that can be read on it: 4.5:1 at least. */
export interface Shade {
  readonly fill: string;
  readonly ink: string;
}

export interface ChartLook {
  /** CSS pixels; 260 at least. Text keeps its size, the drawing finds its room. */
  readonly width: number;
  readonly colours: ChartColours;
}

/** An element of a drawing: `svgText` writes it for a file, the page makes nodes of it. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A string is text, never markup. */
  readonly inside: readonly (Svg | string)[];
}

export type Svg = SvgElement | readonly Svg[];

export interface ChartDrawing {
  /** An `svg` element of role img, named by the title and the description. */
  readonly svg: SvgElement;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The same numbers as text; one heading a column, the first names the row. */
export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
