import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'open-in-process');

/**
 * Whether another running process says that it has this data open. A hint, for what may be shown before the data file is
 * open; the lock on the data file itself decides.
 */
export function seemsOpenElsewhere(dataDir: string): boolean {
  try {
    const pid = Number(readFileSync(fileIn(dataDir), 'utf8'));
    // Signal 0 asks whether the process is there; it throws where it is not.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

export function markOpen(dataDir: string): void {
  writeFileSync(fileIn(dataDir), String(process.pid), { mode: 0o600 });
}

export function unmarkOpen(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
