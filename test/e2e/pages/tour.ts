import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** 400% of a window 1280 px wide. */
export const ZOOMED = { width: 320, height: 640 } as const;
export const USUAL = { width: 1280, height: 800 } as const;

/** The dark theme changes colours alone, so contrast is what can differ there. */
export const COLOUR_RULES = ['color-contrast'] as const;

/** Goes to an address of the app and waits until its place stands. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
  // Sections of one place keep where the last one was scrolled to; a tour looks at each from its top.
  await page.evaluate(() => window.scrollTo(0, 0));
}

interface AxeOptions {
  readonly rules?: readonly string[];
  /** Leaves these rules out. */
  readonly without?: readonly string[];
  /** Looks only inside what this selects. */
  readonly inside?: string;
}

/** What axe finds, one line a fault: the rule and where. */
export async function axeFaults(page: Page, { rules, without, inside }: AxeOptions = {}): Promise<readonly string[]> {
  // What passes is not asked after: naming each of its elements is most of the work. No page of ours has a frame.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  if (inside) axe.include(inside);
  if (rules) axe.withRules([...rules]);
  if (without) axe.disableRules([...without]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** What of the colours axe finds fault with in the dark theme; the light one stands again after it. */
export async function darkFaults(page: Page, options: Pick<AxeOptions, 'inside'> = {}): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await axeFaults(page, { ...options, rules: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `dark ${fault}`);
}

/** What a look at each address finds, by address; nothing for addresses where it finds nothing. */
export async function tour(
  page: Page,
  addresses: readonly string[],
  look: () => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const path of addresses) {
    await goTo(page, path);
    const here = await look();
    if (here.length > 0) found[path] = here;
  }
  return found;
}

/** How far the page is wider than its window, in px. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Presses Tab, as often as a patient person would, until this has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < 80; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}
