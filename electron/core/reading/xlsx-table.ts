import ExcelJS from 'exceljs';
import { columnName } from '../../../shared/domain/spreadsheet.ts';
import { listOf } from '../../../shared/domain/text.ts';
import { AppError } from '../errors.ts';
import { cellText, isUnworkedFormula } from './cell-text.ts';
import { GridBuilder } from './grid.ts';
import { isCodeHeading, isKnownHeading } from './known-headings.ts';
import { LIMITS } from './limits.ts';
import { plainWorkbook } from './plain-workbook.ts';
import { refusal, refusals } from './refusals.ts';
import { tableFromGrid } from './table-from-grid.ts';
import type { TextTable } from './text-table.ts';
import type { ZipParts } from './zip-guard.ts';

/** What surrounds the cells: exceljs would expand some of it cell by cell until memory ends. */
const IGNORED_NODES = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'autoFilter',
  'rowBreaks',
  'colBreaks',
  'extLst',
];

/**
 * The list inside an Excel workbook: the sheet asked for, or of several the one whose headings look most like one. Only
 * cells are read: not macros, links, pictures or comments, and nothing that would have to be expanded. Throws AppErrors.
 */
export async function xlsxTable(name: string, parts: ZipParts, asked?: string): Promise<TextTable> {
  const { worksheets } = await load(name, parts);
  if (worksheets.length === 0)
    throw refusal(name, 'has no sheet with cells in it. Open it in Excel, check it, save it again and choose it.');
  const shown = worksheets.filter((sheet) => !isHidden(sheet));
  const visible = shown.length > 0 ? shown : worksheets;
  const { tables, failed } = readSheets(name, visible);
  const others = worksheets.filter((sheet) => !visible.includes(sheet));
  const hidden = readSheets(name, others).tables.map(({ sheet }) => sheet);

  const [best] = tables.toSorted((a, b) => likeness(b) - likeness(a));
  const table = asked === undefined ? best : tables.find(({ sheet }) => sheet === asked);
  if (!table) throw asked === undefined ? (failed ?? refusals.empty(name)) : refusals.noSuchSheet(name, asked);
  const left = tables.filter((other) => other !== table).map(({ sheet }) => sheet);
  const notices: string[] = [];
  if (asked === undefined && left.length > 0)
    notices.push(
      `The sheet “${table.sheet}” was read, because its headings look most like a list; ${quoted(left)} ${left.length === 1 ? 'was' : 'were'} not.`,
    );
  if (hidden.length > 0)
    notices.push(
      `The hidden ${hidden.length === 1 ? 'sheet' : 'sheets'} ${quoted(hidden)} ${hidden.length === 1 ? 'was' : 'were'} not read. To read one, show it in Excel, save the file and choose it again.`,
    );
  const sheets = left.length > 0 ? tables.map(({ sheet }) => sheet) : [];
  return { ...table, sheets, notices: [...notices, ...table.notices] };
}

const quoted = (names: readonly string[]) => listOf(names.map((name) => `“${name}”`));

const isHidden = (sheet: ExcelJS.Worksheet) => sheet.state === 'hidden' || sheet.state === 'veryHidden';

async function load(name: string, parts: ZipParts): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    const bytes = plainWorkbook(name, parts);
    // exceljs declares its own Buffer; this is Node's.
    return await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED_NODES });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const damaged = refusals.damaged(name);
    damaged.cause = error;
    throw damaged;
  }
}

/** The tables of those sheets that hold one, and why the first of the others does not. */
function readSheets(name: string, sheets: readonly ExcelJS.Worksheet[]) {
  const tables: TextTable[] = [];
  let failed: AppError | null = null;
  for (const sheet of sheets) {
    try {
      tables.push(sheetTable(name, sheet));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed ??= error;
    }
  }
  return { tables, failed };
}

function sheetTable(name: string, sheet: ExcelJS.Worksheet): TextTable {
  const grid = new GridBuilder(name);
  const unworked: string[] = [];
  let hiddenRows = 0;
  let widest = 0;
  sheet.eachRow((row, number) => {
    const values = row.values as readonly (ExcelJS.CellValue | undefined)[];
    const cells: string[] = [];
    for (let column = 1; column < values.length; column += 1) {
      const value = values[column];
      const text = cellText(value);
      if (text === '' && isUnworkedFormula(value)) unworked.push(columnName(column - 1) + number);
      else if (column > LIMITS.columns && text.trim() !== '')
        throw refusals.tooManyColumns(name, `row ${number}, column ${columnName(column - 1)}`);
      cells.push(text);
    }
    if (row.hidden) hiddenRows += 1;
    widest = Math.max(widest, cells.length);
    grid.add(number, cells);
  });
  const hiddenColumns = (sheet.columns ?? []).slice(0, widest).filter((column) => column.hidden).length;
  const notices: string[] = [];
  if (hiddenRows > 0)
    notices.push(
      `${hiddenRows} hidden ${hiddenRows === 1 ? 'row was' : 'rows were'} read too (a filter may be hiding them).`,
    );
  if (hiddenColumns > 0)
    notices.push(`${hiddenColumns} hidden ${hiddenColumns === 1 ? 'column was' : 'columns were'} read too.`);
  if (unworked.length > 0)
    notices.push(
      `Cell ${unworked[0]} ${unworked.length > 1 ? `and ${unworked.length - 1} more hold formulas` : 'holds a formula'} without a result. Open the file in Excel and save it, so that it is worked out.`,
    );
  return tableFromGrid({ fileName: name, sheet: sheet.name, separator: '', notices }, grid.rows);
}

/** How much a table looks like a list of people or answers: known headings first, then its size. */
function likeness(table: TextTable): number {
  const known = table.headings.filter(isKnownHeading).length;
  const codes = table.headings.filter(isCodeHeading).length;
  return known * 3 + codes + Math.min(table.headings.length * table.rows.length, 10_000) / 10_001;
}
