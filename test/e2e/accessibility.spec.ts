import { ADDRESSES } from '../support/addresses.ts';
import { type Desk, expect, test } from '../support/e2e.ts';
import { faultsOf, smallTargets, tabWalk } from './pages/tab-walk.ts';
import { axeFaults, COLOUR_RULES, excessWidth, goTo, tour, USUAL, ZOOMED } from './pages/tour.ts';

/** The sample school shows every place with something in it. */
test.use({ flags: ['--sample'] });
test.beforeEach(async ({ desk: { page } }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Every place of the sample school, and the pages of its first action and its first student. */
async function places({ page }: Desk): Promise<readonly string[]> {
  const own: string[] = [];
  for (const [path, table] of [
    ['/plan', 'PD actions'],
    ['/students', 'Students'],
  ] as const) {
    await goTo(page, path);
    const link = page.getByRole('grid', { name: table }).getByRole('rowheader').getByRole('link').first();
    own.push(String(await link.getAttribute('href')).slice(1));
  }
  return [...ADDRESSES, ...own];
}

// Colours are the same at every width, and asking after them is most of the work.
for (const [name, viewport, options] of [
  ['100%', USUAL, {}],
  ['400%', ZOOMED, { without: COLOUR_RULES }],
] as const) {
  test(`axe finds nothing on any place at ${name}`, async ({ desk }) => {
    const addresses = await places(desk);
    await desk.page.setViewportSize(viewport);
    expect(await tour(desk.page, addresses, () => axeFaults(desk.page, options))).toEqual({});
  });
}

for (const [name, viewport] of [
  ['100%', USUAL],
  ['400%', ZOOMED],
] as const) {
  test(`Tab goes through every place in order, seen and unobscured, and what is pressed is at least 24 px or stands clear, at ${name}`, async ({
    desk: { page },
    desk,
  }) => {
    const addresses = await places(desk);
    await page.setViewportSize(viewport);
    const look = async () => {
      const tooWide = await excessWidth(page);
      return [
        ...(tooWide > 0 ? [`${tooWide} px wider than the window`] : []),
        ...(await smallTargets(page)),
        ...faultsOf(await tabWalk(page)),
      ];
    };
    expect(await tour(page, addresses, look)).toEqual({});
  });
}

// The dark theme changes colours alone, whatever the width.
test('contrast holds on every place in the dark theme', async ({ desk }) => {
  const addresses = await places(desk);
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  expect(await tour(desk.page, addresses, () => axeFaults(desk.page, { rules: COLOUR_RULES }))).toEqual({});
});
