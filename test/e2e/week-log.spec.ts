import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { WeekPage } from './pages/week.ts';

async function openWeek(page: Page): Promise<WeekPage> {
  const week = new WeekPage(page);
  await week.open();
  return week;
}

test.use({ flags: ['--sample'] });

test('a length is typed as people write it, and one that cannot be is not saved as another', async ({
  desk: { page },
}) => {
  const week = await openWeek(page);
  await page.getByRole('button', { name: 'Log time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log time' });
  const minutes = dialog.getByRole('textbox', { name: 'Minutes' });
  for (const typed of ['2000', 'an hour']) {
    await minutes.fill(typed);
    await minutes.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(/^Enter /);
    await expect(minutes).toHaveValue(typed);
    await dialog.getByRole('button', { name: 'Log', exact: true }).click();
    await expect(minutes).toBeFocused();
  }
  await expect(week.log.getByText('Nothing logged this week.')).toBeVisible();
  await dialog.getByText('Sessions', { exact: true }).first().click();
  await minutes.fill('1h20');
  await minutes.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(week.log.getByRole('listitem')).toContainText('1 h 20 Sessions');
  await page.getByRole('button', { name: 'Add a block' }).click();
  await page.getByRole('textbox', { name: 'What' }).fill('Count the calculators');
  const length = page.getByRole('textbox', { name: 'Length' });
  await length.fill('2h');
  await length.press('Enter');
  await expect(week.item('Count the calculators')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await week.item('Count the calculators').click();
  await expect(length).toHaveValue('120');
});

test('time that went to a planned block is counted once, by key or in the dialog', async ({ desk: { page } }) => {
  const week = await openWeek(page);
  const block = week.item('Prepare the booster');
  await expect(block).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('2');
  await expect(page.getByText('30 min logged: Preparation, beside the planned “Prepare the booster”')).toBeVisible();
  await page.getByRole('button', { name: 'Mark it done instead' }).click();
  await expect(block).toHaveAttribute('data-state', 'done');
  await expect(week.log.getByText('Nothing logged this week.')).toBeVisible();
  await new ShellPage(page).undo();
  await expect(block).toHaveAttribute('data-state', 'planned');

  await page.getByRole('button', { name: 'Log time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log time' });
  await dialog.getByText('Preparation', { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: /“Prepare the booster”, 45 min planned/ })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Minutes' }).fill('0:35');
  await dialog.getByRole('textbox', { name: 'Minutes' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(block).toHaveAttribute('data-state', 'done');
  await expect(block).toHaveAttribute('aria-label', /14:00 to 14:35 · done/);
});

test('what is logged is removed without losing the focus, the timer is seen everywhere, and another week leads back', async ({
  desk: { page },
}) => {
  const week = await openWeek(page);
  await page.getByRole('heading', { level: 1 }).focus();
  for (const key of ['1', '3']) {
    await page.keyboard.press(key);
    await expect(page.getByText(/^30 min logged/)).toBeVisible();
  }
  const removes = week.log.getByRole('button', { name: /^Remove/ });
  await expect(removes).toHaveCount(2);
  await removes.first().focus();
  await page.keyboard.press('Enter');
  await expect(removes).toHaveCount(1);
  await expect(removes.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(removes).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /log time$/ })).toBeFocused();

  await week.log.getByRole('button', { name: 'Timer' }).click();
  await page.getByRole('menuitem', { name: 'Preparation' }).click();
  await new ShellPage(page).goTo('PD plan');
  await page.getByRole('banner').getByRole('link', { name: 'Timer: Preparation, 0 min' }).click();
  await expect(week.log.getByRole('button', { name: 'Stop: Preparation, 0 min' })).toBeVisible();

  await page.getByRole('button', { name: 'The week after' }).click();
  await expect(page.getByText(/^Week of Monday 30 November/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to this week' }).click();
  await expect(page.getByText(/^Monday 23 November · /)).toBeVisible();
});
