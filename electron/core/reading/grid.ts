import { columnName } from '../../../shared/domain/spreadsheet.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { LIMITS } from './limits.ts';
import { refusals } from './refusals.ts';

/** One row of a sheet as text, whatever the format was. Rows that are blank all through are not kept. */
export interface GridRow {
  /** Row number in the file, 1 first. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Letters that take no space: they come with copied headings and would hide a match. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

/** A cell's text: safe for every format we write, trimmed, ordinary spaces. */
export function cleanCell(text: string): string {
  return cleanText(text).replace(INVISIBLE, '').replaceAll('\u00a0', ' ').trim();
}

/** Collects rows within the limits of what is read; throws an AppError at the first row or cell beyond them. */
export class GridBuilder {
  readonly rows: GridRow[] = [];
  private readonly fileName: string;

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  add(number: number, raw: readonly string[]): void {
    const cells: string[] = [];
    raw.forEach((text, column) => {
      const cell = cleanCell(text);
      if (cell === '') return;
      if (column >= LIMITS.columns)
        throw refusals.tooManyColumns(this.fileName, `row ${number}, column ${columnName(column)}`);
      if (cell.length > LIMITS.cellCharacters)
        throw refusals.cellTooLong(this.fileName, `row ${number}, column ${columnName(column)}`);
      while (cells.length < column) cells.push('');
      cells.push(cell);
    });
    if (cells.length === 0) return;
    if (this.rows.length >= LIMITS.rows) throw refusals.tooManyRows(this.fileName);
    this.rows.push({ number, cells });
  }
}
