import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditAnswers, AuditFramework, Rating } from '../../shared/contract/audit.ts';
import {
  type AuditComparison,
  comparedRound,
  compareRounds,
  comparisonFinding,
  ratedInOneOnly,
} from '../../shared/domain/audit-comparison.ts';

const CODES = ['A1', 'A2', 'B1'] as const;
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const;
const FRAMEWORK: AuditFramework = {
  name: 'Audit',
  staffScale: [],
  departmentScale: [],
  domains: ['A', 'B'].map((code) => ({
    id: code,
    code,
    name: code === 'A' ? 'Algebra' : 'Bearings',
    weight: 2,
    statements: CODES.filter((c) => c.startsWith(code)).map((c) => ({
      id: c,
      code: c,
      text: `I can ${c}.`,
      askedOfStaff: true,
      askedOfDepartment: true,
    })),
  })),
};

type Given = Partial<Record<string, Partial<Record<string, Rating | null>>>>;

/** A round: person -> statement -> rating, and the department's rating by statement. */
function roundOf(given: Given, department: Partial<Record<string, 1 | 2 | 3 | 4 | null>> = {}) {
  const answers: AuditAnswers = {
    round: { id: 'r', name: 'Round', heldOn: '2026-09-14', status: 'closed', staffIds: [...PEOPLE] },
    ratings: Object.entries(given).flatMap(([staffId, own]) =>
      Object.entries(own ?? {}).map(([statementId, rating]) => ({
        staffId,
        statementId,
        rating: rating ?? null,
        wantsPd: false,
      })),
    ),
    department: Object.entries(department).map(([statementId, rating]) => ({
      statementId,
      rating: rating ?? null,
      evidence: '',
      helping: '',
      hindering: '',
    })),
    selfAudits: [],
    overrides: [],
  };
  return comparedRound(FRAMEWORK, answers);
}

const everybody = (rating: Rating, codes: readonly string[] = CODES): Given =>
  Object.fromEntries(PEOPLE.map((p) => [p, Object.fromEntries(codes.map((c) => [c, rating]))]));

const someRound = fc
  .record({
    given: fc.dictionary(
      fc.constantFrom(...PEOPLE),
      fc.dictionary(fc.constantFrom(...CODES), fc.constantFrom<Rating | null>(1, 2, 3, 4, 'N/A', null)),
    ),
    department: fc.dictionary(fc.constantFrom(...CODES), fc.constantFrom<1 | 2 | 3 | 4 | null>(1, 2, 3, 4, null)),
  })
  .map(({ given, department }) => roundOf(given, department));

const changes = (comparison: AuditComparison) => [
  ...comparison.statements.flatMap((s) => Object.values(s.change)),
  ...comparison.domains.flatMap((d) => [d.staff.change, d.department.change]),
];
const negated = (value: number | null) => (value === null ? null : 0 - value);

/** A domain whose staff average went from one figure to another. */
function domainOf(domainName: string, before: number, after: number) {
  const staff = { before, after, change: after - before, statements: 1 };
  const none = { before: null, after: null, change: null, statements: 0 };
  return { domainCode: domainName, domainName, statements: 1, staff, department: none };
}

it('the finding names the domain that moved most as the figures are printed', () => {
  const domains = [domainOf('Reasoning', 8 / 3, 35 / 12), domainOf('Technology', 2.5, 2.75)];
  expect(comparisonFinding({ domains }, { before: 9, after: 9 })).toBe(
    'Staff rate themselves higher in 2 of 2 domains, most in Technology (2.5 to 2.8)',
  );
});

