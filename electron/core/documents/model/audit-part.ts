import type { AuditResult, AuditRound, Need } from '../../../../shared/contract/audit.ts';
import type { Priority } from '../../../../shared/contract/plan.ts';
import { compareCodes, FEWEST_TO_SHOW } from '../../../../shared/domain/audit.ts';
import { movedWords } from '../../../../shared/domain/need-overrides.ts';
import type { PlanDocumentInput } from '../plan-document.ts';
import type { AuditPart, DomainPart, StatementPart } from '../plan-model.ts';

type Input = Pick<PlanDocumentInput, 'framework' | 'answers' | 'staff' | 'audience'>;

/** The audit behind the plan. Governors get medians and department ratings: no counts, no person's answer. */
export function auditPart(
  input: Input,
  round: AuditRound,
  result: AuditResult,
  priorities: readonly Priority[],
  hide: (text: string) => string,
): AuditPart {
  const { framework, audience } = input;
  const governors = audience === 'governors';
  const people = governors ? [] : answered(input);
  const statements = statementParts(input, result, people, hide);
  const domains = framework.domains.map((domain): DomainPart => {
    const own = statements.filter((s) => s.domainCode === domain.code);
    const medians = own.flatMap((s) => s.median ?? []);
    const department = own.flatMap((s) => s.department ?? []);
    return {
      code: domain.code,
      name: domain.name,
      weight: domain.weight,
      average: mean(medians),
      department: mean(department),
      ratedStatements: medians.length,
      departmentStatements: department.length,
      statements: own.length,
    };
  });
  const ranked = statements.filter((s) => s.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const strengths = statements
    .filter((s) => s.median !== null && s.median >= 3)
    .toSorted((a, b) => (b.median ?? 0) - (a.median ?? 0) || a.low - b.low || compareCodes(a.code, b.code));
  const chosen = new Set([...ranked.slice(0, 10).map((s) => s.id), ...priorities.flatMap((p) => p.statementIds)]);
  const staff = new Map(input.staff.map((s) => [s.id, s.name]));
  return {
    roundName: hide(round.name),
    heldOn: round.heldOn,
    asked: result.asked,
    answered: result.answered,
    partly: result.partly,
    staffScale: scaleText(framework.staffScale),
    departmentScale: scaleText(framework.departmentScale),
    domains,
    topNeeds: ranked.slice(0, 10),
    strengths: strengths.slice(0, 5),
    experts: governors
      ? []
      : result.needs
          .filter((n) => chosen.has(n.statementId) && n.expertStaffIds.length > 0)
          .map((n) => ({
            code: n.code,
            text: n.text,
            names: n.expertStaffIds.flatMap((id) => staff.get(id) ?? []),
          })),
    statements,
    staff: people.map((p) => p.name),
    withheld: statements.filter((s) => s.withheld).length,
  };
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Those whose answers are in, in the order of the staff list. */
function answered({ answers, staff }: Input): readonly Person[] {
  const withAnswer = new Set(answers?.ratings.filter((r) => r.rating !== null || r.wantsPd).map((r) => r.staffId));
  return staff.filter((s) => withAnswer.has(s.id));
}

function statementParts(
  input: Input,
  result: AuditResult,
  people: readonly Person[],
  hide: (text: string) => string,
): readonly StatementPart[] {
  const governors = input.audience === 'governors';
  const needs = new Map(result.needs.map((n) => [n.statementId, n]));
  const ratings = new Map(input.answers?.ratings.map((r) => [`${r.staffId} ${r.statementId}`, r]));
  const department = new Map(input.answers?.department.map((d) => [d.statementId, d]));
  return input.framework.domains.flatMap((domain) =>
    domain.statements.map((statement): StatementPart => {
      const need = needs.get(statement.id);
      const withheld = governors && need !== undefined && need.ratedCount > 0 && need.ratedCount < FEWEST_TO_SHOW;
      const own = department.get(statement.id);
      const values = people.map((person) => {
        const answer = ratings.get(`${person.id} ${statement.id}`);
        return { rating: answer?.rating ?? null, wantsPd: answer?.wantsPd ?? false };
      });
      return {
        id: statement.id,
        code: statement.code,
        text: statement.text,
        domainCode: domain.code,
        domainName: domain.name,
        weight: domain.weight,
        askedOfStaff: statement.askedOfStaff,
        ...(need && !withheld ? figures(need) : NO_FIGURES),
        ...(governors ? { low: 0, rated: 0, reach: null, wantsPd: 0, peerSupport: false } : {}),
        rank: need?.rank ?? null,
        moved: need ? moved(need, hide) : '',
        department: need?.departmentRating ?? own?.rating ?? null,
        withheld,
        counts: governors ? null : [1, 2, 3, 4, 'N/A'].map((r) => values.filter((v) => v.rating === r).length),
        values,
        evidence: governors ? '' : (own?.evidence ?? ''),
        helping: governors ? '' : (own?.helping ?? ''),
        hindering: governors ? '' : (own?.hindering ?? ''),
      };
    }),
  );
}

/** Where a need was moved from; the reason only when all of it may be read as it was written. */
function moved(need: Need, hide: (text: string) => string): string {
  const reason = need.overrideReason;
  if (reason === null) return '';
  return hide(reason) === reason ? (movedWords(need) ?? '') : `Moved from ${need.rankByScore}`;
}

function figures(need: Need) {
  return {
    score: need.score,
    needSize: need.needSize,
    reach: need.reach,
    rated: need.ratedCount,
    low: need.lowCount,
    median: need.staffMedian,
    wantsPd: need.wantsPdCount,
    discuss: need.discuss,
    peerSupport: need.peerSupport,
  };
}

const NO_FIGURES: ReturnType<typeof figures> = {
  score: null,
  needSize: null,
  reach: null,
  rated: 0,
  low: 0,
  median: null,
  wantsPd: 0,
  discuss: false,
  peerSupport: false,
};

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}

function scaleText(scale: readonly { readonly value: number; readonly label: string }[]): string {
  return scale.map((step) => `${step.value} ${step.label}`).join('; ');
}
