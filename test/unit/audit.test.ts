import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditResult, compareCodes, mean, median, needScore } from '../../shared/domain/audit.ts';
import { rationaleFor } from '../../shared/domain/priorities.ts';

const rating = fc.integer({ min: 1, max: 4 });

describe('median', () => {
  it('is the mean of the middle two of an even count', () => {
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  it('has as many values at or below it as at or above it', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), (ratings) => {
        const m = median(ratings) ?? 0;
        expect(ratings.filter((r) => r <= m).length * 2).toBeGreaterThanOrEqual(ratings.length);
        expect(ratings.filter((r) => r >= m).length * 2).toBeGreaterThanOrEqual(ratings.length);
      }),
    );
  });
});

describe('need score', () => {
  it('gives the worked example of the rules', () => {
    const scored = needScore([2, 2, 1, 3, 4, 2, 3], 2, 3);
    expect(scored?.needSize).toBe(2);
    expect(scored?.reach).toBeCloseTo(4 / 7, 12);
    expect(scored?.score).toBeCloseTo(9.4286, 4);
  });

  it('is not rated, never 0, without any rating', () => {
    expect(needScore([], null, 3)).toBeNull();
  });

  it('counts a department rating of 1 or 2 alone as full reach, 3 or 4 as none', () => {
    expect(needScore([], 2, 2)).toEqual({ needSize: 2, reach: 1, score: 8 });
    expect(needScore([], 3, 2)).toEqual({ needSize: 1, reach: 0, score: 2 });
  });

  it('lies between 0 and 18, and never falls when a rating falls', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 1, maxLength: 12 }),
        fc.option(rating),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        (ratings, department, weight, pick) => {
          const before = needScore(ratings, department, weight)?.score ?? Number.NaN;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(18);
          const lowered = ratings.with(pick % ratings.length, Math.max(1, (ratings[pick % ratings.length] ?? 1) - 1));
          expect(needScore(lowered, department, weight)?.score ?? Number.NaN).toBeGreaterThanOrEqual(before - 1e-9);
        },
      ),
    );
  });
});

it('orders codes as people do', () => {
  expect(['A10', 'B1', 'A2', 'A1'].sort(compareCodes)).toEqual(['A1', 'A2', 'A10', 'B1']);
});

it('takes the mean of what there is', () => {
  expect(mean([null, 2, 4])).toBe(3);
  expect(mean([null])).toBeNull();
});

describe('a priority’s first rationale', () => {
  const rationale = (ratings: readonly (1 | 2 | 3 | 4)[]) => {
    const statement = { id: 'A1', code: 'A1', text: 'I can.', askedOfStaff: true, askedOfDepartment: true };
    const domains = [{ id: 'A', code: 'A', name: 'Algebra', weight: 3, statements: [statement] }];
    const { needs } = auditResult(
      { name: 'Audit', staffScale: [], departmentScale: [], domains },
      {
        round: { id: 'r', name: 'Autumn', heldOn: '2026-09-14', status: 'open', staffIds: [] },
        ratings: ratings.map((rating, i) => ({ staffId: `s${i}`, statementId: 'A1', rating, wantsPd: false })),
        department: [{ statementId: 'A1', rating: 2, evidence: '', helping: '', hindering: '' }],
        selfAudits: [],
        overrides: [],
      },
    );
    const [need] = needs;
    if (!need) throw new Error('one statement gives one need');
    return rationaleFor(need, needs);
  };

  it('gives the numbers of the audit', () => {
    expect(rationale([2, 2, 1, 3, 4])).toBe(
      'Ranked 1 of 1 needs in the audit (score 9.60). 3 of 5 staff rated themselves 1 or 2; the staff median is 2. The department is rated 2 of 4.',
    );
  });

  it('keeps the answers of fewer than five people out of what governors read', () => {
    expect(rationale([1])).toBe('Ranked 1 of 1 needs in the audit. The department is rated 2 of 4.');
  });
});
