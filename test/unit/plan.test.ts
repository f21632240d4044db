import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionRefs,
  costPence,
  formatMinutes,
  formatPence,
  missingFromCriteria,
  planTotals,
  ragOf,
  totalMinutes,
} from '../../shared/domain/plan.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { planFixture } from '../support/plan-fixture.ts';

const halfTerms = suggestedHalfTerms(2026);
const open = { status: 'in-progress', endOn: null, endHalfTerm: null, reviewOn: null } as const;

describe('RAG, in the order of the rules', () => {
  const today = '2026-11-23';
  it.each([
    ['stopped beats an end date passed', { ...open, status: 'stopped', endOn: '2026-11-01' }, 'stopped'],
    ['done beats an end date passed', { ...open, status: 'done', endOn: '2026-11-01' }, 'done'],
    ['end date passed', { ...open, endOn: '2026-11-22' }, 'overdue'],
    ['ends today: not passed yet', { ...open, endOn: '2026-11-23' }, 'due'],
    ['review overdue, however far the end', { ...open, endOn: '2027-07-01', reviewOn: '2026-11-20' }, 'overdue'],
    ['ends in 14 days', { ...open, endOn: '2026-12-07' }, 'due'],
    ['ends in 15 days', { ...open, endOn: '2026-12-08' }, 'on-track'],
    ['review within 14 days', { ...open, endOn: '2027-07-01', reviewOn: '2026-12-01' }, 'due'],
    ['the last day of its half-term stands for an end date', { ...open, endHalfTerm: 1 }, 'overdue'],
    ['no dates at all', open, 'on-track'],
  ] as const)('%s', (_, action, rag) => {
    expect(ragOf(action, halfTerms, today).rag).toBe(rag);
  });
});

describe('cost and time', () => {
  it('add fee, cover at the daily rate, travel and resources', () => {
    const action = { feePence: 12_000, coverHalfDays: 5, travelPence: 1_550, resourcesPence: 400 };
    expect(costPence(action, 19_000)).toBe(12_000 + 47_500 + 1_550 + 400);
  });

  it('cover of n half-days never differs by more than a penny from n times half the rate', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60_000), (coverHalfDays, rate) => {
        const pence = costPence({ feePence: 0, coverHalfDays, travelPence: 0, resourcesPence: 0 }, rate);
        expect(Math.abs(pence - (coverHalfDays * rate) / 2)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('time is each participant’s, and none while nobody takes part', () => {
    expect(totalMinutes({ minutesPerPerson: 90, participantIds: ['a', 'b', 'c'] })).toBe(270);
    expect(totalMinutes({ minutesPerPerson: 90, participantIds: [] })).toBe(0);
  });

  it('of the plan leave out what was stopped, so that its room in the budget is free again', () => {
    const { plan, actions } = planFixture();
    const [first, second] = actions;
    if (!first || !second) throw new Error('the fixture has actions');
    const running = { ...second, status: 'in-progress' } as const;
    const alone = planTotals(plan, [running]);
    expect(alone.pence).toBeGreaterThan(0);
    expect(planTotals(plan, [{ ...first, status: 'stopped' }, running])).toEqual(alone);
  });

  it('are written as people write them', () => {
    expect([formatPence(64_000), formatPence(950), formatPence(276_000)]).toEqual(['£640', '£9.50', '£2,760']);
    expect([formatMinutes(720), formatMinutes(90), formatMinutes(45), formatMinutes(0)]).toEqual([
      '12 h',
      '1 h 30',
      '45 min',
      '0 h',
    ]);
  });
});

it('measurable means measure, baseline, target and date', () => {
  const none = { successMeasure: ' ', successBaseline: '', successTarget: '', successOn: null };
  expect(missingFromCriteria(none)).toEqual(['measure', 'baseline', 'target', 'date']);
  const all = {
    successMeasure: 'Books',
    successBaseline: '2 of 10',
    successTarget: '8 of 10',
    successOn: '2027-05-28',
  };
  expect(missingFromCriteria(all)).toEqual([]);
});

it('refers to an action by its priority and its place in it', () => {
  const actions = [
    { id: 'a', priorityId: 'p2' },
    { id: 'b', priorityId: 'p1' },
    { id: 'c', priorityId: 'p2' },
  ];
  expect([...actionRefs(['p1', 'p2'], actions)]).toEqual([
    ['a', '2.1'],
    ['b', '1.1'],
    ['c', '2.2'],
  ]);
});
