import type { Workbook } from 'exceljs';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { RAG_SHADES } from '../colours.ts';
import type { ActionPart, PlanModel } from '../plan-model.ts';
import { calendarWord } from '../words.ts';
import { columnLetter, dayCell, formulaCell, hoursCell, poundsCell } from './cell-values.ts';
import { LISTS } from './lists-sheet.ts';
import { addTableSheet, type SheetColumn } from './table-sheet.ts';

type Column = SheetColumn<ActionPart>;

const text = (title: string, width: number, of: (a: ActionPart) => string, rest: Partial<Column> = {}): Column => ({
  title,
  width,
  value: of,
  ...rest,
});
const halfTerm = (n: number | null) => (n === null ? null : halfTermName(n));
const money = (title: string, of: (a: ActionPart) => number): Column => ({
  title,
  width: 11,
  format: 'money',
  value: (a) => poundsCell(of(a)),
});
const day = (title: string, of: (a: ActionPart) => string | null): Column => ({
  title,
  width: 11.5,
  format: 'date',
  value: (a) => dayCell(of(a)),
});

/** What fits on a printed page in letters large enough to read comes first. */
const PRINTED: readonly Column[] = [
  text('Ref', 6, (a) => a.ref),
  { title: 'Priority', width: 8.5, format: 'whole', centred: true, value: (a) => a.priorityNumber },
  text('Action', 32, (a) => a.title),
  text('Lead', 15, (a) => a.lead, { list: LISTS.leads, open: true }),
  { title: 'People', width: 8, format: 'whole', centred: true, value: (a) => a.participantCount },
  { title: 'From', width: 10.5, list: LISTS.halfTerms, value: (a) => halfTerm(a.runsFrom) },
  { title: 'To', width: 10.5, list: LISTS.halfTerms, value: (a) => halfTerm(a.runsTo) },
  {
    title: 'Hours in all',
    width: 8.5,
    format: 'hours',
    value: (a, at) => formulaCell(`${at.cell('Hours each')}*${at.cell('People')}`, hoursCell(a.minutes)),
  },
  {
    title: 'Total cost',
    width: 11,
    format: 'money',
    value: (a, at) =>
      formulaCell(
        ['Fee', 'Cover cost', 'Travel', 'Resources'].map((title) => at.cell(title)).join('+'),
        poundsCell(a.costPence),
      ),
  },
  text('Success measure', 27, (a) => a.successMeasure),
  text('Target', 19, (a) => a.successTarget),
  text('Status', 11, (a) => a.status, { list: LISTS.statuses }),
  text('RAG', 10.5, (a) => a.ragWord, { list: LISTS.rag }),
];

const FURTHER: readonly Column[] = [
  text('Why this RAG', 18, (a) => a.ragWhy),
  day('Start date', (a) => a.startOn),
  day('End date', (a) => a.endOn),
  text('Form', 18, (a) => a.form, { list: LISTS.forms }),
  text('Provider', 22, (a) => a.provider),
  { title: 'Hours each', width: 9, format: 'hours', value: (a) => hoursCell(a.minutesPerPerson) },
  money('Fee', (a) => a.feePence),
  { title: 'Cover days', width: 8, format: 'hours', value: (a) => a.coverHalfDays / 2 },
  {
    title: 'Cover cost',
    width: 11,
    format: 'money',
    value: (a, at) => formulaCell(`ROUND(${at.cell('Cover days')}*${LISTS.coverDayRate},2)`, poundsCell(a.coverPence)),
  },
  money('Travel', (a) => a.travelPence),
  money('Resources', (a) => a.resourcesPence),
  text('Hours and costs', 12, (a) => (a.estimated ? 'Estimate' : 'Confirmed'), { list: LISTS.costStates }),
  text('Funding source', 18, (a) => a.fundingSource),
  text('Cover', 15, (a) => a.cover, { list: LISTS.coverStates }),
  text('Baseline', 22, (a) => a.successBaseline),
  day('Measured by', (a) => a.successOn),
  text('Evidence sources', 28, (a) => a.evidenceSources),
  day('Review date', (a) => a.reviewOn),
  text('Outcome', 14, (a) => a.outcome, { list: LISTS.outcomes }),
  text('Next step', 10, (a) => a.nextStep, { list: LISTS.nextSteps }),
  text('Objective', 50, (a) => a.objective),
  text('Change in practice', 50, (a) => a.changeInPractice),
  text('Effect on target students', 50, (a) => a.effectOnStudents),
  text('What happens', 70, (a) => a.activity),
  text('Statements', 14, (a) => a.statementCodes.join(', ')),
  text('EEF mechanisms', 44, (a) => a.mechanisms.join('; ')),
  text('DfE Standard', 44, (a) => a.dfeParts.join('; ')),
  text('Guskey level aimed at', 20, (a) => a.guskeyTargeted, { list: LISTS.guskey }),
  text('Guskey level reached', 20, (a) => a.guskeyReached, { list: LISTS.guskey }),
];

