import type { NeedOverride } from '../../../shared/contract/audit.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type NeedOverrideRow = Plain<NeedOverride & { id: string; roundId: string }>;
export const needOverrideTable = defineTable<NeedOverrideRow>('need_override', {
  id: 'plain',
  roundId: 'plain',
  statementId: 'plain',
  rank: 'plain',
  reason: 'plain',
});

/** An override's row: the round and the statement name it, so that there is one at most. */
export const needOverrideId = (roundId: string, statementId: string) => `${roundId}:${statementId}`;

export function needOverrideQueries(db: Db) {
  const list = db.prepare(
    `SELECT statement_id AS statementId, rank, reason FROM need_override WHERE round_id = ? ORDER BY rank, id`,
  );
  const has = db.prepare('SELECT 1 FROM need_override WHERE id = ?');
  const ids = db.prepare('SELECT id FROM need_override WHERE round_id = ?').pluck();
  return {
    list: (roundId: string) => list.all(roundId) as NeedOverride[],
    has: (id: string) => has.get(id) !== undefined,
    ids: (roundId: string) => ids.all(roundId) as string[],
  };
}
