import { randomUUID } from 'node:crypto';
import type { Need } from '../../../shared/contract/audit.ts';
import type { Plan, PlanAim, PlanOverview, Priority } from '../../../shared/contract/plan.ts';
import { auditResult } from '../../../shared/domain/audit.ts';
import { MAX_PRIORITIES } from '../../../shared/domain/plan.ts';
import { checkPlan } from '../../../shared/domain/plan-checks.ts';
import { draftPlan } from '../../../shared/domain/plan-draft.ts';
import { rationaleFor, titleFor } from '../../../shared/domain/priorities.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { planAimTable, planTable } from '../store/plan-table.ts';
import { priorityStatementTable, priorityTable } from '../store/priority-table.ts';
import { insertAction, removeAction } from './action-writing.ts';
import { findRound, readAuditAnswers } from './audit.ts';
import { assertPresentYear, currentPlan } from './current-plan.ts';
import type { ActionHandlers } from './plan-actions.ts';
import { planReviewHandlers } from './plan-reviews.ts';
import { planYearHandlers } from './plan-years.ts';

type PlanHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `plan.${string}`>, keyof ActionHandlers>>;

/** The needs the plan answers: those of its round, else of the newest; empty when there has been no audit. */
function planNeeds(app: Context, plan: Plan): readonly Need[] {
  const roundId = plan.roundId ?? app.store.rounds.list()[0]?.id;
  if (!roundId || !app.store.rounds.get(roundId)) return [];
  return auditResult(app.store.framework.get(), readAuditAnswers(app, roundId)).needs;
}

function renumber(write: Writer, priorities: readonly Pick<Priority, 'id'>[]): void {
  for (const [i, { id }] of priorities.entries()) write.update(priorityTable, id, { position: i + 1 });
}

function setStatements(
  write: Writer,
  priority: Pick<Priority, 'id' | 'statementIds'>,
  wanted: readonly string[],
): void {
  for (const statementId of priority.statementIds) {
    if (!wanted.includes(statementId)) write.remove(priorityStatementTable, `${priority.id}:${statementId}`);
  }
  for (const statementId of new Set(wanted)) {
    if (priority.statementIds.includes(statementId)) continue;
    write.insert(priorityStatementTable, { id: `${priority.id}:${statementId}`, priorityId: priority.id, statementId });
  }
}

