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

/** The people of the round who have said nothing yet: no rating, no tick, no note. */
export function stillToAnswer({ people, answers }: Pick<RoundView, 'people' | 'answers'>): readonly StaffMember[] {
  const said = new Set([
    ...answers.ratings.filter((r) => r.rating !== null || r.wantsPd).map((r) => r.staffId),
    ...answers.selfAudits.filter((a) => a.note !== '').map((a) => a.staffId),
  ]);
  return people.filter((p) => !said.has(p.id));
}

/** "10 of 13 answered, 1 of them only in part". */
export function answeredWords({ asked, answered, partly }: Pick<AuditResult, 'asked' | 'answered' | 'partly'>): string {
  if (asked === 0) return 'nobody is asked yet';
  const part = partly > 0 ? `, ${partly} of them only in part` : '';
  return `${answered} of ${asked} answered${part}`;
}

/** A rating, a median or a share as people write it: "2", "2.5", "0.71" with two places, "–" when there is none. */
export function numberText(value: number | null, places = 1): string {
  return value === null ? '–' : String(Number(value.toFixed(places)));
}
