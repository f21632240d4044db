import { expect, test } from '../support/e2e.ts';

test('a copy is made, and a restore brings it back and can itself be undone by another', async ({ desk }) => {
  const { page } = desk;
  const goTo = async (section: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/settings/${section}`);
  };
  const add = async (name: string) => {
    await goTo('staff');
    await page.getByRole('button', { name: 'Add a person' }).first().click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText(name)).toBeVisible();
  };
  await add('Ada Byron');
  await goTo('safety');
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(1);
  await add('Grace Hopper');
  await goTo('safety');
  await page
    .getByRole('button', { name: /Restore/ })
    .first()
    .click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: /Restore/ })
    .click();
  await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(2);
  await goTo('staff');
  await expect(page.getByRole('grid').getByText('Ada Byron')).toBeVisible();
  await expect(page.getByRole('grid').getByText('Grace Hopper')).toHaveCount(0);
});
