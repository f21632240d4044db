import type { AuditAnswers, AuditFramework, AuditResult, AuditRound } from '../../../shared/contract/audit.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';

/** What every section of the place is given: one round, read whole. */
export interface RoundView {
  readonly framework: AuditFramework;
  readonly round: AuditRound;
  readonly answers: AuditAnswers;
  readonly result: AuditResult;
  /** Everybody on the staff list, those who left included. */
  readonly staff: readonly StaffMember[];
  /** The people asked, in the order of the staff list. */
  readonly people: readonly StaffMember[];
}

export const isOpen = (round: AuditRound): boolean => round.status === 'open';

/** The people of a round, in the order of the staff list. */
export function peopleOf(round: AuditRound, staff: readonly StaffMember[]): readonly StaffMember[] {
  const asked = new Set(round.staffIds);
  return staff.filter((s) => asked.has(s.id));
}

/** A rating or a median as people write it: "2", "2.5", "–" when there is none. */
export function numberText(value: number | null, places = 1): string {
  if (value === null) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(places);
}
