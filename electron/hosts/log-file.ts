import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/ports.ts';

const MAX_BYTES = 512 * 1024;

/** A log of lines without personal data: `log.txt` in the data folder, its predecessor kept as `log-before.txt`. */
export function createLog(dataDir: string): Log {
  const file = join(dataDir, 'log.txt');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, join(dataDir, 'log-before.txt'));
  return (line) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the work; the line still reaches whoever started the app.
      process.stderr.write(`${line}\n`);
    }
  };
}
