import type { SelfAudit, SelfAuditRating } from '../../../shared/contract/audit.ts';
import type { Db } from './database.ts';
import { defineTable, type Row } from './table.ts';

export interface SelfAuditRow extends Row {
  readonly id: string;
  readonly roundId: string;
  readonly staffId: string;
  readonly answeredOn: string | null;
  readonly note: string;
}
export const selfAuditTable = defineTable<SelfAuditRow>('self_audit', {
  id: 'plain',
  roundId: 'plain',
  staffId: 'plain',
  answeredOn: 'plain',
  note: 'plain',
});

export interface SelfAuditRatingRow extends Row {
  readonly id: string;
  readonly roundId: string;
  readonly staffId: string;
  readonly statementId: string;
  readonly rating: number | null;
  readonly notApplicable: boolean;
  readonly wantsPd: boolean;
}
export const selfAuditRatingTable = defineTable<SelfAuditRatingRow>('self_audit_rating', {
  id: 'plain',
  roundId: 'plain',
  staffId: 'plain',
  statementId: 'plain',
  rating: 'plain',
  notApplicable: 'flag',
  wantsPd: 'flag',
});

export function selfAuditQueries(db: Db) {
  const ratings = db.prepare(
    `SELECT ${selfAuditRatingTable.select('r')} FROM self_audit_rating r JOIN staff_member s ON s.id = r.staff_id
     WHERE r.round_id = ? ORDER BY s.name COLLATE NOCASE, s.id, r.statement_id`,
  );
  const rating = db.prepare(
    `SELECT ${selfAuditRatingTable.select('r')} FROM self_audit_rating r
     WHERE r.round_id = ? AND r.staff_id = ? AND r.statement_id = ?`,
  );
  const selfAudits = db.prepare(`SELECT ${selfAuditTable.select('a')} FROM self_audit a WHERE a.round_id = ?`);
  const selfAudit = db.prepare(
    `SELECT ${selfAuditTable.select('a')} FROM self_audit a WHERE a.round_id = ? AND a.staff_id = ?`,
  );
  const ratingIds = db.prepare('SELECT id FROM self_audit_rating WHERE round_id = ?').pluck();
  const selfAuditIds = db.prepare('SELECT id FROM self_audit WHERE round_id = ?').pluck();
  const toContract = (stored: unknown): SelfAuditRating => {
    const { staffId, statementId, rating, notApplicable, wantsPd } = selfAuditRatingTable.read(stored);
    return { staffId, statementId, rating: notApplicable ? 'N/A' : (rating as SelfAuditRating['rating']), wantsPd };
  };
  const hasRatings = db
    .prepare('SELECT EXISTS (SELECT 1 FROM self_audit_rating WHERE round_id = ? AND staff_id = ?)')
    .pluck();
  return {
    hasRatings: (roundId: string, staffId: string) => hasRatings.get(roundId, staffId) === 1,
    ratings: (roundId: string) => ratings.all(roundId).map(toContract),
    ratingRow(roundId: string, staffId: string, statementId: string): SelfAuditRatingRow | null {
      const row = rating.get(roundId, staffId, statementId);
      return row === undefined ? null : selfAuditRatingTable.read(row);
    },
    selfAudits: (roundId: string): SelfAudit[] =>
      selfAudits.all(roundId).map((stored) => {
        const { staffId, answeredOn, note } = selfAuditTable.read(stored);
        return { staffId, answeredOn, note };
      }),
    selfAuditRow(roundId: string, staffId: string): SelfAuditRow | null {
      const row = selfAudit.get(roundId, staffId);
      return row === undefined ? null : selfAuditTable.read(row);
    },
    ratingIds: (roundId: string) => ratingIds.all(roundId) as string[],
    selfAuditIds: (roundId: string) => selfAuditIds.all(roundId) as string[],
  };
}
