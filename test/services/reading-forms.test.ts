import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/core/reading/read-table.ts';
import type { Rating } from '../../shared/contract/audit.ts';
import { planImport, readAnswers } from '../../shared/domain/answers.ts';
import { defaultFramework, fixture } from '../support/audit-files.ts';

const framework = defaultFramework();
const weights = new Map(framework.domains.flatMap((d) => d.statements.map((s) => [s.id, d.weight])));
const files = ['forms-self-audit.xlsx', 'google-forms-self-audit.csv'] as const;
const expected = JSON.parse(fixture('forms-expected.json').toString()) as {
  answers: number;
  people: number;
  replaced: number;
  ranked: number;
  notRated: number;
  top: { code: string; n: number; median: number; score: number }[];
};

async function importOf(name: string) {
  const table = await readTable({ name, bytes: fixture(name) }, { signal: new AbortController().signal });
  return planImport(readAnswers(table, framework), { framework, staff: [], present: { ratings: [], selfAudits: [] } });
}

/** Need of a statement by the rule of staff ratings alone, worked out here on its own. */
function need(id: string, given: readonly (Rating | null)[]) {
  const rated = given.filter((r) => typeof r === 'number').toSorted((a, b) => a - b);
  const middle = rated.length / 2;
  const median = ((rated[Math.ceil(middle - 1)] ?? 0) + (rated[Math.floor(middle)] ?? 0)) / 2;
  const reach = rated.filter((r) => r <= 2).length / rated.length;
  return { code: id, n: rated.length, median, score: (4 - median) * (weights.get(id) ?? 0) * (1 + reach) };
}

describe.each(files)('%s', (name) => {
  it('gives the expected answers, people and ranking', async () => {
    const plan = await importOf(name);
    expect(plan).toMatchObject({ answers: expected.answers, replaced: expected.replaced, missingStatementIds: [] });
    expect(plan.people).toHaveLength(expected.people);
    expect(plan.answersToApply).toHaveLength(expected.people);
    expect(plan.notices).toEqual([
      'Zainab Taylor answered twice; the answer of 23 September 2026 is used in place of the one in row 5.',
    ]);
    const statements = [...new Set(plan.answersToApply.flatMap((a) => a.ratings.map((r) => r.statementId)))];
    expect(statements).toHaveLength(expected.ranked);
    expect(weights.size - statements.length).toBe(expected.notRated);
    const needs = statements.map((id) =>
      need(
        id,
        plan.answersToApply.map((a) => a.ratings.find((r) => r.statementId === id)?.rating ?? null),
      ),
    );
    for (const top of expected.top) {
      const found = needs.find((n) => n.code === top.code);
      expect(found).toMatchObject({ n: top.n, median: top.median });
      expect(found?.score).toBeCloseTo(top.score, 3);
    }
  });
});

it('reads the same answers from both forms', async () => {
  const [forms, google] = await Promise.all(files.map(importOf));
  const byName = (plan: typeof forms) =>
    plan?.answersToApply
      .map(({ person, answeredOn, ratings }) => ({ name: person.name, answeredOn, ratings }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  expect(byName(forms)).toEqual(byName(google));
  const notes = forms?.answersToApply.filter((a) => a.note !== '').map((a) => [a.person.name, a.note]);
  expect(notes).toEqual([
    ['Yusuf Chen', 'Would like time to plan together.'],
    ['Zainab Taylor', 'Second go, please use this one.'],
    ['Anaïs Okafor', 'Would like time to plan together.'],
  ]);
});
