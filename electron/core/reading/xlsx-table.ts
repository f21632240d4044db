import ExcelJS from 'exceljs';
import { columnName } from '../../../shared/domain/spreadsheet.ts';
import { foldText, listOf } from '../../../shared/domain/text.ts';
import { AppError } from '../errors.ts';
import { cellText, isUnworkedFormula } from './cell-text.ts';
import { GridBuilder } from './grid.ts';
import { tableFromGrid } from './header-row.ts';
import { LIMITS } from './limits.ts';
import { refusal, refusals } from './refusals.ts';
import type { TextTable } from './text-table.ts';
import { plainWorkbook } from './workbook-parts.ts';
import type { ZipParts } from './zip-guard.ts';

/** What surrounds the cells: exceljs would expand some of it cell by cell until memory ends. */
const IGNORED_NODES = [
  'cols',
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

const KNOWN_HEADING =
  /^(?:.*\bname|surname|forename|e ?mail.*|completion time|start time|timestamp|upn|date of birth|dob|pupil premium.*)$/;
const CODE_HEADING = /(?:^|\[)\W*[A-Z]{1,2}\d{1,2}\b/;

/** The list inside an Excel workbook: of several sheets, the one whose headings look most like one. Throws AppErrors. */
export async function xlsxTable(name: string, parts: ZipParts): Promise<TextTable> {
  const workbook = await load(name, parts);
  if (workbook.worksheets.length === 0)
    throw refusal(name, 'has no sheet with cells in it. Open it in Excel, check it, save it again and choose it.');
  if (workbook.worksheets.length > LIMITS.sheets) throw refusals.tooMuchToRead(name);
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  const { tables, failed } = readSheets(name, visible.length > 0 ? visible : workbook.worksheets);
  const [best, ...others] = tables.sort((a, b) => likeness(b) - likeness(a));
  if (!best) throw failed ?? refusals.empty(name);
  if (others.length === 0) return best;
  const left = listOf(others.map((table) => `“${table.sheet}”`));
  return {
    ...best,
    notices: [
      `The sheet “${best.sheet}” was read, because its headings look most like a list; ${left} ${others.length === 1 ? 'was' : 'were'} not.`,
      ...best.notices,
    ],
  };
}

async function load(name: string, parts: ZipParts): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    const bytes = plainWorkbook(name, parts);
    // exceljs declares its own Buffer; this is Node's.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED_NODES });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const damaged = refusals.damaged(name);
    damaged.cause = error;
    throw damaged;
  }
  return workbook;
}

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
  let hidden = 0;
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (isUnworkedFormula(cell.value)) unworked.push(columnName(column - 1) + number);
      const text = cellText(cell.value);
      if (text.trim() === '') return;
      if (column > LIMITS.columns)
        throw refusals.tooManyColumns(name, `row ${number}, column ${columnName(column - 1)}`);
      while (cells.length < column - 1) cells.push('');
      cells.push(text);
    });
    if (row.hidden) hidden += 1;
    grid.add(number, cells);
  });
  const notices: string[] = [];
  if (hidden > 0)
    notices.push(`${hidden} hidden ${hidden === 1 ? 'row was' : 'rows were'} read too (a filter may be hiding them).`);
  if (unworked.length > 0)
    notices.push(
      `Cell ${unworked[0]} ${unworked.length > 1 ? `and ${unworked.length - 1} more hold formulas` : 'holds a formula'} without a result. Open the file in Excel and save it, so that it is worked out.`,
    );
  return tableFromGrid(name, sheet.name, grid.rows, notices);
}

/** How much a table looks like a list of people or answers: known headings first, then its size. */
function likeness(table: TextTable): number {
  const known = table.headings.filter((heading) => KNOWN_HEADING.test(foldText(heading))).length;
  const codes = table.headings.filter((heading) => CODE_HEADING.test(heading)).length;
  return known * 3 + codes + Math.min(table.headings.length * table.rows.length, 10_000) / 10_001;
}
