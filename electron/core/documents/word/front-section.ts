import { Paragraph, TableOfContents } from 'docx';
import { AUDIENCES } from '../../../../shared/contract/documents.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import type { PlanModel } from '../plan-model.ts';
import { costAgainstBudget, ESTIMATE_NOTE, money, timeAgainstBudget } from '../words.ts';
import { PORTRAIT } from './look.ts';
import { type Block, caption, field, note, paragraphs } from './pieces.ts';
import { NOTHING, table } from './table.ts';

/** A section's heading and the bookmark on it. */
export interface ContentsEntry {
  readonly title: string;
  readonly bookmark: string;
}

/** The first page: whose plan it is, of which day and state, and what is in it. */
export function cover(model: PlanModel, contents: readonly ContentsEntry[]): Block[] {
  const [, hod, lineManager] = model.signatories;
  return [
    ...(model.schoolName ? [new Paragraph({ text: model.schoolName, style: 'CoverSchool' })] : []),
    new Paragraph({ text: model.title, heading: 'Title' }),
    ...field('Academic year', model.yearName),
    ...field('School URN', model.urn),
    ...field('Prepared by', model.authors),
    ...field('Head of Department', hod?.name ?? ''),
    ...field('Line manager', lineManager?.name ?? ''),
    ...field('Version', `${model.status}, ${formatDay(model.date)}`),
    ...field('This copy', AUDIENCES[model.audience]),
    new Paragraph({ text: 'Contents', style: 'ContentsTitle' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      useAppliedParagraphOutlineLevel: false,
      // Clean, so that Word opens the document without asking. Only Word knows its page numbers, so the list has none,
      // nor has it after "Update field": its entries are links.
      beginDirty: false,
      pageNumbersEntryLevelsRange: '1-1',
      tabLeader: 'none',
      cachedEntries: contents.map(({ title, bookmark }) => ({ title, level: 1, href: bookmark })),
    }),
  ];
}

/** One page for governors: the priorities, what they cost and what they should change. */
export function summary(model: PlanModel): Block[] {
  const { budget, priorities, actions, audience } = model;
  const facts: Block[] = [
    ...field('Priorities', String(priorities.length)),
    ...field('Actions', String(actions.length)),
    ...field('Cost', costAgainstBudget(budget)),
    ...field('Teacher time', timeAgainstBudget(budget)),
    ...field('Funding', budget.fundingSource),
  ];
  const rows = priorities.map((p) => [
    String(p.number),
    { text: p.title, bold: true },
    p.intendedEffect || NOTHING,
    String(p.actions),
    money(p.costPence, p.estimated),
  ]);
  return [
    ...paragraphs(model.summary),
    ...facts,
    ...(rows.length === 0
      ? []
      : [
          caption('Priorities, the effect intended on students, and their cost'),
          table(
            [
              { title: 'No.', width: 560 },
              { title: 'Priority', width: 2900 },
              { title: 'Intended effect on target students', width: 4178, optional: audience === 'governors' },
              { title: 'Actions', width: 900, kind: 'number' },
              { title: 'Cost', width: PORTRAIT.text - 8538, kind: 'number' },
            ],
            rows,
            { about: 'Priorities, intended effect and cost' },
          ),
          ...(budget.estimated ? [note(ESTIMATE_NOTE)] : []),
        ]),
  ];
}
