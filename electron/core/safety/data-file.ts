import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../../shared/domain/school-year.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../ports.ts';
import { type Db, inWords, isSound, openDatabase, totalChanges } from '../store/database.ts';
import { type Copies, createCopies } from './copies.ts';

const FILE_NAME = 'planner.db';
/** SQLite's companions of the data file; a stale one beside another file would silently show the wrong data. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

export interface DataFile {
  readonly path: string;
  readonly copies: Copies;
  /** The open file; another object after a restore. */
  db(): Db;
  /** Said once at start: the file was damaged and a copy took its place. */
  readonly notice: string | null;
  /** Puts a verified copy in the file's place, after copying the present file. */
  restore(id: string, at: string): void;
  /** Copies the file when it changed, then closes it. */
  close(at: string): void;
}

interface Options {
  readonly folder: string;
  readonly at: () => string;
  readonly log: Log;
}

/** Opens the data file of a folder and keeps it safe: checked after an unclean end, copied, restored, never deleted. */
export function openDataFile({ folder, at, log }: Options): DataFile {
  const path = join(folder, FILE_NAME);
  const copies = createCopies(join(folder, 'copies'));
  const open = () => openDatabase(path, { beforeMigration: (db) => copies.make(db, 'migration', at()) });
  const opened = openOrRecover(path, copies, open, at(), log);
  let db = opened.db;
  let changesAtOpen = totalChanges(db);

  return {
    path,
    copies,
    db: () => db,
    notice: opened.notice,
    restore(id, now) {
      const copy = copies.file(id);
      copies.make(db, 'restore', now);
      db.close();
      replaceFile(path, copy);
      db = open();
      changesAtOpen = -1;
      log('restored a copy');
    },
    close(now) {
      if (!db.open) return;
      try {
        if (totalChanges(db) !== changesAtOpen || copies.list().length === 0) copies.make(db, 'close', now);
        db.pragma('optimize');
      } finally {
        db.close();
      }
    },
  };
}

function openOrRecover(
  path: string,
  copies: Copies,
  open: () => Db,
  at: string,
  log: Log,
): { readonly db: Db; readonly notice: string | null } {
  const wasUnclean = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  const damage = tryOpen(open, wasUnclean);
  if ('db' in damage) return { db: damage.db, notice: null };
  const newest = copies.list()[0];
  if (!damage.isDamaged || !newest) throw damage.error;
  const aside = setAside(path, at);
  copyFileSync(copies.file(newest.id), path);
  log('data file damaged: set aside, newest copy opened');
  return {
    db: open(),
    notice: `The data file was damaged, so the copy of ${formatDay(newest.madeAt.slice(0, 10))}, ${newest.madeAt.slice(11, 16)} was opened instead. The damaged file was kept beside it as ${aside}.`,
  };
}

type Opening = { readonly db: Db } | { readonly error: unknown; readonly isDamaged: boolean };

function tryOpen(open: () => Db, checkWhole: boolean): Opening {
  try {
    const db = open();
    if (!checkWhole || isSound(db)) return { db };
    db.close();
    return {
      error: new AppError(
        'unavailable',
        'The data file is damaged and there is no copy to restore. It was left as it is.',
      ),
      isDamaged: true,
    };
  } catch (caught) {
    const error = inWords(caught);
    return { error, isDamaged: error instanceof AppError && error.message.includes('damaged') };
  }
}

/** Moves a damaged file and its companions out of the way under a name that says what it is. */
function setAside(path: string, at: string): string {
  const name = `${FILE_NAME}.damaged-${at.slice(0, 19).replaceAll(':', '-')}`;
  for (const suffix of ['', ...COMPANIONS]) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${join(path, '..', name)}${suffix}`);
  }
  return name;
}

function replaceFile(path: string, copy: string): void {
  const temporary = `${path}.tmp`;
  copyFileSync(copy, temporary);
  for (const suffix of COMPANIONS) rmSync(`${path}${suffix}`, { force: true });
  renameSync(temporary, path);
}
