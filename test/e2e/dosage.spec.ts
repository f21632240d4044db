import { readFileSync } from 'node:fs';
import type { OutputOf } from '../../shared/contract/index.ts';
import { missingReader, readExcel } from '../support/document-readers.ts';
import { expect, test } from '../support/e2e.ts';
import { DosagePage } from './pages/dosage.ts';
import { ShellPage } from './pages/shell.ts';
import { StudentPage } from './pages/student.ts';

/** Three target students; two in a booster of two sessions that were held and one to come, one in nothing. */
async function seed(dosage: DosagePage): Promise<void> {
  const names = [
    ['Adeyemi', 'Grace'],
    ['Bennett', 'Tom'],
    ['Chen', 'Li'],
  ];
  const students = names.map(([surname, forename]) => ({
    surname,
    forename,
    cohort: 2022,
    pupilPremium: 'yes',
    ks2Maths: 112,
  }));
  const { added } = (await dosage.call('students.updateEach', { changes: [], added: students })) as {
    added: readonly string[];
  };
  const decisions = added.map((studentId) => ({ studentId, standing: 'target', reason: 'Chosen' }));
  await dosage.call('targets.decide', { decisions, what: 'Decide' });
  const [grace, tom] = added;
  const group = (await dosage.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', minutes: 60 },
    studentIds: [grace, tom],
    joinedOn: '2026-09-01',
    series: null,
  })) as OutputOf<'groups.add'>;
  for (const [heldOn, marks] of [
    ['2026-09-14', { [String(grace)]: 'present', [String(tom)]: 'absent' }],
    ['2026-11-16', { [String(grace)]: 'late', [String(tom)]: 'present' }],
    ['2026-11-30', null],
  ] as const) {
    const session = (await dosage.call('sessions.add', {
      groupId: group.id,
      session: { heldOn },
    })) as OutputOf<'sessions.add'>;
    if (marks === null) continue;
    await dosage.call('sessions.saveRegister', {
      id: session.id,
      marks: Object.entries(marks).map(([studentId, mark]) => ({
        studentId,
        mark,
        minutesLate: mark === 'late' ? 10 : 0,
        note: '',
      })),
      ...{ deliveredMinutes: 60, topic: '', learned: '', nextStep: '' },
    });
  }
}

test('the hours students had add up, by half-term, band and student', async ({ desk: { page } }) => {
  const dosage = new DosagePage(page);
  const student = new StudentPage(page);
  await dosage.open();
  await expect(page.getByText('No sessions to add up yet')).toBeVisible();
  await seed(dosage);
  await expect(dosage.summary()).toHaveText(
    '3 target students: 1 none and 2 under 5 h; 2 h 50 attended of 4 h delivered of 6 h planned',
  );
  await expect(await dosage.cell('Adeyemi, Grace', 'Attended')).toHaveText('1 h 50');
  await expect(await dosage.cell('Adeyemi, Grace', 'Booster')).toHaveText('1 h 50');
  await expect(await dosage.cell('Bennett, Tom', 'Attendance')).toHaveText('50% of 2');
  await expect(await dosage.cell('Chen, Li', 'Attendance')).toHaveText('no marks yet');

  await dosage.chooseHalfTerm('Autumn 1');
  await expect(dosage.summary()).toHaveText(
    '3 target students: 2 none and 1 under 5 h; 1 h attended of 2 h delivered of 2 h planned',
  );
  await dosage.segment('Had nothing').press(' ');
  await expect(dosage.table.getByRole('rowheader')).toHaveText(['Bennett, Tom', 'Chen, Li']);
  await dosage.segment('Everybody with sessions').press(' ');
  await expect(dosage.table.getByRole('rowheader')).toHaveText(['Adeyemi, Grace', 'Bennett, Tom']);
  await dosage.chooseHalfTerm('Whole year');

  await dosage.table.getByRole('link', { name: 'Adeyemi, Grace' }).click();
  const card = student.card('Support received');
  await expect(card).toContainText('50 min attended of 1 h delivered this half-term.');
  await expect(card.getByRole('row', { name: /^Booster/ })).toContainText(/1 h 50\s*2 h\s*3 h/);
  await expect(card).toContainText('Registers: 2 of 2 (100%)');
  await card.getByRole('button', { name: '2026/27 so far (2)' }).press('Enter');
  await expect(card.getByRole('listitem')).toHaveText([
    /16 Nov 2026 Year 11 booster\s*Late, 10 min, 50 min/,
    /14 Sept? 2026 Year 11 booster\s*Present, 1 h/,
  ]);
  await expect(card.getByRole('link', { name: /^30 Nov 2026/ })).toBeVisible();
});

test('who had nothing is ticked and joins a group from there', async ({ desk: { page } }) => {
  const dosage = new DosagePage(page);
  await seed(dosage);
  await dosage.open();
  await dosage.segment('Had nothing').press(' ');
  await expect(dosage.table.getByRole('rowheader')).toHaveText(['Chen, Li']);
  await dosage.table.getByRole('checkbox', { name: /Chen, Li/ }).press(' ');
  await page.getByRole('button', { name: 'Add to a group…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add 1 student to a group' });
  await dialog.getByText('A group there is').click();
  await dialog.getByRole('button', { name: 'Add to the group' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add to a group…' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Open the group' }).click();
  await expect(page.getByRole('grid', { name: 'Students of the group' }).getByRole('rowheader')).toHaveText([
    'Adeyemi, Grace',
    'Bennett, Tom',
    'Chen, Li',
  ]);
  await page.getByRole('link', { name: 'Chen, Li' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Chen/ })).toBeVisible();
});

test('bands are changed by keyboard and come back with undo', async ({ desk: { page } }) => {
  const dosage = new DosagePage(page);
  await seed(dosage);
  await dosage.open();
  await dosage.changeBands('5, 2');
  await expect(page.getByRole('dialog')).toContainText('Give the hours from the smallest to the largest, each once');
  await page.keyboard.press('Escape');
  await dosage.changeBands('1, 1.5');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(await dosage.cell('Adeyemi, Grace', 'Band')).toHaveText('1 h 30 and over');
  await expect(await dosage.cell('Bennett, Tom', 'Band')).toHaveText('1 h to under 1 h 30');
  await new ShellPage(page).undo();
  await expect(await dosage.cell('Bennett, Tom', 'Band')).toHaveText('Under 5 h');
});

test('the participation workbook is made from the palette, and holds names only when they are asked for', async ({
  desk: { page },
  host,
}) => {
  test.skip(host !== 'browser', 'files go through native dialogs there');
  test.skip(missingReader('openpyxl') !== null, missingReader('openpyxl') ?? '');
  const dosage = new DosagePage(page);
  await seed(dosage);
  const make = async (byName: boolean) => {
    await new ShellPage(page).choose('participation', 'Participation workbook');
    const dialog = page.getByRole('dialog', { name: 'Participation workbook' });
    if (byName) await dialog.getByRole('radio', { name: /^By name/ }).press(' ');
    await expect(dialog.getByText('The file will hold children’s names and UPNs')).toBeVisible({ visible: byName });
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make the workbook' }).press('Enter');
    const file = readFileSync(await (await download).path());
    await expect(dialog).toHaveCount(0);
    return JSON.stringify(await readExcel(file));
  };
  expect(await make(false)).not.toMatch(/Adeyemi|Grace|Bennett/);
  expect(await make(true)).toMatch(/Adeyemi/);
});
