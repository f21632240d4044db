import { expect, test } from '../support/e2e.ts';
import { MentoringPage } from './pages/mentoring.ts';
import { ShellPage } from './pages/shell.ts';
import { StudentPage } from './pages/student.ts';
import { StudentsPage } from './pages/students.ts';

const GRACE = { surname: 'Adeyemi', forename: 'Grace', cohort: 2023 };
const OMAR = { surname: 'Haddad', forename: 'Omar', cohort: 2023 };
const KIRAN = { surname: 'Kaur', forename: 'Kiran', cohort: 2020 };

test('a pair is made by keyboard, its meeting logged with one button, and seen on the mentee’s page', async ({
  desk: { page },
}) => {
  const mentoring = new MentoringPage(page);
  const students = new StudentsPage(page);
  await students.seed([GRACE, OMAR, KIRAN]);
  await mentoring.open('Mentoring');
  await expect(page.getByText('No mentoring pairs yet')).toBeVisible();

  await page.getByRole('button', { name: 'Add a pair' }).focus();
  await page.keyboard.press('Enter');
  await mentoring.findByKeyboard('Adeyemi');
  await mentoring.findByKeyboard('Kaur');
  await expect(mentoring.dialog.getByText(/^Still to agree: place, weekday, time and aims/)).toBeVisible();
  await mentoring.dialog.getByRole('textbox', { name: 'Time' }).focus();
  await page.keyboard.type('12.30');
  await mentoring.dialog.getByRole('textbox', { name: 'Place' }).focus();
  await page.keyboard.type('Library');
  await page.keyboard.press('Enter');
  await expect(mentoring.dialog).toBeHidden();
  const row = mentoring.row(mentoring.pairs, 'Adeyemi, Grace');
  await expect(row).toContainText('Kaur, Kiran');
  await expect(row).toContainText('12:30, Library, 30 min');
  await expect(row).toContainText('Still to agree: weekday, aims');

  await mentoring.openPair('Adeyemi, Grace');
  expect(page.url()).not.toMatch(/Adeyemi|Grace/);
  await page.getByRole('button', { name: 'Met today, 30 min' }).press('Enter');
  await expect(mentoring.meetings()).toHaveText([/23 Nov 2026.*Met, 30 min/]);
  await expect(page.getByRole('textbox', { name: 'Notes' }).first()).toBeFocused();
  await page.keyboard.type('Worked on ratio');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bring the mock');
  await page.keyboard.press('Tab');
  await expect(page.getByText('All changes saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Met today, 30 min' })).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Place' }).press('Escape');
  await expect(row).toContainText('Met once');
  await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await mentoring.openPair('Adeyemi, Grace');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open the mentee’s page' }).click();
  const card = new StudentPage(page).card('Mentoring');
  await expect(card).toContainText('Met once, last on 23 Nov 2026');
  await card.getByRole('link', { name: 'Kaur, Kiran' }).click();
  await expect(page.getByRole('textbox', { name: 'Next step' })).toHaveValue('Bring the mock');
});

test('today’s meeting is logged for several pairs at once, and undone as one step', async ({ desk: { page } }) => {
  const mentoring = new MentoringPage(page);
  await new StudentsPage(page).seed([GRACE, OMAR, KIRAN]);
  await mentoring.open('Mentoring');
  for (const name of ['Adeyemi', 'Haddad']) {
    await page.getByRole('button', { name: 'Add a pair' }).click();
    await mentoring.findByKeyboard(name);
    await mentoring.findByKeyboard('Kaur');
    await mentoring.dialog.getByRole('button', { name: 'Add the pair' }).click();
    await expect(mentoring.dialog).toBeHidden();
  }
  await expect(page.getByText('2 pairs going on. Not met yet.')).toBeVisible();
  await mentoring.pairs.getByRole('checkbox').first().press('Space');
  await page.getByRole('button', { name: 'Met today, as long as agreed' }).click();
  await expect(page.getByText('2 meetings logged for today')).toBeVisible();
  await expect(page.getByText('2 pairs going on. Met twice.')).toBeVisible();
  await new ShellPage(page).undo();
  await expect(page.getByText('2 pairs going on. Not met yet.')).toBeVisible();
});

