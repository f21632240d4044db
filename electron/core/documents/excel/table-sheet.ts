import type { Alignment, CellValue, DataValidation, Style, Workbook, Worksheet } from 'exceljs';
import { COLOURS } from '../colours.ts';
import type { PlanModel } from '../plan-model.ts';
import { columnLetter, escapeText, textCell } from './cell-values.ts';

export const MONEY = '[$£-809]#,##0.00';
const FORMATS = {
  money: MONEY,
  date: 'dd/mm/yyyy',
  hours: '0.0#',
  number: '0.##',
  whole: '0',
  general: 'General',
} as const;
const FONT = { name: 'Arial', size: 10, color: { argb: `FF${COLOURS.ink}` } };
const RULE = { style: 'thin', color: { argb: `FF${COLOURS.line}` } } as const;

/** What stands at the head and foot of a printed sheet. */
export type PageEdges = Pick<PlanModel, 'schoolName' | 'title' | 'status' | 'date'>;

/** Writes cells by column title, so that a column can be moved without counting. */
export interface RowPlace {
  /** The sheet's row number. */
  readonly row: number;
  /** The cell of a column in this row: "F7". */
  cell(title: string): string;
}

export interface SheetColumn<T> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** A string is a person's text and stays one; only `formulaCell` makes a formula. */
  readonly value: (item: T, place: RowPlace) => CellValue;
  readonly format?: keyof typeof FORMATS;
  readonly centred?: boolean;
  readonly hidden?: boolean;
  /** A named range of the Lists sheet that this column's cells choose from. */
  readonly list?: string;
  /** Let people type what is not in the list, after a warning. */
  readonly open?: boolean;
  readonly total?: boolean;
}

interface TableSheet<T> {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly SheetColumn<T>[];
  readonly items: readonly T[];
  /** Columns that stay in sight when scrolling sideways. */
  readonly frozen: number;
  /** How many columns to print; all that are shown when absent. */
  readonly printed?: number;
  /** False: the heights of the rows are left to the program that opens it, for a table of very many rows. */
  readonly hasHeights?: boolean;
}

/** Row 1 is the header; lists are offered this far down, so that rows can be added. */
const LAST_LISTED_ROW = 400;

/** One sheet that is one Excel table: header, filters, formats, lists to choose from, print set-up. */
export function addTableSheet<T>(workbook: Workbook, model: PageEdges, sheet: TableSheet<T>): Worksheet {
  const { columns, items } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: sheet.frozen, ySplit: 1, showGridLines: false }],
  });
  const styles = columns.map(styleOf);
  worksheet.columns = columns.map((column, i) => ({
    width: column.width,
    hidden: column.hidden ?? false,
    style: styles[i] ?? {},
  }));
  const titles = uniqueTitles(columns.map((c) => c.title));
  const letters = new Map(columns.map((c, i) => [c.title, columnLetter(i + 1)]));
  const rows = items.map((item, i) => {
    const row = i + 2;
    const place = { row, cell: (title: string) => `${letters.get(title) ?? 'A'}${row}` };
    return columns.map((column) => {
      const value = column.value(item, place);
      return typeof value === 'string' ? textCell(value) : value;
    });
  });
  const totals = columns.some((c) => c.total) && items.length > 0;
  worksheet.addTable({
    name: sheet.table,
    ref: 'A1',
    headerRow: true,
    totalsRow: totals,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map((column, i) => ({
      name: titles[i] ?? '',
      filterButton: true,
      ...(totals && column.total ? { totalsRowFunction: 'sum', totalsRowResult: sumOf(rows, i) } : {}),
    })),
    // A table must have a row under its header.
    rows: rows.length > 0 ? rows : [columns.map(() => null)],
  });
  shareStyles(worksheet, styles, rows.length);
  paintHeader(worksheet, columns);
  if (sheet.hasHeights ?? true) fitRows(worksheet, columns, [titles, ...rows]);
  if (totals) worksheet.getRow(items.length + 2).font = { ...FONT, bold: true };
  addLists(worksheet, columns);
  setUpPage(worksheet, model);
  worksheet.pageSetup.printTitlesRow = '1:1';
  if (sheet.printed) {
    // exceljs adds the column's "$" itself, and leaves the row's to us.
    worksheet.pageSetup.printArea = `A$1:${columnLetter(sheet.printed)}$${Math.max(2, items.length + 1)}`;
  }
  return worksheet;
}

