import { ADDRESSES } from '../support/addresses.ts';
import { type Desk, expect, test } from '../support/e2e.ts';
import { faultsOf, smallTargets, tabWalk } from './pages/tab-walk.ts';
import { axeFaults, DARK_RULES, excessWidth, goTo, tour, USUAL, ZOOMED } from './pages/tour.ts';

/** The sample school shows every place with something in it. */
test.use({ flags: ['--sample'] });
test.beforeEach(async ({ desk: { page } }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Every place of the sample school, and the page of its first action. */
async function places({ page }: Desk): Promise<readonly string[]> {
  await goTo(page, '/plan');
  const action = await page
    .getByRole('grid', { name: 'PD actions' })
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .getAttribute('href');
  return [...ADDRESSES, String(action).slice(1)];
}

for (const [name, viewport] of [
  ['100%', USUAL],
  ['400%', ZOOMED],
] as const) {
  test(`axe finds nothing on any place at ${name}`, async ({ desk }) => {
    const addresses = await places(desk);
    await desk.page.setViewportSize(viewport);
    expect(await tour(desk.page, addresses, () => axeFaults(desk.page))).toEqual({});
  });

  test(`contrast holds on every place in the dark theme at ${name}`, async ({ desk }) => {
    const addresses = await places(desk);
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await desk.page.setViewportSize(viewport);
    expect(await tour(desk.page, addresses, () => axeFaults(desk.page, { rules: DARK_RULES }))).toEqual({});
  });

  test(`Tab goes through every place in order, seen and unobscured, at ${name}`, async ({ desk }) => {
    const addresses = await places(desk);
    await desk.page.setViewportSize(viewport);
    expect(await tour(desk.page, addresses, async () => faultsOf(await tabWalk(desk.page)))).toEqual({});
  });

  test(`whatever is pressed is at least 24 px or stands clear, at ${name}`, async ({ desk }) => {
    const addresses = await places(desk);
    await desk.page.setViewportSize(viewport);
    expect(await tour(desk.page, addresses, () => smallTargets(desk.page))).toEqual({});
  });
}

test('at 400% no place is wider than the window', async ({ desk }) => {
  const addresses = await places(desk);
  await desk.page.setViewportSize(ZOOMED);
  const look = async () => ((await excessWidth(desk.page)) > 0 ? [`${await excessWidth(desk.page)} px too wide`] : []);
  expect(await tour(desk.page, addresses, look)).toEqual({});
});
