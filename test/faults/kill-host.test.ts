import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { connect, startHost } from '../support/browser-host.ts';
import { makeTemporaryFolder, openTestApp } from '../support/test-app.ts';

const KILLS = 60;

class Acknowledged {
  readonly names: string[] = [];
  counter = 0;
  readonly first = Promise.withResolvers<void>();
}

/** Edits without a pause until the host dies; what was answered is what must be there afterwards. */
async function editUntilDead(address: string, run: number, acknowledged: Acknowledged): Promise<void> {
  const host = await connect(address);
  const { id } = await host.call('staff.add', { staff: { name: `run ${run}` } });
  acknowledged.names.push(`run ${run}`);
  acknowledged.first.resolve();
  for (let i = 1; ; i += 1) {
    const name = `run ${run} edit ${i}`;
    await host.call('staff.add', { staff: { name } });
    acknowledged.names.push(name);
    await host.call('staff.update', { id, patch: { email: `edit${i}@school.example` } });
    acknowledged.counter = i;
  }
}

it(`loses nothing acknowledged, opens and still undoes, after ${KILLS} kills at random moments of editing`, async () => {
  const dataDir = makeTemporaryFolder();
  const names: string[] = [];
  let edits = 0;
  for (let run = 1; run <= KILLS; run += 1) {
    const host = await startHost(dataDir);
    const acknowledged = new Acknowledged();
    const editing = editUntilDead(host.address, run, acknowledged).catch(() => undefined);
    // Every sixth dies at its start, before or during its first edits; the others somewhere among many.
    if (run % 6 !== 0) await acknowledged.first.promise;
    await wait(Math.random() * 150);
    host.process.kill('SIGKILL');
    await host.ended;
    await editing;
    names.push(...acknowledged.names);
    edits += acknowledged.names.length + acknowledged.counter;

    const app = openTestApp({ dataDir });
    expect((await app.call('app.start', {})).notice).toBeNull();
    const staff = await app.call('staff.list', {});
    const present = new Set(staff.map((s) => s.name));
    expect(names.filter((name) => !present.has(name))).toEqual([]);
    const edited = staff.find((s) => s.name === `run ${run}`);
    const counter = Number(/^edit(\d+)@/.exec(edited?.email ?? '')?.[1] ?? 0);
    expect(counter).toBeGreaterThanOrEqual(acknowledged.counter);
    expect(counter).toBeLessThanOrEqual(acknowledged.counter + 1);

    if (staff.length > 0) {
      const { label } = await app.call('app.undo', {});
      expect(await app.call('app.redo', {})).toEqual({ label });
      expect(await app.call('staff.list', {})).toEqual(staff);
    }
    await app.close();
    const db = new Database(join(dataDir, 'planner.db'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
  expect(edits).toBeGreaterThan(KILLS * 2);
  console.log(`${KILLS} kills, ${edits} acknowledged edits, none lost`);
});
