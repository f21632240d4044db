import type { Locator, Page } from '@playwright/test';

/** The events of Sessions, and the page of one. */
export class EventsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Events' });
    this.entries = page.getByRole('grid', { name: 'Entries' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
    await this.page.getByRole('tab', { name: 'Events' }).click();
  }

  /** Types a day, such as 28042027, into a date of the dialog or page. */
  async typeDay(within: Locator, label: string, digits: string): Promise<void> {
    await within.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(digits);
    await this.page.keyboard.press('Tab');
  }

  async addFromUsual(name: string, day: string, deadline: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an event' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add an event' });
    await dialog.getByRole('button', { name: /Start from/ }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await this.typeDay(dialog, 'Day', day);
    await this.typeDay(dialog, 'Entry deadline', deadline);
    await dialog.getByRole('button', { name: 'Add the event' }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Chooses everybody that the picker finds in a year group, and adds them. */
  async addYear(year: number, stage?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add students' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Add students to/ });
    await dialog.getByRole('button', { name: /Year group$/ }).click();
    await this.page.getByRole('option', { name: `Year ${year}`, exact: true }).click();
    await dialog.getByRole('button', { name: /^Choose all/ }).click();
    if (stage !== undefined) {
      await dialog.getByRole('button', { name: /They are$/ }).click();
      await this.page.getByRole('option', { name: stage, exact: true }).click();
    }
    await dialog.getByRole('button', { name: /^Add \d+ student/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  rows(): Locator {
    return this.entries.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  /** A student's cell by the column's heading. */
  async cell(name: string, column: string): Promise<Locator> {
    const row = this.rows().filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    await row.waitFor();
    const headings = await this.entries.getByRole('columnheader').allInnerTexts();
    const at = headings.findIndex((heading) => heading.trim().replace(/\s+/g, ' ') === column);
    if (at < 0) throw new Error(`no column ${column} among ${headings.join(', ')}`);
    return row.locator('> *').nth(at);
  }
}
