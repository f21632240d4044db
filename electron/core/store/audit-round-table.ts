import type { AuditRound } from '../../../shared/contract/audit.ts';
import type { Db } from './database.ts';
import { defineTable, type Row } from './table.ts';

export interface RoundRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly heldOn: string;
  readonly status: 'open' | 'closed';
}
export const auditRoundTable = defineTable<RoundRow>('audit_round', {
  id: 'plain',
  name: 'plain',
  heldOn: 'plain',
  status: 'plain',
});

export interface RoundPersonRow extends Row {
  readonly id: string;
  readonly roundId: string;
  readonly staffId: string;
}
export const auditRoundPersonTable = defineTable<RoundPersonRow>('audit_round_person', {
  id: 'plain',
  roundId: 'plain',
  staffId: 'plain',
});

export function auditRoundQueries(db: Db) {
  const select = `SELECT ${auditRoundTable.select('r')},
      (SELECT json_group_array(p.staff_id) FROM audit_round_person p WHERE p.round_id = r.id) AS staffIds
    FROM audit_round r`;
  const list = db.prepare(`${select} ORDER BY r.held_on DESC, r.rowid DESC`);
  const get = db.prepare(`${select} WHERE r.id = ?`);
  const read = (stored: unknown): AuditRound => {
    const row = auditRoundTable.read(stored) as RoundRow & { staffIds: string };
    return { ...row, staffIds: JSON.parse(row.staffIds) as string[] };
  };
  return {
    list: () => list.all().map(read),
    get(id: string): AuditRound | null {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
  };
}
