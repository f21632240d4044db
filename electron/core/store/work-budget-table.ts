import type { WorkMinutes } from '../../../shared/domain/work.ts';
import type { Db } from './database.ts';
import { defineTable } from './table.ts';

type WorkBudgetRow = { readonly id: string; readonly minutes: WorkMinutes };
export const workBudgetTable = defineTable<WorkBudgetRow>('work_budget', { id: 'plain', minutes: 'json' });

/** The id of the one row. */
export const WORK_BUDGET_ID = 'budget';

export function workBudgetQueries(db: Db) {
  const one = db.prepare(`SELECT ${workBudgetTable.select('t')} FROM work_budget t`);
  return { get: (): WorkMinutes => workBudgetTable.read(one.get()).minutes };
}
