import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FETCH_LIMIT_MS = 15_000;

/** The Electron program, fetched if need be within 15 seconds; null when it cannot be had. */
export async function findElectron(root: string): Promise<string | null> {
  return electronBinary(root) ?? ((await fetchElectron(root)) ? electronBinary(root) : null);
}

/** Never by importing the `electron` package: that starts a download of its own. */
function electronBinary(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override === undefined && name === null) return null;
  const program = join(override ?? join(folder, 'dist'), name ?? 'electron');
  return existsSync(program) ? program : null;
}

function fetchElectron(root: string): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: FETCH_LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
