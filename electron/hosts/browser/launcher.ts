import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find-browser.ts';
import { placeArguments, savedPlace } from './window-place.ts';

interface WindowOptions {
  readonly dataDir: string;
  readonly origin: string;
  readonly token: string;
}

export interface AppWindow {
  /** Calls back once, when the browser process has ended or could not start. */
  onExit(listener: () => void): void;
  /** The page is open: what was written to open it is removed. */
  opened(): void;
  close(): void;
}

/** Opens the app in a window of a Chrome, Edge or Chromium with a profile of its own; null when there is none. */
export async function openAppWindow({ dataDir, origin, token }: WindowOptions): Promise<AppWindow | null> {
  const browser = await findBrowser();
  if (browser === null) return null;
  const profile = join(dataDir, 'window');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const start = startPage(profile, origin, token);
  const child = spawn(browser, windowArguments(profile, start.address, placeArguments(savedPlace(dataDir))), {
    stdio: 'ignore',
  });
  return {
    onExit(listener) {
      afterEnd(child, listener);
    },
    opened: start.remove,
    close() {
      start.remove();
      child.kill();
    },
  };
}

/**
 * Other people on a Unix machine can read the command line of a process, so the token travels in a file only this user can
 * read. On Windows they cannot, and schools often block `file:` addresses there, so the address itself is passed.
 */
function startPage(folder: string, origin: string, token: string) {
  if (process.platform === 'win32') return { address: `${origin}/?t=${token}`, remove() {} };
  const file = join(folder, 'open.html');
  rmSync(file, { force: true });
  const target = `${origin}/open?t=${token}`;
  writeFileSync(file, `<!doctype html><title>Opening</title><meta http-equiv="refresh" content="0;url=${target}">`, {
    mode: 0o600,
  });
  return { address: pathToFileURL(file).href, remove: () => rmSync(file, { force: true }) };
}

function windowArguments(profile: string, address: string, place: readonly string[]): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    ...place,
    // Chromium's sandbox does not work as root; --test-type hides its warning bar.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

function afterEnd(child: ChildProcess, listener: () => void): void {
  let told = false;
  const tell = () => {
    if (!told) listener();
    told = true;
  };
  child.once('error', tell);
  child.once('exit', tell);
}
