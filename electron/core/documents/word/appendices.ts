import { DFE_STANDARD_PARTS, type GuskeyLevel } from '../../../../shared/domain/plan.ts';
import type { AuditPart, PlanModel, StatementPart } from '../plan-model.ts';
import { figure } from '../words.ts';
import { PORTRAIT } from './look.ts';
import { type Block, bullet, caption, field, heading, note } from './pieces.ts';
import { type Cell, NOTHING, table } from './table.ts';

/** Every statement's result with the count of each answer. */
export function statementResults(audit: AuditPart): Block[] {
  const count = { width: 560, kind: 'mark' } as const;
  const columns = [
    { title: 'Statement', width: PORTRAIT.text - 1480 - 820 - 5 * 560 },
    ...['1', '2', '3', '4', 'N/A'].map((title) => ({ title, ...count })),
    { title: 'Median', width: 820, kind: 'number' as const },
    { title: 'Dept', width: 700, kind: 'number' as const },
    { title: 'Score', width: 780, kind: 'number' as const },
  ];
  return [
    ...audit.domains.flatMap((domain) => [
      heading(2, `${domain.code}  ${domain.name}`),
      table(columns, audit.statements.filter((s) => s.domainCode === domain.code).map(statementRow), {
        about: `Results for ${domain.name}`,
      }),
    ]),
    note('– means not rated. Dept is the rating that the Maths Progression Lead and the Head of Department agreed.'),
    ...departmentNotes(audit),
  ];
}

function statementRow(s: StatementPart): Cell[] {
  return [
    `${s.code}  ${s.text}`,
    ...(s.counts ?? []).map((n) => (s.askedOfStaff ? String(n) : NOTHING)),
    figure(s.median),
    figure(s.department),
    s.score === null ? '–' : s.score.toFixed(2),
  ];
}

function departmentNotes(audit: AuditPart): Block[] {
  const noted = audit.statements.filter((s) => s.evidence || s.helping || s.hindering);
  if (noted.length === 0) return [];
  return [
    heading(2, 'Department ratings: evidence and factors'),
    ...noted.flatMap((s) => [
      heading(3, `${s.code}  ${s.text}`),
      ...field('Evidence', s.evidence),
      ...field('Helping', s.helping),
      ...field('Hindering', s.hindering),
    ]),
  ];
}

/** Whether each priority's actions together use all four groups of the EEF's mechanisms. */
export function mechanismBalance(model: PlanModel): Block[] {
  const groups = model.priorities[0]?.mechanisms.map((m) => m.group) ?? [];
  return [
    table(
      [{ title: 'Priority', width: 2438 }, ...groups.map((title) => ({ title, width: 1800 }))],
      model.priorities.map((p) => [
        { text: `${p.number}  ${p.title}`, bold: true },
        ...p.mechanisms.map((m) => m.names.join('\n') || 'None yet'),
      ]),
      { about: 'Mechanisms by priority' },
    ),
    note('A balanced design uses at least one mechanism of each group (EEF, Effective Professional Development).'),
  ];
}

/** How many actions of each priority meet each part of the DfE Standard. */
export function dfeStandard(model: PlanModel): Block[] {
  const parts: readonly GuskeyLevel[] = [1, 2, 3, 4, 5];
  const width = Math.min(1300, Math.floor(5438 / Math.max(1, model.priorities.length)));
  return [
    caption('Actions that meet each part of the Standard for teachers’ professional development'),
    table(
      [
        { title: 'Part of the Standard', width: PORTRAIT.text - width * model.priorities.length },
        ...model.priorities.map((p) => ({ title: `Priority ${p.number}`, width, kind: 'mark' as const })),
      ],
      parts.map((part) => [
        `${part}  ${DFE_STANDARD_PARTS[part]}`,
        ...model.priorities.map((p) => {
          const actions = p.dfeParts[part - 1] ?? 0;
          return actions === 0 ? 'None' : `${actions} of ${p.actions}`;
        }),
      ]),
      { about: 'Actions that meet the DfE Standard' },
    ),
  ];
}

export function stillToComplete(model: PlanModel): Block[] {
  return model.toComplete.flatMap((check) => [heading(2, check.title), ...check.items.map(bullet)]);
}
