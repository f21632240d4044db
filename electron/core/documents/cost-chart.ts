import type { BarChartModel } from '../../../shared/charts/chart-model.ts';
import { formatPence } from '../../../shared/domain/plan.ts';
import type { BudgetLine, BudgetPart } from './plan-model.ts';

const PARTS = ['Fees', 'Cover', 'Travel', 'Resources'] as const;

/** Cost by priority, in pence; null when fewer than two priorities cost anything: then there is nothing to compare. */
export function costChart({ byPriority, costPence, estimated }: BudgetPart): BarChartModel | null {
  if (byPriority.filter((line) => line.costPence > 0).length < 2) return null;
  return {
    kind: 'bar',
    layout: 'stacked',
    title: costFinding(byPriority, costPence),
    subtitle: 'Cost by priority',
    empty: 'Nothing costs anything yet',
    rowHeading: 'Priority',
    format: formatPence,
    series: PARTS.map((name) => ({ name })),
    rows: byPriority.map((line) => ({
      label: `${line.number} ${line.title}`,
      values: [line.feePence, line.coverPence, line.travelPence, line.resourcesPence],
    })),
    ...(estimated ? { note: 'Includes estimates that nobody has confirmed yet.' } : {}),
  };
}

/** The priority that takes more than half of the cost, with its share; else plainly what is shown. */
function costFinding(lines: readonly BudgetLine[], costPence: number): string {
  const most = lines.find((line) => line.costPence * 2 > costPence);
  if (!most) return 'What each priority costs';
  return `Priority ${most.number} takes ${Math.round((most.costPence / costPence) * 100)}% of the cost`;
}
