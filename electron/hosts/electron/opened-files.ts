import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Opened } from '../../../shared/contract/resources.ts';
import { AppError } from '../../core/errors.ts';
import type { ChosenFile } from '../../core/ports.ts';
import { bareName } from '../file-tray.ts';

/**
 * Files that the system shows: each written, read-only, into a folder that this user alone can see, which goes when the
 * app closes.
 */
export function createOpenedFiles() {
  let folder: string | null = null;
  return {
    async open({ name, bytes }: ChosenFile): Promise<Opened> {
      folder ??= mkdtempSync(join(tmpdir(), 'maths-progression-planner-'));
      // A folder of its own for each: its name stays as it is.
      const place = join(folder, randomBytes(8).toString('hex'));
      mkdirSync(place, { mode: 0o700 });
      const path = join(place, bareName(name));
      writeFileSync(path, bytes);
      chmodSync(path, 0o400);
      const failure = await shell.openPath(path);
      if (failure === '') return { how: 'opened' };
      throw new AppError(
        'unavailable',
        `“${bareName(name)}” could not be opened: this computer has no program for it.`,
      );
    },
    /** What another program still holds open stays, in the system's own temporary folder. */
    forget(): void {
      if (folder === null) return;
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
      } catch {
        // The school's data is closed by now: a file in use must not turn that into a failure.
      }
      folder = null;
    },
  };
}

/** Shows a web address in the system's browser; no other kind of address gets this far. */
export async function openAddress(address: string): Promise<Opened> {
  const { protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new AppError('validation', 'That is not a web address.');
  await shell.openExternal(address);
  return { how: 'opened' };
}