export function planService(app: Context): PlanHandlers {
  const prioritiesOf = (plan: Plan) => app.store.priorities.list(plan.id);
  const findPriority = (id: string) => {
    const priority = app.store.priorities.get(id);
    if (!priority) throw notFound('That priority');
    return priority;
  };
  /** A priority that may be changed. */
  const openPriority = (id: string) => {
    const priority = findPriority(id);
    assertPresentYear(app, app.store.priorities.yearOf(id));
    return priority;
  };

  function draft() {
    const plan = currentPlan(app);
    return draftPlan({
      plan,
      priorities: prioritiesOf(plan),
      actions: app.store.actions.list(plan.id),
      needs: planNeeds(app, plan),
      staff: app.store.staff.list(),
      offers: app.catalogue.offers,
      school: app.store.school.get(),
      today: app.ports.now().today,
    });
  }

  return {
    'plan.get': (): PlanOverview => {
      const plan = currentPlan(app);
      return {
        plan,
        aims: app.store.plans.aims(plan.id),
        priorities: prioritiesOf(plan),
        reviews: app.store.plans.reviews(plan.id),
      };
    },

    ...planYearHandlers(app),
    ...planReviewHandlers(app),

    'plan.update': ({ patch }) => {
      const { id } = currentPlan(app);
      if (patch.roundId) findRound(app, patch.roundId);
      app.store.changes.step('Change the plan', (write) => write.update(planTable, id, patch));
      return currentPlan(app);
    },

    'plan.saveAims': ({ aims }) => {
      const plan = currentPlan(app);
      app.store.changes.step('Change the plan aims', (write) => saveAims(app, write, plan, aims));
      return app.store.plans.aims(plan.id);
    },

    'plan.choosePriorities': ({ statementIds, roundId }) => {
      const plan = currentPlan(app);
      const present = prioritiesOf(plan);
      const taken = new Set(present.flatMap((p) => p.statementIds));
      const wanted = [...new Set(statementIds)].filter((id) => !taken.has(id));
      if (present.length + wanted.length > MAX_PRIORITIES) {
        throw new AppError(
          'conflict',
          `A plan holds at most five priorities and this one has ${present.length}. Choose ${Math.max(0, MAX_PRIORITIES - present.length)} or fewer, or remove one first.`,
        );
      }
      if (wanted.length === 0) throw new AppError('conflict', 'Those needs are already priorities of the plan.');
      const round = findRound(app, roundId);
      const { needs } = auditResult(app.store.framework.get(), readAuditAnswers(app, round.id));
      app.store.changes.step(`Choose ${countOf(wanted.length, 'priority', 'priorities')}`, (write) => {
        for (const [i, statementId] of wanted.entries()) {
          const need = needs.find((n) => n.statementId === statementId);
          if (!need) throw notFound('One of those statements');
          const id = randomUUID();
          write.insert(priorityTable, {
            id,
            planId: plan.id,
            position: present.length + i + 1,
            title: titleFor(need),
            rationale: rationaleFor(need, needs),
            aimId: null,
            intendedEffect: '',
            evaluation1: '',
            evaluation2: '',
            evaluation3: '',
            evaluation4: '',
            evaluation5: '',
          });
          setStatements(write, { id, statementIds: [] }, [statementId]);
        }
        write.update(planTable, plan.id, { roundId: round.id });
      });
      return prioritiesOf(plan);
    },

    'plan.updatePriority': ({ id, patch: { statementIds, ...patch } }) => {
      const priority = openPriority(id);
      app.store.changes.step(`Change priority ${priority.position}`, (write) => {
        write.update(priorityTable, id, patch);
        if (statementIds) setStatements(write, priority, statementIds);
      });
      return findPriority(id);
    },

    'plan.movePriority': ({ id, position }) => {
      const priority = openPriority(id);
      const plan = currentPlan(app);
      const others = prioritiesOf(plan).filter((p) => p.id !== id);
      const moved = others.toSpliced(position - 1, 0, priority);
      app.store.changes.step(`Move priority ${priority.position}`, (write) => renumber(write, moved));
      return prioritiesOf(plan);
    },

    'plan.removePriority': ({ id }) => {
      const priority = openPriority(id);
      const plan = currentPlan(app);
      app.store.changes.step(`Remove priority ${priority.position} and its actions`, (write) => {
        for (const actionId of app.store.actions.idsOfPriority(id)) removeAction(app, write, actionId);
        setStatements(write, priority, []);
        write.remove(priorityTable, id);
        renumber(
          write,
          prioritiesOf(plan).filter((p) => p.id !== id),
        );
      });
      return { id };
    },

    'plan.catalogue': () => app.catalogue,

    'plan.draft': draft,

    'plan.applyDraft': ({ keys }) => {
      const wanted = new Set(keys);
      const accepted = draft().actions.filter((d) => wanted.has(d.key));
      if (accepted.length !== wanted.size) {
        throw new AppError(
          'conflict',
          'The plan or the audit changed since this draft was made. Draft the plan again.',
        );
      }
      app.store.changes.step(`Draft the plan: ${countOf(accepted.length, 'action')}`, (write) => {
        for (const { action } of accepted) insertAction(app, write, action);
      });
      return { added: accepted.length };
    },

    'plan.checks': () => {
      const plan = currentPlan(app);
      return [
        ...checkPlan({
          plan,
          priorities: prioritiesOf(plan),
          actions: app.store.actions.list(plan.id),
          sessions: app.store.pdSessions.list(plan.id),
          staff: app.store.staff.list(),
          school: app.store.school.get(),
        }),
      ];
    },
  };
}

/** Makes the plan's aims exactly these, in this order. A priority whose aim goes is left without one. */
function saveAims(
  app: Context,
  write: Writer,
  plan: Plan,
  aims: readonly { readonly id: string | null; readonly name: string }[],
): void {
  const present = app.store.plans.aims(plan.id);
  const kept = new Set(aims.map((a) => a.id));
  for (const aim of present) {
    if (kept.has(aim.id)) continue;
    for (const priority of app.store.priorities.list(plan.id)) {
      if (priority.aimId === aim.id) write.update(priorityTable, priority.id, { aimId: null });
    }
    write.remove(planAimTable, aim.id);
  }
  for (const [i, { id, name }] of aims.entries()) {
    const aim: PlanAim = { id: id ?? randomUUID(), position: i + 1, name: name.trim() };
    if (id === null) write.insert(planAimTable, { ...aim, planId: plan.id });
    else if (present.some((p) => p.id === id))
      write.update(planAimTable, id, { position: aim.position, name: aim.name });
    else throw notFound('One of those aims');
  }
}
