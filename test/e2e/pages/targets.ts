import { expect, type Locator, type Page } from '@playwright/test';

type List = 'In' | 'On the boundary' | 'No score' | 'Out';
const TABLES: Readonly<Record<List, string>> = {
  In: 'Students who are in',
  'On the boundary': 'Students on the boundary',
  'No score': 'Students without a score',
  Out: 'Students who are out',
};

/** Find target students, by role and label; everything by keyboard. */
export class TargetsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it from the palette. */
  async open(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.keyboard.press('Control+k');
    await expect(this.page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await this.page.keyboard.type('find target');
    await expect(this.page.getByRole('option').first()).toContainText('Find target students');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Find target students' })).toBeVisible();
  }

  /** "2 in, 1 on the boundary, …" under the title. */
  facts(): Locator {
    return this.page.getByText(/^\d+ in, \d+ on the boundary, .*\. /);
  }

  /** Shows one of the four lists, by arrow keys on the tabs. */
  async show(list: List): Promise<void> {
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${list} \\(`) });
    await this.page.getByRole('tab', { selected: true }).focus();
    for (let i = 0; i < 4 && !(await tab.evaluate((el) => el === document.activeElement)); i += 1) {
      await this.page.keyboard.press('ArrowRight');
    }
    await this.page.keyboard.press('Enter');
    await expect(this.table(list)).toBeVisible();
  }

  table(list: List): Locator {
    return this.page.getByRole('grid', { name: TABLES[list] });
  }

  row(list: List, name: string): Locator {
    return this.table(list)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** Opens a student's menu and chooses what begins with these words. */
  async choose(list: List, name: string, words: string): Promise<void> {
    await this.row(list, name)
      .getByRole('button', { name: /^Actions for/ })
      .focus();
    await this.page.keyboard.press('Enter');
    const item = this.page.getByRole('menuitem', { name: words });
    await expect(item).toBeVisible();
    for (let i = 0; i < 10 && !(await item.evaluate((el) => el === document.activeElement)); i += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).focus();
    await this.page.keyboard.press('Enter');
  }

  /** What the open editor says the lists would be. */
  effect(): Locator {
    return this.page.getByRole('form', { name: 'Change the rule' }).getByRole('status');
  }

  async said(words: string): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Messages' }).getByText(words)).toBeVisible();
  }
}
