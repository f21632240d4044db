import type { Page } from '@playwright/test';

/** All that can be read or heard on the page: words, names for screen readers, tips, what stands in fields, the title. */
export async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll('*')].flatMap((element) => [
      ...['aria-label', 'title', 'placeholder', 'aria-description', 'alt'].map((name) => element.getAttribute(name)),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : null,
    ]);
    return [document.title, document.body.innerText, ...said.filter((words) => words)].join('\n');
  });
}

/** The names that a text holds; a short one only as a word of its own. */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(text.match(/[\p{L}’-]+/gu));
  return names.filter((name) => (name.length < 5 ? words.has(name) : text.includes(name)));
}
