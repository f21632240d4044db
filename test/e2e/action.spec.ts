import { expect, fixture, test } from '../support/e2e.ts';

test('each kind of field of an action saves at once, and a check closes as its gap is mended', async ({ desk }) => {
  const { page, audit, plan } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  await desk.importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10']);
  await plan.draft();
  await plan.openAction('1.1');
  await plan.setField('Lead', 'Ruby Ali');
  await plan.setField('Review date', '10/02/2027');
  await plan.setField('Hours for each person', '1:30');
  await plan.setField('Fee', '£1,250.50');
  await plan.setField('Baseline', '2 of 10 books');

  const participants = page.getByRole('button', { name: /^Participants \(/ });
  const before = await participants.innerText();
  await participants.click();
  await page.getByRole('option', { name: 'Ruby Ali' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(participants).not.toHaveText(before);
  await expect(participants).toContainText('Ruby Ali');

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Fee', exact: true })).toHaveValue('1250.50');
  await expect(page.getByRole('textbox', { name: 'Hours for each person' })).toHaveValue('1.5');
  await expect(page.getByRole('group', { name: 'Review date' })).toContainText(/10.*0?2.*2027/);
  await expect(page.getByRole('button', { name: /Lead$/ })).toContainText('Ruby Ali');

  await plan.backToTable();
  const [first] = await plan.actionRows();
  expect(first?.who).toContain('Ruby Ali');
  expect(first?.cost).toContain('1,250.50');
});

test('a review on a closed day is said by the checks, and a stopped action asks why', async ({ desk }) => {
  const { audit, plan } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  await desk.importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10']);
  await plan.draft();
  const holds = async (title: string) => (await plan.checks()).find((c) => c.title === title)?.holds;
  expect(await holds('Open days only')).toBe(true);
  await plan.openAction('1.1');
  await plan.setField('Review date', '25/12/2026');
  await plan.backToTable();
  await expect.poll(() => holds('Open days only')).toBe(false);
  await plan.openAction('1.1');
  await plan.setField('Status', 'Stopped');
  await plan.setField('Why it stopped', 'The course was withdrawn');
  await plan.backToTable();
  await expect.poll(() => holds('Open days only')).toBe(true);
  expect((await plan.actionRows())[0]?.status).toContain('Stopped');
});
