import { randomUUID } from 'node:crypto';
import type { AuditAnswers, AuditRound, RatingCell } from '../../../shared/contract/audit.ts';
import { auditResult, WHO_SEES_ANSWERS } from '../../../shared/domain/audit.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { auditRoundPersonTable, auditRoundTable } from '../store/audit-round-table.ts';
import type { Writer } from '../store/change-record.ts';
import { departmentRatingTable } from '../store/department-rating-table.ts';
import { needOverrideTable } from '../store/need-override-table.ts';
import { planTable } from '../store/plan-table.ts';
import { selfAuditRatingTable, selfAuditTable } from '../store/self-audit-table.ts';
import type { ImportHandlers } from './audit-import.ts';
import { overrideRank } from './audit-overrides.ts';
import { auditQuestions } from './audit-questions.ts';
import { defined } from './defined.ts';

type AuditHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `audit.${string}`>, keyof ImportHandlers>>;

export function findRound(app: Context, roundId: string): AuditRound {
  const round = app.store.rounds.get(roundId);
  if (!round) throw notFound('That audit round');
  return round;
}

export function readAuditAnswers(app: Context, roundId: string): AuditAnswers {
  return {
    round: findRound(app, roundId),
    ratings: app.store.selfAudits.ratings(roundId),
    department: app.store.departmentRatings.list(roundId),
    selfAudits: app.store.selfAudits.selfAudits(roundId),
    overrides: app.store.needOverrides.list(roundId),
  };
}

/** Makes the people asked in a round exactly these. */
function setPeople(write: Writer, round: AuditRound, staffIds: readonly string[]): void {
  const wanted = new Set(staffIds);
  for (const staffId of round.staffIds) {
    if (!wanted.has(staffId)) write.remove(auditRoundPersonTable, `${round.id}:${staffId}`);
  }
  for (const staffId of wanted) {
    if (!round.staffIds.includes(staffId)) {
      write.insert(auditRoundPersonTable, { id: `${round.id}:${staffId}`, roundId: round.id, staffId });
    }
  }
}

/** Writes one cell of a round; what was not said stays as it is. A cell left with nothing has no row. */
export function writeRating(app: Context, write: Writer, roundId: string, cell: RatingCell): boolean {
  const { staffId, statementId } = cell;
  const present = app.store.selfAudits.ratingRow(roundId, staffId, statementId);
  const rating = cell.rating === undefined ? (present?.rating ?? null) : cell.rating === 'N/A' ? null : cell.rating;
  const notApplicable = cell.rating === undefined ? (present?.notApplicable ?? false) : cell.rating === 'N/A';
  const wantsPd = cell.wantsPd ?? present?.wantsPd ?? false;
  const isEmpty = rating === null && !notApplicable && !wantsPd;
  if (present) {
    if (isEmpty) {
      write.remove(selfAuditRatingTable, present.id);
      return true;
    }
    return write.update(selfAuditRatingTable, present.id, { rating, notApplicable, wantsPd });
  }
  if (isEmpty) return false;
  const id = `${roundId}:${staffId}:${statementId}`;
  write.insert(selfAuditRatingTable, { id, roundId, staffId, statementId, rating, notApplicable, wantsPd });
  return true;
}

/** Notes that a person has answered, on a day and with a remark. */
export function writeSelfAudit(
  app: Context,
  write: Writer,
  roundId: string,
  answer: { readonly staffId: string; readonly answeredOn: string; readonly note?: string },
): void {
  const present = app.store.selfAudits.selfAuditRow(roundId, answer.staffId);
  if (present) write.update(selfAuditTable, present.id, { answeredOn: answer.answeredOn, note: answer.note });
  else write.insert(selfAuditTable, { id: `${roundId}:${answer.staffId}`, roundId, note: '', ...answer });
}

function assertOpen(round: AuditRound): void {
  if (round.status === 'closed') {
    throw new AppError(
      'conflict',
      `“${round.name}” is closed, so its answers stay as they are. Open it again to change them.`,
    );
  }
}

