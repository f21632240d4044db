import type { Locator, Page } from '@playwright/test';

/** The page that shows what the next academic year would change, and starts it. */
export class NewYearPage {
  readonly page: Page;
  readonly startButton: Locator;
  readonly academicYear: Locator;

  constructor(page: Page) {
    this.page = page;
    this.startButton = page.getByRole('main').getByRole('button', { name: /^Start \d{4}\/\d{2}$/ });
    this.academicYear = page.getByRole('banner').getByText(/^\d{4}\/\d{2}$/);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** What all of it comes to, in a line. */
  get summary(): Locator {
    return this.part('All of it, as one step').getByRole('paragraph').first();
  }

  leavers(): Locator {
    return this.page.getByRole('group', { name: 'Who leaves' });
  }

  actions(): Locator {
    return this.page.getByRole('group', { name: /^Unfinished actions to carry over/ });
  }

  /** The dates as pasted from a list. */
  async pasteTermDates(lines: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste term dates' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste term dates' });
    await dialog.getByLabel('The list').fill(lines.join('\n'));
    await dialog.getByRole('button', { name: 'Use these dates' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
