import type { AuditAnswers, NeedOverride } from '../../../shared/contract/audit.ts';
import { auditResult } from '../../../shared/domain/audit.ts';
import { withOverride } from '../../../shared/domain/need-overrides.ts';
import type { Context } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { needOverrideId, needOverrideTable } from '../store/need-override-table.ts';

/**
 * Moves a need of a round to a rank with a reason, or (null) back to where its score puts it, as one step. A closed round
 * too: the ranking is planning, and no answer changes.
 *
 * @throws conflict when nobody has rated the statement: it has no rank to move from
 */
export function overrideRank(
  app: Context,
  { round, overrides, ...answers }: AuditAnswers,
  statementId: string,
  override: Pick<NeedOverride, 'rank' | 'reason'> | null,
): NeedOverride[] {
  const { needs } = auditResult(app.store.framework.get(), { round, overrides, ...answers });
  const need = needs.find((n) => n.statementId === statementId);
  if (!need) throw notFound('That statement');
  const { changes, needOverrides } = app.store;
  const id = needOverrideId(round.id, statementId);
  if (override === null) {
    if (needOverrides.has(id)) {
      changes.step(`Put ${need.code} back by score`, (write) => write.remove(needOverrideTable, id));
    }
    return needOverrides.list(round.id);
  }
  if (need.score === null) {
    throw new AppError('conflict', `${need.code} is not rated yet, so it has no rank to move. Rate it first.`, 'rank');
  }
  const wanted = withOverride(overrides, { statementId, rank: override.rank, reason: override.reason.trim() });
  changes.step(`Move ${need.code} to rank ${override.rank}`, (write) => {
    for (const one of wanted) save(app, write, round.id, one);
  });
  return needOverrides.list(round.id);
}

function save(app: Context, write: Writer, roundId: string, { statementId, rank, reason }: NeedOverride): void {
  const id = needOverrideId(roundId, statementId);
  if (app.store.needOverrides.has(id)) write.update(needOverrideTable, id, { rank, reason });
  else write.insert(needOverrideTable, { id, roundId, statementId, rank, reason });
}
