import type { Locator, Page } from '@playwright/test';

/** The groups of students, under Sessions. */
export class GroupsPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Groups' }).or(page.getByRole('grid', { name: 'Groups' }));
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
    await this.page.getByRole('tab', { name: 'Groups' }).click();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** From the list to the group's own page. */
  async openGroup(name: string): Promise<GroupPage> {
    await this.table.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    return new GroupPage(this.page);
  }

  async startAdding(): Promise<GroupDialog> {
    await this.page.getByRole('button', { name: 'Add a group' }).click();
    return new GroupDialog(this.page.getByRole('dialog', { name: 'Add a group' }));
  }
}

/** A new group being filled in: from the list of groups, or from chosen students. */
export class GroupDialog {
  readonly dialog: Locator;
  /** What sessions come of the pattern. */
  readonly preview: Locator;

  constructor(dialog: Locator) {
    this.dialog = dialog;
    this.preview = dialog.getByRole('status');
  }

  async fill({ name, strand }: { readonly name: string; readonly strand: string }): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await this.dialog.getByRole('button', { name: /^Strand|Strand$/ }).click();
    await this.dialog.page().getByRole('option', { name: strand }).click();
  }

  async add(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Add the group' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}

/** One group with its students and sessions. */
export class GroupPage {
  readonly page: Page;
  readonly sessions: Locator;
  readonly students: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sessions = page.getByRole('region', { name: /^Sessions \(\d+\)$/ });
    this.students = page.getByRole('region', { name: /^Students \(\d+\)$/ });
  }

  /** "Mon 30 Nov 2026". */
  session(day: string): Locator {
    return this.sessions.getByRole('row').filter({ hasText: day });
  }

  async chooseForSession(day: string, choice: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${day}` }).click();
    await this.page.getByRole('menuitem', { name: choice }).click();
  }
}
