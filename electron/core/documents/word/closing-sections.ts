import { Paragraph } from 'docx';
import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import type { DocumentPicture } from '../picture.ts';
import type { BudgetLine, PlanModel } from '../plan-model.ts';
import { costAgainstBudget, coverLine, ESTIMATE_NOTE, money, timeAgainstBudget } from '../words.ts';
import { PORTRAIT } from './look.ts';
import { pictureBlock } from './picture-block.ts';
import { type Block, caption, field, note, paragraphs } from './pieces.ts';
import { table } from './table.ts';

/** What the plan costs against its budget, by priority. */
export function budget(model: PlanModel, picture: DocumentPicture | null): Block[] {
  const { budget } = model;
  const sum = (of: (line: BudgetLine) => number) => budget.byPriority.reduce((total, line) => total + of(line), 0);
  const amount = { width: 1060, kind: 'number' } as const;
  return [
    ...field('Cost', costAgainstBudget(budget)),
    ...field('Teacher time', timeAgainstBudget(budget)),
    ...field('Funding', budget.fundingSource),
    ...field('Cover rate', budget.coverHalfDays > 0 ? `${formatPence(budget.coverDayRatePence)} a day` : ''),
    ...pictureBlock(picture),
    caption('Cost by priority'),
    table(
      [
        { title: 'No.', width: 560 },
        { title: 'Priority', width: PORTRAIT.text - 560 - 1200 - 5 * 1060 },
        { title: 'Fees', ...amount },
        { title: 'Cover', ...amount },
        { title: 'Travel', ...amount },
        { title: 'Resources', width: 1200, kind: 'number' },
        { title: 'Total', ...amount },
        { title: 'Hours', ...amount },
      ],
      [
        ...budget.byPriority.map((line) => [
          String(line.number),
          line.title,
          formatPence(line.feePence),
          formatPence(line.coverPence),
          formatPence(line.travelPence),
          formatPence(line.resourcesPence),
          money(line.costPence, line.estimated),
          formatMinutes(line.minutes),
        ]),
        [
          '',
          'Whole plan',
          formatPence(sum((l) => l.feePence)),
          formatPence(sum((l) => l.coverPence)),
          formatPence(sum((l) => l.travelPence)),
          formatPence(sum((l) => l.resourcesPence)),
          money(budget.costPence, budget.estimated),
          formatMinutes(budget.minutes),
        ].map((text) => ({ text, bold: true })),
      ],
      { about: 'Cost by priority' },
    ),
    ...(budget.estimated ? [note(ESTIMATE_NOTE)] : []),
  ];
}

export function risksAndCover(model: PlanModel): Block[] {
  return [...paragraphs(model.risks), ...paragraphs(coverLine(model.budget))];
}

export function reviews(model: PlanModel): Block[] {
  const rows = model.reviews;
  if (rows.length === 0) return [];
  if (model.audience === 'governors') {
    const decided = rows.filter((r) => r.decisions.trim() !== '');
    if (decided.length === 0) return [];
    return [
      table(
        [
          { title: 'Date', width: 2000 },
          { title: 'Decisions', width: PORTRAIT.text - 2000 },
        ],
        decided.map((r) => [formatDay(r.heldOn), r.decisions]),
        { about: 'Review decisions' },
      ),
    ];
  }
  return [
    table(
      [
        { title: 'Date', width: 1500 },
        { title: 'Present', width: 2200 },
        { title: 'Notes', width: 3138 },
        { title: 'Decisions', width: PORTRAIT.text - 6838 },
      ],
      rows.map((r) => [formatDay(r.heldOn), r.present, r.notes, r.decisions]),
      { about: 'Reviews' },
    ),
  ];
}

/** Who signs: left open for ink, with the names that are known. */
export function signOff(model: PlanModel): Block[] {
  return [
    new Paragraph({
      text: 'Agreed by the people below. Write a decision (agreed, agreed with changes, or not agreed), sign and date.',
      keepNext: true,
    }),
    table(
      [
        { title: 'Role', width: 2100 },
        { title: 'Name', width: 2100 },
        { title: 'Decision', width: 1700 },
        { title: 'Signature', width: 2300 },
        { title: 'Date', width: PORTRAIT.text - 8200 },
      ],
      model.signatories.map(({ role, name }) => [role, name, '', '', '']),
      { about: 'Sign-off', grid: true, tall: true, together: true },
    ),
  ];
}
