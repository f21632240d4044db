import ExcelJS, { type CellValue } from 'exceljs';
import type { ShownTable } from '../../../../shared/contract/documents.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { addAboutSheet } from '../excel/about-sheet.ts';
import { dayCell, escapeText } from '../excel/cell-values.ts';
import { withGrowingRows } from '../excel/growing-rows.ts';
import { addTableSheet, type PageEdges, type SheetColumn } from '../excel/table-sheet.ts';
import { type CellKind, shownCell } from './shown-cell.ts';

type Row = readonly string[];

interface Facts {
  readonly schoolName: string;
  /** ISO day. */
  readonly today: string;
}

/** Rows whose heights are worked out here, so that they look right in every program. */
const MOST_FITTED = 500;
const QUICK = { compression: 'DEFLATE', compressionOptions: { level: 3 } } as const;

/** A sheet that says what is shown and of which day, then the table as one Excel table. */
export async function tableToExcel(table: ShownTable, { schoolName, today }: Facts): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(`${today}T12:00:00Z`);
  const creator = escapeText(schoolName);
  Object.assign(workbook, {
    title: escapeText(table.title),
    language: 'en-GB',
    company: creator,
    creator,
    lastModifiedBy: creator,
    created: made,
    modified: made,
  });
  const edges: PageEdges = { schoolName, title: table.title, status: 'Made', date: today };
  const name = sheetName(table.title);
  addAboutSheet(workbook, edges, [
    [table.title, ''],
    ['School', schoolName],
    ['Shown', table.about],
    ['Made', formatDay(today)],
    [name, 'One row for each row of the table as it was shown. Filter or sort it as you need.'],
  ]);
  const hasHeights = table.rows.length <= MOST_FITTED;
  addTableSheet(workbook, edges, {
    name,
    table: 'Shown',
    columns: table.columns.map((column, at) => sheetColumn(column, at, table.rows)),
    items: table.rows,
    frozen: 1,
    hasHeights,
  });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: QUICK }));
  return hasHeights ? withGrowingRows(bytes) : bytes;
}

const FORMATS = { text: {}, number: { format: 'general' }, date: { format: 'date' } } as const;

function sheetColumn(
  { heading, kind }: ShownTable['columns'][number],
  at: number,
  rows: readonly Row[],
): SheetColumn<Row> {
  return {
    title: heading,
    width: widthOf(heading, kind, at, rows),
    value: (row) => cellValue(row[at] ?? '', kind),
    ...FORMATS[kind],
  };
}

function cellValue(text: string, kind: CellKind): CellValue {
  const cell = shownCell(text, kind);
  return cell.kind === 'number' ? cell.number : cell.kind === 'day' ? dayCell(cell.day) : cell.text;
}

const NARROWEST = 7;
const WIDEST = 44;

/** In characters: what 19 cells of 20 want, and the heading in two lines. */
function widthOf(heading: string, kind: CellKind, at: number, rows: readonly Row[]): number {
  if (kind === 'date') return Math.max(12, heading.length * 0.6);
  const lengths = rows.map((row) => (row[at] ?? '').length).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const longestWord = Math.max(0, ...heading.split(/\s+/).map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2, longestWord + 4, heading.length * 0.6 + 3));
}

/** A sheet's name has at most 31 letters and none of []:*?/\ ; "About" is taken, and "History" is Excel's own. */
function sheetName(title: string): string {
  const bare = title.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ');
  const short = [...bare]
    .slice(0, 31)
    .join('')
    .replace(/^['\s]+|['\s]+$/g, '');
  return short === '' || /^(?:about|history)$/i.test(short) ? 'Table' : short;
}
