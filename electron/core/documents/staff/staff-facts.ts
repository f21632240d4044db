import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { Plan, Priority } from '../../../../shared/contract/plan.ts';
import type { School } from '../../../../shared/contract/school.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { bySessionTime, isCancelled } from '../../../../shared/domain/pd-session.ts';
import { actionRefs } from '../../../../shared/domain/plan.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { cleanDeep } from '../clean-deep.ts';

/** What the papers for staff are made from. Ratings are not among it. */
export interface StaffPapersInput {
  readonly school: School;
  readonly plan: Plan;
  /** In the order of the plan. */
  readonly priorities: readonly Priority[];
  /** In the order of the plan. */
  readonly actions: readonly PdAction[];
  readonly staff: readonly StaffMember[];
  readonly sessions: readonly PdSession[];
  readonly framework: AuditFramework;
  /** ISO day. */
  readonly today: string;
}

/** The same, clean and easy to ask. */
export interface StaffFacts extends StaffPapersInput {
  readonly refs: ReadonlyMap<string, string>;
  /** "2026/27". */
  readonly yearName: string;
  /** Who answers questions: the MPL by name where it is known. */
  readonly asks: string;
  /** Null for nobody, and for whoever has left. */
  name(staffId: string | null): string | null;
  /** By day and time, cancelled ones left out. */
  sessionsOf(actionId: string): readonly PdSession[];
  /** The statements an action serves: its own, or its priority's where it names none. */
  statementIdsOf(action: PdAction): readonly string[];
}

export function staffFacts(raw: StaffPapersInput): StaffFacts {
  const input = cleanDeep(raw);
  const { actions, priorities, staff, school, plan } = input;
  const names = new Map(staff.flatMap((s) => (s.status === 'left' ? [] : [[s.id, s.name] as const])));
  const live = input.sessions.filter((s) => !isCancelled(s));
  const sessions = Map.groupBy(live.toSorted(bySessionTime), (s) => s.actionId);
  const name = (staffId: string | null) => (staffId === null ? null : (names.get(staffId) ?? null));
  return {
    ...input,
    refs: actionRefs(
      priorities.map((p) => p.id),
      actions,
    ),
    yearName: academicYearName(plan.academicYear),
    asks: name(school.youId) || plan.authors.trim() || 'the Maths Progression Lead',
    name,
    sessionsOf: (actionId) => sessions.get(actionId) ?? [],
    statementIdsOf: ({ statementIds, priorityId }) =>
      statementIds.length > 0 ? statementIds : (priorities.find((p) => p.id === priorityId)?.statementIds ?? []),
  };
}

export const isLive = (action: PdAction): boolean => action.status !== 'stopped';
