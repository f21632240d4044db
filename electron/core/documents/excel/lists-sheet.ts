import type { Workbook } from 'exceljs';
import {
  ACTION_FORMS,
  ACTION_STATUSES,
  COVER_STATES,
  CRITERIA_OUTCOMES,
  GUSKEY_LEVELS,
  HOD_DECISIONS,
  NEXT_STEPS,
  RAG_WORDS,
} from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES } from '../../../../shared/domain/school-year.ts';
import { COLOURS } from '../colours.ts';
import type { PlanModel } from '../plan-model.ts';
import { columnLetter, poundsCell, textCell } from './cell-values.ts';
import { MONEY, setUpPage } from './table-sheet.ts';

/** The named ranges on the Lists sheet, by what they hold. */
export const LISTS = {
  statuses: 'ActionStatuses',
  forms: 'ActionForms',
  coverStates: 'CoverStates',
  halfTerms: 'HalfTerms',
  leads: 'Leads',
  rag: 'RagWords',
  outcomes: 'Outcomes',
  nextSteps: 'NextSteps',
  decisions: 'HodDecisions',
  guskey: 'GuskeyLevels',
  costStates: 'CostStates',
  coverDayRate: 'CoverDayRate',
} as const;

/** What other sheets choose from, a list a column, each with a name; and the daily rate for cover. */
export function addListsSheet(workbook: Workbook, model: PlanModel): void {
  const sheet = workbook.addWorksheet('Lists', { views: [{ state: 'frozen', ySplit: 1, showGridLines: false }] });
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ['Status', LISTS.statuses, Object.values(ACTION_STATUSES)],
    ['Form', LISTS.forms, Object.values(ACTION_FORMS)],
    ['Cover', LISTS.coverStates, Object.values(COVER_STATES)],
    ['Half-term', LISTS.halfTerms, HALF_TERM_NAMES],
    ['Lead', LISTS.leads, model.leads],
    ['RAG', LISTS.rag, Object.values(RAG_WORDS)],
    ['Outcome', LISTS.outcomes, Object.values(CRITERIA_OUTCOMES)],
    ['Next step', LISTS.nextSteps, Object.values(NEXT_STEPS)],
    ['Decision', LISTS.decisions, Object.values(HOD_DECISIONS)],
    ['Guskey level', LISTS.guskey, Object.entries(GUSKEY_LEVELS).map(([n, name]) => `${n} ${name}`)],
    ['Hours and costs', LISTS.costStates, ['Estimate', 'Confirmed']],
  ];
  lists.forEach(([title, name, items], i) => {
    const letter = columnLetter(i + 1);
    sheet.getColumn(i + 1).width = Math.min(36, Math.max(title.length, ...items.map((t) => t.length)) + 3);
    sheet.getCell(1, i + 1).value = title;
    items.forEach((item, row) => {
      sheet.getCell(row + 2, i + 1).value = textCell(item);
    });
    workbook.definedNames.add(`Lists!$${letter}$2:$${letter}$${Math.max(1, items.length) + 1}`, name);
  });
  const rate = lists.length + 1;
  sheet.getColumn(rate).width = 18;
  sheet.getCell(1, rate).value = 'Cover, £ a day';
  sheet.getCell(2, rate).value = poundsCell(model.budget.coverDayRatePence);
  sheet.getCell(2, rate).numFmt = MONEY;
  workbook.definedNames.add(`Lists!$${columnLetter(rate)}$2`, LISTS.coverDayRate);
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      cell.font = { name: 'Arial', size: 10, bold: number === 1, color: { argb: `FF${COLOURS.ink}` } };
      if (number !== 1) return;
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${COLOURS.sunk}` } };
      cell.border = { bottom: { style: 'medium', color: { argb: `FF${COLOURS.accent}` } } };
    });
  });
  setUpPage(sheet, model);
  sheet.pageSetup.printTitlesRow = '1:1';
}
