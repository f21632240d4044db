import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DARK_HEAT, PAPER_COLOURS, SCREEN_COLOURS } from '../../shared/charts/chart-colours.ts';
import { contrast } from '../support/charts.ts';

const TOKENS = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** A token of the page in its light and dark form. */
function token(name: string): readonly [string, string] {
  const given = new RegExp(`--${name}: (.+);`).exec(TOKENS)?.[1] ?? '';
  const [light = '', dark = light] = given.match(/#[0-9a-f]{6}/g) ?? [];
  return [light, dark];
}

describe('the colours of charts', () => {
  test('on paper are those of the light theme', () => {
    const { ink, second, line, paper, series } = PAPER_COLOURS;
    expect([ink, second, line, paper]).toEqual(['ink', 'ink-2', 'line-strong', 'paper'].map((name) => token(name)[0]));
    expect(series.map((s) => s.fill)).toEqual([1, 2, 3, 4].map((n) => token(`series-${n}`)[0]));
  });

  test.each([
    ['light and print', PAPER_COLOURS.heat],
    ['dark', DARK_HEAT],
  ])('let the value be read on each step of a heat map: %s', (_, steps) => {
    for (const { fill, ink } of steps) expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5);
  });

  test('tell each step of a heat map from the next by its lightness', () => {
    for (const [steps, paper] of [
      [PAPER_COLOURS.heat, token('paper')[0]],
      [DARK_HEAT, token('paper')[1]],
    ] as const) {
      const fromPaper = steps.map(({ fill }) => contrast(fill, paper));
      expect(fromPaper).toEqual(fromPaper.toSorted((a, b) => a - b));
      fromPaper.slice(1).forEach((step, i) => {
        expect(step / (fromPaper[i] ?? 1)).toBeGreaterThan(1.15);
      });
    }
  });

  test('let the values inside bars be read, and marks be seen on the paper', () => {
    const black = '#0f1218';
    PAPER_COLOURS.series.forEach(({ fill, ink }, i) => {
      const [light, dark] = token(`series-${i + 1}`);
      expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, black), dark).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light, token('paper')[0]), light).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, token('paper')[1]), dark).toBeGreaterThanOrEqual(3);
    });
  });

  test('in the page are its tokens, which forced colours can replace', () => {
    const { series, heat, ...roles } = SCREEN_COLOURS;
    const all = [...Object.values(roles), ...[...series, ...heat].flatMap(({ fill, ink }) => [fill, ink])];
    for (const colour of all)
      expect(colour).toMatch(/^var\(--chart-[a-z-]+, (var\(--[a-z0-9-]+\)|light-dark\(.+\))\)$/);
  });
});
