import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ADDRESSES } from '../support/addresses.ts';
import { startHost } from '../support/browser-host.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { makeTemporaryFolder } from '../support/test-app.ts';

/** The ways every place is looked at. 400% of a window 1280 px wide leaves 320 px to lay out in. */
const VIEWS = [
  { name: '1280x800', width: 1280, height: 800, scale: 1, isDark: false, whole: false },
  { name: '1024x640', width: 1024, height: 640, scale: 1, isDark: false, whole: false },
  { name: 'dark', width: 1280, height: 800, scale: 1, isDark: true, whole: false },
  { name: '400-percent', width: 320, height: 640, scale: 2, isDark: false, whole: true },
] as const;
type View = (typeof VIEWS)[number];

/** Pictures of every place of the sample school, and of the first run, in every view: `npm run shots -- DIR`. */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Use: npm run shots -- DIR');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(CHROMIUM);
  try {
    await shoot(browser, folder, 'first-run', []);
    await shoot(browser, folder, 'sample', ['--sample']);
  } finally {
    await browser.close();
  }
}

async function shoot(browser: Browser, folder: string, what: 'first-run' | 'sample', flags: string[]): Promise<void> {
  const host = await startHost(makeTemporaryFolder(), '2026-11-23', { firstRun: what === 'first-run', flags });
  const context = await browser.newContext({ locale: 'en-GB' });
  const first = await context.newPage();
  await first.goto(host.address);
  await first.getByRole('heading', { level: 1 }).waitFor();
  const { origin } = new URL(host.address);
  const state = await context.storageState();
  await context.close();
  let addresses: readonly string[] = ['/'];
  for (const view of VIEWS) {
    const page = await openView(browser, view, origin, state);
    // Asked for once: the plan opens next time in the view it was left in.
    if (what === 'sample' && addresses.length === 1) addresses = [...ADDRESSES, ...(await actionPages(page))];
    for (const [i, address] of addresses.entries()) {
      await goTo(page, address);
      const place = what === 'sample' ? nameOf(i, address) : what;
      await page.screenshot({ path: join(folder, `${place}-${view.name}.png`), fullPage: view.whole });
    }
    await page.context().close();
    console.log(`${what}, ${view.name}: ${addresses.length} written`);
  }
  await host.stop();
}

type StorageState = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

async function openView(browser: Browser, view: View, origin: string, storageState: StorageState): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    deviceScaleFactor: view.scale,
    colorScheme: view.isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    storageState,
  });
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function goTo(page: Page, address: string): Promise<void> {
  const show = async () => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Loading').waitFor({ state: 'detached' });
  };
  await show();
  // The plan opens in the view it was left in; asked again, it shows the one the address names.
  if (new URL(page.url()).hash.slice(1) !== address) await show();
  // The heading takes the focus of a new place; its ring is not what the picture is of.
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
}

/** The page of the plan's first action, where there is one. */
async function actionPages(page: Page): Promise<string[]> {
  await goTo(page, '/plan');
  const address = await page
    .getByRole('grid', { name: 'PD actions' })
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .getAttribute('href');
  return address === null ? [] : [address.slice(1)];
}

function nameOf(index: number, address: string): string {
  const words =
    address === '/'
      ? 'this-week'
      : address
          .slice(1)
          .replace(/actions?\/.*/, 'action')
          .replaceAll('/', '-');
  return `${String(index + 1).padStart(2, '0')}-${words}`;
}

await main();
