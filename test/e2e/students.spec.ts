import { expect, test } from '../support/e2e.ts';
import { type SeededStudent, StudentsPage } from './pages/students.ts';

const dfe = { source: 'DfE Pupil Premium file', asAt: '2026-04-01', holds: true } as const;
const COHORT = { 11: 2022, 9: 2024, 7: 2026 } as const;

const SOME: readonly SeededStudent[] = [
  { surname: 'Adeyemi', forename: 'Grace', cohort: COHORT[11], form: '11E', pupilPremium: 'yes', ks2Maths: 113 },
  {
    surname: 'Bennett',
    forename: 'Theo',
    cohort: COHORT[11],
    form: '11B',
    ks2Maths: 108,
    reasons: [{ ...dfe, reason: 'ever-6-fsm' }],
  },
  {
    surname: 'Chen',
    forename: 'Mia',
    cohort: COHORT[9],
    form: '9D',
    ks2Maths: 110,
    reasons: [{ ...dfe, reason: 'looked-after' }],
  },
  { surname: 'Dhillon', forename: 'Jaya', cohort: COHORT[9], form: '9D', pupilPremium: 'no' },
];

async function openWithSome(page: StudentsPage) {
  await page.open();
  await page.seed(SOME);
  await expect(page.rows()).toHaveCount(SOME.length);
}

test('an empty list says what to do first, and the first student is added by hand', async ({ desk: { page } }) => {
  const students = new StudentsPage(page);
  await students.open();
  await expect(page.getByText('No students yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import students' })).toBeVisible();
  await students.addByDialog('Adeyemi', 'Grace', 'Year 11');
  await expect(page.getByText('Adeyemi, Grace added')).toBeVisible();
  await expect(await students.cell('Adeyemi, Grace', 'Year')).toHaveText('11');

  await page.getByRole('button', { name: 'Add a student' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a student' });
  await dialog.getByRole('textbox', { name: 'Surname' }).fill('ADEYEMI');
  await dialog.getByRole('textbox', { name: 'Forename' }).fill('grace');
  await expect(dialog.getByText(/has this name already/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^UPN/ }).fill('Q207000016049');
  await expect(dialog.getByText(/check letter/i)).toBeVisible();
  await dialog.getByRole('button', { name: 'Add another student of this name' }).click();
  await expect(students.rows()).toHaveCount(2);
});

test('the table is edited in place, pasted into from Excel, changed together, and each is undone', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await openWithSome(students);

  const form = await students.cell('Dhillon, Jaya', 'Form');
  await form.focus();
  await page.keyboard.type('9F');
  await page.keyboard.press('Enter');
  await expect(form).toHaveText('9F');
  const year = await students.cell('Dhillon, Jaya', 'Year');
  await year.focus();
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await expect(year).toHaveText('10');

  const ks2 = await students.cell('Dhillon, Jaya', 'KS2');
  await ks2.focus();
  await page.keyboard.type('131');
  await page.keyboard.press('Enter');
  await expect(ks2.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');

  await (await students.cell('Adeyemi, Grace', 'Name')).focus();
  await students.paste(
    'Name\tYear\tForm\tKS2\nAdeyemi, Grace\t11\t11F\t114\nFarah, Omar\t7\t7A\t109\nHussain, Zainab\tYear 7\t7A\tN\n',
  );
  const preview = page.getByRole('dialog', { name: 'Paste into Students' });
  await preview.getByText('Add 2 new rows, not in this table yet').click();
  await preview.getByRole('button', { name: 'Change 2 cells and add 2 rows' }).click();
  await expect(students.rows()).toHaveCount(6);
  await expect(await students.cell('Adeyemi, Grace', 'KS2')).toHaveText('114');
  await expect(await students.cell('Hussain, Zainab', 'KS2')).toHaveText('N');
  await expect(await students.cell('Hussain, Zainab', 'Year')).toHaveText('7');

  for (const name of ['Farah, Omar', 'Hussain, Zainab']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check({ force: true });
  }
  await page.getByRole('button', { name: /^Edit/ }).click();
  const bulk = page.getByRole('dialog', { name: 'Edit 2 selected rows of Students' });
  await bulk.getByRole('button', { name: /Column$/ }).click();
  await page.getByRole('option', { name: 'Class', exact: true }).click();
  await bulk.getByRole('textbox', { name: /New value of Class/ }).fill('7x/Ma1');
  await bulk.getByRole('button', { name: 'Change 2 rows' }).click();
  await expect(await students.cell('Farah, Omar', 'Class')).toHaveText('7x/Ma1');

  await page.keyboard.press('Control+z');
  await expect(await students.cell('Farah, Omar', 'Class')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(students.rows()).toHaveCount(4);
  await expect(await students.cell('Adeyemi, Grace', 'KS2')).toHaveText('113');
});

test('what is pasted from a tracker finds its students by UPN, or by surname and forename, though neither is shown', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await students.open();
  await students.seed([
    { surname: 'Adeyemi', forename: 'Grace', upn: 'B801200005001', cohort: COHORT[11] },
    { surname: 'Bennett', forename: 'Theo', upn: 'P207000016049', cohort: COHORT[11] },
  ]);
  await (await students.cell('Adeyemi, Grace', 'Name')).focus();
  await students.paste('UPN\tCurrent\tTarget\nP207000016049\t6\t7\nB801200005001\t8\t9\n');
  await page.getByRole('dialog').getByRole('button', { name: 'Change 4 cells' }).click();
  await expect(await students.cell('Adeyemi, Grace', 'Current')).toHaveText('8');
  await expect(await students.cell('Bennett, Theo', 'Target')).toHaveText('7');

  await (await students.cell('Adeyemi, Grace', 'Name')).focus();
  await students.paste('Surname\tForename\tForm\nBennett\tTheo\t11B\nFarah\tOmar\t11C\n');
  await page.getByRole('dialog').getByText('Add 1 new row, not in this table yet').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change 1 cell and add 1 row' }).click();
  await expect(students.names()).toHaveText(['Adeyemi, Grace', 'Bennett, Theo', 'Farah, Omar']);
  await expect(await students.cell('Bennett, Theo', 'Form')).toHaveText('11B');
  await (await students.cell('Adeyemi, Grace', 'Name')).focus();
  await students.paste('Surname\tForm\nFarah\t11D\nBennett\t11D\n');
  await expect(page.getByRole('dialog').getByText(/It is not clear whose Surname this is/)).toHaveCount(2);
});

test('names find their students however they are written and wherever they stand, and adds nobody by itself', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await openWithSome(students);
  const mock = await students.cell('Dhillon, Jaya', 'Current');
  await mock.focus();
  await students.paste('Grace Adeyemi\t7\nDHILLON, Jaya\t6/7\nJaya Dhilon\t8\n');
  const preview = page.getByRole('dialog', { name: 'Paste into Students' });
  await expect(preview.getByText('2 cells in 2 rows will change')).toBeVisible();
  await expect(preview.getByRole('checkbox', { name: /Add 1 new row/ })).not.toBeChecked();
  await preview.getByRole('button', { name: 'Change 2 cells' }).click();
  await expect(await students.cell('Adeyemi, Grace', 'Current')).toHaveText('7');
  await expect(mock).toHaveText('6/7');
  await expect(students.rows()).toHaveCount(4);
});

