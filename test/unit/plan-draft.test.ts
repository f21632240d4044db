import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PdCatalogue, pdCatalogue } from '../../shared/contract/pd-catalogue.ts';
import type { Plan, Priority } from '../../shared/contract/plan.ts';
import type { School } from '../../shared/contract/school.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { auditResult } from '../../shared/domain/audit.ts';
import { groupsMissing } from '../../shared/domain/mechanisms.ts';
import { planTotals } from '../../shared/domain/plan.ts';
import { checkPlan } from '../../shared/domain/plan-checks.ts';
import { draftPlan } from '../../shared/domain/plan-draft.ts';
import { isOpenDay, suggestedHalfTerms, termOf } from '../../shared/domain/school-year.ts';
import { defaultFramework } from '../support/audit-files.ts';
import { RESOURCES } from '../support/test-app.ts';

const read = (name: string) => JSON.parse(readFileSync(join(RESOURCES, name), 'utf8'));
const catalogue: PdCatalogue = pdCatalogue.parse(read('pd-catalogue.json'));
const framework = defaultFramework();
const codes = framework.domains.flatMap((d) => d.statements.map((s) => s.code));
const staff: StaffMember[] = Array.from({ length: 6 }, (_, i) => ({
  id: `s${i}`,
  name: `Teacher ${i}`,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: i === 5,
  fullTimeEquivalent: 1,
  status: 'current',
}));
const plan: Plan = {
  id: 'plan',
  academicYear: 2026,
  title: 'PD plan',
  status: 'draft',
  authors: '',
  hodName: '',
  lineManagerName: '',
  roundId: 'r',
  summary: '',
  context: '',
  budgetPence: null,
  budgetMinutes: null,
  fundingSource: '',
  coverDayRatePence: 19_000,
  monitoring: '',
  risks: '',
  sustainability: '',
};
const school: School = {
  name: '',
  urn: '',
  academicYear: 2026,
  halfTerms: suggestedHalfTerms(2026),
  closedDays: [{ on: '2027-05-03', name: 'Early May bank holiday', kind: 'closed' }],
  termDatesConfirmed: false,
  keyDates: [{ firstOn: '2026-11-16', lastOn: '2026-11-27', name: 'Year 11 mocks', kind: 'mocks' }],
  workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [390, 0, 0, 0, 0] },
  youId: null,
  isSetUp: true,
};

const priorityOf = (code: string, i: number): Priority => ({
  id: `p${i}`,
  position: i + 1,
  title: code,
  rationale: '',
  aimId: null,
  intendedEffect: '',
  evaluation1: '',
  evaluation2: '',
  evaluation3: '',
  evaluation4: '',
  evaluation5: '',
  statementIds: [code],
});

const situation = fc.record({
  chosen: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }),
  ratings: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 44 * 6, maxLength: 44 * 6 }),
  budgetPence: fc.option(fc.integer({ min: 0, max: 1_500_000 })),
  budgetMinutes: fc.option(fc.integer({ min: 0, max: 30_000 })),
  today: fc.constantFrom<string>('2026-09-01', '2026-10-20', '2026-11-23', '2026-12-25', '2027-01-30', '2027-03-20'),
});

function draftFor({
  chosen,
  ratings,
  budgetPence,
  budgetMinutes,
  today,
}: typeof situation extends fc.Arbitrary<infer T> ? T : never) {
  const result = auditResult(framework, {
    round: { id: 'r', name: 'Autumn', heldOn: '2026-09-14', status: 'open', staffIds: staff.map((s) => s.id) },
    department: [],
    overrides: [],
    selfAudits: [],
    ratings: codes.flatMap((statementId, c) =>
      staff.map((s, i) => {
        const n = ratings[c * 6 + i] ?? 0;
        const rating = n === 0 ? null : n === 5 ? ('N/A' as const) : (n as 1 | 2 | 3 | 4);
        return { staffId: s.id, statementId, rating, wantsPd: false };
      }),
    ),
  });
  const priorities = chosen.map(priorityOf);
  const input = { plan: { ...plan, budgetPence, budgetMinutes }, priorities, staff, school, today };
  const draft = draftPlan({ ...input, actions: [], needs: result.needs, offers: catalogue.offers });
  const actions = draft.actions.map((d, i) => ({ ...d.action, id: `a${i}`, position: i }));
  return { ...input, needs: result.needs, draft, actions };
}

describe('the drafting rule, for any audit, choice, budget and day up to spring', () => {
  it('never goes over the budget and only uses open days', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { plan: withBudget, actions, draft } = draftFor(given);
        if (given.budgetPence !== null) expect(draft.costPence).toBeLessThanOrEqual(given.budgetPence);
        if (given.budgetMinutes !== null) expect(draft.minutes).toBeLessThanOrEqual(given.budgetMinutes);
        expect(planTotals(withBudget, actions).pence).toBe(draft.costPence);
        for (const { startOn, endOn, reviewOn } of actions) {
          for (const day of [startOn, endOn, reviewOn])
            expect(isOpenDay(day ?? '', school.halfTerms, school.closedDays)).toBe(true);
          expect((startOn ?? '') >= given.today).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('serves each priority it can afford with an offer, a follow-up, all four groups and two terms', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { priorities, draft, actions, needs } = draftFor({ ...given, budgetPence: null, budgetMinutes: null });
        for (const priority of priorities) {
          const mine = actions.filter((a) => a.priorityId === priority.id);
          const offers = catalogue.offers.filter((o) => mine.some((a) => a.offerId === o.id));
          expect([offers.some((o) => !o.inSchool), offers.some((o) => o.inSchool)]).toEqual([true, true]);
          expect(offers.every((o) => o.statements.includes(priority.title))).toBe(true);
          expect(groupsMissing(mine.flatMap((a) => a.mechanisms))).toEqual([]);
          const terms = mine.flatMap((a) => [a.startHalfTerm ?? 0, a.endHalfTerm ?? 0]).map(termOf);
          expect(Math.max(...terms)).toBeGreaterThan(Math.min(...terms));
          const need = needs.find((n) => n.statementId === priority.title);
          for (const action of mine) {
            const offer = offers.find((o) => o.id === action.offerId);
            if (offer?.audience === 'anyone') {
              expect(action.participantIds).toEqual(expect.arrayContaining([...(need?.lowStaffIds ?? [])]));
            }
            if (offer?.inSchool) expect(action.leadId === null).toBe(need?.expertStaffIds.length === 0);
            else expect(action.leadId).toBe(school.youId);
          }
        }
        const checks = checkPlan({ plan, priorities, actions, sessions: [], staff, school });
        expect(checks.filter((c) => !c.holds && !c.needsPerson).map((c) => c.id)).toEqual([]);
        expect(draft.actions.every((d) => d.reason.length > 20)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('says that two terms are no longer there in summer', () => {
    const given = {
      chosen: ['A1'],
      ratings: Array<number>(44 * 6).fill(2),
      budgetPence: null,
      budgetMinutes: null,
      today: '2027-06-10',
    };
    expect(draftFor(given).draft.notices.join(' ')).toContain('cannot run over two terms');
  });
});
