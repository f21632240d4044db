import { expect, fixture, test } from '../support/e2e.ts';

test('two rounds of the audit side by side', async ({ desk }) => {
  const { page, audit } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  await desk.importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();

  await test.step('one round has nothing beside it, and says how to get there', async () => {
    await audit.section('Compare rounds');
    await expect(page.getByText('One round has nothing to be compared with')).toBeVisible();
  });

  await test.step('the same answers again show no change', async () => {
    await audit.startAnotherRound('Summer audit');
    await desk.importFile(fixture('google-forms-self-audit.csv'));
    await audit.applyImport();
    await audit.section('Compare rounds');
    await expect(
      page.getByText(/^8 people answered both rounds\. Of the \d+ ratings they gave both times, 0 \(0%\) went up/),
    ).toBeVisible();
    await expect(page.getByText('Answers may still come in')).toBeVisible();
    const statement = page.getByRole('grid', { name: 'Statements in both rounds' }).getByRole('row', { name: /^A10 / });
    await expect(statement).toContainText('no change');
    await expect(page.getByRole('table', { name: 'Domains in both rounds' }).getByRole('row')).not.toHaveCount(1);
  });
});

test('a need is moved with a reason, and goes back by score', async ({ desk }) => {
  const { page, audit } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  await desk.importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  const before = (await audit.neededTop(5)).map((n) => n.code);
  const [first, , third] = before;
  if (!first || !third) throw new Error('five needs were read');

  await test.step('a rank and a reason are asked for', async () => {
    await audit.needMenu(third, 'Move to another rank…');
    const dialog = page.getByRole('dialog', { name: `Move ${third} to another rank` });
    await dialog.getByRole('button', { name: 'Move it' }).click();
    const problem = dialog.getByRole('alert', { name: 'There is a problem' });
    await expect(problem).toBeFocused();
    await problem.getByText('Enter a rank from 1 to').click();
    await page.keyboard.type('1');
    await dialog.getByRole('textbox', { name: 'Why' }).fill('The new scheme starts in January');
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('it stands there with the reason, and its score stays', async () => {
    await expect(audit.need(third)).toContainText('Moved from 3: The new scheme starts in January');
    const after = (await audit.neededTop(5)).map((n) => n.code);
    expect(after).toEqual([third, ...before.filter((code) => code !== third)]);
  });

  await test.step('put back, and the putting back undone', async () => {
    await audit.needMenu(third, 'Put back by score');
    await expect.poll(async () => (await audit.neededTop(5)).map((n) => n.code)).toEqual(before);
    await page.getByRole('button', { name: `Undo: Put ${third} back by score` }).click();
    await expect(audit.need(third)).toContainText('Moved from 3');
  });
});

test('peer support becomes an action of the plan', async ({ desk }) => {
  const { page, audit } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  await desk.importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();

  await page.getByRole('radio', { name: /^Peer support \(\d+\)$/ }).click();
  const [need] = await audit.neededTop(1);
  if (!need) throw new Error('somebody is at 4 beside two at 1 or 2');
  await audit.choosePriorities([need.code]);
  await audit.open();
  await page.getByRole('button', { name: `Make it an action: peer support on ${need.code}` }).click();
  const dialog = page.getByRole('dialog', { name: `Make peer support on ${need.code} an action` });
  await dialog.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByText(/^“Coaching: .+” is added to priority 1$/)).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: /Coaching: / })).toBeVisible();
});
