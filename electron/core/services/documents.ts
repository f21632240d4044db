import type { Audience } from '../../../shared/contract/documents.ts';
import { auditResult } from '../../../shared/domain/audit.ts';
import { checkPlan } from '../../../shared/domain/plan-checks.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { PlanDocumentInput } from '../documents/plan-document.ts';
import { readAuditAnswers } from './audit.ts';
import { currentPlan } from './current-plan.ts';

/** Gathers all that a plan document may say; the audience's model leaves out what its readers may not see. */
function planDocumentInput(app: Context, audience: Audience): PlanDocumentInput {
  const plan = currentPlan(app);
  const { store } = app;
  const roundId = plan.roundId ?? store.rounds.list()[0]?.id ?? null;
  const framework = store.framework.get();
  const answers = roundId === null ? null : readAuditAnswers(app, roundId);
  const priorities = store.priorities.list(plan.id);
  const actions = store.actions.list(plan.id);
  const staff = store.staff.list();
  const school = store.school.get();
  return {
    school,
    plan,
    aims: store.plans.aims(plan.id),
    priorities,
    reviews: store.plans.reviews(plan.id),
    actions,
    staff,
    framework,
    round: answers?.round ?? null,
    result: answers && auditResult(framework, answers),
    answers,
    checks: checkPlan({ plan, priorities, actions, staff, school }),
    today: app.ports.now().today,
    audience,
  };
}

export function documentsService(app: Context): Pick<Handlers, 'documents.exportPlan'> {
  return {
    'documents.exportPlan': async ({ format, audience }) => {
      // Loaded on the first export: the libraries behind it are large and start-up does not need them.
      const { exportPlan } = await import('../documents/export-plan.ts');
      const { name, mediaType, bytes } = await exportPlan(planDocumentInput(app, audience), format, app.resourcesDir);
      return app.ports.files.save({ name, bytes }, mediaType);
    },
  };
}
