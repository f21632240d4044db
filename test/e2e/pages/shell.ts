import { expect, type Page } from '@playwright/test';

/** The frame around every place, and the settings that other journeys start from, by role and label. */
export class ShellPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a place by its name in the navigation, such as "PD audit". */
  async goTo(place: string): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Main' });
    const menu = this.page.getByRole('button', { name: 'Menu' });
    if ((await menu.isVisible()) && !(await navigation.isVisible())) await menu.click();
    await navigation.getByRole('link', { name: place, exact: true }).click();
    await expect(navigation.getByRole('link', { name: place, exact: true, includeHidden: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }

  /** Finds an entry of the palette by typing and chooses it, by keyboard alone; nothing it opens is a dialog. */
  async find(typed: string, entry: string): Promise<void> {
    await this.choose(typed, entry);
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** The same for a command that opens a dialog. */
  async choose(typed: string, entry: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await this.page.keyboard.type(typed);
    const options = this.page.getByRole('option');
    await expect(options.first()).toContainText(entry);
    await expect(options.first()).toHaveAttribute('data-focused', 'true');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog', { name: 'Search or run a command' })).toHaveCount(0);
  }

  /** Waits until the top bar says that everything has reached the file. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByRole('status')).toHaveText('All changes saved');
  }

  /** The name of the step that undo would take back; null when there is none. */
  async undoName(): Promise<string | null> {
    const label = await this.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
    return label?.startsWith('Undo: ') ? label.slice('Undo: '.length) : null;
  }

  /** Takes back the last step and waits until the app says so. */
  async undo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
    await expect(this.page.getByText(/^Undone: /).last()).toBeVisible();
  }

  /** A section of the settings: School, Year and terms, Staff, Screen, Data safety. */
  async settings(section: string): Promise<void> {
    await this.goTo('Settings');
    await this.page.getByRole('tab', { name: section }).click();
    await expect(this.page.getByRole('tabpanel', { name: section })).toBeVisible();
  }

  async nameSchool(name: string): Promise<void> {
    await this.settings('School');
    const field = this.page.getByLabel('School’s name');
    await field.fill(name);
    await field.press('Enter');
    await expect(this.page.getByRole('banner')).toContainText(name);
  }

  /** Adds staff as pasted from Excel: one line a person, cells parted by tabs. */
  async pasteStaff(lines: readonly string[]): Promise<void> {
    await this.settings('Staff');
    await this.page.getByRole('button', { name: 'Paste a list' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste a list of staff' });
    await dialog.getByLabel('The list').fill(lines.join('\n'));
    await dialog.getByRole('button', { name: /^Add \d+/ }).click();
    await expect(dialog).toBeHidden();
  }
}
