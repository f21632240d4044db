import { expect, type Locator, type Page } from '@playwright/test';

/** Mentoring pairs and volunteers, under Sessions. */
export class MentoringPage {
  readonly page: Page;
  readonly pairs: Locator;
  readonly volunteers: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pairs = page.getByRole('grid', { name: 'Mentoring pairs' });
    this.volunteers = page.getByRole('grid', { name: 'Volunteers' });
    this.dialog = page.getByRole('dialog');
  }

  async open(tab: 'Mentoring' | 'Volunteers'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
    await this.page.getByRole('tab', { name: tab }).click();
    await this.page.getByRole('button', { name: tab === 'Mentoring' ? 'Add a pair' : 'Add a volunteer' }).waitFor();
  }

  /** Types into the search that has the focus and takes the first who is found. */
  async findByKeyboard(text: string): Promise<void> {
    const search = this.dialog.getByRole('combobox', { name: /find by name/ });
    await search.focus();
    await this.page.keyboard.type(text);
    await expect(this.dialog.getByRole('option')).toHaveCount(1);
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.dialog.getByText(new RegExp(`^${text}`))).toBeVisible();
  }

  row(grid: Locator, name: string): Locator {
    return grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  async openPair(mentee: string): Promise<void> {
    await this.row(this.pairs, mentee).getByRole('link').click();
    await this.page.getByRole('heading', { level: 1, name: new RegExp(`^${mentee} with `) }).waitFor();
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  meetings(): Locator {
    return this.card('Meetings').getByRole('list', { name: 'Meetings, newest first' }).getByRole('listitem');
  }

  /** Answers the first sentences of the questionnaire, each with its words. */
  async answer(button: RegExp, words: readonly string[]): Promise<void> {
    await this.card('Questionnaire').getByRole('button', { name: button }).click();
    for (const [i, word] of words.entries()) {
      const choice = this.dialog.getByRole('radiogroup').nth(i).getByText(word, { exact: true });
      await choice.click();
    }
    await this.dialog.getByRole('button', { name: 'Keep the answers' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
