import type { Workbook } from 'exceljs';
import { RATING_FILLS } from '../colours.ts';
import type { AuditPart, PlanModel, StatementPart } from '../plan-model.ts';
import { columnLetter, formulaCell } from './cell-values.ts';
import { addTableSheet, type SheetColumn } from './table-sheet.ts';

type Column = SheetColumn<StatementPart>;

const STATEMENT: readonly Column[] = [
  { title: 'Code', width: 7, value: (s) => s.code },
  { title: 'Domain', width: 22, value: (s) => `${s.domainCode} ${s.domainName}` },
  { title: 'Statement', width: 46, value: (s) => s.text },
  { title: 'Weight', width: 8, format: 'whole', centred: true, value: (s) => s.weight },
];
const ID: Column = { title: 'Statement id', width: 12, hidden: true, value: (s) => s.id };
const RANK: Column = { title: 'Rank', width: 7, format: 'whole', value: (s) => s.rank };
const MOVED: Column = { title: 'Why this rank', width: 28, value: (s) => s.moved };
/** The rank, and where somebody moved one, why. */
const ranks = (statements: readonly StatementPart[] = []) =>
  statements.some((s) => s.moved !== '') ? [RANK, MOVED] : [RANK];

/** Statement by statement: every answer with formulas for the score, or for governors the department's level only. */
export function addAuditSheet(workbook: Workbook, model: PlanModel): void {
  const { audit } = model;
  const answers = audit !== null && audit.staff.length > 0;
  const columns = audit !== null && answers ? withAnswers(audit) : departmentOnly(model);
  const sheet = addTableSheet(workbook, model, {
    name: 'Audit',
    table: 'AuditStatements',
    columns,
    items: audit?.statements ?? [],
    frozen: 3,
    printed: columns.findIndex((c) => c.title === LAST_PRINTED || c.title === GOVERNORS_LAST) + 1,
  });
  if (audit === null || !answers) return;
  const { first, last } = answerColumns(audit);
  sheet.addConditionalFormatting({
    ref: `${first}2:${last}${audit.statements.length + 1}`,
    rules: ([1, 2, 3, 4] as const).map((rating) => ({
      type: 'cellIs',
      operator: 'equal',
      priority: rating,
      formulae: [rating],
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${RATING_FILLS[rating]}` } } },
    })),
  });
}

function departmentOnly({ audience, audit }: PlanModel): readonly Column[] {
  const governors = audience === 'governors';
  return [
    ...STATEMENT,
    { title: 'Staff median', width: 9, format: 'number', value: (s) => s.median },
    { title: 'Department rating', width: 12, format: 'whole', value: (s) => s.department },
    { title: 'Score', width: 9, format: 'number', value: (s) => s.score },
    ...ranks(audit?.statements),
    ...(governors
      ? [{ title: GOVERNORS_LAST, width: 24, value: (s: StatementPart) => (s.withheld ? 'Fewer than 5 answers' : '') }]
      : [DISCUSS, ...NOTES]),
    ID,
  ];
}

/** People's answers, evidence and factors stand to the right of this, on the screen only: on paper they would make the rest too small to read. */
const LAST_PRINTED = 'Discuss';
const GOVERNORS_LAST = 'Note';
const DISCUSS: Column = { title: LAST_PRINTED, width: 12, value: (s) => (s.discuss ? 'Ratings differ' : '') };
const NOTES: readonly Column[] = [
  { title: 'Evidence', width: 34, value: (s) => s.evidence },
  { title: 'Helping', width: 28, value: (s) => s.helping },
  { title: 'Hindering', width: 28, value: (s) => s.hindering },
];

function withAnswers(audit: AuditPart): readonly Column[] {
  const people = audit.staff.map(
    (name, i): Column => ({
      title: name,
      width: 9.5,
      centred: true,
      value: (s) => s.values[i]?.rating ?? null,
    }),
  );
  const { first, last } = answerColumns(audit);
  const range = (row: number) => `${first}${row}:${last}${row}`;
  return [
    ...STATEMENT,
    {
      title: 'Rated by',
      width: 8,
      format: 'whole',
      value: (s, { row }) => formulaCell(`COUNT(${range(row)})`, s.rated),
    },
    {
      title: 'Staff median',
      width: 9,
      format: 'number',
      value: (s, { row }) => formulaCell(`IF(COUNT(${range(row)})=0,"",MEDIAN(${range(row)}))`, s.median),
    },
    { title: 'Department rating', width: 12, format: 'whole', value: (s) => s.department },
    {
      title: 'Need',
      width: 8,
      format: 'number',
      value: (s, at) => {
        const both = `${at.cell('Staff median')},${at.cell('Department rating')}`;
        return formulaCell(`IF(COUNT(${both})=0,"",4-AVERAGE(${both}))`, s.needSize);
      },
    },
    {
      title: 'Reach',
      width: 8,
      format: 'number',
      value: (s, at) => {
        const department = at.cell('Department rating');
        const rated = at.cell('Rated by');
        return formulaCell(
          `IF(${rated}=0,IF(${department}="","",IF(${department}<=2,1,0)),COUNTIF(${range(at.row)},"<=2")/${rated})`,
          s.reach,
        );
      },
    },
    {
      title: 'Score',
      width: 9,
      format: 'number',
      value: (s, at) => {
        const need = at.cell('Need');
        return formulaCell(`IF(${need}="","",${need}*${at.cell('Weight')}*(1+${at.cell('Reach')}))`, s.score);
      },
    },
    ...ranks(audit.statements),
    { title: 'Want PD', width: 8, format: 'whole', value: (s) => s.wantsPd },
    DISCUSS,
    ...people,
    ...NOTES,
    ID,
  ];
}

/** Where people's answers stand: after the statement, its eight figures and its rank. */
function answerColumns({ staff, statements }: AuditPart): { readonly first: string; readonly last: string } {
  const before = STATEMENT.length + 8 + ranks(statements).length;
  return { first: columnLetter(before + 1), last: columnLetter(before + staff.length) };
}
