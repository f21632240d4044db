import { columnName } from '../../../shared/domain/spreadsheet.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { LIMITS } from './limits.ts';
import { refusals } from './refusals.ts';

/** One row of a sheet as text, whatever the format was. Rows that are blank all through are not kept. */
export interface GridRow {
  /** Row number in the file, 1 first. */
  readonly number: number;
  /** Clean; blank ones at the end may be there or not. */
  readonly cells: string[];
  /** How many cells there are up to the last that is not blank. */
  readonly width: number;
  /** All cells as the file has them, not cleaned. */
  readonly source: readonly string[];
  /** How many of the cells are not blank. */
  readonly filled: number;
  /** It has letters other than those of western Europe. */
  readonly isOdd: boolean;
}

/** Letters that take no space: they come with copied headings and would hide a match. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
/** Anything that `cleanCell` might change, but spaces at the ends: all else in a cell stays as it is. */
const ODD = /[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]/;

/** A cell's text: safe for every format we write, trimmed, ordinary spaces. */
export function cleanCell(text: string): string {
  return ODD.test(text) ? cleanOddCell(text) : text.trim();
}

function cleanOddCell(text: string): string {
  return cleanText(text).replace(INVISIBLE, '').replaceAll('\u00a0', ' ').trim();
}

const NUMBER_OR_DATE = /^[£$€]?-?[\d.,/:% -]+$|^\d{4}-\d{2}-\d{2}T/;

/** Whether a cell is figures all through: such cells are no headings. */
export const isNumberOrDate = (cell: string) => NUMBER_OR_DATE.test(cell);

/** Collects rows within the limits of what is read; throws an AppError at the first row or cell beyond them. */
export class GridBuilder {
  readonly rows: GridRow[] = [];
  private readonly fileName: string;

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  add(number: number, source: readonly string[]): void {
    const cells: string[] = [];
    let filled = 0;
    let width = 0;
    let isOdd = false;
    for (const raw of source) {
      let cell = raw;
      if (raw !== '') {
        const isOddCell = ODD.test(raw);
        cell = isOddCell ? cleanOddCell(raw) : raw.trim();
        isOdd ||= isOddCell;
      }
      cells.push(cell);
      if (cell === '') continue;
      filled += 1;
      width = cells.length;
      if (width > LIMITS.columns)
        throw refusals.tooManyColumns(this.fileName, `row ${number}, column ${columnName(width - 1)}`);
      if (cell.length > LIMITS.cellCharacters)
        throw refusals.cellTooLong(this.fileName, `row ${number}, column ${columnName(width - 1)}`);
    }
    if (filled === 0) return;
    if (this.rows.length >= LIMITS.rows) throw refusals.tooManyRows(this.fileName);
    this.rows.push({ number, cells, width, source, filled, isOdd });
  }
}
