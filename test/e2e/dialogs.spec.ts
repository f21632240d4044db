import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { axeFaults, COLOUR_RULES, darkFaults, excessWidth, goTo, USUAL, ZOOMED } from './pages/tour.ts';

/** The sample school has something to open every dialog on. */
test.use({ flags: ['--sample'] });
test.beforeEach(({ desk: { page } }) => page.emulateMedia({ reducedMotion: 'reduce' }));

interface Opening {
  /** What the dialog is called. */
  readonly name: string | RegExp;
  readonly path: string;
  open(page: Page): Promise<unknown>;
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first().click();
const fromMenu = (menu: string | RegExp, item: string | RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
};

const OPENINGS: readonly Opening[] = [
  { name: /Search/, path: '/', open: (page) => page.keyboard.press('Control+k') },
  { name: 'Keyboard shortcuts', path: '/', open: (page) => page.keyboard.press('F1') },
  {
    name: 'About Maths Progression Planner',
    path: '/',
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('About');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'Add a person', path: '/settings/staff', open: press('Add a person') },
  { name: 'Paste a list of staff', path: '/settings/staff', open: press('Paste a list') },
  { name: /Geraint Mossop/, path: '/settings/staff', open: fromMenu('Actions for Geraint Mossop', /^Remove/) },
  { name: 'Columns', path: '/settings/staff', open: press('Columns') },
  { name: /view/i, path: '/settings/staff', open: fromMenu('View', /^Save/) },
  {
    name: /2 /,
    path: '/settings/staff',
    async open(page) {
      for (const name of ['Callum Restharrow', 'Hamish Tolleverin']) {
        await page.getByRole('checkbox', { name: `Select ${name}` }).check({ force: true });
      }
      await page.getByRole('button', { name: /^Edit/ }).first().click();
    },
  },
  { name: 'Paste term dates', path: '/settings/year', open: press('Paste term dates') },
  { name: 'Paste key dates', path: '/settings/key-dates', open: press('Paste a list') },
  { name: /round/i, path: '/audit', open: fromMenu(/^Round$/, /^(Start|New)/) },
  { name: /A10/, path: '/audit', open: fromMenu('Actions for A10', /^Move to another rank/) },
  { name: 'Add action', path: '/plan', open: press('Add action') },
  { name: 'Draft the plan', path: '/plan', open: press('Draft the plan') },
  { name: /Export/, path: '/plan', open: press('Export to Word') },
  { name: 'Cover list', path: '/plan', open: fromMenu('For staff', /^Cover list/) },
  { name: 'My PD this year', path: '/plan', open: fromMenu('For staff', /^My PD this year/) },
];

const INSIDE = '[role="dialog"], [role="alertdialog"]';

// Colours are the same at every width, and asking after them is most of the work.
for (const [name, viewport, hasColours] of [
  ['light and dark, at 100%', USUAL, true],
  ['at 400%', ZOOMED, false],
] as const) {
  test(`axe finds nothing in any dialog, ${name}`, async ({ desk: { page } }) => {
    test.slow();
    const found: Record<string, readonly string[]> = {};
    for (const { name: title, path, open } of OPENINGS) {
      await page.setViewportSize(USUAL);
      await goTo(page, path);
      await open(page);
      const dialog = page.getByRole('dialog', { name: title }).or(page.getByRole('alertdialog', { name: title }));
      await expect(dialog).toBeVisible();
      await page.setViewportSize(viewport);
      const light = await axeFaults(page, { inside: INSIDE, ...(hasColours ? {} : { without: COLOUR_RULES }) });
      const dark = hasColours ? await darkFaults(page, { inside: INSIDE }) : [];
      const wide = await excessWidth(page);
      const here = [...light, ...dark, ...(wide > 0 ? [`${wide} px too wide`] : [])];
      if (here.length > 0) found[`${path} ${title}`] = here;
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    expect(found).toEqual({});
  });
}
