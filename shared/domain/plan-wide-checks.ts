import type { Plan, Priority } from '../contract/plan.ts';
import type { PlanCheck } from '../contract/plan-check.ts';
import { formatMinutes, formatPence, planTotals } from './plan.ts';
import { atPlan, atPriority, type CheckContext, type CheckItem, nameOf } from './plan-check.ts';
import { isTeacher } from './staff.ts';
import { countOf, listOf } from './text.ts';

/** Everybody who teaches maths takes part in something or leads it. */
export function everyTeacher({ staff, live }: CheckContext): PlanCheck {
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

/** The whole cost against the budget. */
export function cost({ plan, live }: CheckContext): PlanCheck {
  const { pence } = planTotals(plan, live);
  return againstBudget(
    { id: 'cost', title: 'Cost within budget' },
    'budgetPence',
    pence,
    plan.budgetPence,
    formatPence,
  );
}

/** The whole of the teachers' time against the budget. */
export function hours({ plan, live }: CheckContext): PlanCheck {
  const { minutes } = planTotals(plan, live);
  return againstBudget(
    { id: 'hours', title: 'Teacher hours within budget' },
    'budgetMinutes',
    minutes,
    plan.budgetMinutes,
    formatMinutes,
  );
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
export function sections({ plan, priorities }: CheckContext): PlanCheck {
  const items: CheckItem[] = PLAN_SECTIONS.filter(([field]) => !String(plan[field] ?? '').trim()).map(
    ([field, name]) => ({
      text: `${name} is empty`,
      target: atPlan(field),
    }),
  );
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
