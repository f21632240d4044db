import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { coverPence, planTotals } from '../../shared/domain/plan.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { evenShares, hasNothing, isHeavy, teacherLoads } from '../../shared/domain/teacher-load.ts';

const halfTerms = suggestedHalfTerms(2026);
const plan = { coverDayRatePence: 19_500 };

const person = (id: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: id,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
  ...more,
});
const staff = [
  person('ann'),
  person('bea', { earlyCareer: true }),
  person('cy'),
  person('head', { role: 'leadership' }),
  person('gone', { status: 'left' }),
];
const action = (more: Partial<PdAction>): PdAction => ({
  ...BLANK_ACTION,
  id: 'a',
  priorityId: 'p',
  position: 1,
  title: 'Joint planning',
  ...more,
});

const halfTerm = fc.option(fc.integer({ min: 1, max: 6 }));
const anyAction = fc
  .record({
    id: fc.uuid(),
    minutesPerPerson: fc.nat(3_000),
    coverHalfDays: fc.nat(40),
    startHalfTerm: halfTerm,
    endHalfTerm: halfTerm,
    status: fc.constantFrom('not-started', 'in-progress', 'done', 'stopped'),
    leadId: fc.option(fc.constantFrom(...staff.map((s) => s.id))),
    participantIds: fc.subarray(staff.map((s) => s.id)),
  })
  .map(action);
const plans = fc.array(anyAction, { maxLength: 12 });

describe('hours by teacher and half-term', () => {
  it('an action’s minutes are spread evenly over its half-terms; the earlier ones take what is left over', () => {
    const lesson = action({ minutesPerPerson: 100, startHalfTerm: 2, endHalfTerm: 4, participantIds: ['ann'] });
    const [ann] = teacherLoads([person('ann')], [lesson], halfTerms, plan).teachers;
    expect(ann).toMatchObject({ byHalfTerm: [0, 34, 33, 33, 0, 0], undated: 0, total: 100 });
  });

  it('what has no dates, or ends before it starts, stands under “No dates”', () => {
    const undated = action({ minutesPerPerson: 60, participantIds: ['ann'] });
    const backwards = action({ minutesPerPerson: 30, startHalfTerm: 4, endHalfTerm: 2, participantIds: ['ann'] });
    const [ann] = teacherLoads([person('ann')], [undated, backwards], halfTerms, plan).teachers;
    expect(ann).toMatchObject({ byHalfTerm: [0, 0, 0, 0, 0, 0], undated: 90, total: 90 });
  });

  it('days alone place an action too', () => {
    const days = action({ minutesPerPerson: 60, startOn: '2026-09-14', endOn: '2026-12-01', participantIds: ['ann'] });
    const [ann] = teacherLoads([person('ann')], [days], halfTerms, plan).teachers;
    expect(ann?.byHalfTerm).toEqual([30, 30, 0, 0, 0, 0]);
  });

  it('leading is counted apart and adds no hours', () => {
    const led = action({
      minutesPerPerson: 60,
      startHalfTerm: 1,
      endHalfTerm: 1,
      leadId: 'ann',
      participantIds: ['bea'],
    });
    const { teachers } = teacherLoads(staff, [led], halfTerms, plan);
    const ann = teachers.find((t) => t.staffId === 'ann');
    expect(ann).toMatchObject({ total: 0, takesPart: [] });
    expect(ann?.leads).toHaveLength(1);
  });

  it('agree with the plan’s totals, whoever takes part in whatever', () => {
    fc.assert(
      fc.property(plans, (actions) => {
        const { teachers, others, all } = teacherLoads(staff, actions, halfTerms, plan);
        expect(all.total).toBe(planTotals(plan, actions).minutes);
        expect(all.byHalfTerm.reduce((sum, m) => sum + m, all.undated)).toBe(all.total);
        const covered = actions.filter((a) => a.status !== 'stopped' && a.participantIds.length > 0);
        expect(all.coverPence).toBe(covered.reduce((sum, a) => sum + coverPence(a, plan.coverDayRatePence), 0));
        for (const load of [...teachers, ...others]) {
          expect(load.byHalfTerm.reduce((sum, m) => sum + m, load.undated)).toBe(load.total);
          expect(load.total).toBe(load.takesPart.reduce((sum, a) => sum + a.minutesPerPerson, 0));
        }
      }),
    );
  });

  it('names every teacher once, those with nothing first, and others only while the plan names them', () => {
    fc.assert(
      fc.property(plans, (actions) => {
        const { teachers, others } = teacherLoads(staff, actions, halfTerms, plan);
        expect(teachers.map((t) => t.staffId).toSorted()).toEqual(['ann', 'bea', 'cy']);
        const firstBusy = teachers.findIndex((t) => !hasNothing(t));
        if (firstBusy >= 0) expect(teachers.slice(firstBusy).some(hasNothing)).toBe(false);
        const live = actions.filter((a) => a.status !== 'stopped');
        const named = ['head', 'gone'].filter((id) =>
          live.some((a) => a.leadId === id || a.participantIds.includes(id)),
        );
        expect(others.map((o) => o.staffId)).toEqual(named);
      }),
    );
  });
});

it('even shares differ by one at most, add up, and never grow', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 40 }), (whole, parts) => {
      const shares = evenShares(whole, parts);
      expect(shares.reduce((sum, s) => sum + s, 0)).toBe(whole);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }),
  );
});

describe('whether a load is questioned', () => {
  const load = (total: number) => ({ byHalfTerm: [total, 0, 0, 0, 0, 0], undated: 0, total, coverPence: 0 });
  it.each([
    [21 * 60, 10 * 60, true],
    [20 * 60, 10 * 60, false],
    [9 * 60, 2 * 60, false],
    [10 * 60, 2 * 60, true],
  ])('%i minutes beside a middle of %i: %s', (total, median, asks) => {
    expect(isHeavy(load(total), median)).toBe(asks);
  });

  it('the middle is that of the teachers who have any hours', () => {
    const of = (id: string, minutesPerPerson: number) =>
      action({ id: `of-${id}`, minutesPerPerson, participantIds: [id] });
    const actions = [of('ann', 60), of('bea', 240), of('gone', 6_000)];
    expect(teacherLoads(staff, actions, halfTerms, plan).medianMinutes).toBe(150);
    expect(teacherLoads(staff, [], halfTerms, plan).medianMinutes).toBe(0);
  });
});
