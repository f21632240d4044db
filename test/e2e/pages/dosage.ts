import { expect, type Locator, type Page } from '@playwright/test';

/** The hours students had, under Sessions. */
export class DosagePage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Dosage' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
    await this.page.getByRole('tab', { name: 'Dosage' }).click();
    await expect(this.page.getByRole('tab', { name: 'Dosage' })).toHaveAttribute('aria-selected', 'true');
  }

  /** The line above the table. */
  summary(): Locator {
    return this.page.getByRole('tabpanel').getByRole('status').first();
  }

  segment(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async chooseHalfTerm(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Half-term$/ }).press('Enter');
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** By the column's heading, wherever it stands now. */
  async cell(name: string, column: string): Promise<Locator> {
    const row = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    await row.waitFor();
    const headings = await this.table.getByRole('columnheader').allInnerTexts();
    const at = headings.findIndex((heading) => heading.trim() === column);
    if (at < 0) throw new Error(`no column ${column} among ${headings.join(', ')}`);
    return row.locator('> *').nth(at);
  }

  /** Saves bands by keyboard, as "5, 15". */
  async changeBands(hours: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Bands…' }).press('Enter');
    const dialog = this.page.getByRole('dialog', { name: 'Bands of hours' });
    await dialog.getByRole('textbox').fill(hours);
    await dialog.getByRole('textbox').press('Enter');
  }

  /** Puts students, groups and registers there without the screen; gives what the last call answered. */
  async call(name: string, input: unknown): Promise<unknown> {
    return this.page.evaluate(
      async ([called, given]) => {
        const planner = (globalThis as { planner?: { call(n: unknown, i: unknown): Promise<{ value: unknown }> } })
          .planner;
        if (planner) return (await planner.call(called, given)).value;
        const body = JSON.stringify({ name: called, input: given });
        const headers = { 'Content-Type': 'application/json' };
        const reply = (await (await fetch('/call', { method: 'POST', headers, body })).json()) as { value: unknown };
        return reply.value;
      },
      [name, input],
    );
  }
}
