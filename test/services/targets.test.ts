import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudentRow } from '../../shared/contract/students.ts';
import { type PupilPremiumReason, type Standing, yearGroupOf } from '../../shared/domain/students.ts';
import { type ListCounts, listCounts, targetListOf, wouldChange } from '../../shared/domain/target-rule.ts';
import { FIXTURES, openTestApp, type Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app?.close());

interface Somebody {
  readonly surname: string;
  readonly ks2Maths?: number;
  readonly reason?: PupilPremiumReason;
}

/** Students of Year 8, by surname. */
const withStudents = (...people: readonly Somebody[]) => withStudentsIn(openTestApp(), ...people);

async function withStudentsIn(opened: TestApp, ...people: readonly Somebody[]): Promise<ReadonlyMap<string, string>> {
  app = opened;
  const ids = new Map<string, string>();
  for (const { surname, ks2Maths, reason } of people) {
    const { id } = await app.call('students.add', {
      student: { surname, forename: 'Test', cohort: 2025, ks2Maths: ks2Maths ?? null },
    });
    if (reason) {
      const reasons = [{ reason, holds: true, source: 'DfE Pupil Premium file', asAt: '2026-09-07' }];
      await app.call('students.saveReasons', { id, reasons });
    }
    ids.set(surname, id);
  }
  return ids;
}

const IN = { surname: 'In', ks2Maths: 113, reason: 'ever-6-fsm' } as const;
const BOUNDARY = { surname: 'Boundary', ks2Maths: 109, reason: 'looked-after' } as const;

const decide = (ids: ReadonlyMap<string, string>, surname: string, standing: Standing, reason = '', what?: string) =>
  app.call('targets.decide', { decisions: [{ studentId: ids.get(surname) ?? '-', standing, reason }], what });
const read = async (surname: string): Promise<StudentRow | undefined> =>
  (await app.call('students.list', {})).find((s) => s.surname === surname);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (failure: Refused) => failure.error,
  );

describe('the rule', () => {
  it('is the default at first, is changed as one step, and comes back by undo', async () => {
    app = openTestApp();
    const rule = await app.call('targets.rule', {});
    expect(rule).toMatchObject({ ks2Threshold: 110, boundaryPoints: 2, nominationCounts: true, years: [] });
    expect(rule.reasons).not.toContain('service');
    const saved = await app.call('targets.saveRule', {
      rule: { ...rule, ks2Threshold: 112, years: [9, 7, 7], reasons: ['not-known', 'service', 'ever-6-fsm'] },
    });
    expect(saved).toMatchObject({ ks2Threshold: 112, years: [7, 9], reasons: ['ever-6-fsm', 'service', 'not-known'] });
    expect((await app.call('app.undoState', {})).undo).toBe('Change the target rule');
    await app.call('app.undo', {});
    expect(await app.call('targets.rule', {})).toEqual(rule);
  });

  it('leaves no step when it is saved as it stands', async () => {
    app = openTestApp();
    const rule = await app.call('targets.rule', {});
    await app.call('targets.saveRule', { rule: { ...rule, reasons: rule.reasons.toReversed() } });
    expect((await app.call('app.undoState', {})).undo).toBeNull();
  });

  it('refuses a rule by which no reason counts', async () => {
    app = openTestApp();
    const rule = await app.call('targets.rule', {});
    const refused = await refusal(app.call('targets.saveRule', { rule: { ...rule, reasons: [] } }));
    expect(refused).toMatchObject({ code: 'validation', message: 'Choose at least one reason' });
  });
});

describe('a decision', () => {
  it('keeps what the rule said, the reason and the day', async () => {
    const ids = await withStudents(IN, BOUNDARY);
    await decide(ids, 'In', 'target', '', 'Confirm 1 target student');
    expect((await app.call('app.undoState', {})).undo).toBe('Confirm 1 target student');
    expect((await read('In'))?.decision).toMatchObject({
      standing: 'target',
      list: 'in',
      why: 'Ever 6 FSM and KS2 113',
      reason: '',
      isOverride: false,
      decidedAt: expect.stringMatching(/^2026-11-23T/),
    });
    await decide(ids, 'Boundary', 'target', '  Top in the autumn test ');
    expect((await read('Boundary'))?.decision).toMatchObject({
      list: 'boundary',
      // What is kept tells nothing of a child's care.
      why: 'Pupil Premium and KS2 109, 1 below 110',
      reason: 'Top in the autumn test',
      isOverride: true,
    });
  });

  it('is dated by today, which may be another day than the clock’s', async () => {
    const ids = await withStudentsIn(openTestApp({ today: '2026-11-23', clockDay: '2027-02-01' }), IN);
    await decide(ids, 'In', 'target');
    expect((await read('In'))?.decision?.decidedAt).toMatch(/^2026-11-23T08:/);
  });

  it('against the rule needs a reason; then nothing of the step has happened', async () => {
    const ids = await withStudents(IN, BOUNDARY);
    const decisions = [
      { studentId: ids.get('In') ?? '', standing: 'target', reason: '' },
      { studentId: ids.get('Boundary') ?? '', standing: 'target', reason: ' ' },
    ] as const;
    expect(await refusal(app.call('targets.decide', { decisions: [...decisions] }))).toEqual({
      code: 'validation',
      message:
        '“Target” goes against the rule for Boundary, Test (On the boundary: Pupil Premium and KS2 109, 1 below 110). Enter a reason.',
      field: 'reason',
    });
    expect((await read('In'))?.decision).toBeNull();
    expect(await refusal(decide(ids, 'In', 'none'))).toMatchObject({ code: 'validation' });
    for (const standing of ['watch', 'comparison', 'none'] as const) {
      expect(await refusal(decide(ids, 'Boundary', standing))).toBeNull();
    }
  });

  it('is added to those before, and the latest counts', async () => {
    const ids = await withStudents(IN);
    await decide(ids, 'In', 'target');
    await decide(ids, 'In', 'none', 'Moves away at Christmas');
    expect((await read('In'))?.decision).toMatchObject({ standing: 'none', reason: 'Moves away at Christmas' });
    const { decisions } = await app.call('students.get', { id: ids.get('In') ?? '' });
    expect(decisions.map(({ standing }) => standing)).toEqual(['none', 'target']);
    await app.call('app.undo', {});
    expect((await read('In'))?.decision).toMatchObject({ standing: 'target' });
  });

  it('is not made about somebody who has left or is not there', async () => {
    const ids = await withStudents(IN);
    expect(await refusal(decide(ids, 'Nobody', 'watch'))).toMatchObject({ code: 'not-found' });
    await app.call('students.update', { id: ids.get('In') ?? '', patch: { leftOn: '2026-11-01' } });
    const refused = await refusal(decide(ids, 'In', 'target'));
    expect(refused).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('In, Test has left the school'),
    });
  });
});

