import type { Priority } from '../../../shared/contract/plan.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type PriorityRow = Plain<Omit<Priority, 'statementIds'> & { planId: string }>;
export const priorityTable = defineTable<PriorityRow>('priority', {
  id: 'plain',
  planId: 'plain',
  position: 'plain',
  title: 'plain',
  rationale: 'plain',
  aimId: 'plain',
  intendedEffect: 'plain',
  evaluation1: 'plain',
  evaluation2: 'plain',
  evaluation3: 'plain',
  evaluation4: 'plain',
  evaluation5: 'plain',
});
export const priorityStatementTable = defineTable<{ readonly id: string; priorityId: string; statementId: string }>(
  'priority_statement',
  { id: 'plain', priorityId: 'plain', statementId: 'plain' },
);

export function priorityQueries(db: Db) {
  const select = `SELECT ${priorityTable.select('p')},
      (SELECT json_group_array(id) FROM (SELECT t.id FROM priority_statement s JOIN audit_statement t ON t.id = s.statement_id
        WHERE s.priority_id = p.id ORDER BY t.domain_id, t.position)) AS statementIds
    FROM priority p`;
  const list = db.prepare(`${select} WHERE p.plan_id = ? ORDER BY p.position, p.id`);
  const get = db.prepare(`${select} WHERE p.id = ?`);
  const year = db
    .prepare('SELECT p.academic_year FROM priority r JOIN plan p ON p.id = r.plan_id WHERE r.id = ?')
    .pluck();
  const read = (stored: unknown): Priority => {
    const { planId: _, ...row } = priorityTable.read(stored) as PriorityRow & { statementIds: string };
    return { ...row, statementIds: JSON.parse(row.statementIds) as string[] };
  };
  return {
    list: (planId: string) => list.all(planId).map(read),
    /** The academic year of the plan that a priority belongs to. */
    yearOf: (id: string) => year.get(id) as number,
    get(id: string): Priority | null {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
  };
}
