import { domainChart } from '../../../shared/charts/domain-chart.ts';
import { drawPicture, type Picture } from './picture.ts';
import type { AuditPart } from './plan-model.ts';

/** The audit's averages by domain as a picture with its words. */
export async function domainPicture(
  audit: AuditPart,
  resourcesDir: string,
): Promise<Picture & { readonly alt: string }> {
  const chart = domainChart({ title: audit.roundName, domains: audit.domains });
  return { ...(await drawPicture(chart.svg, resourcesDir)), alt: chart.alt };
}
