import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { DataFile } from '../safety/data-file.ts';
import { isOpenElsewhere, openDatabase } from '../store/database.ts';

const FILE_NAME = 'sample.db';

/**
 * A new, empty file for the sample school in a folder of its own. It has no copies, and goes when it is closed; what a
 * crash left of an earlier one goes when the next is opened. AppError when another window has the sample school open.
 */
export function openSampleFile(folder: string): DataFile {
  const path = join(folder, FILE_NAME);
  if (isOpenElsewhere(path)) {
    throw new AppError('unavailable', 'The sample school is open in another window. Use that one, or close it first.');
  }
  rmSync(folder, { recursive: true, force: true });
  const db = openDatabase(path, { isKept: false });
  return {
    path,
    copies: {
      list: () => [],
      make: () => {
        throw new AppError('conflict', 'The sample school is not copied. Leave it to make a copy of your own data.');
      },
      file: () => {
        throw new AppError('not-found', 'The sample school has no copies.');
      },
    },
    db: () => db,
    notice: null,
    restore: () => {
      throw new AppError(
        'conflict',
        'Nothing can be restored into the sample school. Leave it to restore your own data.',
      );
    },
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
