import type { CheckTarget, PdAction, Plan, PlanCheck, Priority } from '../contract/plan.ts';
import type { School } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';
import { groupsMissing, MECHANISM_GROUPS } from './mechanisms.ts';
import { actionRefs, formatMinutes, formatPence, missingFromCriteria, planTotals } from './plan.ts';
import { formatDay, isOpenDay, termOf } from './school-year.ts';
import { countOf, listOf } from './text.ts';

export interface ChecksInput {
  readonly plan: Plan;
  readonly priorities: readonly Priority[];
  readonly actions: readonly PdAction[];
  readonly staff: readonly StaffMember[];
  readonly school: School;
}

type Item = PlanCheck['items'][number];

/** Somebody the plan has to have something for: in the department this year and teaching maths. */
export function isTeacher(staff: StaffMember): boolean {
  return staff.status === 'current' && staff.role !== 'support-staff' && staff.role !== 'leadership';
}

/** The checks beside the plan (product.md, PD plan), in the order shown; each open one says where it is mended. */
export function checkPlan(input: ChecksInput): readonly PlanCheck[] {
  const live = input.actions.filter((a) => a.status !== 'stopped');
  const refs = actionRefs(
    input.priorities.map((p) => p.id),
    input.actions,
  );
  const context: Context = { ...input, live, refOf: (a) => refs.get(a.id) ?? '' };
  return [
    prioritiesServed(context),
    owner(context),
    dates(context),
    measurable(context),
    mechanisms(context),
    twoTerms(context),
    everyTeacher(context),
    cost(context),
    hours(context),
    openDays(context),
    sections(context),
  ];
}

interface Context extends ChecksInput {
  /** Actions that are not stopped. */
  readonly live: readonly PdAction[];
  readonly refOf: (action: PdAction) => string;
}

const atAction = (action: PdAction, field: string): CheckTarget => ({ kind: 'action', id: action.id, field });
const atPriority = (priority: Priority, field: string | null): CheckTarget => ({
  kind: 'priority',
  id: priority.id,
  field,
});
const atPlan = (field: string): CheckTarget => ({ kind: 'plan', id: null, field });
const actionsOf = (priority: Priority, { live }: Context) => live.filter((a) => a.priorityId === priority.id);
const nameOf = (priority: Priority) => `Priority ${priority.position}`;

function prioritiesServed(context: Context): PlanCheck {
  const { priorities } = context;
  const unserved = priorities.filter((p) => actionsOf(p, context).length === 0);
  return {
    id: 'priorities-served',
    title: 'Every priority has actions',
    holds: priorities.length > 0 && unserved.length === 0,
    needsPerson: false,
    detail:
      priorities.length === 0
        ? 'No priorities chosen yet'
        : `${priorities.length - unserved.length} of ${priorities.length}`,
    items: unserved.map((p) => ({
      text: `${nameOf(p)} has no action`,
      target: { kind: 'draft', id: p.id, field: null },
    })),
  };
}

/** A check that looks at each live action alone. */
function eachAction(
  context: Context,
  check: Pick<PlanCheck, 'id' | 'title' | 'needsPerson'>,
  look: (action: PdAction) => readonly Item[],
): PlanCheck {
  const items = context.live.flatMap(look);
  const open = new Set(items.map((i) => i.target.id)).size;
  return {
    ...check,
    holds: context.live.length > 0 && open === 0,
    detail: context.live.length === 0 ? 'No actions yet' : `${context.live.length - open} of ${context.live.length}`,
    items,
  };
}

function owner(context: Context): PlanCheck {
  return eachAction(context, { id: 'owner', title: 'Every action has an owner', needsPerson: true }, (a) =>
    a.leadId === null ? [{ text: `${context.refOf(a)} has no lead`, target: atAction(a, 'leadId') }] : [],
  );
}

