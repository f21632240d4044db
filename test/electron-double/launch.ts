import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { HEADLESS } from '../support/chromium.ts';
import { setUpSchool } from '../support/set-up-school.ts';
import { installElectronDouble } from './install.ts';
import { PageDriver } from './page-driver.ts';
import { type DoubleState, type MenuItem, renew } from './state.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = resolve(ROOT, 'dist/host/main.mjs');

interface LaunchOptions {
  readonly dataDir: string;
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** A data folder that nobody has set a school up in. */
  readonly firstRun?: boolean;
  /** Further flags, such as --sample. */
  readonly flags?: readonly string[];
}

/** The Electron host, running: the real built main and preload on the double. */
export interface RunningDouble {
  readonly page: Page;
  /** What the app has done to Electron so far. */
  readonly state: DoubleState;
  /** Addresses the page asked for and the app refused. */
  readonly refused: readonly string[];
  /** How the next native dialog is answered: a path, or null for Cancel. */
  answerDialog(path: string | null): void;
  /** Chooses a command of the native menu by its id. */
  chooseMenu(id: string): void;
  /** Closes the window as a person does; the exit code of the app. */
  close(): Promise<number>;
}

let runs = 0;

/** Starts the built Electron host (dist/ must be built). One at a time in a process. */
export async function launchOnDouble({
  dataDir,
  today,
  firstRun = false,
  flags = [],
}: LaunchOptions): Promise<RunningDouble> {
  if (!existsSync(MAIN)) throw new Error('dist/host/main.mjs is not there: build first');
  if (!firstRun) setUpSchool(dataDir, today ?? new Date().toISOString().slice(0, 10));
  installElectronDouble();
  const state = renew();
  const browser = await chromium.launch(HEADLESS);
  const driver = new PageDriver(await browser.newContext({ viewport: { width: 1320, height: 880 } }));
  state.driver = driver;
  await runMain(['--data', dataDir, ...(today === undefined ? [] : ['--today', today]), ...flags]);
  const page = await firstPage(driver, state);
  return {
    page,
    state,
    refused: driver.refused,
    answerDialog: (path) => void state.dialogAnswers.push({ path }),
    chooseMenu: (id) => menuItem(state, id).click?.(),
    async close() {
      for (const window of state.windows) await window.close();
      const code = await state.ended;
      await browser.close();
      return code;
    },
  };
}

/** Runs the built main afresh: its module is new at each run, its shared chunks hold no state. */
async function runMain(flags: readonly string[]): Promise<void> {
  const argv = process.argv;
  process.argv = ['electron', ROOT, ...flags];
  try {
    runs += 1;
    await import(`${pathToFileURL(MAIN).href}?run=${runs}`);
  } finally {
    process.argv = argv;
  }
}

async function firstPage(driver: PageDriver, state: DoubleState): Promise<Page> {
  let hasFailed = false;
  const failed = state.ended.then((code) => {
    hasFailed = true;
    throw new Error(`the app ended with ${code} before its window opened. ${state.errorBoxes.join(' ')}`);
  });
  const shown = async () => {
    while (!hasFailed) {
      const [window] = state.windows;
      const page = window?.isShown ? driver.pages.get(window) : undefined;
      if (page !== undefined) return page;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return failed;
  };
  return Promise.race([shown(), failed]);
}

function menuItem(state: DoubleState, id: string): MenuItem {
  const item = (state.menu ?? []).flatMap(({ submenu }) => submenu ?? []).find((one) => one.id === id);
  if (item === undefined) throw new Error(`the menu has no item ${id}`);
  return item;
}
