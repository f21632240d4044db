import { expect, test } from '../support/e2e.ts';
import { RegisterPage } from './pages/register.ts';

const NAMES = 'Abara Barlow Clifton Dhillon Ekpo Farah Grant Hassan Iqbal Jarvis Khan Lowe'.split(' ');

/** Twelve students in a booster, a session last week that was not logged, and one of today. */
async function seed(register: RegisterPage) {
  const added = NAMES.map((surname) => ({ surname, forename: 'Sam', cohort: 2022, form: '11A' }));
  const guest = { surname: 'Zaman', forename: 'Ali', cohort: 2023, form: '10B' };
  const students = await register.call('students.updateEach', { changes: [], added: [...added, guest] });
  const { id: groupId } = await register.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', minutes: 60 },
    studentIds: students.added.slice(0, 12),
    joinedOn: '2026-09-07',
    series: null,
  });
  const add = async (heldOn: string) => (await register.call('sessions.add', { groupId, session: { heldOn } })).id;
  return { overdue: await add('2026-11-16'), today: await add('2026-11-23'), later: await add('2026-11-30') };
}

test('twelve students with three exceptions take at most twelve keys, saving included', async ({ desk: { page } }) => {
  const register = new RegisterPage(page);
  const { today, overdue } = await seed(register);
  await register.open(today);
  await expect(register.list.getByRole('row')).toHaveCount(12);
  await expect(register.row('Abara, Sam')).toBeFocused();

  let keys = await register.press('4', 'L');
  await expect(page.getByRole('textbox', { name: 'Minutes Dhillon, Sam was late' })).toBeFocused();
  await page.keyboard.type('10');
  keys += await register.press('Enter', '1', '0', 'A', 'ArrowDown', 'S', 'Enter');
  expect(keys).toBeLessThanOrEqual(12);

  await expect(page.getByText('The register is taken: 10 of 12 were there.')).toBeVisible();
  const taken = await register.call('sessions.register', { id: today });
  const exceptions = taken.students.filter((s) => s.mark?.mark !== 'present');
  expect(exceptions.map((s) => [s.surname, s.mark?.mark, s.mark?.minutesLate])).toEqual([
    ['Dhillon', 'late', 10],
    ['Jarvis', 'absent', 0],
    ['Khan', 'not-in-school', 0],
  ]);

  // The oldest one without a register is offered, and is one key away.
  await expect(page.getByRole('link', { name: /Next: Year 11 booster, Mon 16 Nov/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Mon 16 Nov 2026 ·/)).toBeVisible();
  await expect(register.row('Abara, Sam')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No other register is waiting.')).toBeVisible();
  expect((await register.call('sessions.register', { id: overdue })).session.attendedCount).toBe(12);
});

test('a mark is taken back by undo before saving, the whole register after it; what was begun waits', async ({
  desk: { page },
}) => {
  const register = new RegisterPage(page);
  const { today } = await seed(register);
  await register.open(today);
  await register.press('A', 'ArrowDown', 'O');
  await page.keyboard.type('Choir');
  await register.press('Enter', 'ArrowDown', 'X', 'Control+z');
  await expect(register.row('Clifton, Sam')).toHaveAccessibleName(/Present/);
  await expect(register.row('Barlow, Sam')).toHaveAccessibleName(/Other activity/);

  // Neither the top bar nor the list of registers takes it for saved.
  const saved = page.getByRole('banner').getByRole('status');
  await expect(saved).toHaveText('Register not taken yet');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Begun, not saved yet' })).toHaveCount(1);
  await expect(saved).toHaveText('All changes saved');
  await register.open(today);
  await expect(register.row('Abara, Sam')).toHaveAccessibleName(/Absent/);
  await expect(page.getByRole('textbox', { name: 'What Barlow, Sam did instead' })).toHaveValue('Choir');

  await page.getByRole('textbox', { name: 'Topic' }).fill('Surds');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The register is taken: 10 of 12 were there.')).toBeVisible();
  await expect(saved).toHaveText('All changes saved');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(register.button('Take the register')).toBeEnabled();
  const undone = await register.call('sessions.register', { id: today });
  expect(undone.session).toMatchObject({ status: 'planned', topic: '' });
});

test('pasted attendance codes are shown in our words before they are used', async ({ desk: { page } }) => {
  const register = new RegisterPage(page);
  const { today } = await seed(register);
  await register.open(today);
  const dialog = await register.pasteMarks(
    'Name\tMon AM\nAbara, Sam\t/\nSam Barlow\tI\nClifton, Sam\tL 12\nDhillon, Sam\tP\nEkpo, Sam\tzz\nNobody, Else\t/',
  );
  await expect(dialog.getByRole('radio', { name: 'School attendance codes' })).toBeChecked();
  await expect(dialog.getByRole('row', { name: /Barlow, Sam/ })).toContainText('illness');
  await expect(dialog.getByRole('row', { name: /Dhillon, Sam/ })).toContainText('sport');
  await expect(dialog.getByRole('row', { name: /Ekpo, Sam/ })).toContainText('Not recognised');
  await expect(dialog.getByText(/One line is left out.*Nobody, Else/)).toBeVisible();
  await dialog.getByRole('button', { name: /Mark of Ekpo, Sam/ }).click();
  await page.getByRole('option', { name: 'Absent' }).click();
  await dialog.getByRole('button', { name: 'Use 5 marks' }).click();

  await expect(register.row('Barlow, Sam')).toHaveAccessibleName(/Not in school/);
  await expect(register.row('Clifton, Sam')).toHaveAccessibleName(/Late, 12 minutes/);
  await expect(register.row('Dhillon, Sam')).toHaveAccessibleName(/Other activity/);
  await expect(register.row('Ekpo, Sam')).toHaveAccessibleName(/Absent/);
  expect((await register.call('sessions.register', { id: today })).session.status).toBe('planned');
});

test('guests are added for one session, and a session to come is asked about first', async ({ desk: { page } }) => {
  const register = new RegisterPage(page);
  const { later } = await seed(register);
  await register.open(later);
  await register.button('Add guests').click();
  const guests = page.getByRole('dialog', { name: 'Add guests' });
  await guests.getByRole('combobox', { name: /find by name/ }).fill('Zaman');
  await guests.getByRole('option', { name: /Zaman, Ali/ }).click();
  await guests.getByRole('button', { name: 'Add 1 guest' }).click();
  await expect(register.row('Zaman, Ali')).toContainText('Guest, 10B');

  await register.button('Take the register').click();
  const early = page.getByRole('alertdialog', { name: 'Take this register before the session?' });
  await early.getByRole('button', { name: 'Take the register' }).click();
  await expect(page.getByText('The register is taken: 13 of 13 were there.')).toBeVisible();
  await register.button('More for this session').click();
  await page.getByRole('menuitem', { name: 'Clear the register…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click();
  await expect(register.list.getByRole('row')).toHaveCount(12);
});

test('somebody later than the session was long is shown where the minutes are', async ({ desk: { page } }) => {
  const register = new RegisterPage(page);
  const { today } = await seed(register);
  await register.open(today);
  await register.press('3', 'L', '7', '0', '0');
  await register.button('Take the register').click();
  await expect(page.getByText(/^Row 3 is marked 700 minutes late, and the session took \d+\. Change/)).toBeVisible();
  await expect(register.list.getByRole('row').nth(2).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('5');
  await register.button('Take the register').click();
  await expect(page.getByText('The register is taken: 12 of 12 were there.')).toBeVisible();
});

test.describe('PD sessions', () => {
  test.use({ flags: ['--sample'], firstRun: true });

  test('say who took part, and one that is cancelled has a reason', async ({ desk: { page } }) => {
    await page.evaluate(() => {
      window.location.hash = '#/sessions/pd';
    });
    const table = page.getByRole('grid', { name: 'PD sessions' });
    const row = table.getByRole('row').filter({ hasText: 'Who took part' }).first();
    await row.getByRole('button', { name: 'Who took part' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who took part' });
    const people = dialog.getByRole('checkbox');
    const expected = await people.count();
    expect(expected).toBeGreaterThan(0);
    for (let i = 0; i < expected; i += 1) await expect(people.nth(i)).toBeChecked();
    await people.first().focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('radio', { name: /^Held/ }).click();
    await expect(table.getByText(`${expected - 1} of ${expected}`, { exact: true }).first()).toBeVisible();

    await page.getByRole('radio', { name: /^To come/ }).click();
    await table
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Cancel…' }).click();
    const cancel = page.getByRole('dialog', { name: /^Cancel the PD session/ });
    await cancel.getByRole('textbox', { name: 'Reason' }).fill('Speaker ill');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^Cancelled/ }).click();
    await expect(table.getByText('Speaker ill')).toBeVisible();
  });

  test('are added with times typed one after the other', async ({ desk: { page } }) => {
    await page.evaluate(() => {
      window.location.hash = '#/sessions/pd';
    });
    await page.getByRole('button', { name: 'Add a PD session' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a PD session' });
    await dialog.getByRole('textbox', { name: 'From' }).focus();
    await page.keyboard.type('13:00');
    await page.keyboard.press('Tab');
    const to = dialog.getByRole('textbox', { name: 'To', exact: true });
    await expect(to).toHaveValue('14:00');
    await page.keyboard.type('16:00');
    // A later start moves the end along, while it has the focus already.
    await dialog.getByRole('textbox', { name: 'From' }).fill('14:00');
    await page.keyboard.press('Tab');
    await expect(to).toHaveValue('17:00');
    await page.keyboard.type('16:30');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('radio', { name: /^To come/ }).click();
    const table = page.getByRole('grid', { name: 'PD sessions' });
    const added = table.getByRole('row').filter({ hasText: '14:00 to 16:30' });
    await expect(added).toHaveCount(1);
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByRole('button', { name: 'Undo' })).toBeVisible();

    // What changed nothing has nothing of its own to take back: Undo would take back the adding.
    await added.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Change…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(messages.getByText(/changed$/)).toBeVisible();
    await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });
});
