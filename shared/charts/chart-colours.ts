import type { ChartColours, Shade } from './chart-model.ts';

const WHITE = '#ffffff';
const BLACK = '#0f1218';

/** The light theme's tokens as colours, for paper, Word and pictures that are copied. */
export const PAPER_COLOURS: ChartColours = {
  ink: '#1b1f27',
  second: '#4a5262',
  line: '#cfd4dc',
  paper: '#ffffff',
  series: [
    { fill: '#2f4b9b', ink: WHITE },
    { fill: '#6d83c6', ink: BLACK },
    { fill: '#2a8a83', ink: BLACK },
    { fill: '#b3883b', ink: BLACK },
  ],
  heat: [
    { fill: '#eef1fb', ink: BLACK },
    { fill: '#d3dbf4', ink: BLACK },
    { fill: '#aebde8', ink: BLACK },
    { fill: '#8698d4', ink: BLACK },
    { fill: '#2f4b9b', ink: WHITE },
  ],
};

/** On dark paper, where strong is bright. */
export const DARK_HEAT: readonly Shade[] = [
  { fill: '#222a42', ink: WHITE },
  { fill: '#2c3b6b', ink: WHITE },
  { fill: '#405599', ink: WHITE },
  { fill: '#8ea4ea', ink: BLACK },
  { fill: '#c4d1f9', ink: BLACK },
];

/**
 * For SVG inside the page: the theme's own tokens. A style sheet may replace a role by `--chart-ROLE`, as forced colours
 * need.
 */
export const SCREEN_COLOURS: ChartColours = {
  ink: 'var(--chart-ink, var(--ink))',
  second: 'var(--chart-second, var(--ink-2))',
  line: 'var(--chart-line, var(--line-strong))',
  paper: 'var(--chart-paper, var(--paper))',
  series: [seriesOnScreen(1, WHITE), seriesOnScreen(2, BLACK), seriesOnScreen(3, BLACK), seriesOnScreen(4, BLACK)],
  heat: PAPER_COLOURS.heat.map((light, i) => heatOnScreen(light, DARK_HEAT[i] ?? light)),
};

/** The dark theme's series are pale enough for black. */
function seriesOnScreen(n: number, ink: string): Shade {
  return {
    fill: `var(--chart-series, var(--series-${n}))`,
    ink: `var(--chart-on-series, light-dark(${ink}, ${BLACK}))`,
  };
}

function heatOnScreen(light: Shade, dark: Shade): Shade {
  return {
    fill: `var(--chart-cell, light-dark(${light.fill}, ${dark.fill}))`,
    ink: `var(--chart-on-cell, light-dark(${light.ink}, ${dark.ink}))`,
  };
}
