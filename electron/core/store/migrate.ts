import type { Db } from './database.ts';
import { createTables } from './migrations/0001-create-tables.ts';
import { addOwnTime } from './migrations/0002-add-own-time.ts';
import { addNeedOverrides } from './migrations/0003-add-need-overrides.ts';
import { addPdSessions } from './migrations/0004-add-pd-sessions.ts';
import { addStudents } from './migrations/0005-add-students.ts';
import { addSessions } from './migrations/0006-add-sessions.ts';

/** One step of the schema: from version n-1 to n. Never changed once released; a test proves each. */
export type Migration = (db: Db) => void;

const MIGRATIONS: readonly Migration[] = [
  createTables,
  addOwnTime,
  addNeedOverrides,
  addPdSessions,
  addStudents,
  addSessions,
];

/** The schema this version of the app writes. */
export const LATEST_VERSION = MIGRATIONS.length;

/** Brings the schema up to `target`, all steps in one transaction: the file is at the old version or at the new one. */
export function migrate(db: Db, target: number = LATEST_VERSION): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(from, target)) step(db);
    db.pragma(`user_version = ${target}`);
  }).immediate();
}
