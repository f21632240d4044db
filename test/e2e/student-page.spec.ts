import { expect, test } from '../support/e2e.ts';
import { ShellPage } from './pages/shell.ts';
import { StudentPage } from './pages/student.ts';
import { type SeededStudent, StudentsPage } from './pages/students.ts';

const GRACE: SeededStudent = {
  surname: 'Adeyemi',
  forename: 'Grace',
  cohort: 2024,
  form: '9B',
  mathsClass: '9x/Ma1',
  upn: 'Q207000016049',
  bornOn: '2012-11-03',
  ks2Maths: 107,
  targetGrade: '8',
  pupilPremium: 'yes',
  notes: 'Grace is quick to see structure',
};

test('a student is opened from the table, changed in place, decided about with a reason, and undone', async ({
  desk,
}) => {
  const { page } = desk;
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  const shell = new ShellPage(page);
  await students.seed([GRACE]);
  await students.open();
  await student.openFromTable('Adeyemi, Grace');
  expect(await page.title()).not.toMatch(/Adeyemi|Grace/);
  expect(page.url()).not.toMatch(/Adeyemi|Grace/);

  await student.type('Current grade', '6');
  await expect(student.card('Prior attainment and grades').getByText('2 below target')).toBeVisible();
  await expect(student.field('Current grade')).toHaveAccessibleDescription(
    'Current grade: Typed here, 23 November 2026',
  );
  await student.type('KS2 maths', '79');
  await expect(page.getByRole('alert')).toBeVisible();
  await student.type('KS2 maths', '109');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await student.choose('A level', 'Maybe');
  await student.type('Year', '10');
  await expect(page.getByText('An exception: 1 year above their own year group')).toBeVisible();

  await student.addReason('Ever 6 FSM', 'Office, by phone');
  await expect(student.card('Pupil Premium').getByText('Office, by phone, 23 November 2026')).toBeVisible();
  await student.decide('Target', 'Top of the set in both autumn tests');
  await expect(student.card('Nominations and decisions').getByText('Target', { exact: true })).toBeVisible();
  await expect(
    student.card('Nominations and decisions').getByText(/Top of the set in both autumn tests/),
  ).toBeVisible();
  await expect
    .poll(() => student.history())
    .toEqual([
      'Status: Target, against the rule: Top of the set in both autumn tests',
      'Year: 9 to 10',
      'A level: Not asked to Maybe',
      'KS2 maths: 107 to 109',
      'Current grade: 6, none before',
      expect.stringContaining('Ever 6 FSM holds (Office, by phone, 23 November 2026)'),
    ]);

  await shell.undo();
  await expect(student.card('Nominations and decisions').getByText(/Nobody has decided/)).toBeVisible();
  await student.field('Form').press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Students' })).toBeVisible();
});

test('undo belongs to a field only while something was typed into it', async ({ desk: { page } }) => {
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  await students.seed([GRACE]);
  await students.open();
  await student.openFromTable('Adeyemi, Grace');
  await student.field('Current grade').fill('5');
  await page.keyboard.press('Tab');
  await expect.poll(() => student.history()).toContain('Current grade: 5, none before');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Change Grace Adeyemi’s current grade')).toBeVisible();
  await expect(student.field('Current grade')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(student.field('Current grade')).toHaveValue('5');

  await student.field('Predicted grade').press('7');
  await page.keyboard.press('Control+z');
  await expect(student.field('Predicted grade')).toHaveValue('');
  await expect(student.field('Current grade')).toHaveValue('5');
  await page.keyboard.press('Control+z');
  await expect(student.field('Current grade')).toHaveValue('');
});

test('a looked-after reason is on no screen until it is asked for, its change in the history neither', async ({
  desk,
}) => {
  const { page } = desk;
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  await students.seed([GRACE]);
  await students.open();
  await student.openFromTable('Adeyemi, Grace');
  await student.addReason('Looked after', 'Virtual school');
  const premium = student.card('Pupil Premium');
  await expect(page.locator('main')).not.toContainText(/Looked after|Virtual school/);
  await premium.getByRole('button', { name: 'Show looked-after reasons' }).click();
  await expect(premium.getByText('Virtual school, 23 November 2026')).toBeVisible();
  await premium.getByRole('button', { name: 'Change Looked after' }).click();
  await page.getByRole('radio', { name: 'It has ended' }).press(' ');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(student.card('History of changes').getByText('Looked after ended')).toBeVisible();
  await premium.getByRole('button', { name: 'Hide looked-after reasons' }).click();
  await expect(page.locator('main')).not.toContainText(/Looked after|Virtual school/);
});

test('with initials on, nothing on the page says who it is', async ({ desk }) => {
  const { page } = desk;
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  await students.seed([GRACE]);
  await students.open();
  await student.openFromTable('Adeyemi, Grace');
  await expect(page.getByText(/check letter/i)).toBeVisible();
  await student.type('Forename', 'Gracie');
  await expect(student.card('History of changes').getByText('Forename: Grace to Gracie')).toBeVisible();
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('heading', { level: 1, name: 'G.A.', exact: true })).toBeVisible();
  const main = page.locator('main');
  await expect(main).not.toContainText(/Adeyemi|Grac|Q207000016049|2012/);
  for (const box of await main.getByRole('textbox').all()) {
    await expect(box).not.toHaveValue(/Adeyemi|Grac|Q207000016049/);
  }
  await expect(student.card('History of changes').getByText('Forename changed (hidden)')).toBeVisible();
});

