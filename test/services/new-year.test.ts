import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../electron/core/errors.ts';
import { currentPlan } from '../../electron/core/services/current-plan.ts';
import { dosageService } from '../../electron/core/services/dosage.ts';
import { newYearService } from '../../electron/core/services/new-year.ts';
import { participationModel } from '../../electron/core/services/participation.ts';
import { planService } from '../../electron/core/services/plan.ts';
import { planActionsService } from '../../electron/core/services/plan-actions.ts';
import { writeTermDates } from '../../electron/core/services/year-dates.ts';
import type { Store } from '../../electron/core/store/store.ts';
import { targetDecisionTable } from '../../electron/core/store/target-decision-table.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { type NewYearPreview, newYearPreview } from '../../shared/contract/new-year.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { type DosageRows, fillDosageRows, openDosageStore } from '../support/dosage-school.ts';
import { asProposed, contextAt, dumpOf, openSchool, type SchoolShape } from '../support/new-year-school.ts';
import { openTestApp, Refused } from '../support/test-app.ts';

const shape: fc.Arbitrary<SchoolShape> = fc.record({
  students: fc.integer({ min: 0, max: 40 }),
  groups: fc.integer({ min: 0, max: 4 }),
  pairs: fc.integer({ min: 0, max: 6 }),
  actions: fc.array(fc.constantFrom('not-started', 'in-progress', 'done', 'stopped'), { maxLength: 8 }),
});
const picks = fc.record({
  every: fc.integer({ min: 1, max: 3 }),
  endsGroups: fc.boolean(),
  movesKeyDates: fc.boolean(),
  hasTermDates: fc.boolean(),
});

const SOME: SchoolShape = {
  students: 24,
  groups: 3,
  pairs: 5,
  actions: ['done', 'in-progress', 'stopped', 'not-started'],
};

function previewOf(store: Store, today?: string): NewYearPreview {
  return newYearPreview.parse(newYearService(contextAt(store, today))['newYear.preview']({}));
}

const start = (store: Store, input: InputOf<'newYear.start'>) =>
  newYearService(contextAt(store))['newYear.start'](input as never);

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  return '';
}