describe('two rounds beside each other', () => {
  it('finds nothing changed between a round and itself', () => {
    fc.assert(
      fc.property(someRound, (round) => {
        const comparison = compareRounds(FRAMEWORK, round, round);
        expect(changes(comparison).every((change) => change === null || change === 0)).toBe(true);
        expect([comparison.movement.up, comparison.movement.down]).toEqual([0, 0]);
        expect([comparison.people.onlyBefore, comparison.people.onlyAfter]).toEqual([0, 0]);
        expect(ratedInOneOnly(comparison)).toEqual({ onlyBefore: [], onlyAfter: [] });
        for (const s of comparison.statements) expect(s.movement.same).toBe(s.before.ratedCount);
      }),
    );
  });

  it('finds the opposite when the rounds are swapped', () => {
    fc.assert(
      fc.property(someRound, someRound, (one, other) => {
        const there = compareRounds(FRAMEWORK, one, other);
        const back = compareRounds(FRAMEWORK, other, one);
        for (const [i, change] of changes(back).entries()) {
          const expected = negated(changes(there)[i] ?? null);
          if (expected === null) expect(change).toBeNull();
          else expect(change).toBeCloseTo(expected, 12);
        }
        expect(back.movement).toEqual({
          up: there.movement.down,
          same: there.movement.same,
          down: there.movement.up,
        });
        expect(back.people).toEqual({
          both: there.people.both,
          onlyBefore: there.people.onlyAfter,
          onlyAfter: there.people.onlyBefore,
        });
      }),
    );
  });

  it('counts each person who rated a statement 1 to 4 both times once, and nobody else', () => {
    const before = roundOf({ p1: { A1: 1, A2: 2 }, p2: { A1: 3 }, p3: { A1: 'N/A' }, p4: { A1: 2 } });
    const after = roundOf({ p1: { A1: 3, A2: null }, p2: { A1: 2 }, p3: { A1: 4 }, p4: { A1: 2 }, p5: { A1: 4 } });
    const comparison = compareRounds(FRAMEWORK, before, after);
    expect(comparison.statements[0]?.movement).toEqual({ up: 1, same: 1, down: 1 });
    expect(comparison.statements[1]?.movement).toEqual({ up: 0, same: 0, down: 0 });
    expect(comparison.people).toEqual({ both: 3, onlyBefore: 0, onlyAfter: 2 });
  });

  it('takes a domain’s averages over statements that both rounds have', () => {
    const before = roundOf(everybody(1, ['A1']));
    const after = roundOf({ p1: { A1: 2, A2: 4, B1: 4 } });
    const comparison = compareRounds(FRAMEWORK, before, after);
    expect(comparison.domains[0]?.staff).toEqual({ before: 1, after: 2, change: 1, statements: 1 });
    expect(comparison.domains[1]?.staff).toEqual({ before: null, after: null, change: null, statements: 0 });
    expect(ratedInOneOnly(comparison).onlyAfter.map((s) => s.code)).toEqual(['A2', 'B1']);
  });
});

describe('the finding', () => {
  const finding = (before: Given, after: Given, answered = { before: 6, after: 6 }) =>
    comparisonFinding(compareRounds(FRAMEWORK, roundOf(before), roundOf(after)), answered);

  it('names the domain that moved most, up before down', () => {
    expect(finding(everybody(2), everybody(3))).toBe(
      'Staff rate themselves higher in 2 of 2 domains, most in Algebra (2.0 to 3.0)',
    );
    expect(finding(everybody(3), everybody(2, ['B1']))).toBe(
      'Staff rate themselves lower in 1 of 1 domain, Bearings (3.0 to 2.0)',
    );
    const after = Object.fromEntries(PEOPLE.map((p) => [p, { A1: 1, A2: 1, B1: 4 }] as const));
    expect(finding(everybody(2), after)).toBe(
      'Staff rate themselves higher in 1 of 2 domains, Bearings (2.0 to 4.0), and lower in Algebra (2.0 to 1.0)',
    );
  });

  it('says so when nothing moved, or nothing can be compared', () => {
    expect(finding(everybody(2), everybody(2))).toBe('Staff rate themselves much as before in every domain');
    expect(finding(everybody(2, ['A1']), everybody(2, ['B1']))).toBe('Nothing is rated by staff in both rounds yet');
  });

  it('never speaks of a change when fewer than five answered a round', () => {
    fc.assert(
      fc.property(someRound, someRound, fc.integer({ min: 0, max: 4 }), fc.boolean(), (one, other, few, isBefore) => {
        const answered = isBefore ? { before: few, after: 20 } : { before: 20, after: few };
        const title = comparisonFinding(compareRounds(FRAMEWORK, one, other), answered);
        expect(title).not.toMatch(/higher|lower|improved/);
      }),
    );
  });
});
