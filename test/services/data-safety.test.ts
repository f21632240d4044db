import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copiesToDrop } from '../../electron/core/safety/copies-to-keep.ts';
import { APPLICATION_ID, openDatabase } from '../../electron/core/store/database.ts';
import { LATEST_VERSION, migrate } from '../../electron/core/store/migrate.ts';
import { makeTemporaryFolder, openTestApp } from '../support/test-app.ts';

const fileOf = (dataDir: string) => join(dataDir, 'planner.db');

async function folderWithOnePerson(name = 'Ada Byron') {
  const dataDir = makeTemporaryFolder();
  const app = openTestApp({ dataDir });
  await app.call('staff.add', { staff: { name } });
  await app.close();
  return dataDir;
}

describe('a verified copy', () => {
  it('is kept on close, with what it holds, and not again when nothing changed', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    const { copies } = await app.call('safety.status', {});
    expect(copies).toMatchObject([{ why: 'close', staff: 1, actions: 0, ratings: 0 }]);
    await app.close();
    const again = openTestApp({ dataDir });
    expect((await again.call('safety.status', {})).copies).toHaveLength(1);
    await again.close();
  });

  it('is a single closed file that opens on its own', async () => {
    const dataDir = await folderWithOnePerson();
    const folder = join(dataDir, 'copies');
    const [copy] = readdirSync(folder).filter((n) => n.endsWith('.db'));
    const db = new Database(join(folder, copy ?? ''), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(db.prepare('SELECT name FROM staff_member').pluck().all()).toEqual(['Ada Byron']);
    db.close();
  });

  it('takes the file’s place when restored, and the restore can be restored from', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    const before = (await app.call('safety.status', {})).copies[0];
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    await app.call('safety.restore', { id: before?.id ?? '' });
    expect((await app.call('staff.list', {})).map((s) => s.name)).toEqual(['Ada Byron']);
    const kept = (await app.call('safety.status', {})).copies.find((c) => c.why === 'restore');
    expect(kept?.staff).toBe(2);
    await app.call('safety.restore', { id: kept?.id ?? '' });
    expect((await app.call('staff.list', {})).map((s) => s.name).sort()).toEqual(['Ada Byron', 'Grace Hopper']);
    await app.call('staff.add', { staff: { name: 'Emmy Noether' } });
    await app.call('app.undo', {});
    expect(await app.call('staff.list', {})).toHaveLength(2);
    await app.close();
  });

  it('that was changed since is not used, and nothing happens to the data', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    const [copy] = (await app.call('safety.status', {})).copies;
    const file = join(dataDir, 'copies', `${copy?.id}.copy.db`);
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
    await expect(app.call('safety.restore', { id: copy?.id ?? '' })).rejects.toThrow('has changed since it was made');
    expect(await app.call('staff.list', {})).toHaveLength(1);
    await app.close();
  });

  it('can be restored although the copy made before a restore is the one that thins it out', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    for (let n = 0; n < 4; n += 1) await app.call('safety.copyNow', {});
    const oldest = (await app.call('safety.status', {})).copies.at(-1);
    expect(oldest?.staff).toBe(1);
    await app.call('safety.restore', { id: oldest?.id ?? '' });
    expect((await app.call('staff.list', {})).map((s) => s.name)).toEqual(['Ada Byron']);
    await app.close();
  });

  it('that cannot be put in place leaves the data open as it was', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    const [copy] = (await app.call('safety.status', {})).copies;
    mkdirSync(`${fileOf(dataDir)}.tmp`);
    await expect(app.call('safety.restore', { id: copy?.id ?? '' })).rejects.toThrow('was not saved');
    expect(await app.call('staff.list', {})).toHaveLength(2);
    await app.call('app.undo', {});
    expect(await app.call('staff.list', {})).toHaveLength(1);
    await app.close();
  });

  it('is made on the next close when the last session was cut off before its own', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir });
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    const cutOff = makeTemporaryFolder();
    cpSync(dataDir, cutOff, { recursive: true });
    await app.close();
    await openTestApp({ dataDir: cutOff, today: '2026-11-24' }).close();
    const again = openTestApp({ dataDir: cutOff });
    expect((await again.call('safety.status', {})).copies.map((c) => c.staff)).toEqual([2, 1]);
    await again.close();
  });

  it('that cannot be made on closing is said, and the work is there all the same', async () => {
    const dataDir = makeTemporaryFolder();
    const app = openTestApp({ dataDir });
    await app.call('staff.add', { staff: { name: 'Ada Byron' } });
    writeFileSync(join(dataDir, 'copies'), 'a file where the folder should be');
    await expect(app.close()).rejects.toThrow('Your work is saved, but no copy');
    rmSync(join(dataDir, 'copies'));
    const again = openTestApp({ dataDir });
    expect(await again.call('staff.list', {})).toHaveLength(1);
    await again.close();
  });

  it('leaves newest five and one a day, week and month', () => {
    const copies = Array.from({ length: 400 }, (_, i) => ({
      id: String(i),
      madeAt: new Date(Date.parse('2026-11-22T12:00:00Z') - i * 43_200_000).toISOString(),
    }));
    const dropped = new Set(copiesToDrop(copies, '2026-11-22T12:00:00.000Z'));
    const kept = copies.filter((c) => !dropped.has(c.id));
    expect(kept.slice(0, 5).map((c) => c.id)).toEqual(['0', '1', '2', '3', '4']);
    expect(new Set(kept.slice(0, 20).map((c) => c.madeAt.slice(0, 10))).size).toBeGreaterThanOrEqual(12);
    expect(kept.length).toBeLessThan(12 + 5 + 10 + 9);
    expect(new Set(kept.map((c) => c.madeAt.slice(0, 7))).size).toBe(7);
  });
});

