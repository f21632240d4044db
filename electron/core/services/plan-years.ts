import type { WholePlan } from '../../../shared/contract/plan.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { currentPlan, planOfYear } from './current-plan.ts';

/** The plans of all academic years, to be read. */
export function planYearHandlers(app: Context): Pick<Handlers, 'plan.years' | 'plan.ofYear'> {
  return {
    'plan.years': () => {
      currentPlan(app);
      return app.store.plans.years();
    },

    'plan.ofYear': ({ academicYear }): WholePlan => {
      const plan = planOfYear(app, academicYear);
      return {
        plan,
        aims: app.store.plans.aims(plan.id),
        priorities: app.store.priorities.list(plan.id),
        reviews: app.store.plans.reviews(plan.id),
        actions: app.store.actions.list(plan.id),
      };
    },
  };
}
