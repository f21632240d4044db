import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCopy } from '../../../shared/contract/safety.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../ports.ts';
import { type Db, isSound, openDatabase, totalChanges, UnusableFile } from '../store/database.ts';
import { type Copies, createCopies } from './copies.ts';
import { copyWhole } from './whole-file.ts';

/** The school's own data, in the data folder. */
export const DATA_FILE_NAME = 'planner.db';
/** "23 November 2026 at 15:40", by the clock of this laptop. */
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
/** SQLite's companions of the data file; a stale one beside another file would silently show the wrong data. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

export interface DataFile {
  readonly path: string;
  readonly copies: Copies;
  /** The open file; another object after a restore. */
  db(): Db;
  /** Said once at start: the file was damaged or missing and a copy took its place. */
  readonly notice: string | null;
  /** Puts a verified copy in the file's place, after copying the present file. Whatever happens, a file is open after it. */
  restore(id: string, at: string): void;
  /** Copies the file when it changed since its last copy, then closes it. AppError when it could not be copied. */
  close(at: string): void;
}

interface Options {
  readonly folder: string;
  readonly at: () => string;
  readonly log: Log;
}

/** Opens the data file of a folder and keeps it safe: checked whole, copied, restored, never deleted. */
export function openDataFile({ folder, at, log }: Options): DataFile {
  const path = join(folder, DATA_FILE_NAME);
  const copies = createCopies(join(folder, 'copies'));
  const open = () => openDatabase(path, { beforeMigration: (db) => copies.make(db, 'migration', at()) });
  // A journal with something in it: the last session was cut off before it could make its copy.
  const wasCutOff = sizeOf(`${path}-wal`) > 0;
  const opened = openOrRecover(path, copies, open, at(), log);
  let db = opened.db;
  let changesAtCopy = wasCutOff ? -1 : totalChanges(db);

  return {
    path,
    copies,
    db: () => db,
    notice: opened.notice,
    restore(id, now) {
      // Brought in first: making the copy of the present file may thin out the very copy that was asked for.
      const incoming = bringIn(path, copies.file(id));
      copies.make(db, 'restore', now);
      db.close();
      try {
        putInPlace(path, incoming);
      } finally {
        db = open();
        changesAtCopy = -1;
      }
      log('restored a copy');
    },
    close(now) {
      if (!db.open) return;
      try {
        if (totalChanges(db) !== changesAtCopy || copies.list().length === 0) copies.make(db, 'close', now);
        db.pragma('optimize');
      } catch (error) {
        log(`no copy on close: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`);
        throw new AppError(
          'unavailable',
          'Your work is saved, but no copy of it could be made on closing. Check that the disk has room, then open and close the app once more.',
        );
      } finally {
        db.close();
      }
    },
  };
}

interface Opened {
  readonly db: Db;
  readonly notice: string | null;
}

function openOrRecover(path: string, copies: Copies, open: () => Db, at: string, log: Log): Opened {
  try {
    if (!existsSync(path) && copies.list().length > 0) throw new UnusableFile('missing');
    return { db: openChecked(open), notice: null };
  } catch (error) {
    const copy = error instanceof UnusableFile ? newestUsable(copies) : null;
    if (!(error instanceof UnusableFile) || copy === null) throw error;
    const incoming = bringIn(path, copies.file(copy.id));
    const aside = setAside(path, at);
    putInPlace(path, incoming);
    log(`data file ${error.what}: newest copy opened`);
    const kept = error.what === 'damaged' ? ` The damaged file was kept beside it as ${aside}.` : '';
    return {
      db: open(),
      notice: `The data file was ${error.what}, so the copy of ${WHEN.format(new Date(copy.madeAt))} was opened instead.${kept}`,
    };
  }
}

/** Checked whole at every start: half a millisecond for a department's file, and no damage is copied on unseen. */
function openChecked(open: () => Db): Db {
  const db = open();
  if (isSound(db)) return db;
  db.close();
  throw new UnusableFile('damaged');
}

function newestUsable(copies: Copies): DataCopy | null {
  return (
    copies.list().find(({ id }) => {
      try {
        copies.file(id);
        return true;
      } catch (error) {
        if (error instanceof AppError) return false;
        throw error;
      }
    }) ?? null
  );
}

/** Moves a damaged file and its companions out of the way under a name that says what it is. */
function setAside(path: string, at: string): string {
  const name = `${DATA_FILE_NAME}.damaged-${at.slice(0, 19).replaceAll(':', '-')}`;
  for (const suffix of ['', ...COMPANIONS]) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${join(path, '..', name)}${suffix}`);
  }
  return name;
}

/** A copy, whole and beside the data file, ready to take its place. */
function bringIn(path: string, copy: string): string {
  const incoming = `${path}.tmp`;
  copyWhole(copy, incoming);
  return incoming;
}

function putInPlace(path: string, incoming: string): void {
  for (const suffix of COMPANIONS) rmSync(`${path}${suffix}`, { force: true });
  renameSync(incoming, path);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
