import { ADDRESSES } from '../support/addresses.ts';
import { type Desk, expect, test } from '../support/e2e.ts';
import { faultsOf, smallTargets, tabWalk } from './pages/tab-walk.ts';
import { axeFaults, COLOUR_RULES, darkFaults, excessWidth, goTo, tour, USUAL, ZOOMED } from './pages/tour.ts';

/** The sample school shows every place with something in it. */
test.use({ flags: ['--sample'] });
test.beforeEach(async ({ desk: { page } }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Every place of the sample school, and the pages of the first of each thing that has one. */
async function places({ page }: Desk): Promise<readonly string[]> {
  const own: string[] = [];
  for (const [path, detail] of [
    ['/plan', '/plan/actions/'],
    ['/students', '/students/of/'],
    ['/sessions', '/sessions/register/'],
    ['/sessions/groups', '/sessions/groups/'],
    ['/sessions/mentoring', '/sessions/mentoring/'],
    ['/sessions/events', '/sessions/events/'],
  ] as const) {
    await goTo(page, path);
    const link = page.getByRole('main').locator(`a[href^="#${detail}"]`).first();
    own.push(String(await link.getAttribute('href')).slice(1));
  }
  return [...ADDRESSES, ...own];
}

// Colours are the same at every width, and asking after them is most of the work; the dark theme changes nothing else.
for (const [name, viewport, hasColours] of [
  ['100%', USUAL, true],
  ['400%', ZOOMED, false],
] as const) {
  test(`no place has a fault of axe, is too wide, or is hard to reach with Tab or to press, at ${name}`, async ({
    desk: { page },
    desk,
  }) => {
    const addresses = await places(desk);
    await page.setViewportSize(viewport);
    const look = async () => {
      const light = await axeFaults(page, hasColours ? {} : { without: COLOUR_RULES });
      const dark = hasColours ? await darkFaults(page) : [];
      const tooWide = await excessWidth(page);
      return [
        ...light,
        ...dark,
        ...(tooWide > 0 ? [`${tooWide} px wider than the window`] : []),
        ...(await smallTargets(page)),
        ...faultsOf(await tabWalk(page)),
      ];
    };
    expect(await tour(page, addresses, look)).toEqual({});
  });
}
