import { domainAverages } from '../../../shared/charts/domain-averages.ts';
import { costChart } from './cost-chart.ts';
import { type DocumentPicture, drawChartPicture } from './picture.ts';
import type { PlanModel } from './plan-model.ts';

/** The pictures of a plan document; null where there is nothing to show. */
export interface PlanPictures {
  readonly domains: DocumentPicture | null;
  readonly costs: DocumentPicture | null;
}

/** The text of an A4 page between our margins is 642 pixels wide. */
const FULL = 620;
/** A summary for governors fits on few pages. */
const SMALL = 520;

export async function planPictures(model: PlanModel, resourcesDir: string): Promise<PlanPictures> {
  const width = model.audience === 'governors' ? SMALL : FULL;
  const costs = costChart(model.budget);
  return {
    domains: model.audit ? await drawChartPicture(domainAverages(model.audit), width, resourcesDir) : null,
    costs: costs ? await drawChartPicture(costs, width, resourcesDir) : null,
  };
}
