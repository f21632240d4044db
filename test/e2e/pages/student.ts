import { expect, type Locator, type Page } from '@playwright/test';

/** A student's own page. */
export class StudentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it from the table, as a click on the name does. */
  async openFromTable(name: string): Promise<void> {
    await this.page.getByRole('grid', { name: 'Students' }).getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** A field that is typed into. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).press('Enter');
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async addReason(reason: string, source: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a reason' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a reason for Pupil Premium' });
    await dialog.getByRole('button', { name: /Reason$/ }).click();
    await this.page.getByRole('option', { name: reason, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Who says so' }).fill(source);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Decides from the menu; `why` is given when it is asked for. */
  async decide(standing: string, why: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Decide' }).click();
    await this.page.getByRole('menuitem', { name: standing, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill(why);
    await dialog.getByRole('button').last().click();
    await expect(dialog).toBeHidden();
  }

  /** The lines of the history, newest first, without their days. */
  async history(): Promise<readonly string[]> {
    const lines = await this.card('History of changes').getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.replace(/^\d+ \w+ \d{4}\s*/, '').trim());
  }
}