/** One style object for all cells of a column: the library gives each cell a copy, and writes every one anew. */
function shareStyles(worksheet: Worksheet, styles: readonly Partial<Style>[], rowCount: number): void {
  for (let row = 2; row <= rowCount + 1; row += 1) {
    const cells = worksheet.getRow(row);
    styles.forEach((style, i) => {
      cells.getCell(i + 1).style = style;
    });
  }
}

function styleOf<T>(column: SheetColumn<T>): Partial<Style> {
  return {
    font: FONT,
    ...(column.format ? { numFmt: FORMATS[column.format] } : {}),
    alignment: { vertical: 'top', wrapText: column.format === undefined, ...sideOf(column) },
    border: { bottom: RULE },
  };
}

/** Numbers keep off the text in the next column. */
function sideOf<T>({ centred, format }: SheetColumn<T>): Partial<Alignment> {
  if (centred) return { horizontal: 'center' };
  if (format === undefined) return {};
  return format === 'date' ? { horizontal: 'left' } : { horizontal: 'right', indent: 1 };
}

const LINE = 12.75;
const TALLEST = 260;

/** Row heights for wrapped text: not every program works them out when it opens a file. */
function fitRows<T>(
  worksheet: Worksheet,
  columns: readonly SheetColumn<T>[],
  rows: readonly (readonly CellValue[])[],
): void {
  rows.forEach((cells, i) => {
    const lines = cells.map((value, column) => {
      const { width = 10, hidden = false } = columns[column] ?? {};
      return typeof value === 'string' && !hidden ? linesIn(value, i === 0 ? width * 0.8 : width) : 1;
    });
    worksheet.getRow(i + 1).height = Math.min(TALLEST, Math.max(1, ...lines) * LINE + 5);
  });
}

function linesIn(text: string, width: number): number {
  // Letters are narrower than the digits that widths are counted in; words leave a ragged edge.
  const letters = Math.max(4, width * 1.08);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

function paintHeader<T>(worksheet: Worksheet, columns: readonly SheetColumn<T>[]): void {
  columns.forEach((column, i) => {
    worksheet.getCell(1, i + 1).style = {
      font: { ...FONT, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${COLOURS.sunk}` } },
      alignment: { vertical: 'bottom', wrapText: true, ...sideOf(column) },
      border: { bottom: { style: 'medium', color: { argb: `FF${COLOURS.accent}` } } },
    };
  });
}

function addLists<T>(worksheet: Worksheet, columns: readonly SheetColumn<T>[]): void {
  // One rule a column: exceljs writes overlapping ranges when rules are set cell by cell. Its types leave this out.
  const { dataValidations } = worksheet as unknown as {
    readonly dataValidations: { add(range: string, rule: DataValidation): void };
  };
  columns.forEach((column, i) => {
    if (!column.list) return;
    const letter = columnLetter(i + 1);
    dataValidations.add(`${letter}2:${letter}${LAST_LISTED_ROW}`, {
      type: 'list',
      allowBlank: true,
      formulae: [column.list],
      showErrorMessage: true,
      errorStyle: column.open ? 'warning' : 'stop',
      errorTitle: column.title,
      error: column.open
        ? 'This is not in the list on the Lists sheet. Keep it all the same?'
        : 'Choose one of the list, or add it to the Lists sheet first.',
    });
  });
}

/** A4 landscape, one page wide, with the plan at the head and the page at the foot. */
export function setUpPage(worksheet: Worksheet, model: PageEdges): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  worksheet.headerFooter.oddHeader = `&L${edge(model.schoolName)}&R${edge(model.title)}`;
  worksheet.headerFooter.oddFooter = `&L${edge(`${model.status}, ${model.date.split('-').reverse().join('/')}`)}&C&A&RPage &P of &N`;
}

/** Text for a page's edge, where "&" gives commands and 255 characters is all there is. */
function edge(text: string): string {
  const short = [...text.replace(/\s+/g, ' ')].slice(0, 70).join('');
  return escapeText(short).replaceAll('&', '&&');
}

/** Headings as a table wants them: one line, not empty, no two alike whatever their case. */
function uniqueTitles(titles: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return titles.map((title) => {
    const base = escapeText([...title.replace(/\s+/g, ' ').trim()].slice(0, 200).join('')) || 'Column';
    let unique = base;
    for (let n = 2; seen.has(unique.toLowerCase()); n += 1) unique = `${base} (${n})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

function sumOf(rows: readonly (readonly CellValue[])[], column: number): number {
  return rows.reduce((sum, row) => {
    const value = row[column];
    const number = value !== null && typeof value === 'object' && 'result' in value ? value.result : value;
    return sum + (typeof number === 'number' ? number : 0);
  }, 0);
}
