import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../electron/core/store/database.ts';
import { LATEST_VERSION, migrate } from '../../electron/core/store/migrate.ts';
import { makeTemporaryFolder, openTestApp } from '../support/test-app.ts';

/** A file of the first released form: a school half-way through its plan, with one person taken back off the staff. */
function fileOfFirstForm(name: string): string {
  const dataDir = makeTemporaryFolder();
  const db = new Database(join(dataDir, 'planner.db'));
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, 1);
  db.exec(`
    INSERT INTO school VALUES ('school', '${name}', '', 2026, 1);
    INSERT INTO half_term VALUES ('2026 Autumn 1', 2026, 1, '2026-09-01', '2026-10-23');
    INSERT INTO closed_day VALUES ('2026-1', 2026, '2026-09-01', 'Training', 'inset');
    INSERT INTO audit_framework VALUES ('framework', 'Default', '[]', '[]');
    INSERT INTO audit_domain VALUES ('A', 'A', 'Algebra', 3, 1);
    INSERT INTO audit_statement VALUES ('A1', 'A', 'A1', 'Proof', 1, 1, 1);
    INSERT INTO audit_round VALUES ('round', 'Autumn audit', '2026-09-20', 'closed');
  `);
  db.close();
  return dataDir;
}

describe('a file of the first form', () => {
  it.each([1, 2, 3])('reaches the latest by way of form %i', async (stop) => {
    const dataDir = fileOfFirstForm('Hillside School');
    const db = new Database(join(dataDir, 'planner.db'));
    migrate(db, stop);
    expect(db.pragma('user_version', { simple: true })).toBe(stop);
    db.close();
    const app = openTestApp({ dataDir, firstRun: true });
    const school = await app.call('school.get', {});
    expect(school).toMatchObject({ name: 'Hillside School', isSetUp: true, youId: null, keyDates: [] });
    expect(school.workingWeek).toEqual({ unit: 'hours', periodMinutes: 60, minutes: [0, 0, 0, 0, 0] });
    expect(school.closedDays).toHaveLength(1);
    expect(await app.call('audit.rounds', {})).toHaveLength(1);
    await app.close();
    const after = new Database(join(dataDir, 'planner.db'), { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  it('is copied as it was before its form changes', async () => {
    const dataDir = fileOfFirstForm('Hillside School');
    const app = openTestApp({ dataDir, firstRun: true });
    const { copies } = await app.call('safety.status', {});
    expect(copies.map((c) => c.why)).toContain('migration');
    await app.close();
  });

  it('asks for nothing that was given already, but a file that holds nothing begins with the first run', async () => {
    const app = openTestApp({ dataDir: fileOfFirstForm(''), firstRun: true });
    expect((await app.call('school.get', {})).isSetUp).toBe(false);
    await app.close();
  });

  it('still takes back steps that were recorded in the old form', async () => {
    const dataDir = fileOfFirstForm('Hillside School');
    const db = new Database(join(dataDir, 'planner.db'));
    db.exec(`
      INSERT INTO change_step VALUES (1, 'Change the school’s details', '2026-09-21T08:00:00Z', 'done');
      INSERT INTO change_entry VALUES (1, 0, 'school', 'school', '{"name":"Hill School"}', '{"name":"Hillside School"}');
      INSERT INTO change_step VALUES (2, 'Change the term dates', '2026-09-21T08:00:01Z', 'done');
      INSERT INTO change_entry VALUES (2, 0, 'closed_day', '2026-2',
        '{"id":"2026-2","academic_year":2026,"on":"2026-12-18","name":"Early close","kind":"closed"}', NULL);
    `);
    db.close();
    const app = openTestApp({ dataDir, firstRun: true });
    expect(await app.call('app.undo', {})).toEqual({ label: 'Change the term dates' });
    expect(await app.call('app.undo', {})).toEqual({ label: 'Change the school’s details' });
    const school = await app.call('school.get', {});
    expect(school).toMatchObject({ name: 'Hill School', isSetUp: true });
    expect(school.closedDays.map((d) => d.name)).toEqual(['Training', 'Early close']);
    await app.close();
  });
});
