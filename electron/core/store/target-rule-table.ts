import type { TargetRule } from '../../../shared/contract/students.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

/** The one row's id. */
export const TARGET_RULE_ID = 'rule';

export const targetRuleTable = defineTable<Plain<TargetRule & { readonly id: string }>>('target_rule', {
  id: 'plain',
  reasons: 'json',
  ks2Threshold: 'plain',
  boundaryPoints: 'plain',
  nominationCounts: 'flag',
  years: 'json',
});

export function targetRuleQueries(db: Db) {
  const get = db.prepare(`SELECT ${targetRuleTable.select('t')} FROM target_rule t WHERE t.id = ?`);
  return {
    get(): TargetRule {
      const { id: _, ...rule } = targetRuleTable.read(get.get(TARGET_RULE_ID));
      return rule;
    },
  };
}
