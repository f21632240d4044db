import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { StudentRow } from '../../shared/contract/students.ts';
import { initialsOf, nameOf } from '../../shared/domain/students.ts';
import { startHost } from '../support/browser-host.ts';
import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { namesIn, wordsOf } from './pages/spoken-words.ts';

test.use({ flags: ['--sample'] });

/** Students of the sample school whose decision leaves something to see on every screen. */
async function studentsOf(page: Page): Promise<readonly StudentRow[]> {
  const reply = await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'students.list', input: {} });
    return (await fetch('/call', { method: 'POST', headers, body })).json();
  });
  return (reply as { value: StudentRow[] }).value;
}

const surnamesOf = (students: readonly StudentRow[]) => [...new Set(students.map((s) => s.surname))];

const marker = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Initials shown: show names' });

test('with initials on, no student is named on any screen of Students, nor in the palette', async ({
  desk: { page },
}) => {
  const shell = new ShellPage(page);
  await shell.goTo('Students');
  const students = await studentsOf(page);
  const surnames = surnamesOf(students);
  const target = students.find((s) => s.decision?.isOverride);
  if (!target) throw new Error('the sample has no decision against the rule');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expect(namesIn(await wordsOf(page), surnames).length).toBeGreaterThan(5);

  await page.keyboard.press('Control+Shift+H');
  await expect(marker(page)).toBeVisible();
  await expect(page.getByText('Students are shown by their initials')).toBeVisible();

  const screens: readonly (readonly [string, RegExp])[] = [
    ['/students', /^Students$/],
    [`/students/of/${target.id}`, /./],
    ['/students/targets', /target students/i],
    ['/students/compare', /compar/i],
    ['/students/import', /import/i],
    ['/', /./],
  ];
  for (const [address, heading] of screens) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, address);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(namesIn(await wordsOf(page), surnames), address).toEqual([]);
    if (target.upn !== '') expect(await wordsOf(page), address).not.toContain(target.upn);
  }

  await shell.goTo('Students');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette).toBeVisible();
  await page.keyboard.type(target.surname.slice(0, 4));
  await expect(palette.getByRole('option', { name: initialsOf(target) }).first()).toBeVisible();
  const found = await palette.getByRole('listbox').innerText();
  expect(namesIn(found, surnames)).toEqual([]);
  await page.keyboard.press('Escape');

  await marker(page).click();
  await expect(marker(page)).toHaveCount(0);
  await expect(page.getByText('Students are shown by name')).toBeVisible();
  await expect(page.getByText(nameOf(students[0] ?? target)).first()).toBeVisible();
});

test('the key works from a field and over a dialog, and the menu says which way it goes', async ({
  desk: { page },
}) => {
  await new ShellPage(page).goTo('Students');
  await page.getByRole('searchbox', { name: 'Filter' }).focus();
  await page.keyboard.press('Control+Shift+H');
  await expect(marker(page)).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('show names');
  await expect(page.getByRole('option', { name: /^Show names/ }).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByText('Students are shown by name')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
  await expect(page.getByRole('option', { name: /^Show initials in place of names/ }).first()).toBeVisible();
});

test('the undo list names no student while initials are shown', async ({ desk: { page } }) => {
  const shell = new ShellPage(page);
  await shell.goTo('Students');
  const [student] = await studentsOf(page);
  if (!student) throw new Error('the sample has no students');
  await page.evaluate(
    async ({ id }) => {
      const body = JSON.stringify({ name: 'students.update', input: { id, patch: { form: '7Z' } } });
      await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    },
    { id: student.id },
  );
  await expect.poll(() => shell.undoName()).toContain(student.surname);
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => shell.undoName()).toBe('the last change');
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  expect(namesIn(await wordsOf(page), [student.surname])).toEqual([]);
});

test('what is exported while initials are shown has no name in it, nor in the file’s', async ({ desk: { page } }) => {
  await new ShellPage(page).goTo('Students');
  const surnames = surnamesOf(await studentsOf(page));
  await page.keyboard.press('Control+Shift+H');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this table' }).click();
  await page.getByRole('menuitem', { name: /^CSV file/ }).click();
  const download = await downloading;
  const text = readFileSync(await download.path(), 'utf8');
  expect(Papa.parse<string[]>(text.trim()).data.length).toBe(300);
  expect(namesIn(`${download.suggestedFilename()}\n${text}`, surnames)).toEqual([]);
});

test.describe('a school of its own', () => {
  test.use({ flags: [] });

  test('initials are shown again at the next start; log, settings and addresses never hold a name', async ({
    dataDir,
    desk,
    browser,
  }) => {
    const { page } = desk;
    const shell = new ShellPage(page);
    const id = await page.evaluate(async () => {
      const input = { student: { surname: 'Quillfeather', forename: 'Wilhelmina' } };
      const body = JSON.stringify({ name: 'students.add', input });
      const reply = await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      return ((await reply.json()) as { value: { id: string } }).value.id;
    });
    await shell.goTo('Students');
    await expect(page.getByText('Quillfeather, Wilhelmina').first()).toBeVisible();
    await shell.find('quillfeather', 'Quillfeather, Wilhelmina');
    await expect(page).toHaveURL(new RegExp(id));
    expect(await page.title()).not.toContain('Quillfeather');
    expect(page.url()).not.toContain('Quillfeather');
    await page.keyboard.press('Control+Shift+H');
    await expect(marker(page)).toBeVisible();
    await shell.saved();
    await desk.close();

    const kept = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(json|log|txt)$/.test(name),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const name of kept) expect(readFileSync(join(dataDir, name), 'utf8'), name).not.toContain('Quillfeather');

    const host = await startHost(dataDir);
    const context = await browser.newContext({ locale: 'en-GB' });
    const again = await context.newPage();
    await again.goto(host.address);
    await new ShellPage(again).goTo('Students');
    await expect(marker(again)).toBeVisible();
    await expect(again.getByText('W.Q.').first()).toBeVisible();
    expect(await wordsOf(again)).not.toContain('Quillfeather');
    await context.close();
    await host.stop();
  });
});
