import type { Locator, Page } from '@playwright/test';
import type { NewStudent, PupilPremiumReasonHeld } from '../../../shared/contract/students.ts';

export interface SeededStudent extends NewStudent {
  readonly reasons?: readonly PupilPremiumReasonHeld[];
}

/** All students in one table. */
export class StudentsPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Students' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Students' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Students' }).waitFor();
  }

  /** Puts students there without the screen. */
  async seed(students: readonly SeededStudent[]): Promise<void> {
    await this.page.evaluate(async (all) => {
      const call = async (name: string, input: unknown) => {
        const planner = (globalThis as { planner?: { call(n: string, i: unknown): Promise<unknown> } }).planner;
        if (planner) return planner.call(name, input);
        const body = JSON.stringify({ name, input });
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch('/call', { method: 'POST', headers, body })).json();
      };
      const added = all.map(({ reasons: _, ...student }) => student);
      const reply = (await call('students.updateEach', { changes: [], added })) as { value: { added: string[] } };
      for (const [i, { reasons }] of all.entries()) {
        if (reasons) await call('students.saveReasons', { id: reply.value.added[i], reasons });
      }
    }, students);
  }

  rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  names(): Locator {
    return this.table.getByRole('rowheader');
  }

  row(name: string): Locator {
    return this.rows().filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** By the column's heading, wherever it stands now. */
  async cell(name: string, column: string): Promise<Locator> {
    await this.row(name).waitFor();
    const headings = await this.table.getByRole('columnheader').allInnerTexts();
    const at = headings.findIndex((heading) => heading.trim() === column);
    if (at < 0) throw new Error(`no column ${column} among ${headings.join(', ')}`);
    return this.row(name).locator('> *').nth(at);
  }

  segment(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async addByDialog(surname: string, forename: string, year: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a student' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a student' });
    await dialog.getByRole('textbox', { name: 'Surname' }).fill(surname);
    await dialog.getByRole('textbox', { name: 'Forename' }).fill(forename);
    await dialog.getByRole('button', { name: /Year$/ }).click();
    await this.page.getByRole('option', { name: year, exact: true }).click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Pastes where the focus is, as from another program. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  /** Narrows a column by the choices of its filter. */
  async filterBy(column: string, ...choices: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: `${column}: sort, filter and arrange` }).click();
    await this.page.getByRole('menuitem', { name: /^Filter/ }).click();
    const panel = this.page.getByRole('dialog', { name: `Filter by ${column}` });
    for (const choice of choices) await panel.getByRole('option', { name: new RegExp(`^${choice}\\b`) }).click();
    await panel.getByRole('button', { name: 'Done' }).click();
  }
}
