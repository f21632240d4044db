import type { Workbook } from 'exceljs';
import { ACTION_STATUSES, GUSKEY_LEVELS, type GuskeyLevel } from '../../../../shared/domain/plan.ts';
import { COLOURS } from '../colours.ts';
import type { BudgetLine, PlanModel, PriorityPart } from '../plan-model.ts';
import { formulaCell, hoursCell, poundsCell } from './cell-values.ts';
import { addTableSheet, MONEY, type SheetColumn } from './table-sheet.ts';

const LEVELS: readonly GuskeyLevel[] = [1, 2, 3, 4, 5];

/** One row a priority: why, what for, what its actions add up to (these print), and how it will be evaluated. */
export function addPrioritiesSheet(workbook: Workbook, model: PlanModel): void {
  const printed: readonly SheetColumn<PriorityPart>[] = [
    { title: 'Priority', width: 8.5, format: 'whole', centred: true, value: (p) => p.number },
    { title: 'Title', width: 30, value: (p) => p.title },
    { title: 'Aim it serves', width: 20, value: (p) => p.aim },
    { title: 'Statements', width: 14, value: (p) => p.statements.map((s) => s.code).join(', ') },
    { title: 'Rationale', width: 44, value: (p) => p.rationale },
    { title: 'Intended effect on target students', width: 36, value: (p) => p.intendedEffect },
    {
      title: 'Actions',
      width: 9,
      format: 'whole',
      centred: true,
      value: (p, at) => formulaCell(`COUNTIF(PlanActions[Priority],${at.cell('Priority')})`, p.actions),
    },
    {
      title: 'Cost',
      width: 12,
      format: 'money',
      value: (p, at) =>
        formulaCell(
          `SUMIFS(PlanActions[Total cost],PlanActions[Priority],${at.cell('Priority')},PlanActions[Status],"<>${STOPPED}")`,
          poundsCell(p.costPence),
        ),
    },
  ];
  const columns: readonly SheetColumn<PriorityPart>[] = [
    ...printed,
    ...LEVELS.map((level) => ({
      title: `Evaluation ${level}: ${GUSKEY_LEVELS[level]}`,
      width: 40,
      value: (p: PriorityPart) => p.evaluation.find((e) => e.level === level)?.how ?? '',
    })),
    { title: 'Priority id', width: 12, hidden: true, value: (p) => p.id },
  ];
  addTableSheet(workbook, model, {
    name: 'Priorities',
    table: 'PlanPriorities',
    columns,
    items: model.priorities,
    frozen: 2,
    printed: printed.length,
  });
}

/** A stopped action adds nothing to the sums, as in the app's checks. */
const STOPPED = ACTION_STATUSES.stopped;

/** One row a priority, summed from the Actions sheet; the plan's budget and what is left stand below the table. */
export function addBudgetSheet(workbook: Workbook, model: PlanModel): void {
  const sum = (title: string, from: string, of: (line: BudgetLine) => number): SheetColumn<BudgetLine> => ({
    title,
    width: 13,
    format: 'money',
    total: true,
    value: (line, at) =>
      formulaCell(
        `SUMIFS(PlanActions[${from}],PlanActions[Priority],${at.cell('Priority')},PlanActions[Status],"<>${STOPPED}")`,
        poundsCell(of(line)),
      ),
  });
  const columns: readonly SheetColumn<BudgetLine>[] = [
    { title: 'Priority', width: 9, format: 'whole', centred: true, value: (line) => line.number },
    { title: 'Title', width: 42, value: (line) => line.title },
    sum('Fees', 'Fee', (line) => line.feePence),
    sum('Cover', 'Cover cost', (line) => line.coverPence),
    sum('Travel', 'Travel', (line) => line.travelPence),
    sum('Resources', 'Resources', (line) => line.resourcesPence),
    {
      title: 'Total',
      width: 13,
      format: 'money',
      total: true,
      value: (line, { row }) => formulaCell(`SUM(C${row}:F${row})`, poundsCell(line.costPence)),
    },
    {
      title: 'Hours',
      width: 10,
      format: 'hours',
      total: true,
      value: (line, at) =>
        formulaCell(
          `SUMIFS(PlanActions[Hours in all],PlanActions[Priority],${at.cell('Priority')},PlanActions[Status],"<>${STOPPED}")`,
          hoursCell(line.minutes),
        ),
    },
    { title: 'Rests on estimates', width: 12, centred: true, value: (line) => (line.estimated ? 'Yes' : 'No') },
  ];
  const { budget } = model;
  const sheet = addTableSheet(workbook, model, {
    name: 'Budget',
    table: 'PlanBudget',
    columns,
    items: budget.byPriority,
    frozen: 2,
  });
  if (budget.byPriority.length === 0) return;
  const totals = budget.byPriority.length + 2;
  const line = (row: number, label: string, column: 'G' | 'H', value: number | null, formula?: string) => {
    if (value === null) return;
    sheet.getCell(`B${row}`).value = label;
    const cell = sheet.getCell(`${column}${row}`);
    cell.value = formula ? formulaCell(formula, value) : value;
    cell.numFmt = column === 'G' ? MONEY : '0.0#';
  };
  const pounds = budget.budgetPence === null ? null : poundsCell(budget.budgetPence);
  const hours = budget.budgetMinutes === null ? null : hoursCell(budget.budgetMinutes);
  line(totals + 2, 'Budget for the plan', 'G', pounds);
  line(
    totals + 3,
    'Left (below 0: over budget)',
    'G',
    pounds === null ? null : pounds - poundsCell(budget.costPence),
    `G${totals + 2}-G${totals}`,
  );
  line(totals + 4, 'Teacher hours for the plan', 'H', hours);
  line(
    totals + 5,
    'Hours left',
    'H',
    hours === null ? null : hours - hoursCell(budget.minutes),
    `H${totals + 4}-H${totals}`,
  );
  for (let row = totals; row <= totals + 5; row += 1) {
    sheet.getRow(row).eachCell((cell) => {
      cell.font = { name: 'Arial', size: 10, bold: true, color: { argb: `FF${COLOURS.ink}` } };
    });
  }
}
