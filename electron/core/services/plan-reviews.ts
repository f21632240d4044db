import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { notFound } from '../errors.ts';
import { planReviewTable } from '../store/plan-table.ts';
import { assertPresentYear, currentPlan } from './current-plan.ts';
import { defined } from './defined.ts';

type ReviewHandlers = Pick<Handlers, 'plan.addReview' | 'plan.updateReview' | 'plan.removeReview'>;

/** How the plan is going, as it was looked at together. */
export function planReviewHandlers(app: Context): ReviewHandlers {
  /** Refuses what is not there, and what is of a year that has ended. */
  function openReview(id: string): void {
    if (!app.store.plans.review(id)) throw notFound('That review');
    assertPresentYear(app, app.store.plans.yearOfReview(id));
  }

  return {
    'plan.addReview': ({ review }) => {
      const plan = currentPlan(app);
      const added = { id: randomUUID(), present: '', notes: '', decisions: '', ...defined(review) };
      app.store.changes.step('Add a review', (write) => write.insert(planReviewTable, { ...added, planId: plan.id }));
      return added;
    },

    'plan.updateReview': ({ id, patch }) => {
      openReview(id);
      app.store.changes.step('Change a review', (write) => write.update(planReviewTable, id, patch));
      const review = app.store.plans.review(id);
      if (!review) throw notFound('That review');
      return review;
    },

    'plan.removeReview': ({ id }) => {
      openReview(id);
      app.store.changes.step('Remove a review', (write) => write.remove(planReviewTable, id));
      return { id };
    },
  };
}
