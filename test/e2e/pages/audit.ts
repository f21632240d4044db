import { expect, type Page } from '@playwright/test';

/** A need as its row of "Ranked needs" shows it; the score as printed, such as "10.29". */
export interface NeedShown {
  readonly code: string;
  readonly score: string;
}

/** The PD audit place, by role and label. */
export class AuditPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'PD audit' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'PD audit' })).toBeVisible();
  }

  /** Starts a round with the people ticked by default; without a name it keeps the one offered. */
  async startRound(name?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Start an audit round' }).click();
    await this.fillRound(name);
  }

  /** A second round, from "Compare rounds", which asks for one. */
  async startAnotherRound(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Start another round' }).click();
    await this.fillRound(name);
  }

  private async fillRound(name?: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Start an audit round' });
    if (name !== undefined) await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Start the round' }).click();
    await expect(dialog).toBeHidden();
  }

  /** One of the sections: Ranked needs, Answers, Heat map, Department, Compare rounds, Questions. */
  async section(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tabpanel', { name })).toBeVisible();
  }

  async openImport(): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: 'Import answers' });
    const link = this.page.getByRole('link', { name: 'Import answers' });
    await heading.or(link).waitFor();
    if (!(await heading.isVisible())) await link.click();
    await expect(heading).toBeVisible();
  }

  /** Chooses a file and waits until it is read or refused. */
  async importFile(path: string): Promise<void> {
    await this.openImport();
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
    await (await choosing).setFiles(path);
    await this.importRead();
  }

  async importRead(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Apply' }).or(this.page.getByRole('alert'))).toBeVisible();
  }

  /** The line that says what the file would do: "9 answers from 8 people · 1 replaced by a later answer · ...". */
  async importSummary(): Promise<string> {
    return this.page.getByRole('status').filter({ hasText: ' from ' }).innerText();
  }

  /** Applies what is shown and waits for the ranked needs. */
  async applyImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Apply' }).click();
    await expect(this.needs()).toBeVisible();
  }

  needs() {
    return this.page.getByRole('grid', { name: 'Ranked needs' });
  }

  /** The first `n` ranked needs, best first. */
  async neededTop(n: number): Promise<readonly NeedShown[]> {
    const rows = this.needs().locator('tbody').getByRole('row');
    await expect(rows.nth(n - 1)).toBeVisible();
    const needs: NeedShown[] = [];
    for (const row of (await rows.all()).slice(0, n)) {
      const words = await row.getByRole('rowheader').innerText();
      const score = await row.getByRole('strong').innerText();
      needs.push({ code: words.trim().split(/\s/)[0] ?? '', score });
    }
    return needs;
  }

  /** Ticks needs and makes them the plan's priorities; ends in the PD plan. */
  async choosePriorities(codes: readonly string[]): Promise<void> {
    const table = this.needs();
    for (const code of codes) {
      const tick = table.getByRole('checkbox', { name: `Choose ${code}`, exact: true });
      await tick.focus();
      await tick.press(' ');
      await expect(tick).toBeChecked();
    }
    await this.page.getByRole('button', { name: 'Make these the plan’s priorities' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /^PD plan/ })).toBeVisible();
  }

  /** The row of a need among the ranked needs. */
  need(code: string) {
    return this.needs()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${code} `) }) });
  }

  /** Something from a need's menu: "Move to another rank…". */
  async needMenu(code: string, item: string): Promise<void> {
    await this.need(code)
      .getByRole('button', { name: `Actions for ${code}` })
      .click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** The answers grid. Cells are reached by arrows; see `typeAnswers`. */
  grid() {
    return this.page.getByRole('grid', { name: 'Answers, statements by person' });
  }

  /** Types answers down one person's column from the first statement, by keyboard: "1" to "4", "N", "W". */
  async typeAnswers(person: string, keys: readonly string[]): Promise<void> {
    const headings = await this.grid().getByRole('columnheader').allInnerTexts();
    const column = headings.findIndex((text) => text.replace(/\s+/g, ' ').startsWith(person)) - 1;
    await this.grid().locator('[data-row="0"]').nth(column).click();
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