export function auditService(app: Context): AuditHandlers {
  const statementCode = (id: string) => {
    for (const domain of app.store.framework.get().domains) {
      const statement = domain.statements.find((s) => s.id === id);
      if (statement) return statement.code;
    }
    throw notFound('That statement');
  };

  function rateLabel(cells: readonly RatingCell[]): string {
    const [first] = cells;
    if (!first || cells.length > 1) return `Set ${countOf(cells.length, 'rating')}`;
    return `Rate ${statementCode(first.statementId)} for ${app.store.staff.get(first.staffId)?.name ?? 'one person'}`;
  }

  return {
    'audit.framework': () => app.store.framework.get(),

    'audit.rounds': () => app.store.rounds.list(),

    'audit.addRound': ({ name, heldOn, staffIds }) => {
      const round: AuditRound = { id: randomUUID(), name: name.trim(), heldOn, status: 'open', staffIds: [] };
      app.store.changes.step(`Start ${round.name}`, (write) => {
        write.insert(auditRoundTable, { id: round.id, name: round.name, heldOn, status: round.status });
        setPeople(write, round, staffIds);
      });
      return findRound(app, round.id);
    },

    'audit.updateRound': ({ roundId, patch: { staffIds, ...patch } }) => {
      const round = findRound(app, roundId);
      app.store.changes.step(`Change ${round.name}`, (write) => {
        write.update(auditRoundTable, roundId, { ...patch, name: patch.name?.trim() });
        if (staffIds) setPeople(write, round, staffIds);
      });
      return findRound(app, roundId);
    },

    'audit.removeRound': ({ roundId }) => {
      const round = findRound(app, roundId);
      app.store.changes.step(`Remove ${round.name}`, (write) => {
        for (const id of app.store.selfAudits.ratingIds(roundId)) write.remove(selfAuditRatingTable, id);
        for (const id of app.store.selfAudits.selfAuditIds(roundId)) write.remove(selfAuditTable, id);
        for (const id of app.store.departmentRatings.ids(roundId)) write.remove(departmentRatingTable, id);
        for (const id of app.store.needOverrides.ids(roundId)) write.remove(needOverrideTable, id);
        for (const id of app.store.plans.idsUsingRound(roundId)) write.update(planTable, id, { roundId: null });
        setPeople(write, round, []);
        write.remove(auditRoundTable, roundId);
      });
      return { roundId };
    },

    'audit.answers': ({ roundId }) => readAuditAnswers(app, roundId),

    'audit.rate': ({ roundId, cells }) => {
      const round = findRound(app, roundId);
      assertOpen(round);
      const asked = new Set(round.staffIds);
      if (cells.some((c) => !asked.has(c.staffId))) throw notFound('Somebody in that block');
      const known = new Set(app.store.framework.get().domains.flatMap((d) => d.statements.map((s) => s.id)));
      if (cells.some((c) => !known.has(c.statementId))) throw notFound('A statement in that block');
      const changed = app.store.changes.step(rateLabel(cells), (write) => {
        const rated = cells.filter((cell) => writeRating(app, write, roundId, cell));
        const answeredOn = app.ports.now().today;
        for (const staffId of new Set(rated.map((c) => c.staffId))) {
          const present = app.store.selfAudits.selfAuditRow(roundId, staffId);
          if (!present) writeSelfAudit(app, write, roundId, { staffId, answeredOn });
          // Somebody whose last answer was cleared has not answered, unless a note says otherwise.
          else if (present.note === '' && !app.store.selfAudits.hasRatings(roundId, staffId)) {
            write.remove(selfAuditTable, present.id);
          }
        }
        return rated.length;
      });
      return { changed };
    },

    'audit.saveNote': ({ roundId, staffId, note }) => {
      const round = findRound(app, roundId);
      assertOpen(round);
      const person = app.store.staff.get(staffId);
      if (!person || !round.staffIds.includes(staffId)) throw notFound('That person');
      app.store.changes.step(`Change ${person.name}’s note`, (write) => {
        const present = app.store.selfAudits.selfAuditRow(roundId, staffId);
        if (!present) {
          write.insert(selfAuditTable, { id: `${roundId}:${staffId}`, roundId, staffId, answeredOn: null, note });
        } else if (note === '' && !app.store.selfAudits.hasRatings(roundId, staffId)) {
          write.remove(selfAuditTable, present.id);
        } else write.update(selfAuditTable, present.id, { note });
      });
      const row = app.store.selfAudits.selfAuditRow(roundId, staffId);
      return { staffId, answeredOn: row?.answeredOn ?? null, note: row?.note ?? '' };
    },

    'audit.rateDepartment': ({ roundId, statementId, patch }) => {
      assertOpen(findRound(app, roundId));
      const code = statementCode(statementId);
      app.store.changes.step(`Rate ${code} for the department`, (write) => {
        const present = app.store.departmentRatings.row(roundId, statementId);
        if (present) write.update(departmentRatingTable, present.id, patch);
        else {
          const blank = { rating: null, evidence: '', helping: '', hindering: '' };
          const id = `${roundId}:${statementId}`;
          write.insert(departmentRatingTable, { id, roundId, statementId, ...blank, ...defined(patch) });
        }
      });
      const row = app.store.departmentRatings.row(roundId, statementId);
      if (!row) throw notFound('That rating');
      const { id: _, roundId: _r, ...rating } = row;
      return rating;
    },

    'audit.overrideRank': ({ roundId, statementId, override }) =>
      overrideRank(app, readAuditAnswers(app, roundId), statementId, override),

    'audit.result': ({ roundId }) => auditResult(app.store.framework.get(), readAuditAnswers(app, roundId)),

    'audit.questionsForForms': () => ({ text: auditQuestions(app.store.framework.get(), WHO_SEES_ANSWERS) }),
  };
}
