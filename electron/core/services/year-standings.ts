import { standingDay, standingOn, type YearStanding } from '../../../shared/domain/year-standing.ts';
import type { Context } from '../context.ts';

/** How students stood in an academic year, by id; those nobody had decided about are not in it. */
export function yearStandings({ store }: Context, academicYear: number): ReadonlyMap<string, YearStanding> {
  const day = standingDay(academicYear, store.school.academicYear(), store.school.halfTermsOf(academicYear));
  const decisions = Map.groupBy(store.targetDecisions.list(), ({ studentId }) => studentId);
  const known = store.students.facts().flatMap((student) => {
    const own = standingOn(student, decisions.get(student.id) ?? [], day);
    return own === null ? [] : [[student.id, own] as const];
  });
  return new Map(known);
}
