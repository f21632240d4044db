import type { DepartmentRating } from '../../../shared/contract/audit.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type DepartmentRatingRow = Plain<DepartmentRating & { id: string; roundId: string }>;
export const departmentRatingTable = defineTable<DepartmentRatingRow>('department_rating', {
  id: 'plain',
  roundId: 'plain',
  statementId: 'plain',
  rating: 'plain',
  evidence: 'plain',
  helping: 'plain',
  hindering: 'plain',
});

export function departmentRatingQueries(db: Db) {
  const fields = departmentRatingTable.select('r');
  const list = db.prepare(`SELECT ${fields} FROM department_rating r WHERE r.round_id = ?`);
  const get = db.prepare(`SELECT ${fields} FROM department_rating r WHERE r.round_id = ? AND r.statement_id = ?`);
  const ids = db.prepare('SELECT id FROM department_rating WHERE round_id = ?').pluck();
  return {
    list: (roundId: string): DepartmentRating[] =>
      list.all(roundId).map((stored) => {
        const { id: _, roundId: _r, ...row } = departmentRatingTable.read(stored);
        return row;
      }),
    row(roundId: string, statementId: string): DepartmentRatingRow | null {
      const row = get.get(roundId, statementId);
      return row === undefined ? null : departmentRatingTable.read(row);
    },
    ids: (roundId: string) => ids.all(roundId) as string[],
  };
}