describe('starting a new academic year', () => {
  it('is taken back and done again exactly, in any school and with any choices', () => {
    fc.assert(
      fc.property(shape, picks, (school, { every, endsGroups, movesKeyDates, hasTermDates }) => {
        const store = openSchool(school);
        // The plan is there before the step: a plan always is.
        const preview = previewOf(store);
        const before = dumpOf(store);
        const some = <T>(all: readonly T[]) => all.filter((_, i) => i % every === 0);
        const proposed = asProposed(preview);
        const leaving = new Set(some(proposed.leaverIds));
        start(store, {
          ...proposed,
          endsGroups,
          movesKeyDates,
          termDates: hasTermDates
            ? {
                halfTerms: [...suggestedHalfTerms(2027)],
                closedDays: [{ on: '2027-09-01', name: 'INSET', kind: 'inset' }],
              }
            : null,
          leaverIds: [...leaving],
          actionIds: some(proposed.actionIds),
          pairIdsGoingOn: some(preview.pairs)
            .filter((p) => !leaving.has(p.menteeId) && !leaving.has(p.mentorStudentId ?? ''))
            .map(({ id }) => id),
        });
        const after = dumpOf(store);
        expect(after).not.toEqual(before);
        expect(currentPlan(contextAt(store)).academicYear).toBe(2027);
        expect(store.changes.undo()).toEqual({ label: 'Start the academic year 2027/28' });
        // Reading the plan in between must leave nothing that stands in the way of doing it again.
        expect(currentPlan(contextAt(store)).academicYear).toBe(2026);
        expect(dumpOf(store)).toEqual(before);
        store.changes.redo();
        expect(dumpOf(store)).toEqual(after);
        expect(store.db.pragma('foreign_key_check')).toEqual([]);
        store.db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('ends groups on the last day and cancels what was planned after it', () => {
    const store = openSchool(SOME);
    const preview = previewOf(store);
    expect(preview).toMatchObject({ from: 2026, to: 2027, lastOn: '2027-07-20', daysLeft: 6, refusal: null });
    expect(preview.groups.map(({ id, cancelledCount }) => [id, cancelledCount])).toEqual([
      ['group-0', 1],
      ['group-1', 1],
      ['group-2', 1],
    ]);
    expect(preview.overdue.map(({ sessionId }) => sessionId)).toEqual(['s-0-2', 's-1-2', 's-2-2']);
    start(store, asProposed(preview));
    expect(store.groups.get('group-0')).toMatchObject({
      endedOn: '2027-07-20',
      endedReason: 'The academic year 2026/27 ended',
    });
    expect(store.sessions.ofGroup('group-0').map(({ status }) => status)).toEqual([
      'held',
      'planned',
      'planned',
      'cancelled',
    ]);
    const members = store.groupMembers.staysOfGroup('group-0');
    expect(members.length).toBeGreaterThan(0);
    expect(members.every(({ leftOn }) => leftOn !== null && leftOn <= '2027-07-20')).toBe(true);
  });

  it('moves cohorts on by the year alone and lets the oldest leave', () => {
    const store = openSchool(SOME);
    const preview = previewOf(store);
    expect(preview.lastYearGroup).toBe(13);
    const before = store.students.facts();
    const input = asProposed(preview);
    expect(input.leaverIds.length).toBeGreaterThan(0);
    start(store, input);
    const leavers = new Set(input.leaverIds);
    expect(store.students.facts()).toEqual(before.map((s) => (leavers.has(s.id) ? { ...s, leftOn: '2027-07-20' } : s)));
    expect(store.school.get()).toMatchObject({
      academicYear: 2027,
      termDatesConfirmed: false,
      closedDays: [],
      keyDates: [],
    });
    expect(store.school.get().halfTerms).toEqual(suggestedHalfTerms(2027));
    expect(store.school.years().map(({ academicYear }) => academicYear)).toEqual([2027, 2026]);
  });

  it('closes the plan and carries unfinished actions with their priorities over', () => {
    const store = openSchool(SOME);
    const preview = previewOf(store);
    expect(preview.plan).toMatchObject({ doneCount: 1, stoppedCount: 1 });
    expect(preview.plan.unfinished.map(({ ref, leftNames }) => [ref, leftNames])).toEqual([
      ['1.2', ['gone Person']],
      ['2.2', ['gone Person']],
    ]);
    const was = store.actions.list('plan');
    start(store, { ...asProposed(preview), actionIds: ['action-3'] });
    const plan = currentPlan(contextAt(store));
    expect(plan).toMatchObject({
      academicYear: 2027,
      title: 'Maths PD plan 2027/28',
      status: 'draft',
      hodName: 'Mia Walker',
      coverDayRatePence: 21_000,
      summary: '',
      budgetPence: null,
    });
    expect(store.plans.ofYear(2026)?.status).toBe('closed');
    expect(store.actions.list('plan')).toEqual(was);
    const aims = store.plans.aims(plan.id);
    expect(aims.map(({ name }) => name)).toEqual(['Outcomes now']);
    const priorities = store.priorities.list(plan.id);
    expect(priorities.map(({ title, position, aimId }) => [title, position, aimId])).toEqual([
      ['Need 2', 1, aims[0]?.id],
    ]);
    const [action, ...more] = store.actions.list(plan.id);
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      title: 'Action 3',
      status: 'not-started',
      leadId: null,
      participantIds: ['here'],
      feePence: 12_000,
      cover: 'needed',
      startHalfTerm: null,
      endOn: null,
      hodAgreed: null,
      progress: [],
      needEvidence: 'Carried over from 2026/27.\nAutumn 1: Two meetings held.',
    });
  });

  it('keeps the pairs that are ticked and ends the others, those that began in the summer on their first day', () => {
    const store = openSchool({ ...SOME, students: 4, pairs: 5 });
    const preview = previewOf(store);
    const [first] = preview.pairs;
    start(store, { ...asProposed(preview), leaverIds: [], pairIdsGoingOn: [first?.id ?? ''] });
    expect(store.mentoringPairs.get(first?.id ?? '')).toMatchObject({ academicYear: 2027, endedOn: null });
    expect(store.mentoringPairs.get('pair-1')).toMatchObject({ academicYear: 2026, endedOn: '2027-07-20' });
    expect(store.mentoringPairs.get('pair-2')).toMatchObject({ endedOn: '2027-01-15', endedReason: '' });
    expect(store.mentoringPairs.get('pair-4')).toMatchObject({ endedOn: '2027-08-01' });
  });

  it('ends a pair that met in the summer with its last meeting', () => {
    const store = openSchool({ ...SOME, students: 4, pairs: 2 });
    fillDosageRows(store, {
      students: [],
      meetings: [{ id: 'late', pairId: 'pair-1', metOn: '2027-07-28', minutes: 20 }],
    });
    start(store, asProposed(previewOf(store)));
    expect(store.mentoringPairs.get('pair-1')).toMatchObject({ endedOn: '2027-07-28' });
  });

  it('writes nothing when it is refused', () => {
    const store = openSchool(SOME);
    const input = asProposed(previewOf(store));
    const before = dumpOf(store);
    expect(refusalOf(() => start(store, { ...input, from: 2025 }))).toContain('The academic year is 2026/27 now');
    expect(refusalOf(() => start(store, { ...input, leaverIds: ['nobody'] }))).toContain('One of those students');
    const early = { halfTerms: [...suggestedHalfTerms(2026)], closedDays: [] };
    expect(refusalOf(() => start(store, { ...input, termDates: early }))).toContain('before 2026/27 ends');
    const [pair] = previewOf(store).pairs;
    const torn = { ...input, leaverIds: [pair?.menteeId ?? ''], pairIdsGoingOn: [pair?.id ?? ''] };
    const isOldEnough = previewOf(store).oldest.some(({ studentId }) => studentId === pair?.menteeId);
    if (isOldEnough) expect(refusalOf(() => start(store, torn))).toContain('cannot go on');
    expect(dumpOf(store)).toEqual(before);
    start(store, input);
    expect(previewOf(store).refusal).toContain('more than a year from today');
    expect(refusalOf(() => start(store, asProposed(previewOf(store))))).toContain('more than a year from today');
  });
});

describe('the plan of a year that has ended', () => {
  it('is read as it was, and nothing of it is changed', () => {
    const store = openSchool(SOME);
    start(store, asProposed(previewOf(store)));
    const app = contextAt(store);
    const plan = planService(app);
    const actions = planActionsService(app);
    expect(plan['plan.years']({})).toEqual([
      { academicYear: 2027, title: 'Maths PD plan 2027/28', status: 'draft' },
      { academicYear: 2026, title: 'Maths PD plan 2026/27', status: 'closed' },
    ]);
    expect(plan['plan.ofYear']({ academicYear: 2026 })).toMatchObject({
      plan: { id: 'plan', summary: 'This year alone' },
      priorities: [{ id: 'priority-0' }, { id: 'priority-1' }],
      actions: [{ id: 'action-0' }, { id: 'action-1' }, { id: 'action-2' }, { id: 'action-3' }],
    });
    const before = dumpOf(store);
    for (const run of [
      () => actions['plan.updateAction']({ id: 'action-1', patch: { title: 'Another' } }),
      () => actions['plan.duplicateAction']({ id: 'action-1' }),
      () => actions['plan.removeActions']({ ids: ['action-1'] }),
      () => actions['plan.moveAction']({ id: 'action-1', priorityId: 'priority-1', position: 1 }),
      () => actions['plan.addAction']({ action: { priorityId: 'priority-0', title: 'Late' } }),
      () => plan['plan.updatePriority']({ id: 'priority-0', patch: { title: 'Another' } }),
      () => plan['plan.movePriority']({ id: 'priority-1', position: 1 }),
      () => plan['plan.removePriority']({ id: 'priority-0' }),
    ]) {
      expect(refusalOf(run)).toContain('which can be read but not changed any more');
    }
    expect(refusalOf(() => plan['plan.ofYear']({ academicYear: 2020 }))).toContain('2020/21');
    expect(dumpOf(store)).toEqual(before);
  });
});

describe('what the year that has ended was', () => {
  const students: DosageRows['students'] = [
    { id: 'here', cohort: 2022, isTarget: true },
    { id: 'leaver', cohort: 2020, isTarget: true },
    { id: 'nothing', cohort: 2020, isTarget: true },
    { id: 'gone', cohort: 2022, leftOn: '2027-03-01', isTarget: true },
    { id: 'other', cohort: 2022 },
  ];
  const store = () =>
    openDosageStore({
      students,
      groups: [{ id: 'booster' }],
      members: ['leaver', 'here'].map((studentId) => ({
        groupId: 'booster',
        studentId,
        joinedOn: '2026-09-07',
        leftOn: null,
      })),
      sessions: [{ id: 's1', groupId: 'booster', heldOn: '2027-07-05', status: 'held' }],
      marks: ['leaver', 'here'].map((studentId) => ({ sessionId: 's1', studentId, mark: 'present' })),
    });

  it('its dosage and its workbook still say, whoever has left and whatever has been decided since', async () => {
    const open = store();
    const listOf = (academicYear: number | null) =>
      dosageService(contextAt(open))['dosage.list']({ academicYear, halfTerm: null });
    const read = async () => ({
      dosage: await listOf(2026),
      people: participationModel(contextAt(open), { academicYear: 2026, withNames: true }).students,
    });
    const before = await read();
    const targets = before.dosage.standings.filter(({ isTarget }) => isTarget).map(({ studentId }) => studentId);
    expect(targets.toSorted()).toEqual(['here', 'leaver', 'nothing']);
    expect(before.people.map(({ names }) => names?.surname).toSorted()).toEqual(['here', 'leaver', 'nothing']);
    start(open, asProposed(previewOf(open)));
    open.changes.step('Decide', (write) => {
      const decision = {
        list: 'in',
        why: '',
        reason: '',
        isOverride: false,
        decidedAt: '2027-09-09T08:00:00Z',
      } as const;
      write.insert(targetDecisionTable, { ...decision, id: 'new', studentId: 'other', standing: 'target' });
      write.insert(targetDecisionTable, { ...decision, id: 'off', studentId: 'here', standing: 'none' });
    });
    const { dosage, people } = await read();
    expect({ ...dosage, years: [] }).toEqual({ ...before.dosage, years: [] });
    expect(people).toEqual(before.people);
    const { standings } = await listOf(null);
    expect(standings.filter(({ isTarget }) => isTarget).map(({ studentId }) => studentId)).toEqual(['other']);
  });
});

describe('dates of the new year that are known already', () => {
  it('stay where no others are given: its closed days too, and nothing of a half-term that is left out', () => {
    const store = openSchool(SOME);
    const closedDays = [{ on: '2027-10-18', name: 'INSET', kind: 'inset' as const }];
    const halfTerms = suggestedHalfTerms(2027);
    const app = contextAt(store);
    store.changes.step('Say', (write) => writeTermDates(app, write, 2027, { halfTerms, closedDays }));
    expect(previewOf(store).closedDays).toEqual(closedDays);
    start(store, asProposed(previewOf(store)));
    expect(store.school.get()).toMatchObject({ academicYear: 2027, halfTerms, closedDays });
    const five = halfTerms.filter(({ number }) => number !== 2);
    store.changes.step('Say', (write) => writeTermDates(app, write, 2027, { halfTerms: five, closedDays: [] }));
    expect(store.school.get()).toMatchObject({ halfTerms: five, closedDays: [] });
  });
});

describe('through the app', () => {
  it('keeps PD sessions of the old plan in the week and its list, and lets it be said who took part', async () => {
    const app = openTestApp({ sample: true });
    const past = (await app.call('pdSessions.list', {})).find(
      ({ heldOn, cancelledReason }) => heldOn < '2026-11-23' && cancelledReason === '',
    );
    const { id = '', heldOn = '' } = past ?? {};
    await app.call('pdSessions.saveAttendance', { id, attendedIds: null });
    const week = async () =>
      (await app.call('week.get', { on: heldOn })).items.filter(({ kind }) => kind === 'pd-session');
    const facts = async () => (await app.call('week.facts', {})).pdWithoutAttendance;
    const before = {
      items: await week(),
      waiting: await facts(),
      year: (await app.call('pdSessions.list', {})).length,
    };
    const preview = await app.call('newYear.preview', {});
    expect(preview.pdWaiting).toEqual(before.waiting);
    expect(before.waiting.map((waiting) => waiting.id)).toContain(id);
    await app.call('newYear.start', asProposed(preview));
    expect(await facts()).toEqual(before.waiting);
    expect(await week()).toEqual(before.items.map((item) => ({ ...item, path: `/sessions/pd?year=${preview.from}` })));
    expect(await app.call('pdSessions.list', {})).toEqual([]);
    expect(await app.call('pdSessions.list', { academicYear: preview.from })).toHaveLength(before.year);
    await app.call('pdSessions.saveAttendance', { id, attendedIds: [] });
    expect((await facts()).map((waiting) => waiting.id)).not.toContain(id);
    await app.call('app.undo', {});
    await app.call('pdSessions.cancel', { ids: [id], reason: 'Speaker ill' });
    expect((await facts()).map((waiting) => waiting.id)).not.toContain(id);
    await app.close();
  });

  it('leaves PD sessions of the old plan as they are', async () => {
    const app = openTestApp({ sample: true });
    const [session] = await app.call('pdSessions.list', {});
    const { id = '', actionId = '' } = session ?? {};
    await app.call('newYear.start', asProposed(await app.call('newYear.preview', {})));
    const said = { code: 'conflict', message: expect.stringContaining('not changed any more') };
    for (const asked of [
      app.call('pdSessions.add', { actionId, sessions: [{ heldOn: '2026-11-23' }] }),
      app.call('pdSessions.update', { id, patch: { place: 'M1' } }),
      app.call('pdSessions.remove', { ids: [id] }),
    ]) {
      await expect(asked).rejects.toMatchObject({ error: said });
    }
    await app.close();
  });

  it('turns the sample school’s year and back, and the old plan can still be exported', async () => {
    const app = openTestApp({ sample: true });
    const preview = await app.call('newYear.preview', {});
    const read = async () => [
      await app.call('school.get', {}),
      await app.call('plan.get', {}),
      await app.call('plan.listActions', {}),
      await app.call('students.list', {}),
      await app.call('groups.list', { academicYear: preview.from }),
    ];
    const before = await read();
    const year = await app.call('newYear.start', asProposed(preview));
    expect(year.academicYear).toBe(preview.to);
    const actions = await app.call('plan.listActions', {});
    expect(actions.length).toBe(preview.plan.unfinished.length);
    expect(actions.length).toBeGreaterThan(0);
    await app.call('documents.exportPlan', { format: 'word', audience: 'full', academicYear: preview.from });
    expect(app.saved.at(-1)?.name).toMatch(/\.docx$/);
    await expect(
      app.call('documents.exportPlan', { format: 'word', audience: 'full', academicYear: 2001 }),
    ).rejects.toBeInstanceOf(Refused);
    await app.call('app.undo', {});
    expect(await read()).toEqual(before);
    await app.close();
  });
});
