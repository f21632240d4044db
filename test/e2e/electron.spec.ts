import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { makeTemporaryFolder } from '../support/test-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The Electron binary of this machine, where there is one: asking the package for it would download it. */
function electronBinary(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ROOT, 'node_modules/electron/dist');
  const pathFile = join(dirname(folder), 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = join(folder, name);
  return existsSync(binary) ? binary : null;
}

test('real Electron opens the app, sandboxed, and keeps Node out of the page', async () => {
  const executablePath = electronBinary();
  if (executablePath === null) console.log('Skipped: there is no Electron binary on this machine.');
  test.skip(executablePath === null, 'there is no Electron binary on this machine');
  const app = await _electron.launch({
    executablePath: executablePath ?? '',
    args: [ROOT, '--sample', '--data', makeTemporaryFolder(), '--today', '2026-11-23'],
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  await app.close();
});
