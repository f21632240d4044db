import type { AuditAnswers, AuditFramework, AuditResult, Need } from '../contract/audit.ts';
import { auditResult, FEWEST_TO_SHOW, mean } from './audit.ts';
import { oneDecimal } from './text.ts';

/** What one round says of one statement; all null and 0 where nobody rated it. */
export interface StatementSide {
  readonly staffMedian: number | null;
  readonly departmentRating: number | null;
  readonly score: number | null;
  readonly rank: number | null;
  /** How many staff gave 1-4. */
  readonly ratedCount: number;
}

/** How the people who gave 1-4 in both rounds moved. */
export interface Movement {
  readonly up: number;
  readonly same: number;
  readonly down: number;
}

export interface StatementComparison {
  readonly statementId: string;
  readonly code: string;
  readonly text: string;
  readonly domainCode: string;
  readonly domainName: string;
  readonly before: StatementSide;
  readonly after: StatementSide;
  /** After less before; null where either is missing. A rank's change is below 0 when the need went up the list. */
  readonly change: Readonly<Record<'staffMedian' | 'departmentRating' | 'score' | 'rank', number | null>>;
  readonly movement: Movement;
}

/** Mean of the statements' figures, over those that have one in both rounds: only like is compared with like. */
export interface DomainComparison {
  readonly domainCode: string;
  readonly domainName: string;
  readonly statements: number;
  readonly staff: Means;
  readonly department: Means;
}

export interface Means {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** Statements the means rest on. */
  readonly statements: number;
}

export interface AuditComparison {
  readonly statements: readonly StatementComparison[];
  readonly domains: readonly DomainComparison[];
  /** People who gave 1-4 to anything in both rounds, in the first only, in the second only. */
  readonly people: { readonly both: number; readonly onlyBefore: number; readonly onlyAfter: number };
  /** Over all statements: one count a person and statement rated 1-4 in both rounds. */
  readonly movement: Movement;
}

export interface ComparedRound {
  readonly answers: AuditAnswers;
  readonly result: AuditResult;
}

/** A round with its result, ready to compare. */
export function comparedRound(framework: AuditFramework, answers: AuditAnswers): ComparedRound {
  return { answers, result: auditResult(framework, answers) };
}

/** Two rounds of an audit beside each other, statement by statement in the framework's order and domain by domain. */
export function compareRounds(framework: AuditFramework, before: ComparedRound, after: ComparedRound): AuditComparison {
  const ratings = { before: numbersOf(before.answers), after: numbersOf(after.answers) };
  const needs = { before: needsOf(before.result), after: needsOf(after.result) };
  const statements = framework.domains.flatMap((domain) =>
    domain.statements.map((statement): StatementComparison => {
      const sides = {
        before: sideOf(needs.before.get(statement.id)),
        after: sideOf(needs.after.get(statement.id)),
      };
      return {
        statementId: statement.id,
        code: statement.code,
        text: statement.text,
        domainCode: domain.code,
        domainName: domain.name,
        ...sides,
        change: {
          staffMedian: changeOf(sides.before.staffMedian, sides.after.staffMedian),
          departmentRating: changeOf(sides.before.departmentRating, sides.after.departmentRating),
          score: changeOf(sides.before.score, sides.after.score),
          rank: changeOf(sides.before.rank, sides.after.rank),
        },
        movement: movementOf(ratings.before.get(statement.id), ratings.after.get(statement.id)),
      };
    }),
  );
  const domains = framework.domains.map((domain): DomainComparison => {
    const own = statements.filter((s) => s.domainCode === domain.code);
    return {
      domainCode: domain.code,
      domainName: domain.name,
      statements: own.length,
      staff: meansOf(own, 'staffMedian'),
      department: meansOf(own, 'departmentRating'),
    };
  });
  const people = { before: peopleOf(ratings.before), after: peopleOf(ratings.after) };
  return {
    statements,
    domains,
    people: {
      both: [...people.before].filter((id) => people.after.has(id)).length,
      onlyBefore: [...people.before].filter((id) => !people.after.has(id)).length,
      onlyAfter: [...people.after].filter((id) => !people.before.has(id)).length,
    },
    movement: statements.reduce(
      (sum, { movement }) => ({
        up: sum.up + movement.up,
        same: sum.same + movement.same,
        down: sum.down + movement.down,
      }),
      { up: 0, same: 0, down: 0 },
    ),
  };
}

/** Statement id -> staff id -> 1-4. */
type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

