import { describe, expect, test } from 'vitest';
import { costChart } from '../../electron/core/documents/cost-chart.ts';
import type { BudgetPart } from '../../electron/core/documents/plan-model.ts';
import { tableOfChart } from '../../shared/charts/chart-table.ts';

/** A budget whose priorities cost these amounts in pence, all of it fees. */
function budgetOf(...costs: readonly number[]): BudgetPart {
  return {
    budgetPence: null,
    budgetMinutes: null,
    coverDayRatePence: 0,
    fundingSource: '',
    costPence: costs.reduce((sum, cost) => sum + cost, 0),
    minutes: 0,
    coverHalfDays: 0,
    coverActions: 0,
    coverToArrangeHalfDays: 0,
    estimated: true,
    byPriority: costs.map((cost, i) => ({
      number: i + 1,
      title: `Priority named ${i + 1}`,
      feePence: cost,
      coverPence: 0,
      travelPence: 0,
      resourcesPence: 0,
      costPence: cost,
      minutes: 0,
      estimated: false,
    })),
  };
}

describe('the chart of costs by priority', () => {
  test('says which priority takes more than half, and nothing of the kind when none does', () => {
    expect(costChart(budgetOf(30_000, 60_000))?.title).toBe('Priority 2 takes 67% of the cost');
    expect(costChart(budgetOf(50_000, 50_000))?.title).toBe('What each priority costs');
  });

  test('is left out where there is nothing to compare', () => {
    expect(costChart(budgetOf(30_000, 0))).toBeNull();
    expect(costChart(budgetOf())).toBeNull();
  });

  test('has the parts and the whole in pounds, and says that they are estimates', () => {
    const model = costChart(budgetOf(30_000, 60_050));
    expect(model?.note).toMatch(/estimates/);
    expect(model && tableOfChart(model).rows[1]).toEqual([
      '2 Priority named 2',
      '£600.50',
      '£0',
      '£0',
      '£0',
      '£600.50',
    ]);
  });
});
