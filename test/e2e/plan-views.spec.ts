import { type Desk, expect, fixture, test } from '../support/e2e.ts';
import { PlanViewsPage } from './pages/plan-views.ts';
import { axeFaults } from './pages/tour.ts';

async function draftPlan({ audit, plan, importFile }: Desk): Promise<void> {
  await audit.open();
  await audit.startRound('Autumn audit');
  await importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10', 'D1']);
  await plan.draft();
}

test('an action is moved by keys, by its menu and by dragging, each a step that can be undone', async ({ desk }) => {
  const { page } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  await views.choose('Calendar');
  const bar = views.action('1.1');
  await views.chooseFromMenu('1.1', 'Move to Spring 1');
  await expect(bar).toContainText('Spring 1 – Spring 2');
  await expect(page.getByText(/^Action 1\.1 now runs Spring 1 – Spring 2/)).toBeVisible();
  const atFirst = await bar.innerText();

  await views.link('1.1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar).toContainText('Spring 2 – Summer 1');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar).toContainText('Spring 2 – Summer 2');
  await expect(views.link('1.1')).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => bar.innerText()).toBe(atFirst);

  await views.dragBy('1.1', -1);
  await expect(bar).toContainText('Autumn 2 – Spring 1');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => bar.innerText()).toBe(atFirst);
  await expect(page).toHaveURL(/#\/plan\/calendar$/);
});

test('a drag that ends where it began, and the arrow keys of an open menu, change nothing', async ({ desk }) => {
  const { page } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  await views.choose('Calendar');
  const atFirst = await views.action('1.1').innerText();
  await views.dragBy('1.1', 0.05);
  await views.openMenu('1.1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByText(/^Action 1\.1/)).toHaveCount(0);
  expect(await views.action('1.1').innerText()).toBe(atFirst);
});

test('what is taken off the calendar waits to be placed, and keeps the focus', async ({ desk }) => {
  const { page } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  await views.choose('Calendar');
  await views.chooseFromMenu('1.1', 'Take off the calendar');
  const tray = page.getByRole('region', { name: /^Not placed yet/ });
  await expect(tray.getByRole('link', { name: /^1\.1 / })).toBeFocused();
  await views.chooseFromMenu('1.1', 'Place in Summer 1');
  await expect(tray).toHaveCount(0);
  await expect(views.action('1.1')).toContainText('Summer 1');
});

test('a day in a holiday is a clash on the bar, in the list below and in the checks', async ({ desk }) => {
  const { page, plan } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  await views.choose('Calendar');
  await expect(page.getByRole('heading', { name: 'Nothing clashes with closed weeks and key dates' })).toBeVisible();
  await views.link('1.1').click();
  await plan.setField('Review date', '25/12/2026');
  await page.getByRole('link', { name: 'PD plan' }).last().click();
  await expect(views.action('1.1')).toContainText('Clash');
  await expect(
    page.getByRole('link', { name: /^1\.1 .* is reviewed on 25 December 2026, in a school holiday$/ }),
  ).toBeVisible();
  const check = (await plan.checks()).find((c) => c.title.startsWith('Nothing clashes'));
  expect(check?.holds).toBe(false);
});

test('the view is remembered, has an address, and comes back with the way back', async ({ desk }) => {
  const { page, plan } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  await views.choose('By teacher');
  await views.choose('Calendar');
  await page.goBack();
  await expect(page).toHaveURL(/#\/plan\/by-teacher$/);
  await views.choose('Calendar');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'This week' }).click();
  await plan.open();
  await expect(page).toHaveURL(/#\/plan\/calendar$/);
  await views.choose('Table');
  await expect(plan.table).toBeVisible();
});

test('a teacher with nothing stands first and is given an action', async ({ desk }) => {
  const { page } = desk;
  await draftPlan(desk);
  await page.evaluate(() => {
    window.location.hash = '/settings/staff';
  });
  await page.getByRole('button', { name: 'Add a person' }).click();
  const add = page.getByRole('dialog', { name: 'Add a person' });
  await add.getByRole('textbox', { name: /^Name/ }).fill('Idris Bell');
  await add.getByRole('button', { name: 'Add', exact: true }).click();
  await add.waitFor({ state: 'hidden' });
  await page.evaluate(() => {
    window.location.hash = '/plan/by-teacher';
  });
  const views = new PlanViewsPage(page);
  await expect(page.getByRole('heading', { name: 'One teacher has nothing yet' })).toBeVisible();
  await expect(views.teacher('Idris Bell')).toContainText('Nothing yet');
  await page.getByRole('button', { name: 'Give an action to Idris Bell' }).click();
  const dialog = page.getByRole('dialog', { name: 'Give Idris Bell an action' });
  await dialog
    .locator('label')
    .filter({ hasText: /^1\.1 / })
    .click();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add to this action' }).click();
  await expect(page.getByRole('heading', { name: 'One teacher has nothing yet' })).toHaveCount(0);
  await expect(views.teacher('Idris Bell')).not.toContainText('Nothing yet');
  await page.getByRole('button', { name: 'Idris Bell' }).click();
  await expect(page.getByRole('link', { name: /^1\.1 / }).and(page.locator('[data-action]'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(views.teacher('Idris Bell')).toContainText('Nothing yet');
});

test('an action can be added by command in every view, one after the other', async ({ desk }) => {
  const { page } = desk;
  await draftPlan(desk);
  const views = new PlanViewsPage(page);
  for (const view of ['Calendar', 'Table', 'By teacher'] as const) {
    await views.choose(view);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
    await page.keyboard.type('Add action');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add action' });
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});
