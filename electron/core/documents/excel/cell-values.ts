import type { CellFormulaValue, CellValue } from 'exceljs';

/** Excel holds 32,767 characters in a cell; escapes below may lengthen what is stored. */
const LONGEST = 32_000;

/**
 * A person's text as a cell's string: never a formula, cut to what a cell holds, and with "_x0041_" kept as written
 * (Excel reads that as an escaped "A" unless its underscore is escaped itself). Empty text is an empty cell.
 */
export function textCell(text: string): string | null {
  if (text === '') return null;
  const cut =
    text.length > LONGEST
      ? `${text
          .slice(0, LONGEST)
          .toWellFormed()
          .replace(/\ufffd$/, '')}…`
      : text;
  return escapeText(cut);
}

export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** An ISO day as a real date. */
export function dayCell(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export function poundsCell(pence: number): number {
  return pence / 100;
}

export function hoursCell(minutes: number): number {
  return minutes / 60;
}

/** A formula of ours with the answer it should have, for readers that do not calculate. */
export function formulaCell(formula: string, result: number | string | null): CellValue {
  const value: CellFormulaValue = { formula, result: result ?? '' };
  return value;
}

/** "A" for 1, "AB" for 28. */
export function columnLetter(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
