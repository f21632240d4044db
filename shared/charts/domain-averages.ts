import { domainFinding } from '../domain/domain-finding.ts';
import { countOf, oneDecimal } from '../domain/text.ts';
import type { DotChartModel } from './chart-model.ts';
import { asPrinted } from './chart-numbers.ts';

interface DomainAverage {
  readonly code: string;
  readonly name: string;
  /** Mean of the staff medians, 1-4; null when staff rated none of it. */
  readonly average: number | null;
  /** Mean of the department ratings, 1-4; null when there is none. */
  readonly department: number | null;
}

interface RatedRound {
  readonly roundName: string;
  readonly asked: number;
  readonly answered: number;
  readonly domains: readonly DomainAverage[];
}

/** The audit's averages by domain: staff beside department, on the scale of the ratings. */
export function domainAverages({ roundName, asked, answered, domains }: RatedRound): DotChartModel {
  const { first, second } = domainFinding(domains);
  const hasDepartment = domains.some((d) => d.department !== null);
  return {
    kind: 'dot',
    title: first ?? 'How each domain is rated',
    subtitle: [second, `Averages by domain, ${roundName}`].filter(Boolean).join('. '),
    ...(asked > 0 ? { basis: `${answered} of ${countOf(asked, 'colleague')} answered` } : {}),
    empty: 'Nothing rated yet',
    none: 'Not rated',
    rowHeading: 'Domain',
    format: oneDecimal,
    axis: 'Rating, 1 low to 4 high',
    scale: { from: 1, to: 4, ticks: [1, 2, 3, 4], tickFormat: String },
    series: [
      { name: 'Staff (mean of medians)', short: 'Staff' },
      ...(hasDepartment ? [{ name: 'Department rating', short: 'Dept' }] : []),
    ],
    rows: domains.map((d) => ({
      label: `${d.code} ${d.name}`,
      values: (hasDepartment ? [d.average, d.department] : [d.average]).map(asPrinted),
    })),
  };
}
