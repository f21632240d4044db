import { expect, test } from '../support/e2e.ts';

test('answers are typed, copied over and undone by keyboard alone', async ({ desk }) => {
  const { page, audit } = desk;
  await page.keyboard.press('Control+7');
  await page.evaluate(() => {
    window.location.hash = '/settings/staff';
  });
  for (const name of ['Ada Byron', 'Grace Hopper']) {
    await page.getByRole('button', { name: 'Add a person' }).first().press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText(name)).toBeVisible();
  }
  await page.keyboard.press('Control+2');
  await audit.startRound('Autumn audit');
  await audit.section('Answers');
  await audit.typeAnswers('Ada Byron', ['3', '1', 'n', '4', 'w']);
  const cell = (row: number, column: number) => audit.grid().locator(`[data-row="${row}"]`).nth(column);
  await expect(cell(0, 0)).toContainText('3');
  await expect(cell(1, 0)).toContainText('1');
  await expect(cell(2, 0)).toContainText('N/A');
  await expect(cell(3, 0)).toContainText('4');
  // W straight after a rating means the statement just rated, not the one the cursor has gone on to.
  await expect(cell(3, 0)).toContainText('wants PD');
  await expect(cell(4, 0)).not.toContainText('wants PD');
  await expect(page.getByRole('button', { name: /^Undo: Rate A4 for Ada Byron/ })).toBeVisible();

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell(3, 0)).not.toContainText('4');
  await page.keyboard.press('Control+y');
  await expect(cell(3, 0)).toContainText('4');
});

test('a block pasted from Excel goes in as one step, and what cannot be read is said', async ({ desk }) => {
  const { page, audit } = desk;
  await page.evaluate(() => {
    window.location.hash = '/settings/staff';
  });
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Ada Byron');
  await page.keyboard.press('Enter');
  await audit.open();
  await audit.startRound('Autumn audit');
  await audit.section('Answers');
  const cell = (row: number) => audit.grid().locator(`[data-row="${row}"]`).first();
  const paste = async (text: string) => {
    await cell(0).click();
    await cell(0).evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  };
  await paste('2\n3 - Confident\nN/A\nConfident and could support others\n');
  await expect(cell(1)).toContainText('3');
  await expect(cell(3)).toContainText('4');
  await page.getByRole('button', { name: /^Undo: Set 4 ratings/ }).click();
  await expect(cell(0)).not.toContainText('2');
  await paste('2\nseven\n');
  await expect(page.getByText(/seven/).first()).toBeVisible();
});

test('while the laptop goes round, no key and no address leads to anybody else’s answers', async ({ desk }) => {
  const { page, audit } = desk;
  const goTo = (path: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
  await goTo('/settings/staff');
  for (const name of ['Ada Byron', 'Grace Hopper']) {
    await page.getByRole('button', { name: 'Add a person' }).first().press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText(name)).toBeVisible();
  }
  await audit.open();
  await audit.startRound('Autumn audit');
  await audit.section('Answers');
  await page.getByRole('button', { name: 'Hand the laptop round' }).click();
  await page.getByRole('menuitem', { name: /^Each chooses/ }).click();
  await page.getByRole('button', { name: 'Ada Byron' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Self-audit: Ada Byron');
  await expect(page.getByText('Grace Hopper')).toHaveCount(0);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await page.keyboard.press('w');
  await expect(page.getByRole('checkbox', { name: 'I want PD on this' }).first()).toBeChecked();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+3');
  await goTo('/audit/answers');
  await expect(heading).toHaveText('Self-audit: Ada Byron');
  await expect(page.getByRole('checkbox', { name: 'I want PD on this' }).first()).toBeChecked();
  await expect(page.getByRole('navigation')).toHaveCount(0);

  await page.getByRole('button', { name: 'I have finished' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'I have finished' }).click();
  await expect(heading).toHaveText('Thank you, Ada Byron');
  await expect(page.getByRole('button', { name: 'Ada Byron' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Grace Hopper' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#\/audit\/handed$/);
  await expect(page.getByRole('button', { name: 'Grace Hopper' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to the lead’s view' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'I am the lead: go on' }).click();
  await expect(audit.grid()).toBeVisible();
  await expect(page.getByRole('navigation')).toBeVisible();
});
