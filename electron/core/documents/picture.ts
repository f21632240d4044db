import { join } from 'node:path';

export interface Picture {
  readonly png: Uint8Array;
  /** Pixels, at twice the SVG's own size. */
  readonly width: number;
  readonly height: number;
}

/** SVG text to a PNG at 2x, with the fonts of the resources only: the same picture on every machine. */
export async function drawPicture(svg: string, resourcesDir: string): Promise<Picture> {
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
  return { png: new Uint8Array(drawn.asPng()), width: drawn.width, height: drawn.height };
}
