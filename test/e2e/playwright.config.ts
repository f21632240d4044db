import { defineConfig } from '@playwright/test';
import { HEADLESS } from '../support/chromium.ts';
import type { HostOptions } from '../support/e2e.ts';

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // A journey that fails once and then passes is listed as flaky; it is to be mended, not to be lived with.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list']],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'browser host', use: { host: 'browser' } },
    // One at a time in a process: the double stands in for a module that a process has once.
    { name: 'electron double', testMatch: /main-job/, use: { host: 'electron-double' } },
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: HEADLESS,
    actionTimeout: 15_000,
    trace: 'off',
  },
});
