import { useMemo } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import { weekStudentsOf } from '../../../shared/domain/target-week.ts';
import { nothingToDo, overdueFact, type WeekFacts, weekLines } from '../../../shared/domain/week.ts';
import { useCall } from '../../app/data.ts';
import type { WeekTold } from './this-week-place.tsx';

export type WeekReading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly readAgain: () => void }
  | { readonly state: 'read'; readonly told: WeekTold; readonly school: School; readonly today: string };

/** Reads what this week is told from, and tells it. */
export function useWeek(): WeekReading {
  const start = useCall('app.start', {});
  const school = useCall('school.get', {});
  const plan = useCall('plan.get', {});
  const actions = useCall('plan.listActions', {});
  const checks = useCall('plan.checks', {});
  const staff = useCall('staff.list', {});
  const rounds = useCall('audit.rounds', {});
  // The week does not wait for the students: their lines join it when they have been read.
  const students = useCall('students.list', {});
  const rule = useCall('targets.rule', {});
  const imports = useCall('students.imports', {});
  const sessions = useCall('week.facts', {});
  const newest = rounds.data?.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))[0] ?? null;
  const result = useCall('audit.result', { roundId: newest?.id ?? '-' }, { enabled: newest !== null });

  const academicYear = school.data?.academicYear;
  const weekStudents = useMemo(
    () =>
      students.data && rule.data && imports.data && academicYear !== undefined
        ? weekStudentsOf(students.data, rule.data, academicYear, imports.data)
        : null,
    [students.data, rule.data, imports.data, academicYear],
  );

  return useMemo((): WeekReading => {
    const all = [start, school, plan, actions, checks, staff, rounds, ...(newest === null ? [] : [result])];
    const missing = all.filter((one) => one.data === undefined);
    const failed = [...all, students, rule, imports, sessions].filter((one) => one.error && one.data === undefined);
    const error = failed[0]?.error;
    if (error) return { state: 'failed', error, readAgain: () => failed.forEach((one) => void one.refetch()) };
    if (!(start.data && school.data && plan.data && actions.data && checks.data && staff.data) || missing.length > 0) {
      return { state: 'reading' };
    }
    const facts: WeekFacts = {
      today: start.data.today,
      school: school.data,
      priorityIds: plan.data.priorities.map((p) => p.id),
      actions: actions.data,
      checks: checks.data,
      peopleCount: staff.data.filter(({ status }) => status === 'current').length,
      round: newest && result.data ? { ...newest, asked: result.data.asked, answered: result.data.answered } : null,
      students: weekStudents,
      sessions: sessions.data ?? null,
    };
    const hasAnswers = (result.data?.answered ?? 0) > 0;
    const lines = weekLines(facts);
    const told: WeekTold = {
      lines,
      overdue: overdueFact(lines, facts),
      nothing: nothingToDo(facts),
      next: nextStep(newest !== null, hasAnswers, facts.priorityIds.length > 0, facts.actions.length > 0),
    };
    return { state: 'read', told, school: school.data, today: start.data.today };
  }, [
    start,
    school,
    plan,
    actions,
    checks,
    staff,
    rounds,
    newest,
    result,
    students,
    rule,
    imports,
    sessions,
    weekStudents,
  ]);
}

/** What comes next on the way from the audit to the plan; null once there is a plan under way. */
function nextStep(hasRound: boolean, hasAnswers: boolean, hasPriorities: boolean, hasActions: boolean) {
  if (hasActions) return null;
  if (hasPriorities) return { label: 'Draft the plan', why: 'The priorities have no actions yet', path: '/plan' };
  if (hasAnswers) {
    return {
      label: 'Choose the plan’s priorities',
      why: 'The PD audit has answers, and the needs are ranked',
      path: '/audit',
    };
  }
  if (hasRound) {
    return { label: 'Go on with the PD audit', why: 'The round is open and waits for answers', path: '/audit/answers' };
  }
  return {
    label: 'Start with the PD audit',
    why: 'The plan comes from what the department says it needs. Five minutes to start; people answer in their own time',
    path: '/audit',
  };
}
