import { expect, test } from '../support/e2e.ts';
import { keysOf } from './pages/keys.ts';
import { NewYearPage } from './pages/new-year.ts';
import { axeFaults, goTo } from './pages/tour.ts';

test.use({ flags: ['--sample'] });

/** Nothing here touches the mouse: every step is a key. */
test('a new academic year is looked at, started, taken back and started again by keyboard', async ({
  desk: { page },
}) => {
  const { keyboard } = page;
  const { press, command, choose } = keysOf(page);
  const year = new NewYearPage(page);
  await expect(year.academicYear).toHaveText('2026/27');

  await command('Start a new academic year');
  await expect(year.heading('Start 2027/28')).toBeVisible();
  await expect(year.part('Students').getByRole('row', { name: /^Year 7 / })).toContainText('Year 8');
  expect(await axeFaults(page)).toEqual([]);

  // One student stays, one action is left behind.
  await press(page.getByRole('button', { name: /students will leave on/ }));
  await press(year.leavers().getByRole('checkbox').first(), 'Space');
  const leave = Number(/^\d+/.exec((await year.summary.textContent()) ?? '')?.[0]);
  await expect(page.getByRole('button', { name: `${leave} students will leave on 20 July 2027` })).toBeVisible();
  const unfinished = await year.actions().getByRole('checkbox').count();
  await press(year.actions().getByRole('checkbox').first(), 'Space');
  await expect(year.summary).toContainText(`${unfinished - 1} PD actions will be carried over`);
  await press(year.startButton);
  await expect(year.heading('2027/28 has started')).toBeFocused();
  await expect(year.academicYear).toHaveText('2027/28');
  expect(await axeFaults(page)).toEqual([]);

  // The new plan, and the old one to be read.
  await press(page.getByRole('link', { name: 'Open the PD plan' }));
  await expect(page.getByRole('heading', { level: 1, name: 'PD plan 2027/28' })).toBeVisible();
  await expect(page.getByRole('tab', { name: `Actions (${unfinished - 1})` })).toBeVisible();
  await press(page.getByRole('button', { name: /Academic year/ }));
  await choose('2026/27');
  await expect(page.getByRole('heading', { level: 1, name: 'PD plan 2026/27' })).toBeVisible();
  await expect(page.getByText('It can be read and exported, and not changed any more.')).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'PD actions PD plan 2026/27' }).getByRole('rowheader').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add action' })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);

  // One undo, and everything is as it was; one redo, and it is all there again.
  await page.getByRole('heading', { level: 1 }).focus();
  await keyboard.press('Control+z');
  await expect(year.academicYear).toHaveText('2026/27');
  await expect(page.getByRole('tab', { name: `Actions (${unfinished + 3})` })).toBeVisible();
  await expect(page.getByRole('button', { name: /Academic year/ })).toHaveCount(0);
  await keyboard.press('Control+Shift+z');
  await expect(year.academicYear).toHaveText('2027/28');
  await expect(page.getByText('It can be read and exported, and not changed any more.')).toBeVisible();
});

test('the year before can be exported to Word, and its dates can be looked up', async ({ desk: { page } }) => {
  const year = new NewYearPage(page);
  await goTo(page, '/settings/year/new');
  await year.pasteTermDates(['Autumn 1\t6 Sept 2027\t21 Oct 2027', 'INSET: 6 September 2027']);
  await expect(year.part('Term dates 2027/28')).toContainText('6 September 2027');
  await year.startButton.click();
  await expect(year.heading('2027/28 has started')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Check the term dates' })).toHaveCount(0);

  await goTo(page, '/settings/year');
  await page.getByRole('button', { name: 'Term dates 2026/27' }).click();
  await expect(page.getByRole('table', { name: /As they were in 2026\/27/ })).toBeVisible();
  await goTo(page, '/settings/year/new');
  await expect(page.getByText(/more than a year from today/)).toBeVisible();
  await expect(year.startButton).toBeDisabled();

  await goTo(page, '/plan/years/2026');
  await page.getByRole('button', { name: 'Export to Word' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  expect((await download).suggestedFilename()).toContain('2026-27');
});
