import type { Plan, PlanAim, PlanReview } from '../../../shared/contract/plan.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain, type Row } from './table.ts';

export type PlanRow = Plain<Plan>;
export const planTable = defineTable<PlanRow>('plan', {
  id: 'plain',
  academicYear: 'plain',
  title: 'plain',
  status: 'plain',
  authors: 'plain',
  hodName: 'plain',
  lineManagerName: 'plain',
  roundId: 'plain',
  summary: 'plain',
  context: 'plain',
  budgetPence: 'plain',
  budgetMinutes: 'plain',
  fundingSource: 'plain',
  coverDayRatePence: 'plain',
  monitoring: 'plain',
  risks: 'plain',
  sustainability: 'plain',
});

export interface PlanAimRow extends Row {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly name: string;
}
export const planAimTable = defineTable<PlanAimRow>('plan_aim', {
  id: 'plain',
  planId: 'plain',
  position: 'plain',
  name: 'plain',
});

export type PlanReviewRow = Plain<PlanReview & { planId: string }>;
export const planReviewTable = defineTable<PlanReviewRow>('plan_review', {
  id: 'plain',
  planId: 'plain',
  heldOn: 'plain',
  present: 'plain',
  notes: 'plain',
  decisions: 'plain',
});

export function planQueries(db: Db) {
  const byYear = db.prepare(`SELECT ${planTable.select('p')} FROM plan p WHERE p.academic_year = ?`);
  const years = db.prepare(`SELECT academic_year AS academicYear, title, status FROM plan ORDER BY academic_year DESC`);
  const aims = db.prepare(`SELECT id, position, name FROM plan_aim WHERE plan_id = ? ORDER BY position, id`);
  const reviews = db.prepare(
    `SELECT id, held_on AS heldOn, present, notes, decisions FROM plan_review WHERE plan_id = ? ORDER BY held_on, id`,
  );
  const review = db.prepare(`SELECT ${planReviewTable.select('r')} FROM plan_review r WHERE r.id = ?`);
  const yearOfReview = db
    .prepare('SELECT p.academic_year FROM plan_review r JOIN plan p ON p.id = r.plan_id WHERE r.id = ?')
    .pluck();
  const usingRound = db.prepare('SELECT id FROM plan WHERE round_id = ?').pluck();
  return {
    ofYear(academicYear: number): Plan | null {
      const row = byYear.get(academicYear);
      return row === undefined ? null : planTable.read(row);
    },
    /** The newest first. */
    years: () => years.all() as Pick<Plan, 'academicYear' | 'title' | 'status'>[],
    aims: (planId: string) => aims.all(planId) as PlanAim[],
    reviews: (planId: string) => reviews.all(planId) as PlanReview[],
    review(id: string): PlanReview | null {
      const row = review.get(id);
      if (row === undefined) return null;
      const { planId: _, ...rest } = planReviewTable.read(row);
      return rest;
    },
    /** The academic year of the plan that a review belongs to. */
    yearOfReview: (id: string) => yearOfReview.get(id) as number,
    idsUsingRound: (roundId: string) => usingRound.all(roundId) as string[],
  };
}

/** Writes an empty plan and its default aims. Not a step that can be undone: a plan is always there. */
export function seedPlan(db: Db, plan: Plan, aims: readonly PlanAimRow[]): void {
  const names = planTable.columnNames;
  db.transaction(() => {
    db.prepare(`INSERT INTO plan VALUES (${names.map(() => '?').join(', ')})`).run(
      ...names.map((name) => planTable.write(name, plan[name as keyof Plan])),
    );
    const aim = db.prepare('INSERT INTO plan_aim VALUES (?, ?, ?, ?)');
    for (const { id, planId, position, name } of aims) aim.run(id, planId, position, name);
  }).immediate();
}
