import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, fixture, test } from '../support/e2e.ts';
import { keysOf } from './pages/keys.ts';
import { tabTo } from './pages/tour.ts';

const expected = JSON.parse(readFileSync(fixture('students/expected.json'), 'utf8'));

/** Nothing here touches the mouse: every step is a key. */
test('from the school’s two files to target students and a saved view by keyboard alone', async ({
  desk: { page },
}) => {
  test.slow();
  const { keyboard } = page;
  const { press, command, choose } = keysOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const step = (name: string) => page.getByRole('heading', { level: 2, name });
  const said = (words: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(words);

  const chooseFile = async (name: string) => {
    const choosing = page.waitForEvent('filechooser');
    await press(button('Choose a file'));
    await (await choosing).setFiles(fixture(`students/${name}`));
    await expect(step('Check columns')).toBeFocused();
  };

  /** Goes into a table by Tab, to the cell that the arrow keys then move from. */
  const enter = (grid: Locator) => tabTo(page, grid.locator('[tabindex="0"]').first());

  // Two files: the school's list, and the DfE's with a row to repair.
  await command('Import students');
  await chooseFile('sims-students.csv');
  await keyboard.press('Enter');
  await expect(step('See what will change')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `${expected.students} students are in` })).toBeVisible();
  await press(button('Import the DfE file'));
  await chooseFile('dfe-pupil-premium.csv');
  await press(page.getByRole('group', { name: 'Row 13' }).getByRole('radio').first(), 'Space');
  await press(button(/^(Next|See what will change)/));
  await expect(step('See what will change')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `${expected.dfeRows} students changed` })).toBeVisible();

  // Who is in by the rule; one of them is not taken, with a reason.
  await command('Find target students');
  await expect(page.getByRole('tab', { name: `In (${expected.targets})` })).toBeVisible();
  await expect(page.getByRole('tab', { name: `On the boundary (${expected.boundary})` })).toBeVisible();
  await expect(page.getByRole('tab', { name: `No score (${expected.withoutScore})` })).toBeVisible();
  await press(button(`Confirm all ${expected.targets}`));
  await expect(said(`${expected.targets} target students confirmed`)).toBeVisible();
  const inList = page.getByRole('grid', { name: 'Students who are in' });
  await enter(inList);
  await keyboard.press('End');
  await keyboard.press('Enter');
  await choose(/^Not a target/);
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await keyboard.type('Has left the area since September');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(inList.getByText(/Has left the area/)).toBeVisible();

  // The table: a filter kept as a view, several changed together, and all of it undone.
  await command('All students');
  const table = page.getByRole('grid', { name: 'Students' });
  await expect(table).toBeVisible();
  await press(button('View'));
  await choose(/^Save as a view/);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('As I left it');
  await keyboard.press('Enter');
  await expect(button(/As I left it/)).toBeVisible();
  await enter(table);
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await press(button(/^Edit/));
  const bulk = page.getByRole('dialog', { name: /^Edit 2 selected rows/ });
  await press(bulk.getByRole('button', { name: /Column$/ }));
  await choose('Class');
  await press(bulk.getByRole('textbox', { name: /New value of Class/ }), 'Space');
  await keyboard.press('Control+a');
  await keyboard.type('booster');
  await press(bulk.getByRole('button', { name: 'Change 2 rows' }));
  await expect(bulk).toBeHidden();
  await expect(table.getByText('booster')).toHaveCount(2);
  await keyboard.press('Control+z');
  await expect(table.getByText('booster')).toHaveCount(0);
});
