import { expect, test } from '../support/e2e.ts';
import { StaffPage } from './pages/staff.ts';

test.beforeEach(async ({ desk }) => {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a table copied to a spreadsheet, changed there and pasted back changes what differs, as one step', async ({
  desk: { page },
}) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\nBo Lund\tbo@school.example\nCy Dee\tcy@school.example');
  await staff.cell('Ada Byron', 'Name').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+c');
  const copied = await staff.clipboard();
  const [headings = '', ...lines] = copied.trimEnd().split('\r\n');
  expect(headings.split('\t').slice(0, 3)).toEqual(['Name', 'Email', 'Role']);
  expect(lines.map((line) => line.split('\t')[0])).toEqual(['Ada Byron', 'Bo Lund', 'Cy Dee']);

  await staff.paste(copied);
  await expect(page.getByText('Nothing to change: all 21 cells say so already')).toBeVisible();

  const changed = copied.replace(/(Bo Lund\t[^\t]*\t)[^\t]*/, '$1Wizard').replace(/(Cy Dee\t[^\t]*\t)[^\t]*/, '$1HoD');
  await staff.paste(`${changed}Dot Eve\tdot@school.example\tSenior leader\r\n`);
  const preview = page.getByRole('dialog', { name: 'Paste into Staff' });
  await expect(preview.getByText('1 cell in 1 row will change')).toBeVisible();
  await expect(preview.getByRole('row', { name: /Cy Dee Role Teacher of maths Head of Department/ })).toBeVisible();
  await expect(preview.getByRole('row', { name: /Bo Lund Role Wizard Use one of: / })).toBeVisible();
  await expect(preview.getByRole('table').first()).toHaveAccessibleName('What will change');
  await expect(preview.getByRole('region', { name: 'What will change' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(preview).toBeVisible();
  await preview.getByText('Add 1 new row, not in this table yet').click();
  await expect(preview.getByRole('row', { name: /Dot Eve dot@school.example Senior leader/ })).toBeVisible();
  await preview.getByRole('button', { name: 'Change 1 cell and add 1 row' }).click();
  await expect(preview).toHaveCount(0);
  await expect(staff.cell('Dot Eve', 'Role')).toHaveText('Senior leader');
  await expect(staff.cell('Cy Dee', 'Role')).toHaveText('Head of Department');
  await expect(staff.cell('Bo Lund', 'Role')).toHaveText('Teacher of maths');
  await page.getByRole('button', { name: 'Undo: Paste 1 cell and 1 new row into Staff' }).click();
  await expect(staff.cell('Cy Dee', 'Role')).toHaveText('Teacher of maths');
  await expect(staff.rows()).toHaveCount(3);
});

test('one value is pasted at once, filled down and cleared by keyboard, and a wrong one is said with its place', async ({
  desk: { page },
}) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\nBo Lund\tbo@school.example\nCy Dee\tcy@school.example');
  await staff.cell('Ada Byron', 'Role').focus();
  await staff.paste('Senior leader');
  await expect(staff.cell('Ada Byron', 'Role')).toHaveText('Senior leader');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(staff.cell('Cy Dee', 'Role')).toHaveText('Senior leader');
  await expect(page.getByText('2 cells changed')).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  const clearing = page.getByRole('dialog', { name: 'Clear cells in Staff' });
  await clearing.getByRole('button', { name: 'Clear 2 cells' }).click();
  await expect(staff.cell('Bo Lund', 'Email')).toHaveText('');
  await expect(staff.cell('Cy Dee', 'Email')).toHaveText('');

  await staff.cell('Bo Lund', 'FTE').focus();
  await staff.paste('seven');
  await expect(page.getByText('FTE of Bo Lund: Enter a number, such as 6 or 1.5')).toBeVisible();
  await expect(staff.cell('Bo Lund', 'FTE')).toHaveText('1');
});

