import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { peopleAt } from '../../../../shared/domain/cover-list.ts';
import {
  bySessionTime,
  COLLABORATIVE_FORMS,
  expectedAt,
  formOf,
  PD_SESSION_STATES,
  type PdSessionState,
  pdSessionState,
} from '../../../../shared/domain/pd-session.ts';
import { ACTION_FORMS, type ActionForm } from '../../../../shared/domain/plan.ts';
import type { Option } from '../../../ui/select.tsx';

/** A PD session as the list shows it. */
export interface PdLine {
  readonly id: string;
  readonly session: PdSession;
  readonly action: PdAction;
  /** "2.3 Lesson study on reasoning". */
  readonly actionName: string;
  readonly form: ActionForm;
  readonly state: PdSessionState;
  readonly expectedIds: readonly string[];
  /** Names of those who should attend, or who did once that is known. */
  readonly names: readonly string[];
}

export interface PdFacts {
  readonly actions: readonly PdAction[];
  readonly refs: ReadonlyMap<string, string>;
  readonly staff: readonly StaffMember[];
  readonly youId: string | null;
  readonly today: string;
}

/** The sessions of the plan by day; nameless ones, whose action is gone, are left out. */
export function pdLines(sessions: readonly PdSession[], facts: PdFacts): readonly PdLine[] {
  const actions = new Map(facts.actions.map((action) => [action.id, action]));
  const names = new Map(facts.staff.map(({ id, name }) => [id, name]));
  return sessions.toSorted(bySessionTime).flatMap((session): PdLine[] => {
    const action = actions.get(session.actionId);
    if (!action) return [];
    const expectedIds = expectedAt(session, action, facts.staff, facts.youId);
    return [
      {
        id: session.id,
        session,
        action,
        actionName: actionName(action, facts.refs),
        form: formOf(session, action),
        state: pdSessionState(session, facts.today),
        expectedIds,
        names: (session.attendedIds ?? expectedIds).flatMap((id) => names.get(id) ?? []),
      },
    ];
  });
}

/** "2.3 Lesson study on reasoning". */
export const actionName = (action: PdAction, refs: PdFacts['refs']): string =>
  [refs.get(action.id), action.title].filter(Boolean).join(' ');

export const SEGMENT_KEYS = ['to-come', 'needs-attendance', 'held', 'cancelled'] as const satisfies PdSessionState[];
export const isSegment = (value: unknown): value is PdSessionState =>
  typeof value === 'string' && Object.hasOwn(PD_SESSION_STATES, value);

/** Who took part, of those who should have: "5 of 6", "5 of 6 and 1 more"; empty while nobody has said. */
export function tookPartWords({ session, expectedIds }: Pick<PdLine, 'session' | 'expectedIds'>): string {
  if (session.attendedIds === null) return '';
  const expected = new Set(expectedIds);
  const came = session.attendedIds.filter((id) => expected.has(id)).length;
  const more = session.attendedIds.length - came;
  return `${came} of ${expectedIds.length}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The action's own kind first, then the forms in which teachers work together, then the others. */
export function formOptions(action: Pick<PdAction, 'form'> | null): readonly Option[] {
  const others = (Object.keys(ACTION_FORMS) as ActionForm[]).filter((form) => !COLLABORATIVE_FORMS.includes(form));
  return [
    { value: AS_ACTION, label: action ? `As the action: ${ACTION_FORMS[action.form]}` : 'As the action' },
    ...[...COLLABORATIVE_FORMS, ...others].map((form) => ({ value: form, label: ACTION_FORMS[form] })),
  ];
}

/** Stands for the action's own kind. */
export const AS_ACTION = '-';
export const formFrom = (value: string): ActionForm | null =>
  Object.hasOwn(ACTION_FORMS, value) ? (value as ActionForm) : null;

/** Null where those are whom the action takes anyway: they follow it when it changes. */
export function expectedFrom(
  ids: readonly string[],
  action: PdAction,
  { staff, youId }: Pick<PdFacts, 'staff' | 'youId'>,
): readonly string[] | null {
  const usual = peopleAt(action, staff, youId).map(({ id }) => id);
  return usual.length === ids.length && usual.every((id) => ids.includes(id)) ? null : ids;
}