function dates(context: Context): PlanCheck {
  return eachAction(context, { id: 'dates', title: 'Every action has dates', needsPerson: false }, (a) => {
    const ref = context.refOf(a);
    const hasStart = a.startOn !== null || a.startHalfTerm !== null;
    const hasEnd = a.endOn !== null || a.endHalfTerm !== null;
    const items: Item[] = [];
    if (!hasStart) items.push({ text: `${ref} has no start`, target: atAction(a, 'startHalfTerm') });
    if (!hasEnd) items.push({ text: `${ref} has no end`, target: atAction(a, 'endHalfTerm') });
    const backwards =
      (a.startOn !== null && a.endOn !== null && a.endOn < a.startOn) ||
      (a.startHalfTerm !== null && a.endHalfTerm !== null && a.endHalfTerm < a.startHalfTerm);
    if (backwards) items.push({ text: `${ref} ends before it starts`, target: atAction(a, 'endHalfTerm') });
    return items;
  });
}

const CRITERIA_FIELDS: Readonly<Record<string, string>> = {
  measure: 'successMeasure',
  baseline: 'successBaseline',
  target: 'successTarget',
  date: 'successOn',
};

function measurable(context: Context): PlanCheck {
  return eachAction(
    context,
    { id: 'measurable', title: 'Success criteria can be measured', needsPerson: true },
    (a) => {
      const missing = missingFromCriteria(a);
      const first = missing[0];
      if (first === undefined) return [];
      return [
        {
          text: `${context.refOf(a)} has no ${listOf(missing)}`,
          target: atAction(a, CRITERIA_FIELDS[first] ?? 'successMeasure'),
        },
      ];
    },
  );
}

/** A check that looks at each priority that has actions. */
function eachPriority(
  context: Context,
  check: Pick<PlanCheck, 'id' | 'title'>,
  held: string,
  look: (priority: Priority, actions: readonly PdAction[]) => Item | null,
): PlanCheck {
  const served = context.priorities.filter((p) => actionsOf(p, context).length > 0);
  const items = served.map((p) => look(p, actionsOf(p, context))).filter((item) => item !== null);
  const holds = served.length > 0 && items.length === 0;
  const detail =
    served.length === 0 ? 'No actions yet' : holds ? held : `${served.length - items.length} of ${served.length}`;
  return { ...check, holds, needsPerson: false, detail, items };
}

function mechanisms(context: Context): PlanCheck {
  return eachPriority(
    context,
    { id: 'mechanisms', title: 'Mechanisms are balanced' },
    'All four groups in each priority',
    (priority, actions) => {
      const missing = groupsMissing(actions.flatMap((a) => a.mechanisms)).map((g) => MECHANISM_GROUPS[g].toLowerCase());
      const last = actions.at(-1);
      if (missing.length === 0 || !last) return null;
      return { text: `${nameOf(priority)} does nothing to ${listOf(missing)}`, target: atAction(last, 'mechanisms') };
    },
  );
}

function twoTerms(context: Context): PlanCheck {
  return eachPriority(
    context,
    { id: 'two-terms', title: 'Sustained over two terms' },
    'Each priority runs over two terms or more',
    (priority, actions) => {
      const terms = actions
        .flatMap((a) => [a.startHalfTerm, a.endHalfTerm])
        .filter((h) => h !== null)
        .map(termOf);
      const last = actions.at(-1);
      if (!last || (terms.length > 0 && Math.max(...terms) > Math.min(...terms))) return null;
      return { text: `${nameOf(priority)} stays within one term`, target: atAction(last, 'endHalfTerm') };
    },
  );
}

function everyTeacher({ staff, live }: Context): PlanCheck {
  const teachers = staff.filter(isTeacher);
  const involved = new Set(live.flatMap((a) => [...a.participantIds, ...(a.leadId ? [a.leadId] : [])]));
  const without = teachers.filter((t) => !involved.has(t.id));
  return {
    id: 'every-teacher',
    title: 'Every teacher has something',
    holds: teachers.length > 0 && without.length === 0,
    needsPerson: false,
    detail: teachers.length === 0 ? 'No staff yet' : `${teachers.length - without.length} of ${teachers.length}`,
    items:
      teachers.length === 0
        ? [{ text: 'Add the department’s staff', target: { kind: 'staff', id: null, field: null } }]
        : without.map((t) => ({
            text: `${t.name}${t.earlyCareer ? ' (early career)' : ''} has nothing`,
            target: { kind: 'staff', id: t.id, field: null },
          })),
  };
}

