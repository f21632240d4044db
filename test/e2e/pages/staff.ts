import type { Locator, Page } from '@playwright/test';

const COLUMNS = ['', 'Name', 'Email', 'Role', 'Maths specialist', 'Early career', 'FTE', 'In the department'] as const;

/** The staff, under Settings: one table that is worked in as in a spreadsheet. */
export class StaffPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Staff' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
    await this.page.getByRole('tab', { name: 'Staff' }).click();
  }

  /** Adds people by the list's own dialog. */
  async addList(list: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste a list' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste a list of staff' });
    await dialog.getByRole('textbox', { name: 'The list' }).fill(list);
    await dialog.getByRole('button', { name: /^Add \d+ (person|people)$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.table.waitFor();
  }

  rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  cell(name: string, column: (typeof COLUMNS)[number]): Locator {
    return this.rows()
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
      .locator('> *')
      .nth(COLUMNS.indexOf(column));
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Pastes where the focus is, as from another program. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }
}
