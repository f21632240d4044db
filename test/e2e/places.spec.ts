import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, fixture, test } from '../support/e2e.ts';

/** Every address of the app that a person can be at. */
const PLACES = [
  '/',
  '/audit',
  '/audit/answers',
  '/audit/heat-map',
  '/audit/department',
  '/audit/questions',
  '/audit/import',
  '/plan',
  '/plan/priorities',
  '/plan/document',
  '/students',
  '/sessions',
  '/impact',
  '/settings',
  '/settings/year',
  '/settings/staff',
  '/settings/safety',
] as const;

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
}

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** What axe finds at every place, by place; nothing for places where it finds nothing. */
async function tour(page: Page, rules?: readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const path of PLACES) {
    await goTo(page, path);
    const here = await violations(page, rules);
    if (here.length > 0) found[path] = here;
  }
  return found;
}

async function bringInAnswers({ audit, plan, importFile }: Desk): Promise<void> {
  await audit.open();
  await audit.startRound('Autumn audit');
  await importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10', 'D1', 'E2', 'B5', 'B6']);
  await plan.draft();
}

test('axe finds nothing on any place of an empty app', async ({ desk }) => {
  expect(await tour(desk.page)).toEqual({});
});

test('axe finds nothing on any place with a plan in it', async ({ desk }) => {
  await bringInAnswers(desk);
  expect(await tour(desk.page)).toEqual({});
  await desk.plan.open();
  await desk.plan.openAction('1.1');
  expect(await violations(desk.page)).toEqual([]);
});

test('contrast holds on every place in the dark theme', async ({ desk }) => {
  await bringInAnswers(desk);
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  expect(await tour(desk.page, ['color-contrast'])).toEqual({});
});

test('nothing is lost at 400% zoom: no place is wider than a 320 px window', async ({ desk }) => {
  await bringInAnswers(desk);
  await desk.page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of PLACES) {
    await goTo(desk.page, path);
    const width = await desk.page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path} is ${width} px wide`);
  }
  expect(wide).toEqual([]);
});

test('the seven places are there by name, and those not built yet say what will be there', async ({ desk }) => {
  const links = desk.page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(links).toHaveText(['This week', 'PD audit', 'PD plan', 'Students', 'Sessions', 'Impact', 'Settings']);
  for (const name of ['Students', 'Sessions', 'Impact']) {
    await links.filter({ hasText: name }).click();
    await expect(desk.page.getByRole('heading', { level: 1, name })).toBeFocused();
    await expect(desk.page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(desk.page.getByRole('main').getByText(/will/)).toBeVisible();
  }
});

test('a place chosen before the first one has loaded still gets the focus on its heading', async ({ desk }) => {
  const { page } = desk;
  await page.route('**/*this-week-place*', async (route) => {
    await new Promise((done) => setTimeout(done, 2_000));
    await route.continue();
  });
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Students' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Students' })).toBeFocused();
});
