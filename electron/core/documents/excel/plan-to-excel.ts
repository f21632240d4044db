import ExcelJS from 'exceljs';
import { AUDIENCES } from '../../../../shared/contract/documents.ts';
import type { PlanModel } from '../plan-model.ts';
import { titleOf } from '../words.ts';
import { addActionsSheet, addCalendarSheet } from './actions-sheet.ts';
import { addAuditSheet } from './audit-sheet.ts';
import { escapeText } from './cell-values.ts';
import { withGrowingRows } from './growing-rows.ts';
import { addListsSheet } from './lists-sheet.ts';
import { addBudgetSheet, addPrioritiesSheet } from './priorities-sheet.ts';
import { addReadmeSheet } from './readme-sheet.ts';

/** The plan as an Excel workbook (.xlsx): a sheet that explains the rest, then one tidy table a sheet. */
export async function planToExcel(model: PlanModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(`${model.date}T12:00:00Z`);
  const creator = escapeText(model.authors || model.schoolName);
  Object.assign(workbook, {
    title: escapeText(titleOf(model)),
    subject: `PD plan ${model.yearName}`,
    description: escapeText([AUDIENCES[model.audience], model.schoolName].filter(Boolean).join('. ')),
    company: escapeText(model.schoolName),
    language: 'en-GB',
    creator,
    lastModifiedBy: creator,
    created: made,
    modified: made,
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  addReadmeSheet(workbook, model);
  addPrioritiesSheet(workbook, model);
  addActionsSheet(workbook, model);
  addAuditSheet(workbook, model);
  addCalendarSheet(workbook, model);
  addBudgetSheet(workbook, model);
  addListsSheet(workbook, model);
  return withGrowingRows(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
