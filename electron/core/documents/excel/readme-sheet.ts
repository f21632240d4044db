import type { Workbook } from 'exceljs';
import { AUDIENCES } from '../../../../shared/contract/documents.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { COLOURS } from '../colours.ts';
import type { PlanModel } from '../plan-model.ts';
import { costAgainstBudget, timeAgainstBudget } from '../words.ts';
import { textCell } from './cell-values.ts';
import { setUpPage } from './table-sheet.ts';

/** The first sheet: whose plan this is and what each sheet holds, in words. */
export function addReadmeSheet(workbook: Workbook, model: PlanModel): void {
  const sheet = workbook.addWorksheet('README', { views: [{ showGridLines: false }] });
  const governors = model.audience === 'governors';
  const audit = governors
    ? 'The PD audit, statement by statement, for the department as a whole. No person’s answer is in this file; a statement that fewer than 5 people rated shows no staff median.'
    : 'The PD audit, statement by statement, with every person’s answer (1 to 4, or N/A). Median, need, reach and score are formulas: score = need × weight × (1 + reach). Printing takes the columns up to Discuss; the answers stand to their right.';
  const rows: readonly (readonly [string, string])[] = [
    [model.title, ''],
    ['School', model.schoolName],
    ['Academic year', model.yearName],
    ['Prepared by', model.authors],
    ['Version', `${model.status}, ${formatDay(model.date)}`],
    ['This copy', AUDIENCES[model.audience]],
    ['Cost', costAgainstBudget(model.budget).replace('*', ' (includes estimates)')],
    ['Teacher time', timeAgainstBudget(model.budget)],
    ['Sheet', 'What it holds'],
    ['README', 'This page.'],
    [
      'Priorities',
      'One row a priority: why it was chosen, the effect it should have, how it will be evaluated. Printing takes the columns up to Cost.',
    ],
    [
      'Actions',
      `One row an action. Cells with a list offer what is on the Lists sheet. Hours in all, cover cost and total cost are formulas. RAG is as on ${formatDay(model.date)}. Printing takes the columns up to RAG; the rest stand to their right, dates included.`,
    ],
    ['Audit', audit],
    ['Calendar', 'Which action runs in which half-term: Starts, Runs, Ends.'],
    ['Budget', 'What each priority costs, added up from the Actions sheet, beside the budget.'],
    ['Lists', 'What the other sheets choose from, and the daily rate for cover. Change a list here.'],
    [
      'Hidden columns',
      'The last column of Priorities, Actions, Audit and Calendar is hidden. It holds an identity for each row, so that the app can recognise it. Leave it as it is.',
    ],
    ['Costs', 'In pounds. "Estimate" marks hours and costs that nobody has confirmed yet.'],
  ];
  sheet.getColumn(1).width = 20;
  sheet.getColumn(2).width = 96;
  rows.forEach(([label, text], i) => {
    const row = sheet.getRow(i + 1);
    row.getCell(1).value = textCell(label);
    row.getCell(2).value = textCell(text);
    const heading = label === 'Sheet';
    row.height = i === 0 ? 26 : Math.ceil(Math.max(1, text.length) / 92) * 12.75 + 5;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.font = { name: 'Arial', size: 10, bold: column === 1 || heading, color: { argb: `FF${COLOURS.ink}` } };
      cell.alignment = { vertical: 'top', wrapText: i > 0 };
      if (!heading) return;
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${COLOURS.sunk}` } };
      cell.border = { bottom: { style: 'medium', color: { argb: `FF${COLOURS.accent}` } } };
    });
  });
  sheet.getCell('A1').font = { name: 'Arial', size: 16, bold: true, color: { argb: `FF${COLOURS.accent}` } };
  setUpPage(sheet, model);
}
