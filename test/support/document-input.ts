import type { PlanDocumentInput } from '../../electron/core/documents/plan-document.ts';
import type { Audience } from '../../shared/contract/documents.ts';
import type { TestApp } from './test-app.ts';

/** What an export would gather, read through the app's own calls. */
export async function planDocumentInputFor(app: TestApp, audience: Audience): Promise<PlanDocumentInput> {
  const { plan, aims, priorities, reviews } = await app.call('plan.get', {});
  const { today, school } = await app.call('app.start', {});
  const roundId = plan.roundId ?? '';
  const answers = await app.call('audit.answers', { roundId });
  return {
    school,
    plan,
    aims,
    priorities,
    reviews,
    actions: await app.call('plan.listActions', {}),
    staff: await app.call('staff.list', {}),
    framework: await app.call('audit.framework', {}),
    round: answers.round,
    result: await app.call('audit.result', { roundId }),
    answers,
    checks: await app.call('plan.checks', {}),
    today,
    audience,
  };
}
