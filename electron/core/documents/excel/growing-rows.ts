import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Lets Excel fit a row again when somebody types in it: exceljs marks every height it writes as chosen by hand, and
 * rows so marked never grow.
 */
export function withGrowingRows(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    parts[path] = strToU8(strFromU8(part).replaceAll(' customHeight="1"', ''));
  }
  return zipSync(parts, { level: 6 });
}
