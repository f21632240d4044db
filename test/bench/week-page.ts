import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DATA_FILE_NAME } from '../../electron/core/safety/data-file.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { type RunningHost, startHost } from '../support/browser-host.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { openTestApp } from '../support/test-app.ts';
import { type Benchmark, compare, type Figures } from './measure.ts';
import { makeYears, TODAY } from './ten-years.ts';

const folders = new Map<number, string>();
/** The data folder of so many years, made once for all benchmarks of a run. */
function folderOf(years: number): string {
  const dataDir = folders.get(years) ?? makeYears(years);
  folders.set(years, dataDir);
  return dataDir;
}

/** "50,200 sessions, 601,000 marks". */
function countsOf(years: number): string {
  const db = openDatabase(join(folderOf(years), DATA_FILE_NAME));
  const count = (table: string) =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toLocaleString('en');
  const words = `${count('session')} sessions, ${count('mark')} marks, ${count('student')} students`;
  db.close();
  return words;
}

/** Everything the page tells: the calendar's things, the registers that wait and what is counted of the students. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await Promise.all([
    page.locator('[data-item]').first().waitFor(),
    page.getByText(/^Take \d+ more registers/).waitFor(),
    page.getByText(/^Confirm \d+ target students/).waitFor(),
  ]);
}

async function openFirst(browser: Browser, { address }: RunningHost): Promise<{ page: Page; home: string }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await open(page, address);
  return { page, home: `${new URL(address).origin}/` };
}

const page: Benchmark = {
  name: 'This week over ten years of data, until all of it stands',
  baseline: 'the same page over one year',
  target: 1.5,
  async run() {
    const note = countsOf(10);
    const hosts = [await startHost(folderOf(10), TODAY), await startHost(folderOf(1), TODAY)] as const;
    const browser = await chromium.launch(CHROMIUM);
    try {
      const [ten, one] = [await openFirst(browser, hosts[0]), await openFirst(browser, hosts[1])];
      const figures = await compare(
        () => open(ten.page, ten.home),
        () => open(one.page, one.home),
        { rounds: 11, unit: 'ms', warmUp: 2 },
      );
      return { ...figures, note };
    } finally {
      await browser.close();
      await Promise.all(hosts.map((host) => host.stop()));
    }
  },
};

type Call = 'week.get' | 'week.facts';

const ofCall = (name: Call): Benchmark => ({
  name: `${name} over ten years of data`,
  baseline: 'the same call over one year',
  target: 1.5,
  async run(): Promise<Figures> {
    const [ten, one] = [10, 1].map((years) =>
      openTestApp({ dataDir: folderOf(years), today: TODAY, checkOutputs: false }),
    );
    if (!ten || !one) throw new Error('no app to ask');
    const ask = (app: typeof ten) =>
      name === 'week.get' ? app.call('week.get', { on: TODAY }) : app.call('week.facts', {});
    try {
      return await compare(
        () => ask(ten),
        () => ask(one),
        { rounds: 30, unit: 'ms', warmUp: 5 },
      );
    } finally {
      await Promise.all([ten.close(), one.close()]);
    }
  },
});

export const weekBenchmarks: readonly Benchmark[] = [page, ofCall('week.get'), ofCall('week.facts')];
