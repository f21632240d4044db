import { type Desk, expect, fixture, test } from '../support/e2e.ts';

/** A plan of one priority, as drafted. */
async function draftPlan({ audit, plan, importFile }: Desk): Promise<number> {
  await audit.open();
  await audit.startRound('Autumn audit');
  await importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10']);
  return plan.draft();
}

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
  expect(await holds('Nothing clashes with closed weeks and key dates')).toBe(true);
  await plan.openAction('1.1');
  await plan.setField('Review date', '25/12/2026');
  await plan.backToTable();
  await expect.poll(() => holds('Nothing clashes with closed weeks and key dates')).toBe(false);
  await plan.openAction('1.1');
  await plan.setField('Status', 'Stopped');
  await plan.setField('Why it stopped', 'The course was withdrawn');
  await plan.backToTable();
  await expect.poll(() => holds('Nothing clashes with closed weeks and key dates')).toBe(true);
  expect((await plan.actionRows())[0]?.status).toContain('Stopped');
});

test('typing into the hours of a row replaces them, and Enter, F2 and a double-click open them', async ({ desk }) => {
  const { page, plan } = desk;
  await draftPlan(desk);
  const hours = await plan.cell('1.1', 'Hours');
  const field = page.getByRole('textbox', { name: 'Hours for each person' });
  await hours.focus();
  await page.keyboard.type('12');
  await expect(field).toHaveValue('12');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(hours).toBeFocused();
  for (const open of [() => page.keyboard.press('Enter'), () => page.keyboard.press('F2'), () => hours.dblclick()]) {
    await open();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('12');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(hours).toBeFocused();
  }
  const said = await hours.innerText();
  await page.keyboard.type('7');
  await expect(field).toHaveValue('7');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(hours).toBeFocused();
  await expect(hours).toHaveText(said);
  const cost = await plan.cell('1.1', 'Cost');
  await cost.focus();
  await page.keyboard.type('1585.50');
  await expect(page.getByRole('textbox', { name: 'Fee' })).toHaveValue('1585.50');
  await page.keyboard.press('Enter');
  await expect(cost).toContainText(/£1,[5-9]\d\d/);
  const status = await plan.cell('1.1', 'Status');
  await status.focus();
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('In progress');
});

test('a typed date is saved as it is left, is undone by itself, and says when its month is shorter', async ({
  desk,
}) => {
  const { page, plan } = desk;
  const count = await draftPlan(desk);
  await plan.openAction('1.1');
  const end = page.getByRole('group', { name: 'End date' });
  const before = (await end.textContent()) ?? '';
  await plan.typeDate('End date', '10/02/2027');
  await page.keyboard.press('Control+z');
  await expect(end).toHaveText(before);
  await plan.typeDate('End date', '10/02/2027');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Undo: (?!Draft)/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(end).toHaveText(before);

  await plan.typeDate('End date', '31/02/2027');
  await page.keyboard.press('Tab');
  await expect(page.getByText('February 2027 has 28 days, so this is 28 February')).toBeVisible();
  await expect(end).toContainText(/28.*0?2.*2027/);
  await plan.backToTable();
  expect(await plan.actionRows()).toHaveLength(count);
});

test('what a field refused waits in it, and only that is said to be not saved', async ({ desk }) => {
  const { page, plan } = desk;
  await draftPlan(desk);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('There is nothing to redo')).toBeVisible();
  await expect(page.getByText('All changes saved')).toBeVisible();
  await plan.openAction('1.1');
  const fee = page.getByRole('textbox', { name: 'Fee', exact: true });
  await fee.fill('a lot');
  await fee.blur();
  await expect(page.getByText(/^Not saved: Enter an amount/)).toBeVisible();
  await plan.backToTable();
  await expect(page.getByText('All changes saved')).toBeVisible();
  await plan.openAction('1.1');
  await expect(fee).toHaveValue('a lot');
  await expect(page.getByText(/^Not saved: Enter an amount/)).toBeVisible();
  await fee.press('Escape');
  await expect(page.getByText('All changes saved')).toBeVisible();
});

test('Ctrl and Enter on any cell of a row opens its action, and a title is edited where it can be read', async ({
  desk,
}) => {
  const { page, plan } = desk;
  await draftPlan(desk);
  const title = await plan.cell('1.1', 'Action');
  await title.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Title of 1.1' });
  const long =
    'Joint planning of conditional probability and statistics in every class of the lower sixth until Easter';
  await box.fill(long);
  expect((await box.boundingBox())?.width).toBeGreaterThanOrEqual(320);
  expect(await box.evaluate((e) => e.scrollHeight - e.clientHeight)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Enter');
  await expect(title).toContainText(long);
  await (await plan.cell('1.1', 'Status')).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^1\.1 Joint planning/ })).toBeVisible();
});
