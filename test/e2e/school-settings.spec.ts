import { expect, test } from '../support/e2e.ts';

test('key dates are pasted, added, changed and taken back', async ({ desk: { page } }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings/key-dates`);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste key dates' });
  await dialog.getByLabel('The list').fill('Year 11 mocks\t30/11/2026\t11/12/2026\nReports due\t5 Feb 2027\nlater');
  await expect(dialog.getByText('Line 3, “later”: There is no date in it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 2 key dates' }).click();
  const names = page.getByRole('textbox', { name: 'What it is' });
  await expect(names).toHaveCount(2);
  await expect(names.first()).toHaveValue('Year 11 mocks');

  await page.getByRole('button', { name: 'Add a key date' }).click();
  await page.keyboard.type('14012027');
  await names.nth(2).fill('Year 11 parents’ evening');
  await page.keyboard.press('Enter');
  await expect(names.nth(2)).toBeFocused();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('All changes saved');
  await expect(page.getByRole('button', { name: 'Parents’ evening Kind' })).toHaveCount(1);
  // In the order of the days.
  await page.reload();
  await expect(names.nth(1)).toHaveValue('Year 11 parents’ evening');

  await page.getByRole('button', { name: 'Remove Reports due' }).click();
  await expect(names).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(names).toHaveCount(3);
});

test('term dates are pasted over the suggestion, and taken back', async ({ desk: { page } }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings/year`);
  await expect(page.getByText('These are suggested dates')).toBeVisible();
  await page.getByRole('button', { name: 'Paste term dates' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste term dates' });
  await expect(dialog.getByRole('button', { name: 'Use these dates' })).toBeDisabled();
  await dialog.getByLabel('The list').fill('Autumn 1\t3 September 2026\t22 October 2026\nINSET: 4 January 2027');
  await expect(dialog.getByRole('row', { name: /Autumn 1/ })).toContainText('22 October 2026');
  await dialog.getByRole('button', { name: 'Use these dates' }).click();
  await expect(page.getByText('These are suggested dates')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'What it is' })).toHaveValue('INSET');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('These are suggested dates')).toBeVisible();
});

test('your time is kept in hours or in periods, and so is who you are', async ({ desk: { page } }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings/time`);
  await expect(page.getByText('Add yourself to the staff first')).toBeVisible();
  await page.getByLabel('Monday').fill('6.5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('6 h 30 a week is 0.2 FTE: 0.2 × 32.5 h.')).toBeVisible();
  await page.getByText('Periods', { exact: true }).click();
  await expect(page.getByLabel('Monday')).toHaveValue('6.5');
  await page.getByLabel('Length of a period').fill('50');
  await page.keyboard.press('Enter');
  await expect(page.getByText('5 h 25 a week is 1 h 05 less than 0.2 FTE', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Settings' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('6 h 30 a week is 0.2 FTE: 0.2 × 32.5 h.')).toBeVisible();
});
