import type { Download, Locator, Page } from '@playwright/test';

export interface ActionLine {
  readonly ref: string;
  readonly title: string;
  readonly who: string;
  readonly when: string;
  readonly hours: string;
  readonly cost: string;
  readonly status: string;
}

export interface CheckLine {
  readonly title: string;
  readonly holds: boolean;
}

const AUDIENCES = { full: 'Full plan, for the MPL and HoD', governors: 'Summary, for governors' } as const;

/** The PD plan place, as a person finds their way in it: by names and labels. */
export class PlanPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'PD actions' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'PD plan' }).click();
    await this.page.getByRole('heading', { level: 1, name: /PD plan/ }).waitFor();
    await this.page.getByRole('tab', { name: /^Actions/ }).waitFor();
  }

  async openPart(part: 'Actions' | 'Priorities' | 'Plan document'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${part}`) }).click();
  }

  /** Accepts all that the draft proposes; the answer is how many actions that were. */
  async draft(): Promise<number> {
    await this.page.getByRole('button', { name: 'Draft the plan' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Draft the plan' });
    const add = dialog.getByRole('button', { name: /^Add \d+ actions?$/ });
    const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0]);
    await add.click();
    await dialog.waitFor({ state: 'hidden' });
    await this.table.waitFor();
    return count;
  }

  /** The rows of the table as they read, in the order shown. */
  async actionRows(): Promise<readonly ActionLine[]> {
    const rows = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    const headings = (await this.table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
    const lines = await rows.evaluateAll((all) =>
      all
        .filter((row) => row.querySelector('[role="rowheader"]'))
        .map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())),
    );
    return lines.map((cells) => {
      const under = (heading: string) => cells[headings.indexOf(heading)] ?? '';
      return {
        ref: under('Ref'),
        title: under('Action'),
        who: under('Lead'),
        when: under('When'),
        hours: under('Hours'),
        cost: under('Cost'),
        status: under('Status'),
      };
    });
  }

  /** Opens an action's page by its reference, such as "2.1". */
  async openAction(ref: string): Promise<void> {
    await this.table.getByRole('link', { name: new RegExp(`^${literally(ref)}, open `) }).click();
    await this.page.getByRole('heading', { level: 1, name: new RegExp(`^${literally(ref)} `) }).waitFor();
  }

  /**
   * Types into the field of that label and leaves it, or chooses from its list; a date is typed as DD/MM/YYYY. Works in
   * an action's page, an open priority and the plan document.
   */
  async setField(label: string, value: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: label, exact: true });
    const date = this.page.getByRole('group', { name: label, exact: true });
    const list = this.page.getByRole('button', { name: new RegExp(` ${literally(label)}$`) });
    await box.or(date).or(list).first().waitFor();
    if (await box.count()) {
      await box.fill(value);
      await box.blur();
    } else if (await date.count()) {
      const parts = value.split('/');
      for (const [i, part] of parts.entries()) {
        await date.getByRole('spinbutton').nth(i).click();
        await this.page.keyboard.type(part);
      }
      // Leaving the whole field saves it; its own buttons come first in the tab order.
      await this.page.getByRole('heading', { level: 1 }).focus();
    } else {
      await list.click();
      await this.page.getByRole('option', { name: value, exact: true }).click();
    }
    await this.saved();
  }

  /** A cell of the table, by the action's reference and the column's title. */
  async cell(ref: string, column: string): Promise<Locator> {
    const titles = await this.table.getByRole('columnheader').allInnerTexts();
    const at = titles.findIndex((title) => title.trim() === column);
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name: new RegExp(`^${literally(ref)}, open `) }) })
      .locator('> *')
      .nth(at);
  }

  /** Types into the segments of a date as DD/MM/YYYY, and stays there. */
  async typeDate(label: string, value: string): Promise<void> {
    const date = this.page.getByRole('group', { name: label, exact: true });
    await date.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(value.replaceAll('/', ''));
  }

  /** Back from an action's page to its row. */
  async backToTable(): Promise<void> {
    await this.page.getByRole('link', { name: 'PD plan' }).last().click();
    await this.table.waitFor();
  }

  async checks(): Promise<readonly CheckLine[]> {
    const items = this.page.getByRole('listitem').filter({ hasText: /^(Done|Open): / });
    await items.first().waitFor();
    return items.evaluateAll((all) =>
      all.map((item) => ({
        title: item.querySelector('p')?.textContent ?? '',
        holds: item.textContent?.startsWith('Done') ?? false,
      })),
    );
  }

  /** Asks for the document and waits until the dialog has closed. */
  async startExport(program: 'Word' | 'Excel', audience: keyof typeof AUDIENCES): Promise<void> {
    await this.page.getByRole('button', { name: `Export to ${program}` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Export to ${program}` });
    await dialog.locator('label').filter({ hasText: AUDIENCES[audience] }).click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Writes the document and hands it over as the browser downloads it. */
  async exportTo(program: 'Word' | 'Excel', audience: keyof typeof AUDIENCES): Promise<Download> {
    const downloaded = this.page.waitForEvent('download');
    await this.startExport(program, audience);
    return downloaded;
  }

  private async saved(): Promise<void> {
    await this.page.getByText('All changes saved').waitFor();
  }
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