/** A total against its budget; without a budget the check is open until a person sets one. */
function againstBudget(
  check: Pick<PlanCheck, 'id' | 'title'>,
  field: 'budgetPence' | 'budgetMinutes',
  total: number,
  budget: number | null,
  format: (n: number) => string,
): PlanCheck {
  if (budget === null) {
    const items = [{ text: 'Set a budget to check against', target: atPlan(field) }];
    return { ...check, holds: false, needsPerson: true, detail: `${format(total)}, no budget set`, items };
  }
  const holds = total <= budget;
  return {
    ...check,
    holds,
    needsPerson: false,
    detail: `${format(total)} of ${format(budget)}`,
    items: holds ? [] : [{ text: `${format(total - budget)} over`, target: atPlan(field) }],
  };
}

function cost({ plan, live }: Context): PlanCheck {
  const { pence } = planTotals(plan, live);
  return againstBudget(
    { id: 'cost', title: 'Cost within budget' },
    'budgetPence',
    pence,
    plan.budgetPence,
    formatPence,
  );
}

function hours({ plan, live }: Context): PlanCheck {
  const { minutes } = planTotals(plan, live);
  return againstBudget(
    { id: 'hours', title: 'Teacher hours within budget' },
    'budgetMinutes',
    minutes,
    plan.budgetMinutes,
    formatMinutes,
  );
}

const DAY_FIELDS = [
  ['startOn', 'starts'],
  ['endOn', 'ends'],
  ['reviewOn', 'is reviewed'],
] as const;

function openDays(context: Context): PlanCheck {
  const { halfTerms, closedDays } = context.school;
  const check = { id: 'open-days', title: 'Open days only', needsPerson: false } as const;
  const result = eachAction(context, check, (a) =>
    DAY_FIELDS.flatMap(([field, verb]) => {
      const day = a[field];
      if (day === null || isOpenDay(day, halfTerms, closedDays)) return [];
      return [
        { text: `${context.refOf(a)} ${verb} on ${formatDay(day)}, when school is closed`, target: atAction(a, field) },
      ];
    }),
  );
  return result.holds ? { ...result, detail: 'Nothing falls on a closed day' } : result;
}

const PLAN_SECTIONS: readonly (readonly [keyof Plan & string, string])[] = [
  ['authors', 'Authors'],
  ['hodName', 'Head of Department’s name'],
  ['summary', 'Summary for governors'],
  ['context', 'Context and data'],
  ['monitoring', 'Monitoring'],
  ['risks', 'Risks and cover'],
  ['sustainability', 'Sustainability after funding'],
];
const PRIORITY_SECTIONS: readonly (readonly [keyof Priority & string, string])[] = [
  ['rationale', 'rationale'],
  ['intendedEffect', 'intended effect on target students'],
];

/** Sections of the document with nothing in them yet: left out of it, and listed here. */
function sections({ plan, priorities }: Context): PlanCheck {
  const items: Item[] = PLAN_SECTIONS.filter(([field]) => !String(plan[field] ?? '').trim()).map(([field, name]) => ({
    text: `${name} is empty`,
    target: atPlan(field),
  }));
  for (const priority of priorities) {
    const empty = PRIORITY_SECTIONS.filter(([field]) => !String(priority[field] ?? '').trim()).map(([, name]) => name);
    if (priority.aimId === null) empty.push('aim');
    const evaluated = [1, 2, 3, 4, 5].some((n) => String(priority[`evaluation${n}` as keyof Priority]).trim());
    if (!evaluated) empty.push('evaluation');
    if (empty.length > 0) {
      const field =
        PRIORITY_SECTIONS.find(([, name]) => name === empty[0])?.[0] ?? (empty[0] === 'aim' ? 'aimId' : 'evaluation1');
      items.push({ text: `${nameOf(priority)} has no ${listOf(empty)}`, target: atPriority(priority, field) });
    }
  }
  return {
    id: 'sections',
    title: 'Every section has its words',
    holds: items.length === 0,
    needsPerson: true,
    detail:
      items.length === 0
        ? 'Nothing left out of the document'
        : `${countOf(items.length, 'gap')} left out of the document`,
    items,
  };
}
