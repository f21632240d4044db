import type { AuditAnswers, AuditFramework, AuditResult, AuditRound } from '../../../shared/contract/audit.ts';
import type { Audience } from '../../../shared/contract/documents.ts';
import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { Plan, PlanAim, PlanReview, Priority } from '../../../shared/contract/plan.ts';
import type { PlanCheck } from '../../../shared/contract/plan-check.ts';
import type { School } from '../../../shared/contract/school.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { actionRefs, PLAN_STATUSES } from '../../../shared/domain/plan.ts';
import {
  academicYearName,
  formatDayShort,
  HALF_TERM_NUMBERS,
  halfTermName,
} from '../../../shared/domain/school-year.ts';
import { cleanDeep } from './clean-deep.ts';
import { actionPart } from './model/action-part.ts';
import { auditPart } from './model/audit-part.ts';
import { budgetPart } from './model/budget-part.ts';
import { nameHider } from './model/name-hider.ts';
import { priorityPart } from './model/priority-part.ts';
import type { HalfTermPart, PlanModel } from './plan-model.ts';

/** All that a plan document is made from, as the services hold it. */
export interface PlanDocumentInput {
  readonly school: School;
  readonly plan: Plan;
  readonly aims: readonly PlanAim[];
  readonly priorities: readonly Priority[];
  readonly reviews: readonly PlanReview[];
  readonly actions: readonly PdAction[];
  readonly staff: readonly StaffMember[];
  readonly framework: AuditFramework;
  readonly round: AuditRound | null;
  readonly result: AuditResult | null;
  readonly answers: AuditAnswers | null;
  readonly checks: readonly PlanCheck[];
  /** ISO day. */
  readonly today: string;
  readonly audience: Audience;
}

/**
 * The plan as its audience may see it. The governors' model holds no individual's rating and no name but those of
 * authors, signatories and leads: it is left out here, at the source, so that no writer can let it through.
 */
export function buildPlanModel(raw: PlanDocumentInput): PlanModel {
  const input = cleanDeep(raw);
  const { school, plan, audience } = input;
  const governors = audience === 'governors';
  const priorities = input.priorities.toSorted((a, b) => a.position - b.position);
  const places = new Map(priorities.map((p, i) => [p.id, i + 1]));
  const placeOf = (priorityId: string) => places.get(priorityId) ?? 0;
  const sorted = input.actions
    .filter((a) => places.has(a.priorityId))
    .toSorted((a, b) => placeOf(a.priorityId) - placeOf(b.priorityId) || a.position - b.position);
  const refs = actionRefs([...places.keys()], sorted);
  const staff = new Map(input.staff.map((s) => [s.id, s]));
  const signatories = [
    { role: 'Maths Progression Lead', name: plan.authors },
    { role: 'Head of Department', name: plan.hodName },
    { role: 'Line manager', name: plan.lineManagerName },
    ...(governors ? [{ role: 'For the governing body', name: '' }] : []),
  ];
  const leadIds = new Set(sorted.flatMap((a) => (a.leadId === null ? [] : [a.leadId])));
  const names = governors ? nameHider(input.staff, leadIds, [plan.authors, plan.hodName, plan.lineManagerName]) : null;
  const hide = names?.hide ?? same;

  const context = { school, plan, staff, governors, hide, today: input.today, framework: input.framework };
  const actions = sorted.map((a) => actionPart(a, refs.get(a.id) ?? '', placeOf(a.priorityId), context));
  const priorityParts = priorities.map((p) =>
    priorityPart(p, placeOf(p.id), { ...context, aims: input.aims, actions: sorted }),
  );
  const leads = input.staff.filter((s) =>
    governors ? leadIds.has(s.id) : s.status === 'current' || leadIds.has(s.id),
  );
  const model = {
    audience,
    planId: plan.id,
    schoolName: school.name,
    urn: school.urn,
    title: hide(plan.title),
    yearName: academicYearName(plan.academicYear),
    status: PLAN_STATUSES[plan.status],
    date: input.today,
    authors: plan.authors,
    signatories,
    summary: hide(plan.summary),
    context: hide(plan.context),
    audit: input.round && input.result ? auditPart(input, input.round, input.result, priorities, hide) : null,
    priorities: priorityParts,
    actions,
    halfTerms: halfTermParts(school),
    budget: budgetPart(plan, hide(plan.fundingSource), priorityParts, sorted, placeOf),
    monitoring: hide(plan.monitoring),
    risks: hide(plan.risks),
    sustainability: hide(plan.sustainability),
    reviews: input.reviews
      .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
      .map((r) => ({
        id: r.id,
        heldOn: r.heldOn,
        present: governors ? '' : r.present,
        notes: governors ? '' : r.notes,
        decisions: hide(r.decisions),
      })),
    toComplete: governors
      ? []
      : input.checks
          .filter((check) => !check.holds)
          .map((check) => ({
            title: check.title,
            items: check.items.length > 0 ? check.items.map((item) => item.text) : [check.detail],
          })),
    leads: [...new Set(leads.map((s) => s.name))],
  };
  // Counted last, when every text has been through it.
  return { ...model, hiddenNames: names?.replaced.size ?? 0 };
}

function same(text: string): string {
  return text;
}

function halfTermParts(school: School): readonly HalfTermPart[] {
  return HALF_TERM_NUMBERS.map((number) => {
    const dates = school.halfTerms.find((h) => h.number === number);
    return {
      number,
      name: halfTermName(number),
      dates: dates ? `${formatDayShort(dates.firstOn).replace(/ \d+$/, '')} to ${formatDayShort(dates.lastOn)}` : '',
    };
  });
}
