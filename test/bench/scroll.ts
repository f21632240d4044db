import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { CHROMIUM } from '../support/chromium.ts';
import { type Benchmark, quantile } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(import.meta.dirname, 'scroll-page');
const OUT = join(ROOT, '.cache/scroll-page');
/** Short turns, and the median of them, so that whatever else the machine does falls on neither. */
const ROUNDS = 11;

/** What one scripted scroll cost. */
interface Scrolled {
  /** Frames of 16.7 ms that were due and not drawn. */
  readonly dropped: number;
  /** Tasks that held the page for more than 50 ms. */
  readonly longTasks: number;
}

/**
 * 40 frames down by 60 px each (some hundred rows a second) and 40 back, a step for every frame the browser gives. A gap between two frames longer
 * than one and a half of theirs (25 ms) counts as so many dropped as would have fitted in it.
 */
async function scroll(page: Page, box: string): Promise<Scrolled> {
  return page.locator(box).evaluate(async (element) => {
    const FRAME = 1000 / 60;
    let longTasks = 0;
    const watch = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length;
    });
    watch.observe({ type: 'longtask' });
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    element.scrollTop = 0;
    for (let i = 0; i < 30; i += 1) await frame();
    let dropped = 0;
    let before = await frame();
    for (let i = 0; i < 80; i += 1) {
      element.scrollTop += i < 40 ? 60 : -60;
      const now = await frame();
      if (now - before > FRAME * 1.5) dropped += Math.round((now - before) / FRAME) - 1;
      before = now;
    }
    await new Promise((seen) => setTimeout(seen, 100));
    watch.disconnect();
    return { dropped, longTasks };
  });
}

const median = (all: readonly Scrolled[], of: keyof Scrolled) =>
  quantile(
    all.map((one) => one[of]),
    0.5,
  );

export const scrollBenchmark: Benchmark = {
  name: 'scroll a table of 5,000 rows x 12 columns: frames dropped in 80 steps, plus one',
  baseline:
    'the same scripted scroll over the same rows as plain HTML, 12 columns in a box of the same height, plus one so that none against none is 1',
  target: 1.1,
  async run() {
    await build({
      root: PAGE,
      configFile: false,
      logLevel: 'silent',
      plugins: [react()],
      build: {
        outDir: OUT,
        emptyOutDir: true,
        rolldownOptions: { input: { ours: join(PAGE, 'index.html'), static: join(PAGE, 'static.html') } },
      },
    });
    const server = await preview({
      root: PAGE,
      configFile: false,
      logLevel: 'silent',
      build: { outDir: OUT },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const browsers = await Promise.all([chromium.launch(CHROMIUM), chromium.launch(CHROMIUM)]);
    try {
      const address = server.resolvedUrls?.local[0] ?? '';
      const size = { viewport: { width: 1280, height: 800 } };
      const ours = await browsers[0].newPage(size);
      await ours.goto(address);
      const box = ':has(> table[role="grid"])';
      await ours
        .getByRole('row', { name: /Student 1/ })
        .first()
        .waitFor();
      const height = await ours.locator(box).evaluate((element) => element.clientHeight);
      const plain = await browsers[1].newPage(size);
      await plain.goto(`${address}static.html?height=${height}`);
      await plain.locator('[data-scrolls]').waitFor();
      const results = { ours: [] as Scrolled[], plain: [] as Scrolled[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        const o = await scroll(ours, box);
        const p = await scroll(plain, '[data-scrolls]');
        if (round < 0) continue;
        results.ours.push(o);
        results.plain.push(p);
      }
      return {
        ours: median(results.ours, 'dropped') + 1,
        baseline: median(results.plain, 'dropped') + 1,
        unit: 'frames',
        note: `tasks over 50 ms in a turn: ${median(results.ours, 'longTasks')}, static ${median(results.plain, 'longTasks')}`,
      };
    } finally {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.close();
    }
  },
};
