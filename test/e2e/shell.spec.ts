import type { Page } from '@playwright/test';
import { startHost } from '../support/browser-host.ts';
import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';

/** What the settings file holds for the screen. */
function rememberedOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'app.remembered', input: {} });
    const reply = (await (await fetch('/call', { method: 'POST', headers, body })).json()) as { value: unknown };
    return reply.value;
  });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the palette leads to places, commands and people by keyboard alone', async ({ desk }) => {
  const shell = new ShellPage(desk.page);
  await shell.pasteStaff(['Ada Byron', 'Grace Hopper']);
  await shell.find('heat', 'Heat map');
  await expect(desk.page).toHaveURL(/#\/audit\/heat-map$/);
  await shell.find('hopper', 'Grace Hopper');
  await expect(heading(desk.page)).toHaveText('Settings');
  await expect(desk.page.getByRole('rowheader', { name: 'Grace Hopper' })).toBeFocused();
  await shell.find('dark', 'Theme: dark');
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the palette shows what was chosen lately, but nobody’s name, and says when it finds nothing', async ({
  desk,
}) => {
  const { page } = desk;
  const shell = new ShellPage(page);
  await shell.pasteStaff(['Ada Byron']);
  await shell.find('plan document', 'Plan document');
  await shell.find('byron', 'Ada Byron');
  await page.keyboard.press('Control+k');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveText(/^Plan document/);
  await expect(options.filter({ hasText: 'Ada Byron' })).toHaveCount(0);
  await page.keyboard.type('zzqq');
  await expect(page.getByText('Nothing found for “zzqq”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the palette loses nothing that is typed while it is on its way', async ({ desk: { page } }) => {
  const field = page.getByRole('combobox', { name: 'Search or run a command' });
  await page.route('**/palette*.js', async (route) => {
    await typed;
    await route.continue();
  });
  let haveTyped = () => {};
  const typed = new Promise<void>((done) => {
    haveTyped = done;
  });
  await page.reload();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('samplx');
  await page.keyboard.press('Backspace');
  haveTyped();
  await page.keyboard.type('e');
  await expect(field).toHaveValue('sample');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sample school:')).toBeVisible();
});

test('the palette starts what a person would ask for, from anywhere', async ({ desk: { page } }) => {
  const shell = new ShellPage(page);
  const opens = async (typed: string, entry: string, dialog: string) => {
    await page.keyboard.press('Control+1');
    await shell.choose(typed, entry);
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await opens('add a person', 'Add a person', 'Add a person');
  await opens('paste a list', 'Paste a list of staff', 'Paste a list of staff');
  await opens('start an audit', 'Start an audit round', 'Start an audit round');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('football');
  await expect(page.getByText('Nothing found for “football”')).toBeVisible();
});

test('Escape gives the focus back to where it was', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('link', { name: 'PD plan' }).focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'PD plan' })).toBeFocused();
});

test('the menu opens with F10, runs what is chosen by letter and arrows, and says why something cannot be done', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('F10');
  await page.keyboard.press('h');
  await expect(page.getByRole('menuitem', { name: 'Help' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F10');
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  const draft = page.getByRole('menuitem', { name: 'Draft the plan' });
  await expect(draft).toHaveAttribute('aria-disabled', 'true');
  await expect(draft).toContainText('Choose the plan’s priorities first');
});

test('F1 lists the shortcuts, and Ctrl+S says that nothing needs saving', async ({ desk }) => {
  const { page } = desk;
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByText('Fill down from the first cell selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('All changes are saved as you make them')).toBeVisible();
});

test('theme, row height and place are there again at the next start', async ({ desk, dataDir, browser }) => {
  const { page } = desk;
  await new ShellPage(page).settings('Screen');
  await page.getByRole('radio', { name: /^Dark/ }).press(' ');
  await page.getByRole('radio', { name: /^Compact/ }).press(' ');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-density', 'compact');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(20, 22, 26)');
  // The screen shows a choice before the settings file holds it.
  await expect.poll(() => rememberedOf(page)).toMatchObject({ 'look.theme': 'dark', 'look.density': 'compact' });
  await desk.close();

  const host = await startHost(dataDir);
  const again = await browser.newPage({ colorScheme: 'light' });
  await again.goto(host.address);
  await expect(again.getByRole('tab', { name: 'Screen' })).toHaveAttribute('aria-selected', 'true');
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.getByRole('radio', { name: /^Compact/ })).toBeChecked();
  await again.close();
  await host.stop();
});

test('on paper there is the place alone, in light colours', async ({ desk }) => {
  const { page } = desk;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main', includeHidden: true })).toBeHidden();
  await expect(page.getByRole('banner', { includeHidden: true })).toBeHidden();
  await expect(page.getByText(/printed 23 November 2026/)).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('this week says what comes next, and why', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByText(/^Monday 23 November · Autumn 2, week 4 of 7$/)).toBeVisible();
  await page.getByRole('link', { name: 'Start with the PD audit' }).click();
  await expect(heading(page)).toHaveText('PD audit');
});