function numbersOf({ ratings }: AuditAnswers): Numbers {
  const byStatement = new Map<string, Map<string, number>>();
  for (const { statementId, staffId, rating } of ratings) {
    if (typeof rating !== 'number') continue;
    const own = byStatement.get(statementId) ?? new Map<string, number>();
    byStatement.set(statementId, own.set(staffId, rating));
  }
  return byStatement;
}

const peopleOf = (numbers: Numbers): ReadonlySet<string> =>
  new Set([...numbers.values()].flatMap((n) => [...n.keys()]));

const needsOf = ({ needs }: AuditResult): ReadonlyMap<string, Need> => new Map(needs.map((n) => [n.statementId, n]));

function sideOf(need: Need | undefined): StatementSide {
  return {
    staffMedian: need?.staffMedian ?? null,
    departmentRating: need?.departmentRating ?? null,
    score: need?.score ?? null,
    rank: need?.rank ?? null,
    ratedCount: need?.ratedCount ?? 0,
  };
}

function changeOf(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function movementOf(before: ReadonlyMap<string, number> = new Map(), after: ReadonlyMap<string, number> = new Map()) {
  const movement = { up: 0, same: 0, down: 0 };
  for (const [staffId, was] of before) {
    const is = after.get(staffId);
    if (is === undefined) continue;
    movement[is > was ? 'up' : is < was ? 'down' : 'same'] += 1;
  }
  return movement;
}

function meansOf(statements: readonly StatementComparison[], figure: 'staffMedian' | 'departmentRating'): Means {
  const inBoth = statements.filter((s) => s.change[figure] !== null);
  const before = mean(inBoth.map((s) => s.before[figure]));
  const after = mean(inBoth.map((s) => s.after[figure]));
  return { before, after, change: changeOf(before, after), statements: inBoth.length };
}

/** Statements rated, by staff or department, in one of the rounds alone. */
export function ratedInOneOnly({ statements }: AuditComparison) {
  return {
    onlyBefore: statements.filter((s) => s.before.score !== null && s.after.score === null),
    onlyAfter: statements.filter((s) => s.before.score === null && s.after.score !== null),
  };
}

/** A domain's average has to move by a quarter of a step before the title says so. */
const NOTICEABLE = 0.25 - 1e-9;

interface Moved {
  readonly domainName: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** How far the printed figures are apart, in tenths: the title must not contradict the table. */
const printedStep = ({ before, after }: Moved) =>
  Math.abs(Math.round((Number(oneDecimal(after)) - Number(oneDecimal(before))) * 10));

/**
 * What the comparison found, as a title. It never says that something changed when fewer than five answered a round, and
 * it says how staff rate themselves, not that they became better.
 */
export function comparisonFinding(
  { domains }: Pick<AuditComparison, 'domains'>,
  answered: { readonly before: number; readonly after: number },
): string {
  const compared = domains.flatMap(({ domainName, staff: { before, after, change } }) =>
    before === null || after === null || change === null ? [] : [{ domainName, before, after, change }],
  );
  if (compared.length === 0) return 'Nothing is rated by staff in both rounds yet';
  if (Math.min(answered.before, answered.after) < FEWEST_TO_SHOW) return 'Too few answers to say that anything changed';
  const byStep = (a: Moved, b: Moved) => printedStep(b) - printedStep(a) || Math.abs(b.change) - Math.abs(a.change);
  const higher = compared.filter((d) => d.change > NOTICEABLE).toSorted(byStep);
  const lower = compared.filter((d) => d.change < -NOTICEABLE).toSorted(byStep);
  if (higher.length + lower.length === 0) return 'Staff rate themselves much as before in every domain';
  const steps = (d: Moved) => `${d.domainName} (${oneDecimal(d.before)} to ${oneDecimal(d.after)})`;
  const whole = compared.length === 1 ? '1 domain' : `${compared.length} domains`;
  const parts = [
    { word: 'higher', moved: higher },
    { word: 'lower', moved: lower },
  ].flatMap(({ word, moved: [most, ...more] }) =>
    most ? [{ word, count: more.length + 1, where: `${more.length > 0 ? 'most in ' : ''}${steps(most)}` }] : [],
  );
  const [first, second] = parts.map(({ word, count, where }, i) =>
    i === 0 ? `${word} in ${count} of ${whole}, ${where}` : `${word} in ${count === 1 ? '' : `${count}, `}${where}`,
  );
  return `Staff rate themselves ${second === undefined ? first : `${first}, and ${second}`}`;
}
