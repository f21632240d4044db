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

test('what the year before was stays: its PD sessions, groups and dosage', async ({ desk: { page } }) => {
  const year = new NewYearPage(page);
  const chooseYear = async () => {
    await page.getByRole('button', { name: /Academic year/ }).click();
    await page.getByRole('option', { name: '2026/27' }).click();
  };
  const summary = page.getByRole('status').filter({ hasText: /target students?:/ });
  await goTo(page, '/sessions/dosage');
  const dosage = (await summary.textContent()) ?? '';
  await goTo(page, '/sessions/groups');
  const groupNames = page.getByRole('table', { name: 'Groups' }).getByRole('rowheader');
  await expect(groupNames.first()).toBeVisible();
  const groups = await groupNames.allTextContents();
  expect(groups.length).toBeGreaterThan(2);

  await goTo(page, '/settings/year/new');
  await expect(year.part('PD plan')).toContainText('Nobody has said who took part in one PD session.');
  await year.startButton.click();
  await expect(year.heading('2027/28 has started')).toBeFocused();

  // Who took part is still asked, and said.
  await goTo(page, '/');
  await page.getByRole('link', { name: /^Say who took part in the PD session/ }).click();
  const list = page.getByRole('grid', { name: 'PD sessions' });
  await expect(page.getByRole('button', { name: /Academic year/ })).toContainText('2026/27');
  await expect(page.getByRole('button', { name: 'Add a PD session' })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole('button', { name: 'Who took part' }).click();
  await page.getByRole('dialog', { name: 'Who took part' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('radio', { name: 'Needs attendance 0' })).toBeVisible();

  await goTo(page, '/sessions/groups');
  await chooseYear();
  await expect(groupNames).toHaveText(groups);
  await goTo(page, '/sessions/dosage');
  await chooseYear();
  await expect(summary).toHaveText(dosage);

  await goTo(page, '/');
  await page.getByRole('link', { name: 'Start the audit round of 2027/28' }).click();
  await page.getByRole('button', { name: 'Start the audit round of 2027/28' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('PD audit 2027');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Start the round' })).toBeEnabled();
});
