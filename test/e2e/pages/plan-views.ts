import type { Locator, Page } from '@playwright/test';

/** The plan's actions by teacher and in the calendar. */
export class PlanViewsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(view: 'Table' | 'By teacher' | 'Calendar'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: view }).click();
  }

  /** An action in the calendar or among those not placed, by its reference. */
  action(ref: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.link(ref) });
  }

  link(ref: string): Locator {
    return this.page
      .getByRole('link', { name: new RegExp(`^${ref.replace('.', '\\.')} `) })
      .and(this.page.locator('[data-action]'));
  }

  async openMenu(ref: string): Promise<void> {
    await this.action(ref)
      .getByRole('button', { name: new RegExp(`^(Move|Place) ${ref}$`) })
      .click();
  }

  async chooseFromMenu(ref: string, choice: string): Promise<void> {
    await this.openMenu(ref);
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click();
  }

  /** Drags an action's bar so many half-terms to the right; negative: to the left. */
  async dragBy(ref: string, halfTerms: number): Promise<void> {
    const columns = await this.page.getByRole('list', { name: 'Half-terms' }).boundingBox();
    const name = await this.link(ref).boundingBox();
    if (!columns || !name) throw new Error(`${ref} is not in the calendar`);
    const y = name.y + name.height / 2;
    const x = name.x + 12;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (columns.width / 6) * halfTerms, y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** The row of a teacher, as it reads. */
  teacher(name: string): Locator {
    return this.page.getByRole('table', { name: /^Hours of PD/ }).getByRole('row', { name: new RegExp(`^${name}`) });
  }
}
