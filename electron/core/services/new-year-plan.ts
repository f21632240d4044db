import { randomUUID } from 'node:crypto';
import type { Plan, Priority } from '../../../shared/contract/plan.ts';
import { carriedAction } from '../../../shared/domain/carried-action.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../store/change-record.ts';
import { planAimTable, planTable } from '../store/plan-table.ts';
import { priorityStatementTable, priorityTable } from '../store/priority-table.ts';
import { insertAction } from './action-writing.ts';
import { emptyPlan } from './current-plan.ts';

interface NewPlan {
  /** The plan of the year that ends. */
  readonly plan: Plan;
  /** The year that begins. */
  readonly to: number;
  /** Actions that are carried over, with their priorities. */
  readonly actionIds: readonly string[];
}

/**
 * Closes a plan and writes the next year's: the same aims and people, and the actions that are carried over. What was
 * written for the old year alone (summary, context, budget) starts empty.
 */
export function writeNewPlan(app: Context, write: Writer, { plan, to, actionIds }: NewPlan): void {
  const { store } = app;
  write.update(planTable, plan.id, { status: 'closed' });
  const present = store.plans.ofYear(to);
  const next: Plan = present ?? {
    ...emptyPlan(to),
    title: titleOf(plan, to),
    authors: plan.authors,
    hodName: plan.hodName,
    lineManagerName: plan.lineManagerName,
    coverDayRatePence: plan.coverDayRatePence,
  };
  if (present === null) write.insert(planTable, next);
  const aimIds = new Map<string, string>();
  for (const { id, position, name } of present === null ? store.plans.aims(plan.id) : []) {
    const copyId = randomUUID();
    aimIds.set(id, copyId);
    write.insert(planAimTable, { id: copyId, planId: next.id, position, name });
  }
  carryOver(app, write, { plan, next, aimIds, actionIds: new Set(actionIds) });
}

interface CarryingOver {
  readonly plan: Plan;
  readonly next: Plan;
  /** The new plan's aims by the old ones'. */
  readonly aimIds: ReadonlyMap<string, string>;
  readonly actionIds: ReadonlySet<string>;
}

function carryOver(app: Context, write: Writer, { plan, next, aimIds, actionIds }: CarryingOver): void {
  const { store } = app;
  const currentIds = new Set(
    store.staff
      .list()
      .filter(({ status }) => status === 'current')
      .map(({ id }) => id),
  );
  const byPriority = Map.groupBy(
    store.actions.list(plan.id).filter(({ id }) => actionIds.has(id)),
    ({ priorityId }) => priorityId,
  );
  const priorities = store.priorities.list(plan.id).filter(({ id }) => byPriority.has(id));
  const first = store.priorities.list(next.id).length + 1;
  for (const [i, priority] of priorities.entries()) {
    const priorityId = copyPriority(write, priority, next.id, first + i, aimIds.get(priority.aimId ?? '') ?? null);
    for (const action of byPriority.get(priority.id) ?? []) {
      insertAction(app, write, carriedAction(action, { from: plan.academicYear, priorityId, currentIds }));
    }
  }
}

function copyPriority(
  write: Writer,
  { statementIds, ...priority }: Priority,
  planId: string,
  position: number,
  aimId: string | null,
): string {
  const id = randomUUID();
  write.insert(priorityTable, { ...priority, id, planId, position, aimId });
  for (const statementId of statementIds) {
    write.insert(priorityStatementTable, { id: `${id}:${statementId}`, priorityId: id, statementId });
  }
  return id;
}

/** "Maths PD plan 2027/28" after "Maths PD plan 2026/27". */
function titleOf({ title, academicYear }: Plan, to: number): string {
  const [before, after] = [academicYearName(academicYear), academicYearName(to)];
  return title.includes(before) ? title.replaceAll(before, after) : `PD plan ${after}`;
}
