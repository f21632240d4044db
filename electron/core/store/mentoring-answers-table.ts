import type { MentoringAnswers } from '../../../shared/contract/mentoring.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const mentoringAnswersTable = defineTable<Plain<MentoringAnswers>>('mentoring_answers', {
  id: 'plain',
  pairId: 'plain',
  moment: 'plain',
  answeredOn: 'plain',
  answers: 'json',
  comment: 'plain',
});

export function mentoringAnswersQueries(db: Db) {
  const fields = mentoringAnswersTable.select('t');
  const ofPair = db.prepare(`SELECT ${fields} FROM mentoring_answers t WHERE t.pair_id = ? ORDER BY t.moment DESC`);
  return {
    /** Those before first. */
    ofPair: (pairId: string): MentoringAnswers[] => ofPair.all(pairId).map(mentoringAnswersTable.read),
  };
}
