import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { axeFaults, goTo } from './pages/tour.ts';
import { WeekPage } from './pages/week.ts';

test.use({ flags: ['--sample'] });

/** The first session of the week that may still be moved. */
async function openItem(page: Page) {
  const week = new WeekPage(page);
  await week.open();
  await week.showWeek();
  const key = await page.locator('[data-item^="session:"][data-movable="true"]').first().getAttribute('data-item');
  const item = page.locator(`[data-item="${key}"]`);
  await expect(item).toBeVisible();
  return item;
}

test('a session moved by keyboard to another time and another day keeps both, the focus, and is one step', async ({
  desk: { page },
}) => {
  const item = await openItem(page);
  const before = (await item.getAttribute('aria-label')) ?? '';
  await item.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const later = (await item.getAttribute('aria-label')) ?? '';
  expect(later).not.toBe(before);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(item).toBeFocused();
  const moved = (await item.getAttribute('aria-label')) ?? '';
  expect(moved).not.toBe(later);
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
  await page.keyboard.press('End');
  await page.reload();
  await expect(item).toHaveAttribute('aria-label', moved);
  await new ShellPage(page).undo();
  await expect(item).toHaveAttribute('aria-label', before);
});

test('what is moved from day to day keeps the focus once it is saved, and undo brings the day back with it', async ({
  desk: { page },
}) => {
  await openItem(page);
  await page.getByRole('radio', { name: 'Day', exact: true }).click();
  const days = page.getByRole('radiogroup', { name: 'Day', exact: true }).getByRole('radio');
  const [first, second] = [days.nth(1), days.nth(2)];
  await first.click();
  await page.getByRole('button', { name: 'Add a block' }).click();
  await page.getByRole('textbox', { name: 'What' }).fill('Count the calculators');
  await page.keyboard.press('Enter');
  const block = new WeekPage(page).item('Count the calculators');
  await block.focus();
  for (const [key, day] of [
    ['Alt+ArrowRight', second],
    ['Alt+ArrowLeft', first],
    ['Alt+ArrowRight', second],
  ] as const) {
    const answer = (name: string) => page.waitForResponse((r) => r.request().postData()?.includes(name) ?? false);
    const readAgain = answer('week.updateBlock').then(() => answer('week.get'));
    await page.keyboard.press(key);
    await readAgain;
    await expect(block).toBeFocused();
    await expect(day).toBeChecked();
  }
  await new ShellPage(page).undo();
  await expect(first).toBeChecked();
  await expect(block).toBeVisible();
});

test('Escape lets go of a dragged session without a change, and letting go opens nothing', async ({
  desk: { page },
}) => {
  const item = await openItem(page);
  const before = (await item.getAttribute('aria-label')) ?? '';
  // Its dialog has been there once, so it would open without delay.
  await item.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  if (!box) throw new Error('The session is not to be seen');
  const { mouse } = page;
  await mouse.move(box.x + 20, box.y + 10);
  await mouse.down();
  await mouse.move(box.x + 20, box.y + 30, { steps: 4 });
  await page.keyboard.press('Escape');
  await mouse.up();
  await expect(item).toHaveAttribute('aria-label', before);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('axe finds nothing in the calendar, its dialogs, nor where students are chosen', async ({ desk: { page } }) => {
  test.slow();
  const item = await openItem(page);
  expect(await axeFaults(page)).toEqual([]);
  await item.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add a block' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a block of work' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await goTo(page, '/sessions/groups');
  await page.getByRole('button', { name: 'Add a group' }).first().click();
  await expect(page.getByRole('combobox', { name: /find by name/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('a group’s next registers are written side by side from its page', async ({ desk: { page } }) => {
  await goTo(page, '/sessions/groups');
  await page.getByRole('main').getByRole('link', { name: 'Year 11 booster' }).first().click();
  await page.getByRole('button', { name: 'The group' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Register to fill in by hand/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^Register .*\.docx$/);
});