test('a student who has been removed is said to be gone, and comes back with undo', async ({ desk }) => {
  const { page } = desk;
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  await students.seed([GRACE]);
  await students.open();
  await student.openFromTable('Adeyemi, Grace');
  const address = page.url();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Students' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('That student is no longer here')).toBeVisible();
  await new ShellPage(page).undo();
  await expect(page.getByRole('heading', { level: 1, name: 'Adeyemi, Grace' })).toBeVisible();
});

test('target students are set beside others by year, sex, SEN and EAL', async ({ desk }) => {
  const { page } = desk;
  const students = new StudentsPage(page);
  const group = (n: number, patch: Partial<SeededStudent>): SeededStudent[] =>
    Array.from({ length: n }, (_, i) => ({
      surname: `Student${i}`,
      forename: `${patch.sex}${patch.ks2Maths}`,
      cohort: 2024,
      sen: 'N',
      eal: false,
      ...patch,
    }));
  await students.seed([
    ...group(3, { sex: 'F', ks2Maths: 112, pupilPremium: 'yes' }),
    ...group(17, { sex: 'M', ks2Maths: 113, pupilPremium: 'yes' }),
    ...group(30, { sex: 'F', ks2Maths: 100, pupilPremium: 'no' }),
    ...group(30, { sex: 'M', ks2Maths: 101, pupilPremium: 'no' }),
  ]);
  await new ShellPage(page).find('compare target', 'Compare target students with others');
  await expect(
    page.getByText('20 target students by the rule, none confirmed yet beside 60 other students'),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'What stands out' })).toContainText(
    'Female: 15% of the target students (3) and 50% of the other students (30), 35 percentage points less.',
  );
  const row = page.getByRole('grid', { name: 'Target students beside others' }).getByRole('row', { name: /^Female/ });
  await expect(row).toContainText(/3\s*15%\s*30\s*50%\s*−35/);
  await page.getByRole('radio', { name: 'Other Pupil Premium' }).press(' ');
  await expect(page.getByRole('region', { name: 'What stands out' })).toContainText(
    'There are no other Pupil Premium students to compare.',
  );
});

test('a student’s page leads to the others of the list as it was shown, and back to the row', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  const student = new StudentPage(page);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await students.seed(
    ['Adeyemi', 'Bennett', 'Chen', 'Dhillon'].map((surname, i) => ({ surname, form: '9B', ks2Maths: 100 + i })),
  );
  await students.open();
  await page.getByRole('columnheader', { name: /^Name/ }).getByRole('button').first().click();
  await page.getByRole('searchbox', { name: 'Filter' }).fill('e');
  await expect(students.names()).toHaveText(['Chen', 'Bennett', 'Adeyemi']);
  await student.openFromTable('Chen');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous student' })).toBeDisabled();
  // What was typed is kept by going on.
  await student.field('Current grade').fill('7');
  await page.keyboard.press('Alt+PageDown');
  await expect(heading('Bennett')).toBeFocused();
  await page.getByRole('button', { name: 'Next student' }).click();
  await expect(heading('Adeyemi')).toBeFocused();
  await page.keyboard.press('Alt+PageDown');
  await expect(heading('Adeyemi')).toBeFocused();
  await page.keyboard.press('Alt+PageUp');
  await expect(heading('Bennett')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(students.names().filter({ hasText: 'Bennett' })).toBeFocused();
  await expect(await students.cell('Chen', 'Current')).toHaveText('7');
});
