import type { Svg, SvgElement } from './chart-model.ts';
import { textWidth } from './text-width.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element; numbers are written with two places at most. */
export function element(name: string, attributes: Attributes, ...inside: readonly (Svg | string)[]): SvgElement {
  const written = Object.entries(attributes).map(([key, value]) => [
    key,
    String(typeof value === 'number' ? round(value) : value),
  ]);
  return { name, attributes: Object.fromEntries(written), inside };
}

/** Sizes of a chart's text in pixels, and the step from one line to the next. */
export const TEXT = {
  title: { size: 15, line: 20, isBold: true },
  body: { size: 13, line: 17, isBold: false },
  value: { size: 13, line: 17, isBold: true },
  small: { size: 12, line: 16, isBold: false },
} as const;

type TextKind = keyof typeof TEXT;

interface Place {
  readonly x: number;
  /** The middle of the line (or of all lines together), not its foot. */
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A colour around the letters, where they cross a line. */
  readonly halo?: string;
}

/** One line of text, its middle at `y`. */
export function label(text: string, kind: TextKind, { x, y, fill, anchor = 'start', halo }: Place): SvgElement {
  return element('text', { x, y: y + foot(kind), ...look(kind, fill, anchor), ...haloOf(halo) }, text);
}

/** Several lines of text, their middle at `y`. */
export function labels(lines: readonly string[], kind: TextKind, place: Place): Svg {
  const { line } = TEXT[kind];
  return lines.map((text, i) => label(text, kind, { ...place, y: place.y + (i - (lines.length - 1) / 2) * line }));
}

/** A number that ends at `x`, each figure in a room of one width, so that numbers under one another line up. */
export function figures(text: string, kind: TextKind, { x, y, fill }: Omit<Place, 'anchor' | 'halo'>): SvgElement {
  const { size, isBold } = TEXT[kind];
  let at = x - textWidth(text, size, isBold);
  const middles = [...text].map((character) => {
    const width = textWidth(character, size, isBold);
    at += width;
    return round(at - width / 2);
  });
  return element('text', { x: middles.join(' '), y: y + foot(kind), ...look(kind, fill, 'middle') }, text);
}

/** From the middle of a line of figures down to its foot. */
function foot(kind: TextKind): number {
  return TEXT[kind].size * 0.36;
}

function look(kind: TextKind, fill: string, anchor: string): Attributes {
  const { size, isBold } = TEXT[kind];
  return {
    'font-size': size,
    ...(isBold ? { 'font-weight': 600 } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    fill,
  };
}

function haloOf(colour: string | undefined): Attributes {
  return colour ? { stroke: colour, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {};
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
