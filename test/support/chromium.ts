import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** Debian's Chromium rather than a downloaded one, quiet, and able to run as root. */
export const CHROMIUM: LaunchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? PLACES.find(existsSync) ?? 'chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** The same engine without a browser around it, where it is installed: journeys take about a quarter less time in it. */
export const HEADLESS: LaunchOptions =
  process.env.CHROMIUM_PATH === undefined && existsSync(HEADLESS_SHELL)
    ? { ...CHROMIUM, executablePath: HEADLESS_SHELL }
    : CHROMIUM;
