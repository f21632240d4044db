import { randomUUID } from 'node:crypto';
import type { Plan } from '../../../shared/contract/plan.ts';
import { DEFAULT_PLAN_AIMS } from '../../../shared/domain/plan.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';
import { seedPlan } from '../store/plan-table.ts';

/** £190 a day: an estimate to start from; each school enters its own. */
const USUAL_COVER_DAY_RATE_PENCE = 19_000;

/** The plan of the current academic year; made empty, with the default aims, when there is none. */
export function currentPlan(app: Context): Plan {
  const academicYear = app.store.school.academicYear();
  const present = app.store.plans.ofYear(academicYear);
  if (present) return present;
  const plan: Plan = {
    id: randomUUID(),
    academicYear,
    title: `PD plan ${academicYearName(academicYear)}`,
    status: 'draft',
    authors: '',
    hodName: '',
    lineManagerName: '',
    roundId: null,
    summary: '',
    context: '',
    budgetPence: null,
    budgetMinutes: null,
    fundingSource: '',
    coverDayRatePence: USUAL_COVER_DAY_RATE_PENCE,
    monitoring: '',
    risks: '',
    sustainability: '',
  };
  seedPlan(
    app.store.db,
    plan,
    DEFAULT_PLAN_AIMS.map((name, i) => ({ id: randomUUID(), planId: plan.id, position: i + 1, name })),
  );
  return plan;
}
