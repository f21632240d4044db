import { PAPER_COLOURS } from '../../shared/charts/chart-colours.ts';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import { drawChart } from '../../shared/charts/draw-chart.ts';
import { svgText } from '../../shared/charts/svg-text.ts';

const WIDTH = 720;
const SHARPNESS = 2;
/** Paper around the drawing, so that it can stand against other things. */
const MARGIN = 16;

/** Puts the chart on the clipboard as a picture in the colours of paper; false when the window does not let us. */
export async function copyChart(model: ChartModel): Promise<boolean> {
  try {
    // Handed over before it is drawn: a window may refuse what comes long after the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(model) })]);
    return true;
  } catch {
    return false;
  }
}

/** Saves the chart as a PNG where downloads go, named by its title. */
export async function saveChart(model: ChartModel): Promise<void> {
  const address = URL.createObjectURL(await pngOf(model));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${
    model.title
      .replace(/[^\p{L}\p{N} ,()–-]/gu, '')
      .slice(0, 80)
      .trim() || 'Chart'
  }.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function pngOf(model: ChartModel): Promise<Blob> {
  const drawing = drawChart(model, { width: WIDTH, colours: PAPER_COLOURS });
  if (!drawing) throw new Error('A chart without values has no picture');
  const image = new Image(drawing.width, drawing.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing.svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (drawing.width + 2 * MARGIN) * SHARPNESS;
  canvas.height = (drawing.height + 2 * MARGIN) * SHARPNESS;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The picture could not be drawn');
  pen.scale(SHARPNESS, SHARPNESS);
  pen.fillStyle = PAPER_COLOURS.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, MARGIN, MARGIN, drawing.width, drawing.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The picture could not be drawn'))), 'image/png');
  });
}