test('a volunteer without checks is given a pair with a warning, and is ended rather than removed', async ({
  desk: { page },
}) => {
  const mentoring = new MentoringPage(page);
  await new StudentsPage(page).seed([GRACE]);
  await mentoring.open('Volunteers');
  await page.getByRole('button', { name: 'Add a volunteer' }).click();
  await mentoring.dialog.getByRole('textbox', { name: 'Name' }).fill('Sam Okoro');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sam Okoro' })).toBeVisible();
  const barredList = mentoring.dialog.getByRole('group', { name: 'Barred-list check', exact: true });
  await expect(mentoring.dialog.getByRole('group', { name: 'ID checked', exact: true })).toBeVisible();
  await expect(barredList).toHaveCount(0);
  await mentoring.dialog.getByText('Yes', { exact: true }).click();
  await expect(barredList).toBeVisible();
  await mentoring.dialog.getByText('No, always supervised').click();
  await expect(barredList).toHaveCount(0);
  await mentoring.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(mentoring.row(mentoring.volunteers, 'Sam Okoro')).toContainText('Not complete');

  await mentoring.open('Mentoring');
  await page.getByRole('button', { name: 'Add a pair' }).click();
  await mentoring.findByKeyboard('Adeyemi');
  await mentoring.dialog.getByText('Volunteer', { exact: true }).click();
  await mentoring.dialog.getByRole('button', { name: /Mentor$/ }).click();
  await page.getByRole('option', { name: /Sam Okoro/ }).click();
  await expect(mentoring.dialog.getByText(/^Without staff beside them: checks missing for Sam Okoro/)).toBeVisible();
  await mentoring.dialog.getByRole('button', { name: 'Add the pair' }).click();
  await expect(mentoring.dialog).toBeHidden();
  await mentoring.openPair('Adeyemi, Grace');
  await expect(page.getByText(/^Without staff beside them/)).toBeVisible();

  await mentoring.open('Volunteers');
  await mentoring.row(mentoring.volunteers, 'Sam Okoro').getByRole('button', { name: 'Actions for Sam Okoro' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  const refusal = page.getByRole('alertdialog', { name: 'Sam Okoro cannot be removed' });
  await expect(refusal).toContainText('works with 1 pair');
  await refusal.getByRole('button', { name: 'Ended today' }).click();
  await expect(mentoring.row(mentoring.volunteers, 'Sam Okoro')).toContainText('Ended 23 Nov 2026');
});

test('a questionnaire filled in twice shows each change in words; the pair is ended with a reason', async ({
  desk: { page },
}) => {
  const mentoring = new MentoringPage(page);
  await new StudentsPage(page).seed([GRACE, KIRAN]);
  await mentoring.open('Mentoring');
  await page.getByRole('button', { name: 'Add a pair' }).click();
  await mentoring.findByKeyboard('Adeyemi');
  await mentoring.findByKeyboard('Kaur');
  await mentoring.dialog.getByRole('button', { name: 'Add the pair' }).click();
  await mentoring.openPair('Adeyemi, Grace');
  await mentoring.answer(/^Fill in before/, ['Disagree', 'Agree', 'Agree']);
  await mentoring.answer(/^Fill in after/, ['Agree', 'Neither']);
  const card = mentoring.card('Questionnaire');
  await expect(card).toContainText('Of 2 sentences answered both times, the mentee agrees more with 1, less with 1');
  await expect(card.getByRole('row', { name: /^I enjoy doing maths/ })).toContainText('Agrees 2 steps more');
  await expect(card).toContainText('not evidence that mentoring works');

  await page.getByRole('button', { name: 'End the pair…' }).click();
  await mentoring.dialog.getByText('Aims reached').click();
  await mentoring.dialog.getByRole('button', { name: 'End the pair' }).click();
  await expect(page.getByText(/Ended 23 Nov 2026: Aims reached/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No pair is going on')).toBeVisible();
  await page.getByRole('radio', { name: /^Ended/ }).click();
  await expect(mentoring.row(mentoring.pairs, 'Adeyemi, Grace')).toBeVisible();
});
