import { expect, test } from '../support/e2e.ts';
import { GroupDialog } from './pages/groups.ts';
import { RegisterPage } from './pages/register.ts';
import { ShellPage } from './pages/shell.ts';
import { StudentsPage } from './pages/students.ts';
import { WeekPage } from './pages/week.ts';

test.use({ flags: ['--sample'] });

test('from a filtered list of students to a booster group, its register by keyboard, the student’s hours and the week’s', async ({
  desk: { page },
}) => {
  const { keyboard } = page;
  const students = new StudentsPage(page);
  const week = new WeekPage(page);
  const register = new RegisterPage(page);
  const shell = new ShellPage(page);
  await week.open();
  await expect(week.hours).toContainText('0 h used so far');

  // A filtered list: the target students of Year 9.
  await students.open();
  await students.segment('Targets').click();
  await page.getByRole('searchbox', { name: 'Filter' }).fill('9x');
  await page.getByRole('checkbox', { name: /^Select all \d+ shown/ }).check();
  await page.getByRole('button', { name: /^Add to a group/ }).click();
  const dialog = new GroupDialog(page.getByRole('dialog', { name: /^Add \d+ students to a group$/ }));
  await dialog.fill({ name: 'Year 9 proof club', strand: 'Booster' });
  await expect(dialog.preview).toContainText(/\d+ sessions/);
  await dialog.add();

  // The register of the first session of its weekly series, by keyboard.
  const groups = await register.call('groups.list', { academicYear: null });
  const group = groups.find(({ name }) => name === 'Year 9 proof club');
  const sessions = await register.call('sessions.list', {
    firstOn: '2026-11-23',
    lastOn: '2027-07-31',
    groupId: group?.id ?? '',
  });
  expect(sessions.length).toBeGreaterThan(20);
  expect(sessions[0]).toMatchObject({ heldOn: '2026-11-23', expectedCount: group?.studentCount });
  await register.open(sessions[0]?.id ?? '');
  const first = (await register.call('sessions.register', { id: sessions[0]?.id ?? '' })).students[0];
  await register.press('2', 'a', 'Enter');
  await expect(page.getByText('Register taken').first()).toBeVisible();

  // The student’s hours, and the week’s.
  await page.evaluate((id) => {
    window.location.hash = `#/students/of/${id}`;
  }, first?.id ?? '');
  const support = page.getByRole('region', { name: /^Support received/ });
  await expect(support).toContainText('Booster');
  await expect(support).toContainText('1 h');
  await week.open();
  await expect(week.hours).toContainText('1 h used so far');

  // One step back: the register, and with it the hours.
  await shell.undo();
  await expect(week.hours).toContainText('0 h used so far');
  await shell.undo();
  await expect(page.getByText('Year 9 proof club')).toHaveCount(0);
  await keyboard.press('Escape');
});
