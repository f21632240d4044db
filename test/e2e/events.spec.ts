import { readFile } from 'node:fs/promises';
import { missingReader, readExcel } from '../support/document-readers.ts';
import { expect, test } from '../support/e2e.ts';
import { EventsPage } from './pages/events.ts';
import { type SeededStudent, StudentsPage } from './pages/students.ts';

const COHORT = { 9: 2024, 8: 2025 } as const;
const SOME: readonly SeededStudent[] = [
  { surname: 'Adeyemi', forename: 'Grace', cohort: COHORT[8], form: '8E', pupilPremium: 'yes', sex: 'F' },
  { surname: 'Bennett', forename: 'Theo', cohort: COHORT[8], form: '8B', pupilPremium: 'no', sex: 'M' },
  { surname: 'Chen', forename: 'Mia', cohort: COHORT[9], form: '9D', pupilPremium: 'no', sex: 'F' },
];

test('a competition from the deadline to the results, the letters and the student’s page', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await students.open();
  await students.seed(SOME);
  const events = new EventsPage(page);
  await events.open();
  await expect(page.getByText('No events in 2026/27 yet')).toBeVisible();

  await events.addFromUsual('Junior Maths Challenge', '28042027', '07122026');
  await expect(page.getByText('Entry deadline 7 Dec 2026, in 14 days')).toBeVisible();
  await events.addYear(8);
  await expect(events.rows()).toHaveCount(2);

  // Too old: said, and not forbidden.
  await events.addYear(9);
  await expect(page.getByText('1 student is too old to enter (up to Year 8).')).toBeVisible();
  await expect(await events.cell('Chen, Mia', 'To look at')).toHaveText('Too old');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(events.rows()).toHaveCount(2);

  // A stage by key: the letter goes to the word, Enter chooses it.
  await (await events.cell('Bennett, Theo', 'Stage')).focus();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(await events.cell('Bennett, Theo', 'Stage')).toHaveText('Entered');

  // Results from Excel, by name however it is written; somebody of the school who is not on the list joins it.
  await (await events.cell('Adeyemi, Grace', 'Name')).focus();
  await students.paste(
    'Name\tStage\tScore\tAward\nGrace Adeyemi\tTook part\t92\tGold\nBennett, Theo\tTook part\t61\tBronze\nMia Chen\tInvited\t\t\n',
  );
  const preview = page.getByRole('dialog');
  await preview.getByText(/^Add 1 new row/).click();
  await preview
    .getByRole('button', { name: /^(Paste|Change|Add|Apply)/ })
    .last()
    .click();
  await expect(await events.cell('Adeyemi, Grace', 'Award')).toHaveText('Gold');
  await expect(await events.cell('Bennett, Theo', 'Score')).toHaveText('61');
  await expect(events.rows()).toHaveCount(3);
  await expect(page.getByText(/3 invited, 2 entered, 2 took part/)).toBeVisible();
  const summary = page.getByRole('table', { name: 'Entered and took part by Pupil Premium and sex' });
  await expect(summary.getByRole('row', { name: /^Pupil Premium/ })).toHaveText(/Pupil Premium\s*1\s*1\s*1/);

  await page.getByRole('button', { name: 'Letters list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Letters list' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Make the list of 1 letter' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Letters, Junior Maths Challenge, 2026-11-23.xlsx');
  if (missingReader('openpyxl') === null) {
    const { sheets } = await readExcel(await readFile(await file.path()));
    expect(sheets.find(({ name }) => name === 'Letters')?.cells.A2?.value).toBe('Chen');
  }

  await (await events.cell('Adeyemi, Grace', 'Name')).focus();
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('region', { name: 'Events' });
  await expect(card.getByText('Took part, score 92, Gold')).toBeVisible();
  await card.getByRole('link', { name: /Junior Maths Challenge/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Junior Maths Challenge' })).toBeVisible();
});

test('an event is cancelled with a reason, found again, and removed; a provider that is used stays', async ({
  desk: { page },
}) => {
  const events = new EventsPage(page);
  await events.open();
  await events.addFromUsual('Senior Maths Challenge', '06102026', '01092026');
  await page.getByRole('button', { name: 'Cancel it…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Cancel Senior/ });
  await dialog.getByRole('button', { name: 'Cancel the event' }).click();
  await expect(dialog.getByText('Enter why it does not take place')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Nobody in Year 12 yet');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cancelled: Nobody in Year 12 yet')).toBeVisible();

  await page.getByRole('link', { name: 'Events', exact: true }).click();
  await page.getByRole('radio', { name: /^Cancelled/ }).click();
  await expect(events.list.getByRole('rowheader', { name: 'Senior Maths Challenge' })).toBeVisible();

  await page.getByRole('button', { name: 'Providers…' }).click();
  const providers = page.getByRole('dialog', { name: 'Providers' });
  await providers.getByRole('button', { name: 'Remove UK Mathematics Trust' }).click();
  await expect(providers.getByRole('alert')).toHaveText(/is the provider of Senior Maths Challenge \(6 Oct 2026\)/);
  await providers.getByRole('textbox', { name: 'Add a provider' }).fill('Bletchley Park');
  await page.keyboard.press('Enter');
  await expect(providers.getByRole('textbox', { name: 'Name of Bletchley Park' })).toHaveValue('Bletchley Park');
  await providers.getByRole('button', { name: 'Done' }).click();

  await events.list.getByRole('button', { name: 'Actions for Senior Maths Challenge' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No events in 2026/27 yet')).toBeVisible();
});
