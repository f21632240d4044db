import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { type HalfTermSpan, spanOf } from '../../../../shared/domain/action-dates.ts';
import { type Clash, clashesOf } from '../../../../shared/domain/clashes.ts';
import { ragOf } from '../../../../shared/domain/plan.ts';
import type { PlanData } from '../plan-data.ts';

/** An action as the calendar shows it. */
export interface CalendarAction {
  readonly action: PdAction;
  readonly ref: string;
  /** Null while it is not placed. */
  readonly span: HalfTermSpan | null;
  readonly rag: ReturnType<typeof ragOf>['rag'];
  readonly sessions: readonly PdSession[];
  readonly clashes: readonly Clash[];
}

/** In the order of the plan. */
export function calendarActions(data: PlanData, sessions: readonly PdSession[]): readonly CalendarAction[] {
  const { actions, refs, school, today } = data;
  return actions.map((action) => ({
    action,
    ref: refs.get(action.id) ?? '',
    span: spanOf(action, school.halfTerms),
    rag: ragOf(action, school.halfTerms, today).rag,
    sessions: sessions.filter((s) => s.actionId === action.id),
    clashes: clashesOf(action, sessions, school),
  }));
}
