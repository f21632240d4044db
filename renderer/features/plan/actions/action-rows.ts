import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import {
  ACTION_STATUSES,
  costPence,
  RAG_WORDS,
  type Rag,
  ragOf,
  totalMinutes,
} from '../../../../shared/domain/plan.ts';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { nameOf, type PlanData } from '../plan-data.ts';

/** An action as its row shows it. */
export interface ActionRow {
  readonly id: string;
  readonly action: PdAction;
  readonly ref: string;
  /** Its place in the plan, first 0. */
  readonly index: number;
  readonly leadName: string;
  readonly participants: string;
  readonly rag: Rag;
  /** Why it is due or overdue; empty otherwise. */
  readonly why: string;
  readonly costPence: number;
  /** Of everybody together. */
  readonly minutes: number;
}

export function actionRows({ plan, actions, refs, staff, school, today }: PlanData): readonly ActionRow[] {
  return actions.map((action, index) => {
    const { rag, why } = ragOf(action, school.halfTerms, today);
    return {
      id: action.id,
      action,
      ref: refs.get(action.id) ?? '',
      index,
      leadName: nameOf(staff, action.leadId) ?? '',
      participants: action.participantIds.map((id) => nameOf(staff, id) ?? '').join(' '),
      rag,
      why: rag === 'due' || rag === 'overdue' ? why : '',
      costPence: costPence(action, plan.coverDayRatePence),
      minutes: totalMinutes(action),
    };
  });
}

/** "Autumn 1 – Spring 2", "Autumn 1", "from Autumn 1"; empty when neither end is known. */
export function whenOf({ startHalfTerm, endHalfTerm }: Pick<PdAction, 'startHalfTerm' | 'endHalfTerm'>): string {
  if (startHalfTerm === null && endHalfTerm === null) return '';
  if (startHalfTerm === null) return `until ${halfTermName(endHalfTerm ?? 0)}`;
  if (endHalfTerm === null) return `from ${halfTermName(startHalfTerm)}`;
  if (startHalfTerm === endHalfTerm) return halfTermName(startHalfTerm);
  return `${halfTermName(startHalfTerm)} – ${halfTermName(endHalfTerm)}`;
}

/** What an action is filtered by: its status, and whether it is due or overdue. */
export const statusWords = ({ action, rag }: ActionRow): readonly string[] => [
  ACTION_STATUSES[action.status],
  ...(rag === 'due' || rag === 'overdue' ? [RAG_WORDS[rag]] : []),
];