test('Year 11 with Pupil Premium is filtered, kept as a view and chosen again; groups say how many and their mean', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await openWithSome(students);
  await students.filterBy('Year', '11');
  await students.filterBy('Pupil Premium', 'Yes');
  await expect(students.names()).toHaveText(['Adeyemi, Grace', 'Bennett, Theo']);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Save as a view/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Year 11 PP');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(students.rows()).toHaveCount(4);
  await page.getByRole('button', { name: /^View: Year 11 PP/ }).click();
  await page.getByRole('menuitem', { name: 'Year 11 PP', exact: true }).click();
  await expect(students.rows()).toHaveCount(2);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Form' }).click();
  await expect(students.table.getByText('2 · KS2 mean 110.0 (1 score)')).toBeVisible();
});

test('a looked-after reason is hidden, for the filter too, until somebody asks to see it', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await openWithSome(students);
  const premium = await students.cell('Chen, Mia', 'Pupil Premium');
  await expect(premium).toHaveText('Yes');
  await expect(page.getByText('Looked after', { exact: true })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show looked-after' }).check({ force: true });
  await expect(premium).toHaveText('Looked after');
  await page.getByRole('checkbox', { name: 'Show looked-after' }).uncheck({ force: true });
  await expect(premium).toHaveText('Yes');
});

test('somebody who leaves stands among the leavers, and comes back', async ({ desk: { page } }) => {
  const students = new StudentsPage(page);
  await openWithSome(students);
  await (await students.cell('Dhillon, Jaya', 'Form')).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: /^Mark as left/ }).click();
  await expect(students.rows()).toHaveCount(3);
  await students.segment('Leavers').click();
  await expect(students.names()).toHaveText(['Dhillon, Jaya']);
  await expect(await students.cell('Dhillon, Jaya', 'Status')).toHaveText('Left');
  await page.getByRole('button', { name: 'Actions for Dhillon, Jaya' }).click();
  await page.getByRole('menuitem', { name: 'Back in the school' }).click();
  await students.segment('Everyone').click();
  await expect(students.rows()).toHaveCount(4);
});

test('the palette finds a student by name and opens their page, by initials while names are hidden', async ({
  desk: { page },
}) => {
  const students = new StudentsPage(page);
  await openWithSome(students);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bennett');
  await expect(page.getByRole('option', { name: 'Bennett, Theo' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/students\/of\//);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: /^This week Ctrl/ })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Bennett, Theo' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+h');
  await students.open();
  await expect(students.names()).toHaveText(['G.A.', 'J.D.', 'M.C.', 'T.B.']);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bennett');
  await expect(page.getByRole('option', { name: 'T.B.' })).toBeVisible();
});
