import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchOnDouble } from '../electron-double/launch.ts';
import { connect, startHost } from '../support/browser-host.ts';
import { expect, test } from '../support/e2e.ts';
import { makeTemporaryFolder } from '../support/test-app.ts';
import { ShellPage } from './pages/shell.ts';
import { axeFaults } from './pages/tour.ts';

const BANNER = 'Sample school: nothing here is real. What you change is not kept.';

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test.describe('the first run', () => {
  test.use({ firstRun: true });

  test('sets a school up by keyboard alone, and says what comes next', async ({ desk: { page } }) => {
    const { keyboard } = page;
    const type = async (text: string) => {
      await keyboard.press('Tab');
      await keyboard.insertText(text);
    };
    const step = (title: string) => page.getByRole('form', { name: title });
    await expect(page.getByRole('heading', { name: 'Maths Progression Planner' })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Set up your school' })).toBeFocused();
    await keyboard.press('Enter');

    await expect(step('Your school and you').getByLabel('School’s name')).toBeFocused();
    await keyboard.insertText('Hollow Mere School');
    await keyboard.press('Tab');
    await type('Anisa Rahmani');
    await keyboard.press('Enter');

    await expect(step('Your time for this work').getByRole('radio', { name: 'Hours' })).toBeFocused();
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    await type('2');
    await keyboard.press('Tab');
    await type('3');
    await keyboard.press('Enter');

    await expect(step('Your dates in 2026/27').getByRole('radio', { name: 'I will check them later' })).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Yes, these are right' })).toBeChecked();
    await type('Year 11 mocks\t30/11/2026\t11/12/2026\nno date on this line');
    await expect(page.getByRole('table', { name: '1 key date read' })).toContainText('30 Nov 2026 to 11 Dec 2026');
    await expect(page.getByText('Line 2, “no date on this line”: There is no date in it.')).toBeVisible();
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Set up the school' })).toBeFocused();
    await keyboard.press('Enter');
    const asked = page.getByRole('alertdialog', { name: 'Leave out 1 line?' });
    await expect(asked).toContainText('Line 2, “no date on this line”');
    await expect(asked.getByRole('button', { name: 'Back to the list' })).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start with the PD audit' })).toBeVisible();
    await expect(page.getByText(/planned of 5 h/)).toBeVisible();
    await expect(page.getByText('Year 11 mocks')).toBeVisible();
    await expect(page.getByText('No plan yet')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add the people in the maths department' })).toBeVisible();

    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Set up your school' })).toBeVisible();
    await expect(page.getByLabel('Messages').getByText('Undone: Set up the school')).toBeVisible();
    await expect(page.getByRole('link')).toHaveCount(0);
    await page.getByRole('button', { name: 'Do it again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible();
  });

  test('says what is missing, leads there, and loses nothing on the way back', async ({ desk: { page } }) => {
    await page.getByRole('button', { name: 'Set up your school' }).click();
    await page.getByLabel('URN').fill('12');
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    expect(await axeFaults(page)).toEqual([]);
    await summary.getByRole('link', { name: 'Enter your name' }).click();
    await expect(page.getByLabel('Your name')).toBeFocused();
    await page.keyboard.type('Anisa Rahmani');
    await page.getByRole('link', { name: /^A URN has six digits/ }).click();
    await page.keyboard.type('654321');
    await expect(page.getByLabel('URN')).toHaveValue('654321');
    await page.getByLabel('School’s name').fill('Hollow Mere School');
    await page.getByLabel('URN').fill('123456');
    await page.keyboard.press('Enter');

    await page.getByLabel('Monday').fill('half a day');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('link', { name: /^Monday: enter a number of hours/ })).toBeVisible();
    await page.getByLabel('Monday').fill('6.5');
    await expect(page.getByText('6 h 30 a week is 0.2 FTE: 0.2 × 32.5 h')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByText('No, I will paste our own').click();
    await page.getByRole('button', { name: 'Set up the school' }).click();
    await expect(page.getByRole('link', { name: /^Paste your term dates/ })).toBeVisible();
    await page.getByLabel('Your term dates').fill('Autumn 1\t2 Sept 2026\t22 Oct 2026\nAutumn 2: ends 31 June');
    await expect(page.getByRole('table')).toContainText('22 October 2026');
    await expect(page.getByText('“31 June” is not a real day', { exact: false })).toBeVisible();
    for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Back' }).click();

    await page.getByRole('button', { name: 'Open the sample school' }).click();
    await expect(page.getByText(BANNER)).toBeVisible();
    await page.getByRole('button', { name: 'Set up your school' }).click();
    await expect(page.getByText(BANNER)).toHaveCount(0);
    await expect(page.getByLabel('School’s name')).toBeFocused();
    await expect(page.getByLabel('School’s name')).toHaveValue('Hollow Mere School');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByLabel('Monday')).toHaveValue('6.5');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByLabel('Your term dates')).toHaveValue(/^Autumn 1/);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no fault that axe finds and no sideways scrolling in ${colorScheme}, at 100% and 400%`, async ({
      desk: { page },
    }) => {
      await page.emulateMedia({ colorScheme });
      const check = async (step: string) => {
        for (const size of [
          { width: 320, height: 640 },
          { width: 1280, height: 800 },
        ]) {
          await page.setViewportSize(size);
          expect(await axeFaults(page), `${step} at ${size.width} px`).toEqual([]);
          expect(await isWide(page), `${step} at ${size.width} px scrolls sideways`).toBe(false);
        }
      };
      await expect(page.getByRole('button', { name: 'Set up your school' })).toBeVisible();
      await check('welcome');
      await page.getByRole('button', { name: 'Set up your school' }).click();
      await page.getByLabel('School’s name').fill('Hollow Mere School');
      await page.getByLabel('Your name').fill('Anisa Rahmani');
      await check('you');
      await page.getByRole('button', { name: 'Continue' }).click();
      await check('time');
      await page.getByRole('button', { name: 'Skip, I will do this later' }).click();
      await page.getByText('No, I will paste our own').click();
      await page.getByLabel('Your term dates').fill('Autumn 1 2 Sept 2026 22 Oct 2026\n31 June');
      await page.getByLabel('Key dates').fill('Mocks 5 Feb');
      await check('dates');
    });
  }
});

test.describe('the sample school', () => {
  test.use({ flags: ['--sample'] });

  test('keeps its table views and its last place to itself, and shares the look', async ({ desk: { page } }) => {
    const shell = new ShellPage(page);
    const views = page.getByRole('button', { name: /^View/ });
    const view = page.getByRole('menuitem', { name: /^Bronwen by cost/ });
    await shell.settings('Staff');
    await views.click();
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.getByRole('dialog', { name: 'Save as a view' }).getByRole('textbox').fill('Bronwen by cost');
    await page.keyboard.press('Enter');
    await shell.find('dark', 'Theme: dark');
    await page.reload();
    await expect(page.getByText(BANNER)).toBeVisible();
    await views.click();
    await expect(view).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Leave the sample school' }).click();
    await expect(page.getByText(BANNER)).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await shell.pasteStaff(['Ada Byron', 'Grace Hopper']);
    await views.click();
    await expect(page.getByRole('menuitem', { name: /^Standard view/ })).toBeVisible();
    await expect(view).toHaveCount(0);
  });

  test('is tried, changed and left; it comes back as new', async ({ desk: { page } }) => {
    await expect(page.getByText(BANNER)).toBeVisible();
    await page.goto(`${new URL(page.url()).origin}/#/settings`);
    await expect(page.getByText(BANNER)).toBeVisible();
    await page.getByLabel('School’s name').fill('Changed');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('Changed');
    await page.getByRole('button', { name: 'Leave the sample school' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible();
    await expect(page.getByText(BANNER)).toHaveCount(0);
    await expect(page.getByRole('banner')).not.toContainText('Changed');

    await new ShellPage(page).find('open the sample', 'Open the sample school');
    await expect(page.getByText(BANNER)).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('(sample)');
  });
});

test.describe('the school’s own data', () => {
  const file = (dataDir: string) => join(dataDir, 'planner.db');
  const bytes = (dataDir: string) =>
    createHash('sha256')
      .update(readFileSync(file(dataDir)))
      .digest('hex');

  async function makeOwn(): Promise<string> {
    const dataDir = makeTemporaryFolder();
    const host = await startHost(dataDir);
    const own = await connect(host.address);
    await own.call('staff.add', { staff: { name: 'Own Person' } });
    await host.stop();
    return dataDir;
  }

  async function ownPeople(dataDir: string): Promise<readonly string[]> {
    const host = await startHost(dataDir);
    const people = await (await connect(host.address)).call('staff.list', {});
    await host.stop();
    return people.map((p) => p.name);
  }

  test('is byte for byte as it was after --sample on the browser host, also when that is killed', async () => {
    const dataDir = await makeOwn();
    const before = bytes(dataDir);
    const files = readdirSync(join(dataDir, 'copies')).length;
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const host = await startHost(dataDir, '2026-11-23', { flags: ['--sample'] });
      const sample = await connect(host.address);
      await sample.call('staff.add', { staff: { name: 'Not Real' } });
      host.process.kill(signal);
      await host.ended;
      expect(bytes(dataDir), signal).toBe(before);
      expect(readdirSync(join(dataDir, 'copies')).length).toBe(files);
    }
    expect(existsSync(join(dataDir, 'sample-school'))).toBe(true);
    const host = await startHost(dataDir, '2026-11-23', { flags: ['--sample'] });
    const names = (await (await connect(host.address)).call('staff.list', {})).map((p) => p.name);
    await host.stop();
    expect(names).not.toContain('Not Real');
    expect(await ownPeople(dataDir)).toEqual(['Own Person']);
  });

  test('has the rows it had when the app is killed with the sample school open beside it', async () => {
    const dataDir = await makeOwn();
    const host = await startHost(dataDir);
    const client = await connect(host.address);
    await client.call('staff.add', { staff: { name: 'Second Person' } });
    await client.call('app.openSample', {});
    await client.call('staff.add', { staff: { name: 'Not Real' } });
    host.process.kill('SIGKILL');
    await host.ended;
    expect(await ownPeople(dataDir)).toEqual(['Own Person', 'Second Person']);
  });

  test('takes nothing that is still being typed in the sample school when the native menu leaves it', async () => {
    const dataDir = makeTemporaryFolder();
    const electron = await launchOnDouble({ dataDir, today: '2026-11-23', flags: ['--sample'] });
    const { page } = electron;
    await page.evaluate(() => {
      window.location.hash = '/settings';
    });
    await page.getByRole('textbox', { name: 'URN' }).fill('654321');
    electron.chooseMenu('sample.leave');
    await expect(page.getByText(BANNER)).toHaveCount(0);
    await electron.close();
    const host = await startHost(dataDir, '2026-11-23');
    const own = await connect(host.address);
    expect(await own.call('school.get', {})).toMatchObject({ urn: '' });
    await host.stop();
  });

  test('is byte for byte as it was after --sample on Electron', async () => {
    const dataDir = await makeOwn();
    const before = bytes(dataDir);
    const electron = await launchOnDouble({ dataDir, today: '2026-11-23', flags: ['--sample'] });
    await expect(electron.page.getByText(BANNER)).toBeVisible();
    await electron.page.evaluate(() => {
      window.location.hash = '/settings';
    });
    await electron.page.getByLabel('School’s name').fill('Not Real');
    await electron.page.keyboard.press('Enter');
    await expect(electron.page.getByRole('banner')).toContainText('Not Real');
    expect(await electron.close()).toBe(0);
    expect(bytes(dataDir)).toBe(before);
    expect(existsSync(join(dataDir, 'sample-school'))).toBe(false);
  });
});
