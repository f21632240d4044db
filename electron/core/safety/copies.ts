import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { DataCopy } from '../../../shared/contract/safety.ts';
import { AppError } from '../errors.ts';
import { APPLICATION_ID, countContents, type Db, isSound, writeCopy } from '../store/database.ts';
import { copiesToDrop } from './copies-to-keep.ts';
import { flush } from './whole-file.ts';

/** What is written beside each copy once it has been opened and checked; a copy without it does not count. */
interface Stamp extends DataCopy {
  readonly sha256: string;
}

export interface Copies {
  /** Verified copies, newest first. */
  list(): readonly DataCopy[];
  /** Makes a copy of the open file, opens it, checks it whole, and only then counts it. */
  make(db: Db, why: DataCopy['why'], at: string): DataCopy;
  /** The file behind a copy, checked again against what was written when it was made. */
  file(id: string): string;
}

const COPY = '.copy.db';
const STAMP = '.copy.json';

/** Copies of the data file in a folder: closed single files, each verified, old ones thinned out (quality.md 1). */
export function createCopies(folder: string): Copies {
  const stampOf = (id: string) => join(folder, `${id}${STAMP}`);
  const fileOf = (id: string) => join(folder, `${id}${COPY}`);

  function stamps(): readonly Stamp[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith(STAMP))
      .map((name) => readStamp(join(folder, name)))
      .filter((stamp) => stamp !== null)
      .filter((stamp) => existsSync(fileOf(stamp.id)))
      .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  }

  function drop(id: string): void {
    // The stamp first: a copy whose removal was cut short no longer counts as one.
    rmSync(stampOf(id), { force: true });
    rmSync(fileOf(id), { force: true });
  }

  function removeLeftovers(): void {
    for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
  }

  return {
    list: () => stamps().map(({ sha256: _, ...copy }) => copy),

    make(db, why, at) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      removeLeftovers();
      const id = idFor(at, why, fileOf);
      const temporary = `${fileOf(id)}.tmp`;
      writeCopy(db, temporary);
      const counts = verify(temporary);
      flush(temporary);
      renameSync(temporary, fileOf(id));
      const copy: DataCopy = { id, madeAt: at, why, bytes: statSync(fileOf(id)).size, ...counts };
      const stamp: Stamp = { ...copy, sha256: sha256Of(fileOf(id)) };
      writeFileSync(`${stampOf(id)}.tmp`, JSON.stringify(stamp), { mode: 0o600 });
      flush(`${stampOf(id)}.tmp`);
      renameSync(`${stampOf(id)}.tmp`, stampOf(id));
      for (const old of copiesToDrop(stamps(), at)) drop(old);
      return copy;
    },

    file(id) {
      const stamp = stamps().find((s) => s.id === id);
      if (!stamp || basename(id) !== id)
        throw new AppError('not-found', 'That copy is no longer there. Choose another.');
      const file = fileOf(id);
      if (sha256Of(file) !== stamp.sha256) {
        throw new AppError(
          'unavailable',
          'That copy has changed since it was made, so it was not used. Choose another.',
        );
      }
      return file;
    },
  };
}

function idFor(at: string, why: DataCopy['why'], fileOf: (id: string) => string): string {
  const base = `${at.slice(0, 19).replaceAll(':', '-')} ${why}`;
  let id = base;
  for (let n = 2; existsSync(fileOf(id)); n += 1) id = `${base} ${n}`;
  return id;
}

function readStamp(file: string): Stamp | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    // A stamp that cannot be read is a copy that was never finished: it does not count.
    return null;
  }
}

/** Opens a copy, checks all of it and counts what it holds. Throws when it is not sound. */
function verify(file: string): Pick<DataCopy, 'staff' | 'actions' | 'ratings'> {
  const copy = new Database(file, { readonly: true });
  try {
    const isOurs = copy.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (!isOurs || !isSound(copy)) {
      throw new AppError(
        'unavailable',
        'The copy did not pass its check, so it was not kept. The earlier copies are still there.',
      );
    }
    return countContents(copy);
  } finally {
    copy.close();
  }
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
