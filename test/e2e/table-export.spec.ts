import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import Papa from 'papaparse';
import { missingReader, readExcel } from '../support/document-readers.ts';
import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { goTo } from './pages/tour.ts';

test.use({ flags: ['--sample'] });

async function exportTable(page: Page, kind: RegExp): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this table' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  return downloading;
}

async function csvOf(page: Page): Promise<readonly string[][]> {
  const download = await exportTable(page, /^CSV file/);
  return Papa.parse<string[]>(
    readFileSync(await download.path(), 'utf8')
      .replace('\ufeff', '')
      .trim(),
  ).data;
}

const headings = (page: Page) =>
  page
    .getByRole('columnheader')
    .allTextContents()
    .then((all) => all.map((text) => text.trim()).filter((text) => text !== '' && text !== 'Actions'));

test('students are exported as they are shown: filtered, sorted, columns in their order', async ({
  desk: { page },
}) => {
  await new ShellPage(page).goTo('Students');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('11x');
  const shown = page.getByText(/^\d+ of \d+ shown$/);
  await expect(shown).toBeVisible();
  const [count = '', all = ''] = (await shown.textContent())?.match(/\d+/g) ?? [];
  await page.getByRole('columnheader', { name: /^KS2/ }).getByRole('button').first().click();
  const [first = [], ...rows] = await csvOf(page);
  expect(first).toEqual(await headings(page));
  expect(rows).toHaveLength(Number(count));
  const namesShown = (await page.getByRole('rowheader').allTextContents()).map((name) => name.trim());
  expect(rows.map((row) => row[0])).toEqual(namesShown);
  expect(rows.every((row) => row.join(' ').includes('11x'))).toBe(true);
  await expect(page.getByText(`${count} rows exported: Students 2026-11-23.csv is in your downloads`)).toBeVisible();

  test.skip(missingReader('openpyxl') !== null, 'openpyxl reads the workbook back');
  const workbook = await exportTable(page, /^Excel workbook/);
  const { sheets } = await readExcel(readFileSync(await workbook.path()));
  const about = Object.values(sheets[0]?.cells ?? {}).map((cell) => String(cell.value));
  expect(about.join('\n')).toContain(`Any column contains “11x”. ${count} of ${all} rows.`);
  const year = first.indexOf('Year');
  expect(sheets[1]?.cells[`${'ABCDEFGHIJ'.charAt(year)}2`]).toMatchObject({ type: 'n', value: 11 });
});

test('rows in groups keep the order of the groups, a closed one too, and say which group', async ({
  desk: { page },
}) => {
  await new ShellPage(page).goTo('PD plan');
  await page.getByRole('button', { name: /^Group/ }).click();
  await page.getByRole('menuitem', { name: 'Close all groups' }).click();
  const [first = [], ...rows] = await csvOf(page);
  expect(first[0]).toBe('Priority');
  expect(rows).toHaveLength(13);
  const groups = rows.map((row) => row[0] ?? '');
  expect([...new Set(groups)]).toHaveLength(4);
  expect(groups).toEqual(groups.toSorted());
});

const TABLES: readonly (readonly [place: string, address: string])[] = [
  ['ranked needs', '/audit'],
  ['compared rounds', '/audit/compare'],
  ['PD actions', '/plan'],
  ['students', '/students'],
  ['target students', '/students/targets'],
  ['staff', '/settings/staff'],
];
test('every table is exported, by keyboard', async ({ desk: { page } }) => {
  for (const [name, address] of TABLES) {
    await goTo(page, address);
    const button = page.getByRole('button', { name: 'Export this table' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: /^Excel workbook/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const rows = Papa.parse<string[]>(readFileSync(await (await downloading).path(), 'utf8').trim()).data;
    expect(rows.length, name).toBeGreaterThan(1);
    expect(rows[0]?.length, name).toBeGreaterThan(2);
    // Nothing that is only an icon or a tick on the screen becomes an empty column.
    for (const [at, heading] of (rows[0] ?? []).entries()) {
      expect(heading.replace('\ufeff', ''), `${name}, column ${at + 1}`).not.toBe('');
    }
  }
});

test('looked-after reasons go to a file only while they are shown', async ({ desk: { page } }) => {
  await new ShellPage(page).goTo('Students');
  const textOf = async () => JSON.stringify(await csvOf(page));
  expect(await textOf()).not.toMatch(/looked after/i);
  await page.getByRole('checkbox', { name: /^Show looked-after/ }).check({ force: true });
  await expect.poll(textOf).toMatch(/Looked after/);
});

test('a table of very many rows says on paper that it is cut', async ({ desk: { page } }) => {
  await page.evaluate(async () => {
    const added = Array.from({ length: 2_100 }, (_, n) => ({ surname: `Zz${n}`, forename: 'Many', cohort: 2024 }));
    const body = JSON.stringify({ name: 'students.updateEach', input: { changes: [], added, what: 'Add many' } });
    await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  });
  await new ShellPage(page).goTo('Students');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2400');
  // What the browser does before it takes the page for the printer.
  const printed = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const rows = document.querySelectorAll('tbody tr').length;
    return { rows, words: document.querySelector('main')?.innerText ?? '' };
  });
  expect(printed.rows).toBe(2_000);
  expect(printed.words).toContain('Only the first 2,000 of 2,399 rows are printed here.');
});
