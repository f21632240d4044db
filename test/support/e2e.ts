import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { AuditPage } from '../e2e/pages/audit.ts';
import { PlanPage } from '../e2e/pages/plan.ts';
import { launchOnDouble } from '../electron-double/launch.ts';
import { startHost } from './browser-host.ts';
import { FIXTURES, makeTemporaryFolder } from './test-app.ts';

export type HostName = 'browser' | 'electron-double';
type Program = 'Word' | 'Excel';
type Audience = 'full' | 'governors';

/** The app in a host, with what differs between hosts: files go through native dialogs in one, the browser in the other. */
export interface Desk {
  readonly page: Page;
  readonly audit: AuditPage;
  readonly plan: PlanPage;
  /** Chooses a file on the import page and waits until it is read or refused. */
  importFile(path: string): Promise<void>;
  exportPlan(program: Program, audience: Audience): Promise<Uint8Array>;
  close(): Promise<unknown>;
}

export interface HostOptions {
  readonly host: HostName;
  /** Begin with a data folder that nobody has set a school up in. */
  readonly firstRun: boolean;
  /** Further flags for the host, such as --sample. */
  readonly flags: readonly string[];
}

type Start = Pick<HostOptions, 'firstRun' | 'flags'>;

interface Fixtures {
  readonly dataDir: string;
  readonly desk: Desk;
}

/** Journeys through the built app. Whatever the page complains of, a breach of the CSP above all, fails the test. */
export const test = base.extend<HostOptions & Fixtures>({
  host: ['browser', { option: true }],
  firstRun: [false, { option: true }],
  flags: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  dataDir: async ({}, use) => use(makeTemporaryFolder()),
  desk: async ({ host, dataDir, firstRun, flags, browser }, use) => {
    const start = { firstRun, flags };
    const desk =
      host === 'browser' ? await openBrowserDesk(dataDir, start, browser) : await openElectronDesk(dataDir, start);
    const complaints: string[] = [];
    desk.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    desk.page.on('pageerror', (error) => complaints.push(error.message));
    await use(desk);
    await desk.close();
    expect(complaints, 'what the page complained of').toEqual([]);
  },
});

export { expect };

export const fixture = (name: string) => join(FIXTURES, name);

const TODAY = '2026-11-23';

async function openBrowserDesk(dataDir: string, start: Start, browser: Browser): Promise<Desk> {
  const host = await startHost(dataDir, TODAY, start);
  const context = await browser.newContext({
    acceptDownloads: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(host.address);
  const plan = new PlanPage(page);
  const audit = new AuditPage(page);
  return {
    page,
    plan,
    audit,
    importFile: (path) => audit.importFile(path),
    async exportPlan(program, audience) {
      const download = await plan.exportTo(program, audience);
      return readFileSync(await download.path());
    },
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

async function openElectronDesk(dataDir: string, start: Start): Promise<Desk> {
  const electron = await launchOnDouble({ dataDir, today: TODAY, ...start });
  const { page } = electron;
  const plan = new PlanPage(page);
  const audit = new AuditPage(page);
  return {
    page,
    plan,
    audit,
    async importFile(path) {
      electron.answerDialog(path);
      await audit.openImport();
      await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
      await audit.importRead();
    },
    async exportPlan(program, audience) {
      const path = join(dataDir, `${program}-${audience}`);
      electron.answerDialog(path);
      await plan.startExport(program, audience);
      return readFileSync(path);
    },
    close: () => electron.close(),
  };
}
