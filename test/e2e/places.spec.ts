import { ADDRESSES } from '../support/addresses.ts';
import { expect, test } from '../support/e2e.ts';
import { axeFaults, tour } from './pages/tour.ts';

test('axe finds nothing on any place of a school with nothing in it yet', async ({ desk: { page } }) => {
  test.slow();
  expect(await tour(page, ADDRESSES, () => axeFaults(page))).toEqual({});
});

test('the seven places are there by name, and the one not built yet says what will be there', async ({ desk }) => {
  const links = desk.page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(links).toHaveText(['This week', 'PD audit', 'PD plan', 'Students', 'Sessions', 'Impact', 'Settings']);
  await links.filter({ hasText: 'Impact' }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Impact' })).toBeFocused();
  await expect(desk.page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(desk.page.getByRole('main').getByText(/will/)).toBeVisible();
});

test('a place chosen before the first one has loaded still gets the focus on its heading', async ({ desk }) => {
  const { page } = desk;
  await page.route('**/*this-week-place*', async (route) => {
    await new Promise((done) => setTimeout(done, 2_000));
    await route.continue();
  });
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Students' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Students' })).toBeFocused();
});
