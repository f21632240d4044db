import { totalOf } from './bar-chart.ts';
import type { ChartModel, ChartTable } from './chart-model.ts';
import { numbersOf } from './chart-numbers.ts';

/** The numbers of a chart as its table shows them: exactly what is drawn, and the words for what is missing. */
export function tableOfChart(model: ChartModel): ChartTable {
  const format = numbersOf(model);
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? (model.none ?? 'No value') : format(value);
  if (model.kind === 'line') {
    return {
      headings: [model.rowHeading, ...model.series.map((s) => s.name)],
      rows: model.points.map((point, i) => [point, ...model.series.map((s) => text(s.values[i]))]),
    };
  }
  const columns = model.kind === 'heat' ? model.columns : model.series;
  const cells = (values: readonly (number | null)[]) => columns.map((_, i) => text(values[i]));
  if (model.kind === 'heat') {
    const hasAside = model.rows.some((row) => row.aside);
    return {
      headings: [model.rowHeading, ...columns.map((c) => c.name), ...(hasAside ? [model.asideHeading ?? ''] : [])],
      rows: model.rows.map((row) => [row.label, ...cells(row.values), ...(hasAside ? [row.aside ?? ''] : [])]),
    };
  }
  const isStacked = model.kind === 'bar' && model.layout === 'stacked' && columns.length > 1;
  return {
    headings: [model.rowHeading, ...columns.map((c) => c.name), ...(isStacked ? ['Total'] : [])],
    rows: model.rows.map((row) => [row.label, ...cells(row.values), ...(isStacked ? [text(totalOf(row.values))] : [])]),
  };
}
