import { foldText, listOf } from '../../../shared/domain/text.ts';
import type { GridRow } from './grid.ts';
import { refusals } from './refusals.ts';
import type { TextTable } from './text-table.ts';

/** A heading row is looked for in so many rows that are not blank. */
const SEARCHED_ROWS = 40;
/** Totals and "end of report" lines are looked for in so many last rows. */
const FOOTER_ROWS = 5;

const NUMBER_OR_DATE = /^[£$€]?-?[\d.,/:% -]+$|^\d{4}-\d{2}-\d{2}T/;
const FOOTER =
  /^(?:(?:grand |sub-?)?totals?|averages?|mean|median|sum|count)[\s:=]*[\d.,]*$|^(?:number|no\.?) of \w+|^end of (?:report|list|file)|^(?:report )?(?:run|printed|generated|produced|exported) (?:on|by|at)\b|^page \d+/i;

/**
 * The table inside a sheet: finds the heading row below any title rows, leaves out totals below the list, and makes
 * every row as long as the headings. Throws an AppError when there is no table.
 */
export function tableFromGrid(
  fileName: string,
  sheet: string,
  rows: readonly GridRow[],
  earlierNotices: readonly string[],
): TextTable {
  if (rows.length === 0) throw refusals.empty(fileName);
  const at = headingIndex(rows);
  const header = rows[at];
  if (!header || filled(header) < 2) throw refusals.noTable(fileName);
  const below = rows.slice(at + 1).filter((row) => !sameCells(row, header));
  const { kept, left } = withoutFooter(below, header);
  if (kept.length === 0) throw refusals.noRows(fileName);

  const width = kept.reduce((most, row) => Math.max(most, row.cells.length), header.cells.length);
  const pad = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const notices = [...earlierNotices];
  const longer = kept.filter((row) => row.cells.length > header.cells.length);
  if (longer.length > 0)
    notices.push(
      `${rowsWords(longer)} more cells than there are headings. A comma inside a cell may have moved the others along: check what is in ${longer.length === 1 ? 'it' : 'them'}.`,
    );
  const lost = kept.filter((row) => row.cells.some((cell) => cell.includes('\ufffd')));
  if (lost.length > 0)
    notices.push(`${rowsWords(lost)} letters that were lost before the file was saved; they show as \ufffd.`);
  for (const row of left) notices.push(`Row ${row.number} (“${short(row.cells)}”) is below the list and was left out.`);
  return {
    sheet,
    headings: pad(header.cells).map((heading) => heading.replace(/\s+/g, ' ')),
    rows: kept.map((row) => pad(row.cells)),
    rowNumbers: kept.map((row) => row.number),
    notices,
  };
}

/** Title rows are narrow; the heading row is the first that is nearly as wide as the table and is words, not numbers. */
function headingIndex(rows: readonly GridRow[]): number {
  const first = rows.slice(0, SEARCHED_ROWS);
  const enough = Math.max(2, Math.max(...first.map(filled)) * 0.6);
  const words = first.findIndex((row) => filled(row) >= enough && looksLikeHeadings(row));
  return words >= 0
    ? words
    : Math.max(
        0,
        first.findIndex((row) => filled(row) >= enough),
      );
}

function looksLikeHeadings(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => NUMBER_OR_DATE.test(cell)).length;
  return numbers <= cells.length * 0.3 && new Set(cells.map(foldText)).size >= cells.length * 0.7;
}

function withoutFooter(rows: readonly GridRow[], header: GridRow) {
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0 && rows.length - i <= FOOTER_ROWS; i -= 1) {
    const row = rows[i];
    if (row && isFooter(row, header)) end = i;
    else break;
  }
  return { kept: rows.slice(0, end), left: rows.slice(end) };
}

function isFooter(row: GridRow, header: GridRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  const [first, ...others] = cells;
  if (first === undefined || !FOOTER.test(first)) return false;
  return cells.length <= filled(header) / 3 || others.every((cell) => NUMBER_OR_DATE.test(cell));
}

const filled = (row: GridRow) => row.cells.filter((cell) => cell !== '').length;

const sameCells = (a: GridRow, b: GridRow) =>
  a.cells.length === b.cells.length && a.cells.every((cell, i) => cell === b.cells[i]);

const short = (cells: readonly string[]) => {
  const text = cells.filter((cell) => cell !== '').join(' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** "Row 4 has", "Rows 4, 7 and 9 have", "Rows 4, 7, 9, 12, 15 and 23 others have". */
function rowsWords(rows: readonly GridRow[]): string {
  const numbers = rows.slice(0, 5).map((row) => String(row.number));
  if (rows.length === 1) return `Row ${numbers.join('')} has`;
  const others = rows.length - numbers.length;
  return `Rows ${listOf(others > 0 ? [...numbers, `${others} ${others === 1 ? 'other' : 'others'}`] : numbers)} have`;
}
