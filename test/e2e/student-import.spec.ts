import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, fixture, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { namesIn, wordsOf } from './pages/spoken-words.ts';
import { StudentImportPage } from './pages/student-import.ts';
import { faultsOf, smallTargets, tabWalk } from './pages/tab-walk.ts';
import { axeFaults, excessWidth, goTo, USUAL, ZOOMED } from './pages/tour.ts';

const SIMS = fixture('students/sims-students.csv');
const DFE = fixture('students/dfe-pupil-premium.csv');
const ARBOR = fixture('students/arbor-students.xlsx');
const OCTOBER = fixture('students/arbor-students-october.xlsx');
const expected = JSON.parse(readFileSync(fixture('students/expected.json'), 'utf8'));

test.beforeEach(async ({ desk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** A student entered before the file comes, by the service alone. */
const addStudent = (page: Page, student: Record<string, string>) =>
  page.evaluate(
    async (input) => {
      const body = JSON.stringify({ name: 'students.add', input });
      const reply = await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      if (!(await reply.json()).ok) throw new Error('the student could not be added');
    },
    { student },
  );

function writeList(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('SIMS list, DfE file with a row repaired, then Arbor lists: by keyboard, with the counts that are true', async ({
  desk: { page },
}) => {
  const file = new StudentImportPage(page);
  await file.open();
  await file.choose(SIMS);
  await expect(file.step('Check columns')).toBeFocused();
  await expect(page.getByText(/^Not read: Adno\./)).toBeVisible();
  const blank = file.column('Pupil Premium Indicator').getByRole('checkbox', { name: /^A blank means No/ });
  await expect(blank).toBeChecked();
  await file.seeChanges();
  await file.counts({ New: expected.students, Changed: 0, 'Cannot be read': 0 });
  await expect(file.applyButton()).toHaveText(`Bring in ${expected.students} students`);
  expect(await file.apply()).toBe(`${expected.students} students are in`);
  await expect(page.getByText(`${expected.withPupilPremium} students are eligible for Pupil Premium`)).toBeVisible();

  await page.getByRole('button', { name: 'Import the DfE file' }).click();
  await file.choose(DFE);
  const repairs = page.getByRole('group', { name: 'Row 13' }).getByRole('radio');
  for (const repair of await repairs.all()) await expect(repair).not.toBeChecked();
  await file.seeChanges();
  await file.counts({ Changed: expected.dfeRows - 1, 'Cannot be read': 1 });
  await expect(page.getByText('1 row does not fit its headings and is not read until you decide.')).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).press('Enter');
  await expect(file.step('Check columns')).toBeFocused();
  await repairs.first().press('Space');
  await expect(page.getByText('All decided')).toBeVisible();
  await file.seeChanges();
  await file.counts({ New: 0, Changed: expected.dfeRows, 'Cannot be read': 0 });
  expect(await file.apply()).toBe(`${expected.dfeRows} students changed`);

  await file.another();
  await file.choose(ARBOR);
  await file.seeChanges();
  await file.counts({ New: 0, Changed: 0, Unchanged: 300, 'Cannot be read': 0 });
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
  await expect(page.getByText('This file says nothing new')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await page.getByRole('button', { name: 'Back' }).press('Enter');

  await file.choose(OCTOBER);
  await file.seeChanges();
  await file.counts({ New: 0, Changed: expected.octoberChanges.length, Unchanged: 290 });
  const changes = await file.changes();
  expect(changes.map(({ what, was, now }) => `${what}: ${was} to ${now}`)).toEqual([
    'Pupil Premium: Yes (Ever 6 FSM) to No',
    'Form: 7B to 7G',
    'Year: Year 8 to Year 9',
    'Class: 8y/Ma5 to 8z/Ma9',
    'SEN: None to SEN support',
    'Pupil Premium: No to Yes',
    'KS2 maths: 107 to 118',
    'Form: 10E to 10G',
    'Sex: Male to Female',
    'Name: Walker, Uzma to Newname, Uzma',
  ]);
  await expect(file.applyButton()).toHaveText('Make 10 changes');

  await file
    .table('Changed')
    .getByRole('checkbox', { name: /^Take Form 7G/ })
    .press('Space');
  await expect(page.getByText('1 of 10 differences is not taken: what is here stays.')).toBeVisible();
  await expect(file.applyButton()).toHaveText('Make 9 changes');
  await file.counts({ Changed: 9, Unchanged: 291 });
  expect(await file.apply()).toBe('9 students changed');
});

test('an import is undone on the page that says what was done, and done again', async ({ desk: { page } }) => {
  const file = new StudentImportPage(page);
  await file.open();
  await expect(page.getByRole('table', { name: 'Files read before' })).toHaveCount(0);
  await file.bringIn(SIMS);
  // The step is told by its own name, whatever the undo list shows.
  await page.keyboard.press('Control+Shift+h');
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(file.step('The import was taken back')).toBeVisible();
  await page.getByRole('button', { name: 'Redo', exact: true }).press('Enter');
  await expect(file.step('900 students are in')).toBeVisible();
  await page.keyboard.press('Control+Shift+h');
  await file.another();
  await expect(page.getByRole('table', { name: 'Files read before' }).getByRole('row')).toHaveText([
    /Source/,
    /SIMS list7 September 202623 November 20269000/,
  ]);
  await page.getByRole('link', { name: 'Back to students' }).click();
  expect(await new ShellPage(page).undoName()).toContain('900 students');
});

test('an import that is stopped leaves nothing', async ({ desk: { page }, dataDir }) => {
  const lines = Array.from({ length: 20_000 }, (_, i) => {
    const letters = [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return `Surname${letters},Sam,${String(1 + (i % 28)).padStart(2, '0')}/03/${2010 + (i % 5)},${7 + (i % 5)}`;
  });
  const path = writeList(dataDir, 'all.csv', ['Surname,Forename,Date of birth,Year', ...lines]);
  const file = new StudentImportPage(page);
  await file.open();
  await file.choose(path);
  await file.seeChanges();
  await file.counts({ New: 20_000 });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The import was stopped. Nothing was changed.')).toBeVisible();
  await file.counts({ New: 20_000 });
  expect(await new ShellPage(page).undoName()).toBeNull();
});

test('a file that cannot be read says why, and nothing is lost', async ({ desk: { page }, dataDir }) => {
  const file = new StudentImportPage(page);
  await file.open();
  await file.choose(writeList(dataDir, 'letter.pdf', ['%PDF-1.7', 'not a table']));
  await expect(page.getByRole('alert')).toHaveText(/letter\.pdf/);
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();

  await file.choose(writeList(dataDir, 'scores.csv', ['Colour,Score', 'Red,101', 'Blue,102']));
  await expect(file.step('Check columns')).toBeFocused();
  await expect(page.getByText(/^No column has a name or a UPN/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'See what will change' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(file.step('Check columns')).toBeVisible();
});

test('somebody who may be here already is decided side by side', async ({ desk: { page }, dataDir }) => {
  const file = new StudentImportPage(page);
  await file.open();
  await addStudent(page, { surname: 'Macdonald', forename: 'Kai', bornOn: '2012-03-04', form: '9B' });
  await file.choose(
    writeList(dataDir, 'new.csv', [
      'Surname,Forename,Date of birth,Form',
      'McDonald,Kai,04/03/2012,9C',
      'Osei,Ama,11/10/2012,9A',
    ]),
  );
  await file.seeChanges();
  await file.counts({ New: 1, 'To decide': 1, Changed: 0 });
  const card = file.person('McDonald, Kai');
  await expect(card).toContainText('The same date of birth and a similar name');
  await expect(card.locator('mark')).toHaveText(['Macdonald, Kai differs', '9B differs']);
  // Enter on the heading would bring one in while the other waits: it must be asked for.
  await file.step('See what will change').focus();
  await page.keyboard.press('Enter');
  await expect(file.step('See what will change')).toBeVisible();

  await file.decide('McDonald, Kai', 'Leave out');
  await file.counts({ New: 1, 'To decide': 0, 'Left out': 1 });
  await file.decide('McDonald, Kai', 'Somebody new');
  await file.counts({ New: 2, 'To decide': 0 });
  await file.decide('McDonald, Kai', 'Same student');
  await file.counts({ New: 1, Changed: 1, 'To decide': 0 });
  await file.show('Changed');
  expect((await file.changes()).map(({ what, was, now }) => `${what}: ${was} to ${now}`)).toContain('Form: 9B to 9C');
  expect(await file.apply()).toBe('1 student is in, 1 changed');
});

test('people whom only a name tells apart are decided all at once', async ({ desk: { page }, dataDir }) => {
  const file = new StudentImportPage(page);
  const people = ['Osei,Ama', 'Osei,Kofi', 'Hall,Sana', 'Khan,Omar', 'Jones,Mia', 'Patel,Jaya'];
  await file.open();
  await file.bringIn(
    writeList(dataDir, 'born.csv', ['Surname,Forename,DOB', ...people.map((p, i) => `${p},1${i}/03/2012`)]),
  );
  await file.another();
  await file.choose(writeList(dataDir, 'names.csv', ['Surname,Forename,Form', ...people.map((p) => `${p},9A`)]));
  await file.seeChanges();
  await file.counts({ New: 0, Changed: 0, 'To decide': 6 });
  await page.getByRole('button', { name: 'All 6 are the same students' }).press('Enter');
  await file.counts({ Changed: 6, 'To decide': 0 });
  await expect(page.getByRole('region', { name: 'To decide' }).getByRole('status')).toBeFocused();
  await file.decide('Khan, Omar', 'Decide later');
  await file.counts({ Changed: 5, 'To decide': 1 });
});

test('a name that nobody has is not brought in unasked, and somebody new can be left out', async ({
  desk: { page },
  dataDir,
}) => {
  const file = new StudentImportPage(page);
  await file.open();
  await addStudent(page, { surname: 'Walker', forename: 'Uzma', bornOn: '2011-03-04', form: '11B' });
  const names = ['Newname,Uzma', 'Osei,Ama', 'Walker,Uzma'];
  await file.choose(writeList(dataDir, 'tracker.csv', ['Surname,Forename,Target', ...names.map((n) => `${n},7`)]));
  await file.seeChanges();
  await file.counts({ New: 0, Changed: 1, 'To decide': 2 });
  await page.getByRole('button', { name: 'The 2 unknown names are somebody new' }).press('Enter');
  await file.counts({ New: 2, 'To decide': 0 });

  await file.show('New');
  await file.table('New').getByRole('checkbox', { name: 'Select Newname, Uzma' }).press('Space');
  await page.getByRole('button', { name: 'Leave out' }).press('Enter');
  await file.counts({ New: 1, 'Left out': 1 });
  await expect(file.table('New').getByRole('rowheader')).toHaveText(['Osei, Ama']);
  await file.show('Changed');
  await expect(file.table('Changed').getByRole('row').filter({ hasText: 'Walker, Uzma' })).toContainText(
    'by name alone',
  );
  expect(await file.apply()).toBe('1 student is in, 1 changed');
});

test('care is hidden until somebody asks, and initials hide the rest', async ({ desk: { page } }) => {
  const { data } = Papa.parse<string[]>(readFileSync(DFE, 'utf8'));
  const surnames = [...new Set(data.slice(1).flatMap((row) => (row.length > 5 ? (row[1] ?? []) : [])))];
  expect(surnames.length).toBeGreaterThan(10);
  const file = new StudentImportPage(page);
  await file.open();
  await file.choose(DFE);
  const care = file.column('Looked After Premium').getByRole('cell').first();
  await expect(care).toHaveText('Hidden');
  await page.getByRole('button', { name: 'Show looked-after reasons' }).click();
  await expect(care).not.toHaveText('Hidden');
  await page.getByRole('button', { name: 'Hide looked-after reasons' }).click();
  await expect(care).toHaveText('Hidden');
  await page.getByRole('button', { name: 'Show looked-after reasons' }).click();

  const row = page.getByRole('group', { name: 'Row 13' });
  await expect(row).toContainText('Kiran, Jr');
  await page.keyboard.press('Control+Shift+h');
  await expect(care).toHaveText('Hidden');
  await expect(row).not.toContainText('Kiran');
  expect(namesIn(await wordsOf(page), surnames)).toEqual([]);
  await expect(file.column('DOB').getByRole('cell').first()).toHaveText('Hidden');
  await file.seeChanges();
  const first = file.table('New').getByRole('rowheader').first();
  await expect(first).toHaveText('T.H.');
  expect(namesIn(await wordsOf(page), surnames)).toEqual([]);
  await page.keyboard.press('Control+Shift+h');
  await expect(first).toHaveText('Hussain, Theo');
});

test('leaving the page with a file open asks nothing and keeps nothing', async ({ desk: { page } }) => {
  const file = new StudentImportPage(page);
  await file.open();
  await file.choose(SIMS);
  await page.getByRole('link', { name: 'Leave without importing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Students' })).toBeVisible();
  await goTo(page, '/students/import');
  await expect(file.step('Choose a file of students')).toBeVisible();
  await expect(page.getByText('is open. Choosing another file closes it.')).toHaveCount(0);
});

test('every step stands up to axe and Tab, and fits 320 px', async ({ desk: { page }, dataDir }) => {
  test.slow();
  const file = new StudentImportPage(page);
  const faults: Record<string, readonly string[]> = {};
  const look = async (step: string) => {
    const found = [...(await axeFaults(page, { inside: 'main' }))];
    found.push(...(await smallTargets(page)), ...faultsOf(await tabWalk(page)));
    await page.setViewportSize(ZOOMED);
    if ((await excessWidth(page)) > 0) found.push('wider than 320 px');
    await page.setViewportSize(USUAL);
    if (found.length > 0) faults[step] = found;
  };
  await file.open();
  await look('choose');
  await addStudent(page, { surname: 'Macdonald', forename: 'Kai', bornOn: '2012-03-04', form: '9B' });
  const path = writeList(dataDir, 'new.csv', [
    'Surname,Forename,Date of birth,Form,Medical',
    'McDonald,Kai,04/03/2012,9C,None',
    'Osei,Ama,11/10/2012,9A,None',
    'Osei,Kofi, Jr,12/10/2012,9A,None',
    'Osei,Efua,31/02/2012,9A,None',
  ]);
  await file.choose(path);
  await page.getByRole('button', { name: 'Use one of the other columns' }).click();
  await look('columns');
  await file.seeChanges();
  await look('to decide');
  await file.show('New');
  await look('new');
  await file.show('To decide');
  await file.decide('McDonald, Kai', 'Same student');
  await file.show('Changed');
  await look('changed');
  await file.applyButton().click();
  await expect(page.getByRole('region', { name: 'What was done' })).toBeVisible();
  await look('done');
  expect(faults).toEqual({});
});
