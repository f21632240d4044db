import { expect, test } from '../support/e2e.ts';
import { keysOf } from './pages/keys.ts';
import { tabTo } from './pages/tour.ts';

test.use({ firstRun: true });

/** Nothing here touches the mouse: every step is a key. */
test('from an empty data folder to a drafted plan by keyboard alone', async ({ desk: { page, plan } }) => {
  const { keyboard } = page;
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const keys = keysOf(page);
  const { command } = keys;
  const press = (name: string | RegExp) => keys.press(button(name));

  // The first run: two names, and the rest left for later.
  await press('Set up your school');
  await expect(page.getByLabel('School’s name')).toBeFocused();
  await keyboard.type('Hollow Mere School');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Anisa Rahmani');
  await keyboard.press('Enter');
  await expect(heading('Your time for this work')).toBeVisible();
  await press(/^Skip/);
  await expect(heading(/^Your dates/)).toBeVisible();
  await press('Set up the school');

  // The department.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await command('Staff');
  for (const name of ['Ada Byron', 'Grace Hopper']) {
    await press('Add a person');
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText(name)).toBeVisible();
  }

  // The audit: a round, answers, the department's own ratings.
  await keyboard.press('Control+2');
  await expect(heading('PD audit')).toBeFocused();
  await press(/^Start/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Start/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await command('Answers');
  const grid = page.getByRole('grid', { name: /answers/i });
  await tabTo(page, grid.locator('[tabindex="0"]').first());
  for (const rating of ['1', '2', '1', '3', '2', '4']) await keyboard.press(rating);
  await expect(page.getByText('All changes saved')).toBeVisible();

  // The needs, the priorities, the draft.
  await command('Ranked needs');
  const needs = page.getByRole('grid', { name: 'Ranked needs' });
  await tabTo(page, needs.locator('[tabindex="0"]').first());
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await press(/priorit/i);
  await expect(heading(/^PD plan/)).toBeVisible();
  await command('Draft the plan');
  const dialog = page.getByRole('dialog', { name: 'Draft the plan' });
  await tabTo(page, dialog.getByRole('button', { name: /^Add \d+ action/ }));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(plan.table).toBeVisible();
  expect((await plan.actionRows()).length).toBeGreaterThanOrEqual(4);
});
