import { barChart } from './bar-chart.ts';
import type { ChartDrawing, ChartLook, ChartModel } from './chart-model.ts';
import { hasValues } from './chart-words.ts';
import { dotChart } from './dot-chart.ts';
import { heatMap } from './heat-map.ts';
import { lineChart } from './line-chart.ts';

const NARROWEST = 260;

/** The picture of a model; null when it has no value at all, and `model.empty` says so. */
export function drawChart(model: ChartModel, asked: ChartLook): ChartDrawing | null {
  if (!hasValues(model)) return null;
  const look = { ...asked, width: Math.max(NARROWEST, Math.floor(asked.width)) };
  switch (model.kind) {
    case 'bar':
      return barChart(model, look);
    case 'dot':
      return dotChart(model, look);
    case 'line':
      return lineChart(model, look);
    case 'heat':
      return heatMap(model, look);
  }
}