describe('a data file that is not right', () => {
  const cases: readonly (readonly [string, (file: string) => void])[] = [
    ['empty', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, 30_000)],
    ['overwritten at its head', (file) => overwrite(file, 0, Buffer.alloc(100, 7))],
    ['a text file', (file) => writeFileSync(file, 'name,email\n'.repeat(500))],
    ['overwritten inside', (file) => overwrite(file, 8_192, Buffer.alloc(100, 7))],
  ];

  it.each(cases)('(%s) is set aside, the newest copy opens and the person is told', async (_, damage) => {
    const dataDir = await folderWithOnePerson();
    damage(fileOf(dataDir));
    const damaged = readFileSync(fileOf(dataDir));
    const app = openTestApp({ dataDir });
    expect((await app.call('staff.list', {})).map((s) => s.name)).toEqual(['Ada Byron']);
    const { notice } = await app.call('app.start', {});
    expect(notice).toContain('was damaged');
    const aside = readdirSync(dataDir).find((n) => n.includes('damaged') && !n.endsWith('-wal'));
    expect(readFileSync(join(dataDir, aside ?? '')).equals(damaged)).toBe(true);
    await app.close();
  });

  it('without a copy is refused in words and left as it was', async () => {
    const dataDir = makeTemporaryFolder();
    writeFileSync(fileOf(dataDir), 'not a database, but long enough to look like one'.repeat(300));
    expect(() => openTestApp({ dataDir })).toThrow('damaged');
    expect(readFileSync(fileOf(dataDir), 'utf8')).toContain('not a database');
  });

  it('is not set aside for a copy that has changed since: an older copy opens, or nothing is touched', async () => {
    const dataDir = await folderWithOnePerson();
    const app = openTestApp({ dataDir, today: '2026-11-24' });
    await app.call('staff.add', { staff: { name: 'Grace Hopper' } });
    await app.close();
    const [older, newer] = readdirSync(join(dataDir, 'copies')).filter((n) => n.endsWith('.db'));
    writeFileSync(join(dataDir, 'copies', newer ?? ''), 'changed');
    truncateSync(fileOf(dataDir), 30_000);
    const none = makeTemporaryFolder();
    cpSync(dataDir, none, { recursive: true });
    writeFileSync(join(none, 'copies', older ?? ''), 'changed too');

    const recovered = openTestApp({ dataDir });
    expect(await recovered.call('staff.list', {})).toHaveLength(1);
    await recovered.close();
    for (const _ of ['first start', 'second start']) expect(() => openTestApp({ dataDir: none })).toThrow('damaged');
    expect(readFileSync(fileOf(none))).toHaveLength(30_000);
  });

  it('(missing) is never taken for a first start while there are copies', async () => {
    const dataDir = await folderWithOnePerson();
    rmSync(fileOf(dataDir));
    const app = openTestApp({ dataDir });
    expect(await app.call('staff.list', {})).toHaveLength(1);
    expect((await app.call('app.start', {})).notice).toContain('was missing');
    await app.close();
  });

  it('of a first start that was cut off is filled as a new one', async () => {
    const dataDir = makeTemporaryFolder();
    const begun = new Database(fileOf(dataDir));
    begun.pragma(`application_id = ${APPLICATION_ID}`);
    begun.close();
    const app = openTestApp({ dataDir });
    expect(await app.call('staff.list', {})).toEqual([]);
    await app.close();
  });

  it('of a newer version is refused and not touched', async () => {
    const dataDir = await folderWithOnePerson();
    const db = new Database(fileOf(dataDir));
    db.pragma('user_version = 999');
    db.close();
    const before = readFileSync(fileOf(dataDir));
    expect(() => openTestApp({ dataDir })).toThrow('newer version');
    expect(readFileSync(fileOf(dataDir)).equals(before)).toBe(true);
  });

  it('of another program is refused and not touched', async () => {
    const dataDir = makeTemporaryFolder();
    const db = new Database(fileOf(dataDir));
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    expect(() => openTestApp({ dataDir })).toThrow('not one of Maths Progression Planner');
    const again = new Database(fileOf(dataDir));
    expect(again.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual(['theirs']);
    again.close();
  });

  it('open in another window is refused in words', async () => {
    const dataDir = makeTemporaryFolder();
    const first = openTestApp({ dataDir });
    expect(() => openTestApp({ dataDir })).toThrow('already open');
    await first.close();
  });
});

describe('migrations', () => {
  it('of an older file are made only after the copy', () => {
    const order: string[] = [];
    const file = join(makeTemporaryFolder(), 'planner.db');
    const old = new Database(file);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.exec('CREATE TABLE before_everything (x)');
    old.close();
    const db = openDatabase(file, {
      beforeMigration: (open) => order.push(`copied at version ${open.pragma('user_version', { simple: true })}`),
    });
    expect(order).toEqual(['copied at version 0']);
    expect(db.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
    db.close();
  });

  it('bring an empty file to the latest schema in one transaction', () => {
    const db = new Database(':memory:');
    migrate(db);
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThan(0);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const strict = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    );
    expect(strict.pluck().all()).toEqual([]);
    db.close();
  });
});

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}
