import type { PupilPremiumReasonHeld } from '../../../shared/contract/students.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

/** `id` is `<student id>:<reason>`. */
export type StoredReason = Plain<PupilPremiumReasonHeld & { readonly id: string; readonly studentId: string }>;
export const pupilPremiumReasonTable = defineTable<StoredReason>('pupil_premium_reason', {
  id: 'plain',
  studentId: 'plain',
  reason: 'plain',
  holds: 'flag',
  source: 'plain',
  asAt: 'plain',
});

export function pupilPremiumReasonQueries(db: Db) {
  const fields = pupilPremiumReasonTable.select('r');
  const list = db.prepare(`SELECT ${fields} FROM pupil_premium_reason r ORDER BY r.id`);
  const of = db.prepare(`SELECT ${fields} FROM pupil_premium_reason r WHERE r.student_id = ? ORDER BY r.id`);
  return {
    list: (): StoredReason[] => list.all().map(pupilPremiumReasonTable.read),
    of: (studentId: string): StoredReason[] => of.all(studentId).map(pupilPremiumReasonTable.read),
  };
}
