import type { PdAction } from '../contract/pd-action.ts';
import type { Priority } from '../contract/plan.ts';
import type { PlanCheck } from '../contract/plan-check.ts';
import { CLASH_FIELDS, clashesOf, clashWords } from './clashes.ts';
import { groupsMissing, MECHANISM_GROUPS } from './mechanisms.ts';
import { actionRefs, missingFromCriteria } from './plan.ts';
import { atAction, type CheckContext, type CheckItem, type ChecksInput, nameOf } from './plan-check.ts';
import { cost, everyTeacher, hours, sections } from './plan-wide-checks.ts';
import { termOf } from './school-year.ts';
import { daysToMend, hoursToMend } from './session-fit.ts';
import { listOf } from './text.ts';

/** The checks beside the plan (product.md, PD plan), in the order shown; each open one says where it is mended. */
export function checkPlan(input: ChecksInput): readonly PlanCheck[] {
  const live = input.actions.filter((a) => a.status !== 'stopped');
  const refs = actionRefs(
    input.priorities.map((p) => p.id),
    input.actions,
  );
  const context: CheckContext = { ...input, live, refOf: (a) => refs.get(a.id) ?? '' };
  return [
    prioritiesServed(context),
    owner(context),
    participants(context),
    dates(context),
    measurable(context),
    mechanisms(context),
    twoTerms(context),
    everyTeacher(context),
    cost(context),
    hours(context),
    openDays(context),
    sessionsFit(context),
    sections(context),
  ];
}

const actionsOf = (priority: Priority, { live }: CheckContext) => live.filter((a) => a.priorityId === priority.id);
function prioritiesServed(context: CheckContext): PlanCheck {
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
  context: CheckContext,
  check: Pick<PlanCheck, 'id' | 'title' | 'needsPerson'>,
  look: (action: PdAction) => readonly CheckItem[],
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

function owner(context: CheckContext): PlanCheck {
  return eachAction(context, { id: 'owner', title: 'Every action has an owner', needsPerson: true }, (a) =>
    leadGap(a, context),
  );
}

function leadGap(action: PdAction, { refOf, staff }: CheckContext): readonly CheckItem[] {
  const target = atAction(action, 'leadId');
  if (action.leadId === null) return [{ text: `${refOf(action)} has no lead`, target }];
  const lead = staff.find((s) => s.id === action.leadId);
  if (lead?.status !== 'left') return [];
  return [{ text: `${refOf(action)} is led by ${lead.name}, who has left`, target }];
}

function participants(context: CheckContext): PlanCheck {
  const current = new Set(context.staff.filter((s) => s.status === 'current').map((s) => s.id));
  return eachAction(context, { id: 'participants', title: 'Every action has people', needsPerson: true }, (a) =>
    a.participantIds.some((id) => current.has(id))
      ? []
      : [{ text: `${context.refOf(a)} has nobody taking part`, target: atAction(a, 'participantIds') }],
  );
}

function dates(context: CheckContext): PlanCheck {
  return eachAction(context, { id: 'dates', title: 'Every action has dates', needsPerson: false }, (a) => {
    const ref = context.refOf(a);
    const hasStart = a.startOn !== null || a.startHalfTerm !== null;
    const hasEnd = a.endOn !== null || a.endHalfTerm !== null;
    const items: CheckItem[] = [];
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

function measurable(context: CheckContext): PlanCheck {
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
  context: CheckContext,
  check: Pick<PlanCheck, 'id' | 'title'>,
  held: string,
  look: (priority: Priority, actions: readonly PdAction[]) => CheckItem | null,
): PlanCheck {
  const served = context.priorities.filter((p) => actionsOf(p, context).length > 0);
  const items = served.map((p) => look(p, actionsOf(p, context))).filter((item) => item !== null);
  const holds = served.length > 0 && items.length === 0;
  const detail =
    served.length === 0 ? 'No actions yet' : holds ? held : `${served.length - items.length} of ${served.length}`;
  return { ...check, holds, needsPerson: false, detail, items };
}

function mechanisms(context: CheckContext): PlanCheck {
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

function twoTerms(context: CheckContext): PlanCheck {
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

/** Nothing clashes with closed weeks and key dates (product.md, PD plan). */
function openDays(context: CheckContext): PlanCheck {
  const check = {
    id: 'open-days',
    title: 'Nothing clashes with closed weeks and key dates',
    needsPerson: false,
  } as const;
  const result = eachAction(context, check, (a) =>
    clashesOf(a, context.sessions, context.school).map((clash) => ({
      text: `${context.refOf(a)} ${clashWords(clash)}`,
      target: atAction(a, CLASH_FIELDS[clash.what]),
    })),
  );
  return result.holds ? { ...result, detail: 'No day falls on a closed day or a key date' } : result;
}

/** PD sessions within their action's days, and not much longer than its hours. */
function sessionsFit(context: CheckContext): PlanCheck {
  const check = { id: 'sessions', title: 'PD sessions fit their action', needsPerson: false } as const;
  const result = eachAction(context, check, (a) => {
    if (a.status === 'done') return [];
    const own = context.sessions.filter((s) => s.actionId === a.id);
    const hours = hoursToMend(a, own);
    return [
      ...daysToMend(a, own, context.school.halfTerms).map(({ words }) => words),
      ...(hours === null ? [] : [hours]),
    ].map((words) => ({ text: `${context.refOf(a)}: ${lowerFirst(words)}`, target: atAction(a, 'sessions') }));
  });
  if (!result.holds) return result;
  return { ...result, detail: context.sessions.length === 0 ? 'None has a day yet' : 'Within its days and hours' };
}

/** A sentence as the rest of a line: no capital, no full stop. */
const lowerFirst = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
