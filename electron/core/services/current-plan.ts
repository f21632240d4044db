import { randomUUID } from 'node:crypto';
import type { Plan } from '../../../shared/contract/plan.ts';
import { DEFAULT_PLAN_AIMS } from '../../../shared/domain/plan.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { seedPlan } from '../store/plan-table.ts';

/** £190 a day: an estimate to start from; each school enters its own. */
const USUAL_COVER_DAY_RATE_PENCE = 19_000;

/** A plan of which nobody has said anything yet. */
export const emptyPlan = (academicYear: number): Plan => ({
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
});

/** The plan of the current academic year; made empty, with the default aims, when there is none. */
export function currentPlan(app: Context): Plan {
  const academicYear = app.store.school.academicYear();
  const present = app.store.plans.ofYear(academicYear);
  if (present) return present;
  const plan = emptyPlan(academicYear);
  seedPlan(
    app.store.db,
    plan,
    DEFAULT_PLAN_AIMS.map((name, i) => ({ id: randomUUID(), planId: plan.id, position: i + 1, name })),
  );
  return plan;
}

/** The plan of an academic year: the present one's when none is named. Refused when there is none. */
export function planOfYear(app: Context, academicYear: number | undefined): Plan {
  if (academicYear === undefined || academicYear === app.store.school.academicYear()) return currentPlan(app);
  const plan = app.store.plans.ofYear(academicYear);
  if (!plan) throw notFound(`The PD plan of ${academicYearName(academicYear)}`);
  return plan;
}

/** Refuses to change what belongs to the plan of an academic year that has ended. */
export function assertPresentYear(app: Context, academicYear: number): void {
  if (academicYear === app.store.school.academicYear()) return;
  throw new AppError(
    'conflict',
    `This belongs to the PD plan of ${academicYearName(academicYear)}, which can be read but not changed any more.`,
  );
}
