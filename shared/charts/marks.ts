import type { SvgElement } from './chart-model.ts';
import { element } from './svg.ts';

interface Ink {
  readonly fill: string;
  readonly paper: string;
}

type Mark = (x: number, y: number, ink: Ink) => SvgElement;

/** Shapes that stay apart when they fall on one place: each encloses the one before it. */
export const NESTED_MARKS: readonly [Mark, Mark, Mark] = [
  (cx, cy, { fill, paper }) => element('circle', { cx, cy, r: 4.5, fill, stroke: paper, 'stroke-width': 1 }),
  (x, y, { fill, paper }) => polygon(diamond(x, y, 8), { fill: paper, stroke: fill, 'stroke-width': 2.5 }),
  (x, y, { fill, paper }) =>
    element('rect', { x: x - 9, y: y - 9, width: 18, height: 18, fill: paper, stroke: fill, 'stroke-width': 2 }),
];

/** Which of the series' colours to take in turn where marks of several series lie among one another. */
export const DISTINCT = [0, 3, 2, 1] as const;

/** Filled shapes for points on a line. */
export const POINT_MARKS: readonly [Mark, Mark, Mark, Mark] = [
  (cx, cy, { fill, paper }) => element('circle', { cx, cy, r: 4.5, fill, stroke: paper, 'stroke-width': 1.5 }),
  (x, y, { fill, paper }) => polygon(diamond(x, y, 6.5), { fill, stroke: paper, 'stroke-width': 1.5 }),
  (x, y, { fill, paper }) =>
    element('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, fill, stroke: paper, 'stroke-width': 1.5 }),
  (x, y, { fill, paper }) =>
    polygon(
      [
        [x, y - 6],
        [x + 6, y + 4.5],
        [x - 6, y + 4.5],
      ],
      { fill, stroke: paper, 'stroke-width': 1.5 },
    ),
];

type Point = readonly [number, number];

function diamond(x: number, y: number, reach: number): readonly Point[] {
  return [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ];
}

function polygon(points: readonly Point[], attributes: Readonly<Record<string, string | number>>): SvgElement {
  const written = points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return element('polygon', { points: written, ...attributes });
}
