import type { Locator, Page } from '@playwright/test';

/** This week: the list, the hours, the calendar and the log. */
export class WeekPage {
  readonly page: Page;
  readonly hours: Locator;
  readonly toDo: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hours = page.getByRole('region', { name: /^Hours (this|of that) week$/ });
    this.toDo = page.getByRole('region', { name: 'What to do, and why' });
    this.log = page.getByRole('region', { name: 'Log', exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'This week' }).click();
    await this.hours.waitFor();
  }

  line(title: string | RegExp): Locator {
    return this.toDo.getByRole('listitem').filter({ hasText: title });
  }

  /** A thing in the calendar, by how it is called. */
  item(title: string): Locator {
    return this.page.locator('[data-item]').filter({ hasText: title });
  }

  async showWeek(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Week', exact: true }).click();
  }
}
