import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { LATEST_VERSION, migrate } from './migrate.ts';

export type Db = Database.Database;

/** "MPPl" as a 32-bit number, written into the file's header so that a strange file is told from a damaged one. */
export const APPLICATION_ID = 0x4d50506c;

/** The first SQLite without the WAL-reset fault (quality.md 1.3). */
const OLDEST_SQLITE = [3, 51, 3];

const UNUSABLE = {
  damaged: 'The data file is damaged and there is no copy that can take its place. It was left as it is.',
  missing:
    'The data file is missing and none of its copies can take its place. Put it back, or choose another folder with --data.',
} as const;

/** There is no data file to open here, so a copy has to take its place. Its words are for when there is none. */
export class UnusableFile extends AppError {
  readonly what: keyof typeof UNUSABLE;

  constructor(what: keyof typeof UNUSABLE) {
    super('unavailable', UNUSABLE[what]);
    this.what = what;
  }
}

interface OpenOptions {
  /** Called before the file is changed to a newer form; makes a verified copy. */
  readonly beforeMigration?: (db: Db) => void;
  /** False for a file that nobody keeps: writes do not wait for the disk. */
  readonly isKept?: boolean;
}

/** Opens the data file, making it when it is not there. Throws an AppError in words for every way that can fail. */
export function openDatabase(file: string, { beforeMigration, isKept = true }: OpenOptions = {}): Db {
  const isNew = file === ':memory:' || !existsSync(file);
  if (!isNew && statSync(file).size === 0) throw new UnusableFile('damaged');
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = connect(file);
  // Names and notes of colleagues: for this user of the laptop alone. SQLite gives its journals the same mode.
  if (isNew && file !== ':memory:') chmodSync(file, 0o600);
  try {
    setUp(db, isNew);
    if (!isKept) db.pragma('synchronous = OFF');
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > LATEST_VERSION) {
      throw new AppError(
        'unavailable',
        'This data was last used with a newer version of Maths Progression Planner. Install that version to open it. Nothing was changed.',
      );
    }
    if (version < LATEST_VERSION) {
      if (hasTables(db)) beforeMigration?.(db);
      migrate(db);
    }
    return db;
  } catch (error) {
    db.close();
    throw inWords(error);
  }
}

/** Whether another process has this file open. A file that cannot be opened for another reason is not. */
export function isOpenElsewhere(file: string): boolean {
  if (!existsSync(file)) return false;
  let db: Db | null = null;
  try {
    db = new Database(file, { timeout: 500 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return false;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return error.code.startsWith('SQLITE_BUSY');
  } finally {
    db?.close();
  }
}

/** False for a new file, and for one whose first start was cut off before it held anything. */
function hasTables(db: Db): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

function connect(file: string): Db {
  try {
    // Another window of ours may be closing: wait for its lock rather than failing at once.
    return new Database(file, { timeout: 3_000 });
  } catch (error) {
    throw inWords(error);
  }
}

function setUp(db: Db, isNew: boolean): void {
  assertSqliteVersion(db);
  db.pragma('locking_mode = EXCLUSIVE');
  if (isNew) db.pragma(`application_id = ${APPLICATION_ID}`);
  else if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new AppError(
      'unavailable',
      'The data file is not one of Maths Progression Planner. It was left as it is. Choose another data folder, or restore a copy.',
    );
  }
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  // Takes the exclusive lock now, so that a second window is refused at its start and not at its first save.
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

function assertSqliteVersion(db: Db): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  for (const [i, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new Error(`SQLite ${version} is too old`);
  }
}

/** True when the whole file, its indexes and its foreign keys are sound. quick_check misses damaged indexes. */
export function isSound(db: Db): boolean {
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  const foreignKeys = db.pragma('foreign_key_check') as unknown[];
  return integrity === 'ok' && foreignKeys.length === 0;
}

/** The sentence for what SQLite says when a file cannot be opened or read. */
function inWords(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code.startsWith('SQLITE_BUSY')) {
    return new AppError(
      'unavailable',
      'Maths Progression Planner is already open with this data. Use the window that is open, or close it first.',
    );
  }
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return new UnusableFile('damaged');
  }
  if (error.code.startsWith('SQLITE_FULL')) {
    return new AppError(
      'unavailable',
      'The disk is full, so the data cannot be opened. Free some space, then try again.',
    );
  }
  if (error.code.startsWith('SQLITE_CANTOPEN') || error.code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'unavailable',
      'The data folder cannot be written to. Check that it is there and not read-only, or choose another with --data.',
    );
  }
  return error;
}

/** Writes the whole file into a new single file with no journal beside it, from one consistent view. */
export function writeCopy(db: Db, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
  chmodSync(file, 0o600);
}

/** How much the file holds, to show beside a copy. */
export function countContents(db: Db): { readonly staff: number; readonly actions: number; readonly ratings: number } {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return { staff: count('staff_member'), actions: count('pd_action'), ratings: count('self_audit_rating') };
}

/** Rows changed since this connection opened. */
export function totalChanges(db: Db): number {
  return db.prepare('SELECT total_changes()').pluck().get() as number;
}
