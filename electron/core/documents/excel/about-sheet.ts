import type { Workbook } from 'exceljs';
import { textCell } from './cell-values.ts';
import { type PageEdges, setUpPage } from './table-sheet.ts';

/** How many letters of a text stand on one line, at least. */
const LINE_LETTERS = 88;

/**
 * A first sheet that says what the next one holds.
 * @param rows a label and its text; the first is the title
 */
export function addAboutSheet(
  workbook: Workbook,
  edges: PageEdges,
  rows: readonly (readonly [label: string, text: string])[],
): void {
  const sheet = workbook.addWorksheet('About', { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = 16;
  sheet.getColumn(2).width = 90;
  rows.forEach(([label, text], i) => {
    const row = sheet.getRow(i + 1);
    row.getCell(1).value = textCell(label);
    row.getCell(2).value = textCell(text);
    // Not every program works out the heights of wrapped rows when it opens a file.
    row.height = i === 0 ? 22 : Math.ceil(Math.max(1, text.length) / LINE_LETTERS) * 12.75 + 4;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.font = { name: 'Arial', size: i === 0 ? 14 : 10, bold: column === 1 };
      cell.alignment = { vertical: 'top', wrapText: i > 0 };
    });
  });
  setUpPage(sheet, edges);
}
