import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './tour.ts';

/** A person who uses the keyboard alone. */
export function keysOf(page: Page) {
  const { keyboard } = page;
  return {
    /** Goes to a control by Tab and presses Enter on it. */
    async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
      await tabTo(page, target);
      await keyboard.press(key);
    },
    /** Runs a command, or opens a place, by what it is called. */
    async command(words: string): Promise<void> {
      const palette = page.getByRole('dialog', { name: /^Search/ });
      // The keys are heard once a place stands.
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await keyboard.press('Control+k');
      await expect(palette).toBeVisible();
      await keyboard.type(words);
      await expect(palette.getByRole('option').first()).toContainText(words);
      await keyboard.press('Enter');
      await expect(palette).toBeHidden();
    },
    /** Goes down an open menu to an item and chooses it. */
    async choose(name: string | RegExp): Promise<void> {
      const item = page
        .getByRole('menuitem', { name })
        .or(page.getByRole('menuitemradio', { name }))
        .or(page.getByRole('option', { name }));
      await expect(item.first()).toBeVisible();
      for (let i = 0; i < 40; i += 1) {
        if (await item.first().evaluate((element) => element === document.activeElement)) break;
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Enter');
    },
  };
}
