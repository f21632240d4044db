import { Paragraph } from 'docx';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { RATING_FILLS } from '../colours.ts';
import type { DocumentPicture } from '../picture.ts';
import type { AuditPart, PlanModel, StatementPart } from '../plan-model.ts';
import { arithmetic, figure, responseLine } from '../words.ts';
import { LANDSCAPE, PORTRAIT } from './look.ts';
import { pictureBlock } from './picture-block.ts';
import { type Block, bullet, caption, field, heading, note } from './pieces.ts';
import { type Cell, table } from './table.ts';

/** What the audit found: response, averages by domain, needs with their arithmetic, strengths, who could help. */
export function auditSummary(model: PlanModel, audit: AuditPart, chart: DocumentPicture | null): Block[] {
  const governors = model.audience === 'governors';
  return [
    new Paragraph({ text: responseLine(audit) }),
    ...pictureBlock(chart),
    caption('Averages by domain, on a scale of 1 to 4'),
    table(
      [
        { title: 'Domain', width: 3938 },
        { title: 'Staff average', width: 1200, kind: 'number' },
        { title: 'Statements rated by staff', width: 1500, kind: 'number' },
        { title: 'Department average', width: 1400, kind: 'number' },
        { title: 'Statements rated for department', width: PORTRAIT.text - 8038, kind: 'number' },
      ],
      audit.domains.map((d) => [
        `${d.code}  ${d.name}`,
        d.average === null ? 'Not rated' : d.average.toFixed(2),
        `${d.ratedStatements} of ${d.statements}`,
        d.department === null ? 'Not rated' : d.department.toFixed(2),
        `${d.departmentStatements} of ${d.statements}`,
      ]),
      { about: 'Averages by domain' },
    ),
    note(
      `The staff average is the mean of the statements’ medians. Staff scale: ${audit.staffScale}. Department scale: ${audit.departmentScale}.`,
    ),
    ...(audit.withheld > 0
      ? [
          note(
            `${countOf(audit.withheld, 'statement')} with fewer than 5 answers ${audit.withheld === 1 ? 'is' : 'are'} left out of the staff averages.`,
          ),
        ]
      : []),
    ...(governors ? inBrief(audit) : [...needs(audit), ...strengths(audit), ...experts(audit)]),
  ];
}

/** The needs and strengths in words alone: a summary shows no figure of a single statement. */
function inBrief(audit: AuditPart): Block[] {
  const needs = audit.topNeeds.map((s) => (s.moved === '' ? s : { ...s, text: `${s.text} (${s.moved})` }));
  const inLines = (statements: readonly StatementPart[]) => statements.map((s) => `${s.code}  ${s.text}`).join('\n');
  return [
    ...field('Greatest needs', inLines(needs.slice(0, 5))),
    ...field('Strengths', inLines(audit.strengths.slice(0, 3))),
  ];
}

function needs(audit: AuditPart): Block[] {
  if (audit.topNeeds.length === 0) return [];
  return [
    heading(2, 'Greatest needs'),
    table(
      [
        { title: 'Rank', width: 700 },
        { title: 'Statement', width: 3838 },
        { title: 'Staff median', width: 1100, kind: 'number' },
        { title: 'Dept rating', width: 900, kind: 'number' },
        { title: 'Score: need × weight × (1 + reach)', width: PORTRAIT.text - 6538 },
      ],
      audit.topNeeds.map((s) => [
        String(s.rank ?? ''),
        `${s.code}  ${s.text}`,
        figure(s.median),
        figure(s.department),
        [arithmetic(s), ...flags(s)].join('\n'),
      ]),
      { about: 'Greatest needs with their arithmetic' },
    ),
    note(
      'Need is how far the staff median and the department rating, averaged, are from 4. Weight, 1 to 3, is the effect on grades 7 to 9. Reach is the share of colleagues at 1 or 2.',
    ),
  ];
}

function flags(s: StatementPart): string[] {
  return [
    ...(s.moved === '' ? [] : [s.moved]),
    ...(s.wantsPd > 0 ? [`${countOf(s.wantsPd, 'colleague')} ${s.wantsPd === 1 ? 'wants' : 'want'} PD on this`] : []),
    ...(s.discuss ? ['Discuss: staff and department ratings differ'] : []),
    ...(s.peerSupport ? ['Peer support available'] : []),
  ];
}

function strengths(audit: AuditPart): Block[] {
  if (audit.strengths.length === 0) return [];
  return [
    heading(2, 'Strengths'),
    ...audit.strengths.map((s) => bullet(`${s.code}  ${s.text} (median ${figure(s.median)})`)),
  ];
}

function experts(audit: AuditPart): Block[] {
  if (audit.experts.length === 0) return [];
  return [
    heading(2, 'Who could support others'),
    table(
      [
        { title: 'Statement', width: 6138 },
        { title: 'Confident and could support others', width: PORTRAIT.text - 6138 },
      ],
      audit.experts.map((e) => [`${e.code}  ${e.text}`, listOf(e.names)]),
      { about: 'Who could support others' },
    ),
  ];
}

const MOST_PEOPLE = 14;

/** Statements by person, the answer as text in every cell; several tables when the department is large. */
export function heatMap(audit: AuditPart): Block[] {
  const rows = audit.statements.filter((s) => s.askedOfStaff && s.values.some((v) => v.rating !== null));
  if (rows.length === 0) return [];
  const blocks: Block[] = [heading(2, 'Heat map: every answer')];
  for (let start = 0; start < audit.staff.length; start += MOST_PEOPLE) {
    const people = audit.staff.slice(start, start + MOST_PEOPLE);
    const figures = [
      { title: 'Median', width: 700, kind: 'mark', turned: true },
      { title: 'Department', width: 700, kind: 'mark', turned: true },
    ] as const;
    const person = Math.min(760, Math.floor((LANDSCAPE.text - 1400 - 4600) / people.length));
    const statement = Math.min(8600, LANDSCAPE.text - 1400 - person * people.length);
    blocks.push(
      table(
        [
          { title: 'Statement', width: statement },
          ...people.map((title) => ({ title, width: person, kind: 'mark' as const, turned: true })),
          ...figures,
        ],
        rows.map((s) => [
          `${s.code}  ${s.text}`,
          ...s.values.slice(start, start + MOST_PEOPLE).map(ratingCell),
          { text: figure(s.median), bold: true },
          figure(s.department),
        ]),
        { about: 'Every answer, statement by person', grid: true },
      ),
      note(`* wants PD on this; – no answer; N/A not taught. ${audit.staffScale}.`),
    );
  }
  return blocks;
}

function ratingCell({ rating, wantsPd }: StatementPart['values'][number]): Cell {
  const star = wantsPd ? '*' : '';
  if (rating === null) return `–${star}`;
  if (rating === 'N/A') return `N/A${star}`;
  return { text: `${rating}${star}`, fill: RATING_FILLS[rating] };
}
