import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { COLOURS } from '../colours.ts';
import type { PlanModel } from '../plan-model.ts';
import { money } from '../words.ts';
import { PORTRAIT } from './look.ts';
import { type Block, field, heading, paragraphs } from './pieces.ts';
import { NOTHING, table } from './table.ts';

/** Why each priority, which aim it serves, what it should change; governors have the last in the summary. */
export function priorities(model: PlanModel): Block[] {
  if (model.audience === 'governors') return forGovernors(model);
  return model.priorities.flatMap((p, i) => [
    heading(2, `Priority ${p.number}: ${p.title}`),
    ...paragraphs(p.rationale),
    ...field('Aim it serves', p.aim),
    ...field('Effect on students', p.intendedEffect),
    ...field(
      'Actions',
      `${countOf(p.actions, 'action')}, ${money(p.costPence, p.estimated)}, ${formatMinutes(model.budget.byPriority[i]?.minutes ?? 0)} of teacher time`,
    ),
    ...field('From the audit', p.statements.map((s) => `${s.code}  ${s.text}`).join('\n')),
  ]);
}

function forGovernors({ priorities }: PlanModel): Block[] {
  if (priorities.length === 0) return [];
  return [
    table(
      [
        { title: 'No.', width: 560 },
        { title: 'Priority and the aim it serves', width: 2900 },
        { title: 'Why it was chosen', width: PORTRAIT.text - 3460, optional: true },
      ],
      priorities.map((p) => [
        String(p.number),
        { lead: p.title, text: p.aim, colour: COLOURS.second },
        p.rationale.replace(/^[-*–]\s+/gmu, '• ') || NOTHING,
      ]),
      { about: 'Priorities' },
    ),
  ];
}

/** How progress is watched, and how each level of evaluation will be done, by priority (Guskey). */
export function evaluation(model: PlanModel): Block[] {
  const evaluated = model.priorities.filter((p) => p.evaluation.length > 0);
  return [
    ...paragraphs(model.monitoring),
    ...evaluated.flatMap((p) => [
      heading(2, `Priority ${p.number}: ${p.title}`),
      ...p.evaluation.flatMap((e) => field(`${e.level} ${e.name}`, e.how, { style: 'WideField' })),
    ]),
  ];
}
