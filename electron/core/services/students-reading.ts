import type {
  Nomination,
  PupilPremiumReasonHeld,
  Student,
  StudentRow,
  TargetDecision,
} from '../../../shared/contract/students.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { StoredReason } from '../store/pupil-premium-reason-table.ts';
import type { StoredStudent } from '../store/student-table.ts';

const NONE: readonly never[] = [];

/** Everybody with what hangs on them, leavers too, by surname and forename. */
export function studentRows({ store }: Context): StudentRow[] {
  const reasons = new Map<string, PupilPremiumReasonHeld[]>();
  for (const held of store.pupilPremiumReasons.list()) addTo(reasons, held.studentId, reasonOf(held));
  const nominations = new Map<string, Nomination[]>();
  for (const nomination of store.nominations.list()) addTo(nominations, nomination.studentId, nomination);
  const latest = new Map<string, TargetDecision>();
  for (const decision of store.targetDecisions.list()) latest.set(decision.studentId, decision);
  return store.students.facts().map((student) => ({
    ...student,
    reasons: reasons.get(student.id) ?? NONE,
    nominations: nominations.get(student.id) ?? NONE,
    decision: latest.get(student.id) ?? null,
  }));
}

/** One student with what hangs on them. Throws when they are not there. */
export function studentRow({ store }: Context, id: string): StudentRow {
  const { sources: _, ...student } = foundStudent({ store }, id);
  return {
    ...(student as Student),
    reasons: store.pupilPremiumReasons.of(id).map(reasonOf),
    nominations: store.nominations.of(id),
    decision: store.targetDecisions.of(id)[0] ?? null,
  };
}

export function foundStudent({ store }: Pick<Context, 'store'>, id: string): StoredStudent {
  const student = store.students.get(id);
  if (!student) throw notFound('That student');
  return student;
}

const reasonOf = ({ id: _, studentId: _s, ...held }: StoredReason): PupilPremiumReasonHeld => held;

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