test('the selected rows are edited together, with what will change shown first', async ({ desk: { page } }) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\tHoD\nBo Lund\tbo@school.example\nCy Dee\tcy@school.example');
  await page.getByRole('checkbox', { name: 'Select all 3 shown' }).check();
  await page.getByRole('button', { name: /^Edit/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit 3 selected rows of Staff' });
  await dialog.getByRole('button', { name: /Column$/ }).click();
  await expect(page.getByRole('option')).toHaveText([
    'Role',
    'Maths specialist',
    'Early career',
    'FTE',
    'In the department',
  ]);
  await page.getByRole('option', { name: 'Role' }).click();
  await dialog.getByRole('button', { name: /New value of Role$/ }).click();
  await page.getByRole('option', { name: 'Head of Department' }).click();
  await expect(dialog.getByText('2 of 3 will change.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 2 rows' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(staff.cell('Cy Dee', 'Role')).toHaveText('Head of Department');
  await expect(page.getByRole('button', { name: 'Undo: Change Role of 2 rows in Staff' })).toBeVisible();
});

test('a menu opened by a key stands on its first choice, and gives the focus back to its cell', async ({
  desk: { page },
}) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\nBo Lund\tbo@school.example');
  await staff.cell('Ada Byron', 'Name').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Mark as left' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(staff.cell('Ada Byron', 'Name')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Mark as left' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(staff.cell('Ada Byron', 'In the department')).toHaveText('Left');
});

test('the palette goes to a row far down a long table, where it was not drawn before', async ({ desk: { page } }) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList(
    Array.from({ length: 200 }, (_, i) => `Teacher ${1000 + i}\tt${1000 + i}@school.example`).join('\n'),
  );
  const last = page.getByRole('rowheader', { name: 'Teacher 1199', exact: true });
  await expect(last).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.type('Teacher 1199');
  await expect(page.getByRole('option', { name: /^Teacher 1199/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('a paste that gives somebody the name of another is shown first, with a warning', async ({ desk: { page } }) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\nBo Lund\tbo@school.example');
  await staff.cell('Bo Lund', 'Name').focus();
  await staff.paste('Ada Byron');
  const preview = page.getByRole('dialog', { name: 'Paste into Staff' });
  await expect(preview.getByText('Bo Lund would be called “Ada Byron”, the name of another row.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(staff.cell('Bo Lund', 'Name')).toHaveText('Bo Lund');
});

test('rows and cells are not marked at once, and the bar says what the keys act on', async ({ desk: { page } }) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\tada@school.example\nBo Lund\tbo@school.example\nCy Dee\tcy@school.example');
  await staff.cell('Ada Byron', 'Name').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 rows by 1 column marked')).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Select Cy Dee' }).check();
  await expect(page.getByText('2 rows by 1 column marked')).toHaveCount(0);
  await expect(page.getByText(/^Ctrl\+C copies this row; Delete and Ctrl\+D change only/)).toBeVisible();
  await staff.cell('Ada Byron', 'Name').focus();
  await page.keyboard.press('Control+c');
  expect((await staff.clipboard()).split('\r\n')[1]).toMatch(/^Cy Dee\t/);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('The keys act on the block of cells, not on these rows.')).toBeVisible();
  await page.keyboard.press('Control+c');
  expect((await staff.clipboard()).trimEnd().split('\r\n')).toEqual(['Ada Byron', 'Bo Lund']);
});

test('a heading sorts from the smallest on first, and a right click opens its menu', async ({ desk: { page } }) => {
  const staff = new StaffPage(page);
  await staff.open();
  await staff.addList('Ada Byron\t\tHoD\t0.8\nBo Lund\t\tTeacher\t0.4');
  const fte = page.getByRole('columnheader', { name: /^FTE/ });
  await fte.getByRole('button', { name: 'FTE', exact: true }).click();
  await expect(fte).toHaveAttribute('aria-sort', 'ascending');
  const role = page.getByRole('columnheader', { name: /^Role/ });
  await role.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /Sort A to Z/ })).toContainText('Enter');
  await expect(page.getByRole('menuitem', { name: /Then by this, A to Z/ })).toContainText('Shift+Enter');
  await page.keyboard.press('Escape');
  await expect(role).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(role).toContainText('sorted ascending, number 2');
});
