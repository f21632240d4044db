import type {
  AuditAnswers,
  AuditDomain,
  AuditFramework,
  AuditResult,
  AuditStatement,
  DomainAverage,
  Need,
} from '../contract/audit.ts';
import { rankNeeds } from './need-overrides.ts';

/** Median of numbers; of an even count, the mean of the middle two; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Mean of the numbers there are; null of none. */
export function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((v) => v !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, v) => sum + v, 0) / numbers.length;
}

/** A rating at or below this is low: new to it, or would value support. */
const LOW = 2;
/** Fewer answers than this could tell who gave which: no figure of theirs goes to governors (domain.md 2.1). */
export const FEWEST_TO_SHOW = 5;
/** A staff median and a department rating this far apart are flagged for discussion. */
const DISCUSS_GAP = 1.5;

/**
 * Need score of one statement (product.md, Rules): N = mean of (4 - staff median) and (4 - department rating), or the
 * one that exists; R = share of rated staff at 1 or 2, and for a statement rated by the department alone 1 when that
 * rating is 1 or 2, else 0; score = N x W x (1 + R). All null when there is no rating at all.
 */
export function needScore(
  staffRatings: readonly number[],
  departmentRating: number | null,
  weight: number,
): { readonly score: number; readonly needSize: number; readonly reach: number } | null {
  const staffMedian = median(staffRatings);
  const needSize = mean([staffMedian, departmentRating].map((rating) => (rating === null ? null : 4 - rating)));
  if (needSize === null) return null;
  const reach =
    staffRatings.length > 0
      ? staffRatings.filter((r) => r <= LOW).length / staffRatings.length
      : Number((departmentRating ?? 4) <= LOW);
  return { score: needSize * weight * (1 + reach), needSize, reach };
}

/** Natural order of statement codes: A2 before A10. */
export function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function compareNeeds(a: Need, b: Need): number {
  if (a.score === null || b.score === null) {
    if (a.score !== b.score) return a.score === null ? 1 : -1;
    return compareCodes(a.code, b.code);
  }
  // Scores that differ only by floating point are ties: then W, then R, then code.
  const byScore = Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : 0;
  return byScore || b.weight - a.weight || (b.reach ?? 0) - (a.reach ?? 0) || compareCodes(a.code, b.code);
}

/**
 * Ranks the needs of a round, with those somebody moved where they were moved to, and gathers its averages and response
 * rate. People who left the round's list still count.
 */
export function auditResult(framework: AuditFramework, answers: AuditAnswers): AuditResult {
  const byScore = framework.domains
    .flatMap((domain) => domain.statements.map((statement) => needOf(domain, statement, answers)))
    .sort(compareNeeds);
  const needs = rankNeeds(byScore, answers.overrides);
  const asked = new Set(answers.round.staffIds);
  const given = answers.ratings.filter((r) => r.rating !== null && asked.has(r.staffId));
  const byPerson = Map.groupBy(given, (r) => r.staffId);
  const askedOfStaff = framework.domains.flatMap((d) => d.statements).filter((s) => s.askedOfStaff).length;
  return {
    roundId: answers.round.id,
    needs,
    domainAverages: framework.domains.map((domain) => averageOf(domain, needs)),
    asked: asked.size,
    answered: byPerson.size,
    partly: [...byPerson.values()].filter((ratings) => ratings.length * 2 < askedOfStaff).length,
  };
}

function needOf(domain: AuditDomain, statement: AuditStatement, answers: AuditAnswers): Need {
  const ratings = answers.ratings.filter((r) => r.statementId === statement.id);
  const rated = ratings.filter((r) => typeof r.rating === 'number') as readonly { staffId: string; rating: number }[];
  const departmentRating = answers.department.find((d) => d.statementId === statement.id)?.rating ?? null;
  const staffMedian = median(rated.map((r) => r.rating));
  const scored = needScore(
    rated.map((r) => r.rating),
    departmentRating,
    domain.weight,
  );
  const low = rated.filter((r) => r.rating <= LOW);
  const experts = rated.filter((r) => r.rating === 4);
  return {
    statementId: statement.id,
    code: statement.code,
    text: statement.text,
    domainCode: domain.code,
    domainName: domain.name,
    rank: null,
    rankByScore: null,
    overrideReason: null,
    score: scored?.score ?? null,
    needSize: scored?.needSize ?? null,
    weight: domain.weight,
    reach: scored?.reach ?? null,
    ratedCount: rated.length,
    lowCount: low.length,
    staffMedian,
    departmentRating,
    wantsPdCount: ratings.filter((r) => r.wantsPd).length,
    discuss:
      staffMedian !== null && departmentRating !== null && Math.abs(staffMedian - departmentRating) >= DISCUSS_GAP,
    peerSupport: experts.length > 0 && low.length >= 2,
    lowStaffIds: low.map((r) => r.staffId),
    expertStaffIds: experts.map((r) => r.staffId),
  };
}

/** A domain's average: the mean of its statements' staff medians. */
function averageOf(domain: AuditDomain, needs: readonly Need[]): DomainAverage {
  const medians = needs.filter((n) => n.domainCode === domain.code).map((n) => n.staffMedian);
  return {
    domainCode: domain.code,
    domainName: domain.name,
    average: mean(medians),
    ratedStatements: medians.filter((m) => m !== null).length,
    statements: domain.statements.length,
  };
}

/** The arithmetic of a need in words, as each row shows it: "N 2 x W 3 x (1 + R 4/7) = 9.43". */
export function arithmeticOf(need: Need): string {
  if (need.score === null) return 'Not rated';
  const reach = need.ratedCount > 0 ? `${need.lowCount}/${need.ratedCount}` : `${need.reach}`;
  return `N ${round(need.needSize ?? 0)} × W ${need.weight} × (1 + R ${reach}) = ${need.score.toFixed(2)}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What everybody is told before they answer: on the screen, the printed sheet and the questions for a form. */
export const WHO_SEES_ANSWERS =
  'Your answers are seen by the Maths Progression Lead and the Head of Department, who use them to plan professional development for the department. Governors see results for the department only, never one person’s answers. This is not appraisal and nothing is graded.';
