import { SaxesParser } from 'saxes';
import { textWidth } from '../../shared/charts/text-width.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands directly in it. */
  readonly text: string;
}

/** Every element of an SVG text in its order; throws when it is not well-formed XML. */
export function elementsOf(svg: string): readonly SvgElement[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const found = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(found);
    open.push(found);
  });
  parser.on('text', (part) => {
    const inside = open.at(-1);
    if (inside) inside.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  return elements;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SHIFT: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** The room an element takes, without its stroke. */
export function extentOf({ name, attributes: a, text }: SvgElement): Extent {
  const of = (key: string) => Number(a[key] ?? 0);
  if (name === 'circle') {
    return { left: of('cx') - of('r'), right: of('cx') + of('r'), top: of('cy') - of('r'), bottom: of('cy') + of('r') };
  }
  if (name === 'polygon' || name === 'polyline') {
    const points = (a.points ?? '').split(' ').map((p) => p.split(',').map(Number));
    const xs = points.map((p) => p[0] ?? Number.NaN);
    const ys = points.map((p) => p[1] ?? Number.NaN);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  if (name === 'line') return { left: of('x1'), right: of('x2'), top: of('y1'), bottom: of('y2') };
  if (name === 'text') {
    const size = of('font-size');
    const isBold = a['font-weight'] !== undefined;
    const places = (a.x ?? '').split(' ').map(Number);
    const width = places.length > 1 ? 0 : textWidth(text, size, isBold);
    const left = Math.min(...places) - width * (SHIFT[a['text-anchor'] ?? 'start'] ?? 0);
    return {
      left,
      right: Math.max(...places, left + width),
      top: of('y') - size * 0.75,
      bottom: of('y') + size * 0.25,
    };
  }
  return { left: of('x'), right: of('x') + of('width'), top: of('y'), bottom: of('y') + of('height') };
}

/** Contrast of two hex colours by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
