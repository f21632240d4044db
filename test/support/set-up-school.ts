import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE_NAME } from '../../electron/core/safety/data-file.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { schoolTable } from '../../electron/core/store/school-table.ts';
import { seed } from '../../electron/core/store/seed.ts';
import { createStore } from '../../electron/core/store/store.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');

/**
 * Puts a data file into a folder that has none: a school that is past its first run and knows nothing else yet, with
 * nothing to undo. A folder that has been used before stays as it is.
 */
export function setUpSchool(dataDir: string, today: string): void {
  const path = join(dataDir, DATA_FILE_NAME);
  if (existsSync(path) || existsSync(join(dataDir, 'copies'))) return;
  mkdirSync(dataDir, { recursive: true });
  const db = openDatabase(path);
  seed(db, JSON.parse(readFileSync(join(RESOURCES, 'audit-framework.json'), 'utf8')), today);
  const { changes } = createStore(db, { at: () => `${today}T08:00:00.000Z`, onChange: () => undefined });
  changes.step('Set up the school', (write) => write.update(schoolTable, 'school', { isSetUp: true }));
  changes.startAfresh();
  db.close();
}
