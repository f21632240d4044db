import { usualCount } from '../../../shared/domain/shifted-rows.ts';
import { listOf } from '../../../shared/domain/text.ts';
import { withoutFooter } from './footer-rows.ts';
import { cleanCell, type GridRow } from './grid.ts';
import { findHeader } from './header-row.ts';
import { refusals } from './refusals.ts';
import type { LongRow, TextTable } from './text-table.ts';

/** Where a sheet comes from, and what its reader noticed. */
export interface SheetSource {
  readonly fileName: string;
  /** Empty for CSV. */
  readonly sheet: string;
  /** What stands between the cells; empty for a workbook. */
  readonly separator: string;
  readonly notices: readonly string[];
}

/**
 * The table inside a sheet: finds the headings below any title rows, leaves out totals below the list and headings that
 * are there again, and makes every row as long as the headings. Throws an AppError when there is no table.
 */
export function tableFromGrid(source: SheetSource, rows: readonly GridRow[]): TextTable {
  const { fileName, sheet, separator } = source;
  if (rows.length === 0) throw refusals.empty(fileName);
  const header = findHeader(rows);
  if (header.filled < 2)
    throw rows.every((row) => row.filled < 2) ? refusals.oneColumn(fileName) : refusals.noTable(fileName);
  const headerRows = rows.slice(header.from, header.to);
  const below = rows.slice(header.to).filter((row) => !headerRows.some((headings) => sameCells(row, headings)));
  const { kept, left } = withoutFooter(below, header.filled);
  if (kept.length === 0) throw refusals.noRows(fileName);

  const columns = header.headings.length;
  const isWorkbook = separator === '';
  const headingCount = isWorkbook ? columns : header.separated;
  const cellCounts = kept.map((row) => (isWorkbook ? headingCount : row.source.length));
  const usual = usualCount(cellCounts);
  let width = columns;
  for (const row of kept) if (isWorkbook || row.source.length <= usual) width = Math.max(width, row.width);
  return {
    sheet,
    sheets: [],
    above: rows.slice(0, header.from).map((row) => row.cells.filter((cell) => cell !== '').join(' ')),
    headings: ofWidth(
      header.headings.map((heading) => heading.replace(/\s+/g, ' ')),
      width,
    ),
    headingCount,
    rows: kept.map((row) => ofWidth(row.cells, width)),
    rowNumbers: kept.map((row) => row.number),
    cellCounts,
    separator,
    longRows: isWorkbook ? [] : longRows(kept, columns, usual),
    notices: [...source.notices, ...rowNotices(kept, left, columns)],
  };
}

/** The cells themselves, made longer or shorter where they are: copies of large files cost more than reading them. */
function ofWidth(cells: string[], width: number): string[] {
  if (cells.length > width) cells.length = width;
  while (cells.length < width) cells.push('');
  return cells;
}

function longRows(rows: readonly GridRow[], columns: number, usual: number): LongRow[] {
  const found: LongRow[] = [];
  rows.forEach(({ source, width }, rowIndex) => {
    if (source.length <= usual && width <= columns) return;
    found.push({ rowIndex, cells: source.map((cell) => (/^\s/.test(cell) ? ` ${cleanCell(cell)}` : cleanCell(cell))) });
  });
  return found;
}

function rowNotices(kept: readonly GridRow[], left: readonly GridRow[], columns: number): string[] {
  const notices: string[] = [];
  const longer = kept.filter((row) => row.width > columns);
  if (longer.length > 0)
    notices.push(
      `${rowsWords(longer)} more cells than there are headings. A comma inside a cell may have moved the others along: check what is in ${longer.length === 1 ? 'it' : 'them'}.`,
    );
  const lost = kept.filter((row) => row.isOdd && row.cells.some((cell) => cell.includes('\ufffd')));
  if (lost.length > 0)
    notices.push(`${rowsWords(lost)} letters that were lost before the file was saved; they show as \ufffd.`);
  const last = kept.at(-1)?.number ?? 0;
  for (const row of left)
    notices.push(
      `Row ${row.number} (“${short(row.cells)}”) ${row.number > last ? 'is below the list' : 'is a total'} and was left out.`,
    );
  return notices;
}

const sameCells = (a: GridRow, b: GridRow) =>
  a.width === b.width && a.filled === b.filled && a.cells.every((cell, i) => cell === (b.cells[i] ?? ''));

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