const WORKING: readonly Column[] = [
  text('Participants', 32, (a) => listOf(a.participants)),
  text('Need: evidence', 40, (a) => a.needEvidence),
  text('Cover notes', 24, (a) => a.coverNotes),
  text('Progress', 50, (a) => a.progress.map((p) => `${p.halfTerm}: ${p.note}`).join('\n')),
  text('Stopped because', 24, (a) => a.stoppedReason),
  text('HoD comment', 30, (a) => a.hodComment),
  text('HoD decision', 12, (a) => a.hodDecision, { list: LISTS.decisions }),
  day('HoD decided on', (a) => a.hodAgreedOn),
  text('Why it is here', 50, (a) => a.draftReason),
];

/** One row an action, formulas for what adds up. Governors get no working notes and no names but the lead's. */
export function addActionsSheet(workbook: Workbook, model: PlanModel): void {
  const columns = [
    ...PRINTED,
    ...FURTHER,
    ...(model.audience === 'full' ? WORKING : []),
    text('Action id', 12, (a) => a.id, { hidden: true }),
  ];
  const sheet = addTableSheet(workbook, model, {
    name: 'Actions',
    table: 'PlanActions',
    columns,
    items: model.actions,
    frozen: 3,
    printed: PRINTED.length,
  });
  const rag = columnLetter(columns.findIndex((c) => c.title === 'RAG') + 1);
  sheet.addConditionalFormatting({
    ref: `${rag}2:${rag}400`,
    rules: RAG_RULES.map(([word, shade], i) => ({
      type: 'expression',
      priority: i + 1,
      formulae: [`$${rag}2="${word}"`],
      style: {
        font: { bold: true, color: { argb: `FF${shade.text}` } },
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${shade.fill}` } },
      },
    })),
  });
}

const RAG_RULES = [
  ['Overdue', RAG_SHADES.overdue],
  ['Due soon', RAG_SHADES.due],
  ['On track', RAG_SHADES['on-track']],
  ['Done', RAG_SHADES.done],
] as const;

/** What runs when, by half-term. */
export function addCalendarSheet(workbook: Workbook, model: PlanModel): void {
  const sheet = addTableSheet(workbook, model, {
    name: 'Calendar',
    table: 'PlanCalendar',
    columns: [
      text('Ref', 6, (a) => a.ref),
      text('Action', 44, (a) => a.title),
      text('Lead', 20, (a) => a.lead),
      ...model.halfTerms.map((h) => text(h.name, 12, (a) => calendarWord(a, h.number), { centred: true })),
      text('Action id', 12, (a) => a.id, { hidden: true }),
    ],
    items: model.actions,
    frozen: 2,
  });
  sheet.addConditionalFormatting({
    ref: `D2:I${Math.max(2, model.actions.length + 1)}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['D2<>""'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE9EDFA' } } },
      },
    ],
  });
}
