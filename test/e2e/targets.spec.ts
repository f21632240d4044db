import { expect, test } from '../support/e2e.ts';
import { openTestApp } from '../support/test-app.ts';
import { TargetsPage } from './pages/targets.ts';

interface Somebody {
  readonly surname: string;
  readonly cohort: number;
  readonly ks2Maths: number | null;
  readonly isEligible: boolean;
}

const PEOPLE: readonly Somebody[] = [
  { surname: 'Adeyemi', cohort: 2025, ks2Maths: 113, isEligible: true },
  { surname: 'Begum', cohort: 2024, ks2Maths: 110, isEligible: true },
  { surname: 'Clarke', cohort: 2024, ks2Maths: 109, isEligible: true },
  { surname: 'Dhillon', cohort: 2023, ks2Maths: null, isEligible: true },
  { surname: 'Edwards', cohort: 2023, ks2Maths: 116, isEligible: false },
  { surname: 'Farah', cohort: 2022, ks2Maths: 101, isEligible: true },
];

test.beforeEach(async ({ dataDir }) => {
  const app = openTestApp({ dataDir });
  const student = ({ isEligible, ...rest }: Somebody) => ({
    ...rest,
    forename: 'Sam',
    pupilPremium: isEligible ? ('yes' as const) : ('no' as const),
  });
  await app.call('students.updateEach', { changes: [], added: PEOPLE.map(student), what: 'Add students' });
  await app.close();
});

test('target students are found, confirmed, overridden and nominated by keyboard', async ({ desk: { page } }) => {
  const targets = new TargetsPage(page);
  await targets.open();
  await expect(targets.facts()).toHaveText(/^2 in, 1 on the boundary, 1 without a score, 2 out\. Nobody has decided/);
  await expect(targets.row('In', 'Adeyemi, Sam')).toContainText('Pupil Premium and KS2 113');

  await targets.press('Confirm all 2');
  await targets.said('2 target students confirmed');
  await expect(targets.row('In', 'Begum, Sam')).toContainText('Target');
  // Its button has gone, and the focus is not lost with it.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await targets.show('On the boundary');
  await targets.choose('On the boundary', 'Clarke, Sam', 'Confirm as target…');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await targets.press('Make a target');
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Enter why');
  await page.getByRole('textbox', { name: 'Why' }).fill('Top of the set in both autumn tests');
  await targets.press('Make a target');
  await targets.said('1 target student confirmed');
  await expect(targets.row('On the boundary', 'Clarke, Sam')).toContainText('Against the rule: Top of the set');

  await targets.show('No score');
  await targets.choose('No score', 'Dhillon, Sam', 'Nominate…');
  await page.keyboard.type('A. Shah');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Explains proofs to others');
  await targets.press('Nominate');
  await targets.said('1 student nominated');
  await targets.show('In');
  await expect(targets.row('In', 'Dhillon, Sam')).toContainText('nominated by A. Shah: Explains proofs to others');
  await expect(targets.facts()).toHaveText(/Decided: 3 targets\.$/);

  await page.getByRole('grid').getByRole('rowheader').first().focus();
  await page.keyboard.press('Control+z');
  await expect(targets.row('In', 'Dhillon, Sam')).toHaveCount(0);
});

test('another rule shows what it would do before it is kept, and whose status it changes', async ({
  desk: { page },
}) => {
  const targets = new TargetsPage(page);
  await targets.open();
  await targets.press('Confirm all 2');
  await targets.said('2 target students confirmed');

  await targets.press('Change the rule');
  const threshold = page.getByRole('textbox', { name: 'In from KS2 maths' });
  await expect(threshold).toBeFocused();
  await threshold.fill('112');
  await expect(targets.effect()).toHaveText('1 in (1 fewer), 1 on the boundary, 1 without a score, 3 out (1 more)');
  await threshold.fill('1120');
  await expect(targets.effect()).toHaveText('Enter a scaled score from 80 to 120.');
  await threshold.fill('112');
  await targets.press('Use this rule');
  await targets.said('The target rule has changed');
  await expect(page.getByRole('button', { name: 'Change the rule' })).toBeFocused();

  const changed = page.getByRole('region', { name: '1 student’s status would change' });
  await expect(changed).toContainText('Was: In, Pupil Premium and KS2 110');
  await expect(changed).toContainText('Now: On the boundary, Pupil Premium and KS2 110, 2 below 112');
  await targets.press('Accept: not a target: Begum, Sam');
  await expect(changed).toHaveCount(0);
  await expect(targets.facts()).toHaveText(/Decided: 1 target and 1 not a target\.$/);

  await page.keyboard.press('Control+z');
  await expect(changed).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(targets.facts()).toHaveText(/^2 in, 1 on the boundary/);
});

test('the settings say the rule and lead to where it is changed', async ({ desk: { page } }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings/target-rule`);
  await expect(page.getByText('with KS2 maths 110 or more, or nominated by a teacher with a reason.')).toBeVisible();
  await page.getByRole('link', { name: 'Change it under Find target students' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'In from KS2 maths' })).toBeVisible();
});

test('this week asks for the decisions and leads to them', async ({ desk: { page } }) => {
  await page.getByRole('link', { name: 'Confirm 2 target students' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find target students');
});
