import { join } from 'node:path';
import { PAPER_COLOURS } from '../../../shared/charts/chart-colours.ts';
import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import { describeChart } from '../../../shared/charts/chart-words.ts';
import { drawChart } from '../../../shared/charts/draw-chart.ts';
import { svgText } from '../../../shared/charts/svg-text.ts';

/** A chart as a document shows it. */
export interface DocumentPicture {
  /** At twice its size, so that it is sharp in print. */
  readonly png: Uint8Array;
  readonly title: string;
  /** The finding and where the values lie, for people who cannot see the picture. */
  readonly alt: string;
  /** CSS pixels, as the page shows it. */
  readonly width: number;
  readonly height: number;
}

/** A chart in the colours of paper, `width` CSS pixels wide; null when it has nothing to show. */
export async function drawChartPicture(
  model: ChartModel,
  width: number,
  resourcesDir: string,
): Promise<DocumentPicture | null> {
  const drawing = drawChart(model, { width, colours: PAPER_COLOURS });
  if (!drawing) return null;
  return {
    png: await pngOf(svgText(drawing.svg), resourcesDir),
    title: model.title,
    alt: `${model.title}. ${describeChart(model)}`,
    width: drawing.width,
    height: drawing.height,
  };
}

/** SVG text to a PNG at 2x, with the fonts of the resources only: the same picture on every machine. */
async function pngOf(svg: string, resourcesDir: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fonts = join(resourcesDir, 'fonts');
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: [join(fonts, 'inter-regular.ttf'), join(fonts, 'inter-semibold.ttf')],
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
    },
  }).render();
  return new Uint8Array(drawn.asPng());
}
