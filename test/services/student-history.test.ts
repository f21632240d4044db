import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { STUDENT_CHANGES } from '../../electron/core/store/change-table.ts';
import type { StudentPatch } from '../../shared/contract/students.ts';
import { FIXTURES, makeTemporaryFolder, openTestApp, type TestApp } from '../support/test-app.ts';

const addGrace = (app: TestApp) =>
  app.call('students.add', { student: { surname: 'Adeyemi', forename: 'Grace', form: '7B', cohort: 2026 } });

const linesOf = async (app: TestApp, id: string) =>
  (await app.call('students.get', { id })).history.map(({ changes }) => changes);

describe('a student’s history', () => {
  it('says each change in words, newest first, and ends with how the student came', async () => {
    const app = openTestApp();
    const { id } = await addGrace(app);
    const change = (patch: StudentPatch) => app.call('students.update', { id, patch });
    await change({ form: '7G' });
    await change({ yearOffset: 1 });
    await change({ sen: 'K' });
    await change({ ks2Maths: 109 });
    await change({ ks2Note: 'N', ks2Maths: null });
    await change({ notes: 'Likes sequences' });
    await change({ tags: ['UKMT'] });
    await change({ leftOn: '2026-11-20' });
    const { history } = await app.call('students.get', { id });
    expect(history.map(({ changes }) => changes)).toEqual([
      ['Left on 20 November 2026'],
      ['Tag added: UKMT'],
      ['Notes added'],
      ['KS2 maths: 109 to N'],
      ['KS2 maths: 109, none before'],
      ['SEN: SEN support, none before'],
      ['Year: 7 to 8'],
      ['Form: 7B to 7G'],
      [],
    ]);
    expect(history[7]?.step).toBe('Change Grace Adeyemi’s form');
    expect(history.at(-1)?.step).toBe('Added by hand');
    await app.close();
  });

  it('tells of Pupil Premium by list and by reason, and of what a plain No ends', async () => {
    const app = openTestApp();
    const { id } = await addGrace(app);
    const fsm = { reason: 'ever-6-fsm', source: 'DfE Pupil Premium file', asAt: '2026-04-01' } as const;
    await app.call('students.update', { id, patch: { pupilPremium: 'yes' } });
    await app.call('students.saveReasons', { id, reasons: [{ ...fsm, holds: true }] });
    await app.call('students.update', { id, patch: { pupilPremium: 'no' } });
    await app.call('students.saveReasons', { id, reasons: [{ ...fsm, holds: true, asAt: '2026-11-01' }] });
    await app.call('students.saveReasons', { id, reasons: [{ ...fsm, holds: true, asAt: '2026-11-20' }] });
    expect(await linesOf(app, id)).toEqual([
      ['Ever 6 FSM now from DfE Pupil Premium file, 20 November 2026'],
      ['Ever 6 FSM holds again'],
      ['Pupil Premium: Yes to No', 'Ever 6 FSM ended'],
      ['Pupil Premium: Yes, none before'],
      ['Ever 6 FSM holds (DfE Pupil Premium file, 1 April 2026)'],
    ]);
    await app.close();
  });

  it('says from which file a student came, what a later one added and what another changed', async () => {
    const app = openTestApp();
    const bring = async (name: string) => {
      const fileToken = app.offer({ name, bytes: readFileSync(join(FIXTURES, 'students', name)) });
      const { importId } = await app.call('students.readFile', { fileToken });
      await app.call('students.applyFile', { importId });
    };
    await bring('sims-students.csv');
    await bring('dfe-pupil-premium.csv');
    await bring('arbor-students-october.xlsx');
    const found = (await app.call('students.list', {})).find(({ upn }) => upn === 'Z330410719136');
    const { history, sources } = await app.call('students.get', { id: found?.id ?? '' });
    expect(history.map(({ step, changes }) => [step, ...changes])).toEqual([
      [expect.stringContaining('Arbor list'), 'Form: 7B to 7G'],
      ['From DfE Pupil Premium file', 'Ever 6 FSM holds (DfE Pupil Premium file, 1 April 2026)'],
      ['Brought in from SIMS list, 7 September 2026'],
    ]);
    expect(sources.surname).toEqual({ source: 'SIMS list', asAt: '2026-09-07' });
    expect(sources.form?.source).toBe('Arbor list');
    await app.close();
  });

  it('leaves out what was undone or discarded, and what happened to others', async () => {
    const app = openTestApp();
    const { id } = await addGrace(app);
    const other = await app.call('students.add', { student: { surname: 'Okoro', forename: 'Sam' } });
    await app.call('students.update', { id: other.id, patch: { form: '8A' } });
    await app.call('students.update', { id, patch: { form: '7G' } });
    await app.call('app.undo', {});
    expect(await linesOf(app, id)).toEqual([[]]);
    await app.call('students.update', { id, patch: { form: '7R' } });
    expect(await linesOf(app, id)).toEqual([['Form: 7B to 7R'], []]);
    await app.close();
  });

  it('has decisions and nominations, and the decisions newest first beside it', async () => {
    const app = openTestApp();
    const { id } = await addGrace(app);
    await app.call('targets.nominate', { studentIds: [id], nominatedBy: 'A. Shah', reason: 'Sees structure' });
    const decide = (standing: 'watch' | 'target', reason: string) =>
      app.call('targets.decide', { decisions: [{ studentId: id, standing, reason }], what: 'Decide' });
    await decide('watch', '');
    await decide('target', 'UKMT gold');
    const { history, decisions, student } = await app.call('students.get', { id });
    expect(decisions.map(({ standing }) => standing)).toEqual(['target', 'watch']);
    expect(student.decision?.standing).toBe('target');
    expect(history.flatMap(({ changes }) => changes)).toEqual([
      'Status: Target, against the rule: UKMT gold',
      'Status: Watch',
      'Nominated by A. Shah: Sees structure',
    ]);
    await app.close();
  });

  it('reads the recorded changes through the index kept for them', async () => {
    const dataDir = makeTemporaryFolder();
    const app = openTestApp({ dataDir });
    await addGrace(app);
    await app.close();
    const db = new Database(`${dataDir}/planner.db`, { readonly: true, fileMustExist: true });
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${STUDENT_CHANGES}`).all('1', '2', '3', '4', '5') as {
      detail: string;
    }[];
    db.close();
    const details = plan.map(({ detail }) => detail);
    expect(details).toContain('SEARCH e USING INDEX change_entry_of_student (record_id=?)');
  });
});

describe('where the facts of a student come from', () => {
  it('is said for what was typed, by the day', async () => {
    const app = openTestApp();
    const { id } = await addGrace(app);
    await app.call('students.update', { id, patch: { pupilPremium: 'yes' } });
    const { sources } = await app.call('students.get', { id });
    expect(sources.form).toEqual({ source: 'Typed here', asAt: '2026-11-23' });
    expect(sources.pupilPremium).toEqual({ source: 'Typed here', asAt: '2026-11-23' });
    expect(sources.currentGrade).toBeUndefined();
    await app.close();
  });

  it('is refused in a sentence for a student who is not there', async () => {
    const app = openTestApp();
    await expect(app.call('students.get', { id: 'nobody' })).rejects.toThrow('That student is no longer there');
    await app.close();
  });
});
