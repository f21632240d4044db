import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PlanAim, Priority } from '../../../../shared/contract/plan.ts';
import { MECHANISM_GROUP_KEYS, MECHANISM_GROUPS, MECHANISMS } from '../../../../shared/domain/mechanisms.ts';
import { costPence, GUSKEY_LEVELS, type GuskeyLevel } from '../../../../shared/domain/plan.ts';
import type { PriorityPart } from '../plan-model.ts';
import type { ModelContext } from './context.ts';

interface PriorityContext extends ModelContext {
  readonly aims: readonly PlanAim[];
  readonly actions: readonly PdAction[];
}

/** One priority with what its actions add up to. A stopped action is counted but adds neither cost nor mechanisms, as in the checks. */
export function priorityPart(priority: Priority, number: number, context: PriorityContext): PriorityPart {
  const { hide, framework, aims, plan } = context;
  const actions = context.actions.filter((a) => a.priorityId === priority.id);
  const running = actions.filter((a) => a.status !== 'stopped');
  const used = new Set(running.flatMap((a) => a.mechanisms));
  const statements = new Map(framework.domains.flatMap((d) => d.statements.map((s) => [s.id, s] as const)));
  return {
    id: priority.id,
    number,
    title: hide(priority.title),
    aim: hide(aims.find((a) => a.id === priority.aimId)?.name ?? ''),
    rationale: hide(priority.rationale),
    intendedEffect: hide(priority.intendedEffect),
    statements: priority.statementIds.flatMap((id) => {
      const statement = statements.get(id);
      return statement ? [{ code: statement.code, text: statement.text }] : [];
    }),
    evaluation: LEVELS.map((level) => ({
      level,
      name: GUSKEY_LEVELS[level],
      how: hide(priority[`evaluation${level}`]),
    })).filter((e) => e.how.trim() !== ''),
    actions: actions.length,
    costPence: running.reduce((sum, a) => sum + costPence(a, plan.coverDayRatePence), 0),
    estimated: running.some((a) => a.costsEstimated),
    mechanisms: MECHANISM_GROUP_KEYS.map((group) => ({
      group: MECHANISM_GROUPS[group],
      names: MECHANISMS.filter((m) => m.group === group && used.has(m.number)).map((m) => m.name),
    })),
    dfeParts: [1, 2, 3, 4, 5].map((part) => running.filter((a) => a.dfeParts.includes(part)).length),
  };
}

const LEVELS: readonly GuskeyLevel[] = [1, 2, 3, 4, 5];
