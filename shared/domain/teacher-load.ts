import type { PdAction } from '../contract/pd-action.ts';
import type { Plan } from '../contract/plan.ts';
import type { HalfTerm } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';
import { spanOf } from './action-dates.ts';
import { median } from './audit.ts';
import { coverPence } from './plan.ts';
import { HALF_TERM_NUMBERS } from './school-year.ts';
import { isTeacher } from './staff.ts';

/** What the plan asks of somebody over the year; stopped actions are left out. */
export interface Load {
  /** Minutes in each of the six half-terms. */
  readonly byHalfTerm: readonly number[];
  /** Minutes of actions that have no dates yet. */
  readonly undated: number;
  /** All of these minutes together. */
  readonly total: number;
  /** The share of the cost of cover, in pence. */
  readonly coverPence: number;
}

export interface PersonLoad extends Load {
  readonly staffId: string;
  readonly takesPart: readonly PdAction[];
  /** Counted apart: leading adds no hours unless the lead takes part as well. */
  readonly leads: readonly PdAction[];
}

export interface TeacherLoads {
  /** Every teacher of the department: first those with nothing, then the others in the order of the staff list. */
  readonly teachers: readonly PersonLoad[];
  /** Named in the plan but no teacher of the department now: support staff, leadership, and people who have left. */
  readonly others: readonly PersonLoad[];
  /** Of everybody: its minutes are those of `planTotals`. */
  readonly all: Load;
  /** The middle of the teachers' hours, in minutes, of those who have any; of an even count the mean of the two; 0 for none. */
  readonly medianMinutes: number;
}

/** Under this, in minutes, nobody's load is questioned, however little the others have. Ours: an INSET day and a twilight or two. */
const HEAVY_FROM_MINUTES = 10 * 60;

/**
 * Hours of PD by person and half-term. An action's time for each participant is spread evenly over its half-terms, in whole
 * minutes whose sum is exact (the earlier ones take what is left over); its cover is shared by its participants likewise.
 */
export function teacherLoads(
  staff: readonly StaffMember[],
  actions: readonly PdAction[],
  halfTerms: readonly HalfTerm[],
  plan: Pick<Plan, 'coverDayRatePence'>,
): TeacherLoads {
  const live = actions.filter((a) => a.status !== 'stopped');
  const loadOf = (s: StaffMember) => personLoad(s.id, live, halfTerms, plan.coverDayRatePence);
  const teachers = staff.filter(isTeacher).map(loadOf);
  const others = staff
    .filter((s) => !isTeacher(s))
    .map(loadOf)
    .filter((load) => !hasNothing(load));
  return {
    teachers: [...teachers.filter(hasNothing), ...teachers.filter((t) => !hasNothing(t))],
    others,
    all: sumOf([...teachers, ...others]),
    medianMinutes: median(teachers.map((t) => t.total).filter((minutes) => minutes > 0)) ?? 0,
  };
}

/** True for somebody who neither takes part in anything nor leads it. */
export function hasNothing({ takesPart, leads }: PersonLoad): boolean {
  return takesPart.length === 0 && leads.length === 0;
}

/** True where it is worth asking whether the load is fair: more than twice the middle one, and not a small one. */
export function isHeavy({ total }: Load, medianMinutes: number): boolean {
  return total >= HEAVY_FROM_MINUTES && total > 2 * medianMinutes;
}

/** A whole number in so many parts that differ by one at most and add up to it; the earlier parts are the larger. */
export function evenShares(whole: number, parts: number): readonly number[] {
  const least = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, i) => least + (i < whole - least * parts ? 1 : 0));
}

function personLoad(
  staffId: string,
  live: readonly PdAction[],
  halfTerms: readonly HalfTerm[],
  coverDayRatePence: number,
): PersonLoad {
  const takesPart = live.filter((a) => a.participantIds.includes(staffId));
  const minutes = new Map<number, number>();
  let undated = 0;
  let cover = 0;
  for (const action of takesPart) {
    const span = spanOf(action, halfTerms);
    if (span === null) undated += action.minutesPerPerson;
    else {
      const shares = evenShares(action.minutesPerPerson, span.last - span.first + 1);
      for (const [i, share] of shares.entries()) {
        minutes.set(span.first + i, (minutes.get(span.first + i) ?? 0) + share);
      }
    }
    const people = action.participantIds;
    cover += evenShares(coverPence(action, coverDayRatePence), people.length)[people.indexOf(staffId)] ?? 0;
  }
  const byHalfTerm = HALF_TERM_NUMBERS.map((n) => minutes.get(n) ?? 0);
  return {
    staffId,
    takesPart,
    leads: live.filter((a) => a.leadId === staffId),
    byHalfTerm,
    undated,
    total: byHalfTerm.reduce((sum, m) => sum + m, undated),
    coverPence: cover,
  };
}

function sumOf(loads: readonly Load[]): Load {
  const add = (of: (load: Load) => number) => loads.reduce((sum, load) => sum + of(load), 0);
  return {
    byHalfTerm: HALF_TERM_NUMBERS.map((_, i) => add((load) => load.byHalfTerm[i] ?? 0)),
    undated: add((load) => load.undated),
    total: add((load) => load.total),
    coverPence: add((load) => load.coverPence),
  };
}
