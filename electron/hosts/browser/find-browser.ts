import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * A Chrome, Edge or Chromium on this machine, or null. The usual places are looked at first because chrome-launcher,
 * which knows the unusual ones, starts other programs to look and does not know Edge.
 */
export async function findBrowser(): Promise<string | null> {
  return usualPlaces().find(isProgram) ?? (await unusualPlaces());
}

function usualPlaces(): string[] {
  const { env, platform } = process;
  const asked = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return [...asked, ...WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => join(root, program)))];
  }
  if (platform === 'darwin') {
    return [...asked, ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...asked, ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unusualPlaces(): Promise<string | null> {
  const { Launcher } = await import('chrome-launcher');
  try {
    return Launcher.getInstallations()[0] ?? null;
  } catch {
    // chrome-launcher throws where it finds none.
    return null;
  }
}