describe('a nomination', () => {
  it('brings a student in, with the teacher and the reason, until it is withdrawn', async () => {
    const ids = await withStudents(BOUNDARY);
    const studentIds = [ids.get('Boundary') ?? ''];
    await app.call('targets.nominate', { studentIds, nominatedBy: ' A. Shah ', reason: 'Quick with proof' });
    expect((await app.call('app.undoState', {})).undo).toBe('Nominate 1 student');
    const [nomination] = (await read('Boundary'))?.nominations ?? [];
    expect(nomination).toMatchObject({
      nominatedBy: 'A. Shah',
      reason: 'Quick with proof',
      nominatedOn: '2026-11-23',
    });
    expect(await refusal(decide(ids, 'Boundary', 'target'))).toBeNull();
    expect((await read('Boundary'))?.decision).toMatchObject({
      list: 'in',
      why: 'Pupil Premium; nominated by A. Shah: Quick with proof',
    });
    await app.call('targets.withdrawNomination', { id: nomination?.id ?? '' });
    expect((await read('Boundary'))?.nominations).toEqual([]);
    expect(await refusal(app.call('targets.withdrawNomination', { id: nomination?.id ?? '-' }))).toMatchObject({
      code: 'not-found',
    });
  });
});

/** Brings a file in as the app proposes, a shifted row repaired by the likeliest way. */
async function bringIn(name: string): Promise<void> {
  const bytes = readFileSync(join(FIXTURES, 'students', name));
  const { importId, shifted } = await app.call('students.readFile', { fileToken: app.offer({ name, bytes }) });
  const choices = { columns: [], blankMeansNo: [], people: [], taken: [] };
  const repairs = shifted.map(({ row }) => ({ row, option: 0 }));
  await app.call('students.previewFile', { importId, choices: { ...choices, shifted: repairs } });
  await app.call('students.applyFile', { importId });
}

describe('the school’s own files', () => {
  const expected = JSON.parse(readFileSync(join(FIXTURES, 'students/expected.json'), 'utf8')) as {
    readonly targets: number;
    readonly targetsByYear: Readonly<Record<string, number>>;
    readonly boundary: number;
    readonly withoutScore: number;
    readonly ifServiceAloneCounted: number;
  };

  it('give the lists they are known to give, and nobody’s status changes until what counts for it does', async () => {
    app = openTestApp({ checkOutputs: false });
    await bringIn('sims-students.csv');
    await bringIn('dfe-pupil-premium.csv');
    const rule = await app.call('targets.rule', {});
    const students = await app.call('students.list', {});
    const lists = { in: expected.targets, boundary: expected.boundary, 'no-score': expected.withoutScore };
    expect(listCounts(students, rule, 2026)).toMatchObject(lists satisfies Partial<ListCounts>);
    const targets = students.filter((s) => targetListOf(s, rule, 2026).list === 'in');
    for (const [year, n] of Object.entries(expected.targetsByYear)) {
      expect(targets.filter((s) => String(yearGroupOf(s, 2026)) === year)).toHaveLength(n);
    }
    const withService = { ...rule, reasons: [...rule.reasons, 'service' as const] };
    expect(listCounts(students, withService, 2026).in).toBe(expected.ifServiceAloneCounted);

    const none = students.filter((s) => targetListOf(s, rule, 2026).list !== 'in');
    const decided = (standing: Standing) => (s: StudentRow) => ({ studentId: s.id, standing, reason: '' });
    await app.call('targets.decide', { decisions: [...targets.map(decided('target')), ...none.map(decided('none'))] });
    const changed = async () =>
      (await app.call('students.list', {})).flatMap((s) => {
        const change = wouldChange(s, rule, 2026);
        return change === null ? [] : [`${s.id}: ${change.was.list} to ${change.now.list}`];
      });
    expect(await changed()).toEqual([]);
    // Its ten changes are of students who stay out, whatever their Pupil Premium and scores are now.
    await bringIn('arbor-students-october.xlsx');
    expect(await changed()).toEqual([]);
    const [one] = targets;
    await app.call('students.update', { id: one?.id ?? '', patch: { ks2Maths: 109 } });
    expect(await changed()).toEqual([`${one?.id}: in to boundary`]);
  });
});
