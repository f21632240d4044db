import type { CellValue } from 'exceljs';

/** A workbook cell as a person would read it. A date is `YYYY-MM-DD`, with a time `YYYY-MM-DDThh:mm:ss`, no zone. */
export function cellText(value: CellValue | undefined): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  return '';
}

/** A formula that no program has worked out. (`plainWorkbook` leaves no other formula in a workbook.) */
export function isUnworkedFormula(value: CellValue | undefined): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return !('error' in value || 'richText' in value);
}

/** As Excel shows a number: at most 15 figures. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
}

/** Excel keeps days as numbers, so seconds come with rounding; day 0 is a time without a day. */
function dateText(value: Date): string {
  const time = value.getTime();
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return '';
  const iso = new Date(Math.round(time / 1000) * 1000).toISOString().slice(0, 19);
  if (iso.startsWith('1899-12-30')) return iso.slice(11);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}
