import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import type { PlanModel } from '../plan-model.ts';
import { money } from '../words.ts';
import { type Block, field, heading, paragraphs } from './pieces.ts';

/** Why each priority, which aim it serves, what it should change. */
export function priorities(model: PlanModel): Block[] {
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

/** How each level of evaluation will be done, by priority (Guskey). */
export function evaluation(model: PlanModel): Block[] {
  const evaluated = model.priorities.filter((p) => p.evaluation.length > 0);
  return [
    ...paragraphs(model.monitoring),
    ...evaluated.flatMap((p) => [
      heading(2, `Priority ${p.number}: ${p.title}`),
      ...p.evaluation.flatMap((e) => field(`${e.level} ${e.name}`, e.how, 'WideField')),
    ]),
  ];
}
