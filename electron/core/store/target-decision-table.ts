import type { TargetDecision } from '../../../shared/contract/students.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const targetDecisionTable = defineTable<Plain<TargetDecision>>('target_decision', {
  id: 'plain',
  studentId: 'plain',
  standing: 'plain',
  list: 'plain',
  why: 'plain',
  reason: 'plain',
  isOverride: 'flag',
  decidedAt: 'plain',
});

export function targetDecisionQueries(db: Db) {
  const fields = targetDecisionTable.select('d');
  const list = db.prepare(`SELECT ${fields} FROM target_decision d ORDER BY d.decided_at, d.rowid`);
  const of = db.prepare(
    `SELECT ${fields} FROM target_decision d WHERE d.student_id = ? ORDER BY d.decided_at DESC, d.rowid DESC`,
  );
  return {
    /** Oldest first: of a student's the last one counts. */
    list: (): TargetDecision[] => list.all().map(targetDecisionTable.read),
    /** A student's, newest first. */
    of: (studentId: string): TargetDecision[] => of.all(studentId).map(targetDecisionTable.read),
  };
}
