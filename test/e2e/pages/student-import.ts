import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './tour.ts';

/** What can be looked at before a file is brought in, as its buttons name it. */
type ChangeList =
  | 'New'
  | 'Changed'
  | 'Unchanged'
  | 'To decide'
  | 'Cannot be read'
  | 'To check'
  | 'Left out'
  | 'Not in the file';

/** One line of the table of changes. */
export interface ChangeShown {
  readonly name: string;
  readonly what: string;
  readonly was: string;
  readonly now: string;
}

/** Import students, by role and label. */
export class StudentImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await goTo(this.page, '/students/import');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Import students' })).toBeVisible();
  }

  /** Chooses a file by keyboard and waits until it is read or refused. */
  async choose(path: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    await (await choosing).setFiles(path);
    await expect(this.step('Check columns').or(this.page.getByRole('alert')).first()).toBeVisible();
  }

  /** The heading of a step; the focus is there when the step opens. */
  step(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** Goes on by Enter on the heading that has the focus, from the columns to what will change. */
  async seeChanges(): Promise<void> {
    await this.step('Check columns').focus();
    await this.page.keyboard.press('Enter');
    await expect(this.step('See what will change')).toBeFocused();
  }

  /** The button that applies, by what it says it does. */
  applyButton(): Locator {
    return this.page.getByRole('button', { name: /^(Bring in|Make) / });
  }

  /** Applies what is shown by Enter, and waits for the result: its heading, such as "900 students are in". */
  async apply(): Promise<string> {
    await this.step('See what will change').focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('region', { name: 'What was done' })).toBeVisible();
    return this.page.getByRole('heading', { level: 2 }).first().innerText();
  }

  async another(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import another file' }).click();
    await expect(this.step('Choose a file of students')).toBeFocused();
  }

  /** Brings a whole file in, with nothing to decide. */
  async bringIn(path: string): Promise<string> {
    await this.choose(path);
    await this.seeChanges();
    return this.apply();
  }

  private list(name: ChangeList): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'What is shown' })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async show(name: ChangeList): Promise<void> {
    await this.list(name).click();
    await expect(this.list(name)).toHaveAttribute('aria-checked', 'true');
  }

  /** Waits until a list has so many. */
  async counts(expected: Partial<Record<ChangeList, number>>): Promise<void> {
    for (const [name, count] of Object.entries(expected)) {
      await expect(this.list(name as ChangeList)).toHaveText(`${name}${count.toLocaleString('en-GB')}`);
    }
  }

  table(name: ChangeList): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }

  /** The lines of "Changed" that are drawn. */
  async changes(): Promise<readonly ChangeShown[]> {
    const rows = this.table('Changed')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') });
    await expect(rows.first()).toBeVisible();
    const shown: ChangeShown[] = [];
    for (const row of await rows.all()) {
      const [, name = '', , what = '', was = '', now = ''] = await row
        .getByRole('cell')
        .or(row.getByRole('rowheader'))
        .allInnerTexts();
      shown.push({ name, what, was, now });
    }
    return shown;
  }

  /** One person of the file whom somebody has to decide about. */
  person(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  /** Says who a person of the file is: "Same student", "Somebody new", "Leave out", "Decide later". */
  async decide(name: string, choice: string): Promise<void> {
    const button = this.person(name).getByRole('radio', { name: choice });
    await button.focus();
    await button.press('Space');
    await expect(button).toHaveAttribute('aria-checked', 'true');
  }

  /** A column of the file in the table of columns. */
  column(heading: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: heading, exact: true }) });
  }
}
