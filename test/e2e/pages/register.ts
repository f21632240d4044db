import type { Locator, Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf, Reply } from '../../../shared/contract/index.ts';

/** The register of one session. */
export class RegisterPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Register' });
  }

  /** Asks the app without the screen. */
  async call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = await this.page.evaluate(
      async ([asked, given]) => {
        const body = JSON.stringify({ name: asked, input: given });
        const headers = { 'Content-Type': 'application/json' };
        return (await (await fetch('/call', { method: 'POST', headers, body })).json()) as Reply<unknown>;
      },
      [name as string, input as unknown] as const,
    );
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as OutputOf<N>;
  }

  async open(sessionId: string): Promise<void> {
    await this.page.evaluate((id) => {
      window.location.hash = `#/sessions/register/${id}`;
    }, sessionId);
    await this.list.waitFor();
  }

  /** The student's row, by name; it says the mark. */
  row(name: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`\\d+\\. ${name}:`) });
  }

  /** Presses keys one after another, and answers how many they were. */
  async press(...keys: readonly string[]): Promise<number> {
    for (const key of keys) await this.page.keyboard.press(key);
    return keys.length;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async pasteMarks(text: string): Promise<Locator> {
    await this.button('Paste marks').click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste marks' });
    await dialog.getByRole('textbox', { name: 'The marks' }).fill(text);
    return dialog;
  }
}
