import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { type Desk, expect, fixture, test } from '../support/e2e.ts';

/** An action of a drafted plan, open on its page. */
async function openAction({ audit, plan, importFile }: Desk): Promise<void> {
  await audit.open();
  await audit.startRound('Autumn audit');
  await importFile(fixture('forms-self-audit.xlsx'));
  await audit.applyImport();
  await audit.choosePriorities(['A10']);
  await plan.draft();
  await plan.openAction('1.1');
}

async function fileFrom(page: Page, press: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const pickForStaff = async (page: Page, item: RegExp) => {
  await page.getByRole('button', { name: 'For staff' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('PD sessions are added by keyboard, changed in place, repeated, taken back, and go out to staff', async ({
  desk,
}) => {
  const { page, plan } = desk;
  await openAction(desk);
  const sessions = page.getByRole('region', { name: 'PD sessions' });
  const rows = sessions.getByRole('listitem');

  await sessions.getByRole('button', { name: 'Add PD session' }).press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows.first().getByRole('button').first()).toBeFocused();
  const write = async (label: string, value: string) => {
    const box = sessions.getByRole('textbox', { name: label, exact: true });
    await box.fill(value);
    await box.press('Tab');
  };
  await write('From', '2.05 pm');
  await expect(sessions.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('15:05');
  await write('To', '14:00');
  await expect(sessions.getByRole('alert')).toHaveText('The end must be later than the start, 14:05.');
  await write('To', '15:30');
  await write('Place', 'Room M2');
  await sessions.getByRole('button', { name: / Cover$/ }).click();
  await page.getByRole('option', { name: 'To be arranged' }).click();
  await write('Periods missed', 'P4');
  await expect(rows.first().getByRole('button').first()).toHaveAccessibleName(
    /14:05 to 15:30 Room M2 Cover to be arranged: P4$/,
  );

  await sessions.getByRole('button', { name: 'Add a series…' }).click();
  const series = page.getByRole('dialog', { name: 'Add a series of PD sessions' });
  await expect(series.getByRole('status')).toContainText('6 meetings:');
  await series.getByRole('button', { name: 'Add 6 PD sessions' }).click();
  await expect(rows).toHaveCount(7);

  await rows
    .last()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(rows).toHaveCount(6);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(7);

  const note = await fileFrom(page, () => pickForStaff(page, /^Joining note/));
  expect(note.name).toMatch(/^Joining note 1\.1 .*\.docx$/);
  const calendar = await fileFrom(page, () => pickForStaff(page, /^Calendar file/));
  const events = new ICAL.Component(ICAL.parse(calendar.bytes.toString('utf8'))).getAllSubcomponents('vevent');
  expect(events.map((e) => e.getFirstPropertyValue('location'))).toEqual(Array(7).fill('Room M2'));

  await plan.backToTable();
  await pickForStaff(page, /^Cover list/);
  const cover = page.getByRole('dialog', { name: 'Cover list' });
  await expect(cover.getByRole('status')).toContainText('All cover is still to be arranged.');
  await cover.getByRole('radio', { name: /^Excel/ }).press('Space');
  const list = await fileFrom(page, () => cover.getByRole('button', { name: 'Make the list' }).click());
  expect(list.name).toBe('Cover list 2026-11-23 to 2026-12-18.xlsx');
  await expect(cover).toBeHidden();

  await pickForStaff(page, /^My PD/);
  const myPd = page.getByRole('dialog', { name: 'My PD this year' });
  const papers = await fileFrom(page, () => myPd.getByRole('button', { name: /^Make \d+ papers$/ }).click());
  expect(Object.keys(unzipSync(papers.bytes))).toContain('My PD 2026-27 Ruby Ali.docx');
});

test('a meeting on a day out of school says so and moves to the next day in school', async ({ desk }) => {
  const { page } = desk;
  await openAction(desk);
  const sessions = page.getByRole('region', { name: 'PD sessions' });
  await sessions.getByRole('button', { name: 'Add PD session' }).click();
  const date = sessions.getByRole('group', { name: 'Date' });
  for (const [i, part] of ['26', '12', '2026'].entries()) {
    await date.getByRole('spinbutton').nth(i).click();
    await page.keyboard.type(part);
  }
  await sessions.getByRole('textbox', { name: 'Place' }).click();
  await expect(sessions.getByText('This is a Saturday.')).toBeVisible();
  await sessions.getByRole('button', { name: 'Move to Mon 4 Jan 2027' }).click();
  await expect(sessions.getByRole('listitem', { name: 'PD session of Mon 4 Jan 2027' })).toBeVisible();
  await expect(sessions.getByText('This is a Saturday.')).toBeHidden();
  await expect(sessions.getByRole('button', { name: /^Mon 4 Jan 2027/ })).toBeFocused();
});
