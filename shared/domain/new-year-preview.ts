import type { AuditRound } from '../contract/audit.ts';
import type { Group, GroupMember } from '../contract/groups.ts';
import type { MentoringPair } from '../contract/mentoring.ts';
import type { NewYearPreview } from '../contract/new-year.ts';
import type { PdAction } from '../contract/pd-action.ts';
import type { WaitingPdSession } from '../contract/pd-session.ts';
import type { Plan, Priority } from '../contract/plan.ts';
import type { ClosedDay, HalfTerm, KeyDate, School } from '../contract/school.ts';
import type { Session } from '../contract/sessions.ts';
import type { StaffMember } from '../contract/staff.ts';
import type { Student } from '../contract/students.ts';
import { whyNotStart } from './new-year.ts';
import { actionRefs } from './plan.ts';
import { addDays, isStudentDay, suggestedHalfTerms, yearOf } from './school-year.ts';
import { isMemberOn } from './sessions.ts';
import { yearGroupOf } from './students.ts';

/** All that the start of a new academic year is worked out from. */
export interface NewYearFacts {
  readonly today: string;
  readonly school: School;
  /** Term dates that are known of the new year already; empty when none are. */
  readonly nextHalfTerms: readonly HalfTerm[];
  /** Closed and INSET days that are known of the new year already. */
  readonly nextClosedDays: readonly ClosedDay[];
  readonly students: readonly Pick<Student, 'id' | 'cohort' | 'yearOffset' | 'leftOn'>[];
  /** Of the old year. */
  readonly groups: readonly Pick<Group, 'id' | 'name' | 'endedOn'>[];
  readonly members: readonly Pick<GroupMember, 'groupId' | 'joinedOn' | 'leftOn'>[];
  /** Sessions of those groups that are planned. */
  readonly planned: readonly Pick<Session, 'id' | 'groupId' | 'heldOn'>[];
  /** Of the old year. */
  readonly pairs: readonly MentoringPair[];
  readonly plan: Pick<Plan, 'title'>;
  readonly priorities: readonly Pick<Priority, 'id' | 'title'>[];
  /** In the order of the plan. */
  readonly actions: readonly PdAction[];
  readonly pdWaiting: readonly WaitingPdSession[];
  readonly staff: readonly Pick<StaffMember, 'id' | 'name' | 'status'>[];
  /** Names of volunteers and undergraduates by id. */
  readonly volunteerNames: ReadonlyMap<string, string>;
  readonly rounds: readonly Pick<AuditRound, 'id' | 'name' | 'status'>[];
}

/** Weeks between a day and the same weekday a year on. */
const WEEKS_IN_YEAR = 52;
/** The youngest year group in which students leave: that of a middle school. */
const YOUNGEST_LEAVERS = 8;
/** The last years of schools without and with a sixth form. */
const LAST_WITHOUT_SIXTH_FORM = 11;
const LAST_WITH_SIXTH_FORM = 13;

export const isUnfinished = ({ status }: Pick<PdAction, 'status'>): boolean =>
  status !== 'done' && status !== 'stopped';

/** Key dates a year on, on the same weekdays. */
export const movedKeyDates = (keyDates: readonly KeyDate[]): KeyDate[] =>
  keyDates.map((d) => ({
    ...d,
    firstOn: addDays(d.firstOn, WEEKS_IN_YEAR * 7),
    lastOn: addDays(d.lastOn, WEEKS_IN_YEAR * 7),
  }));

/** What starting the next academic year would do. */
export function previewNewYear(facts: NewYearFacts): NewYearPreview {
  const { today, school, plan, actions, rounds } = facts;
  const { academicYear: from, halfTerms } = school;
  const next = facts.nextHalfTerms.length > 0 ? facts.nextHalfTerms : suggestedHalfTerms(from + 1);
  const lastOn = yearOf(halfTerms)?.lastOn ?? today;
  return {
    from,
    to: from + 1,
    lastOn,
    daysLeft: schoolDaysBetween(today, lastOn, school),
    refusal: whyNotStart(today, { academicYear: from, lastOn }, next),
    halfTerms: [...next],
    closedDays: [...facts.nextClosedDays],
    keyDates: movedKeyDates(school.keyDates),
    ...studentsOf(facts),
    ...groupsOf(facts, lastOn),
    pdWaiting: [...facts.pdWaiting],
    pairs: pairsOf(facts),
    plan: {
      title: plan.title,
      doneCount: actions.filter(({ status }) => status === 'done').length,
      stoppedCount: actions.filter(({ status }) => status === 'stopped').length,
      unfinished: unfinishedOf(facts),
    },
    openRounds: rounds.filter(({ status }) => status === 'open').map(({ id, name }) => ({ id, name })),
  };
}

function schoolDaysBetween(today: string, lastOn: string, { halfTerms, closedDays }: School): number {
  let days = 0;
  for (let day = addDays(today, 1); day <= lastOn; day = addDays(day, 1)) {
    if (isStudentDay(day, halfTerms, closedDays)) days += 1;
  }
  return days;
}

function studentsOf({ students, school }: NewYearFacts) {
  const here = students.filter(({ leftOn }) => leftOn === null);
  const counts = new Map<number, number>();
  const oldest: { studentId: string; yearGroup: number }[] = [];
  for (const student of here) {
    const yearGroup = yearGroupOf(student, school.academicYear);
    if (yearGroup === null) continue;
    counts.set(yearGroup, (counts.get(yearGroup) ?? 0) + 1);
    if (yearGroup >= YOUNGEST_LEAVERS) oldest.push({ studentId: student.id, yearGroup });
  }
  const present = [...counts.keys()].sort((a, b) => a - b);
  const hasSixthForm = present.some((yearGroup) => yearGroup > LAST_WITHOUT_SIXTH_FORM);
  const last = hasSixthForm ? LAST_WITH_SIXTH_FORM : LAST_WITHOUT_SIXTH_FORM;
  return {
    yearGroups: present.map((yearGroup) => ({ yearGroup, count: counts.get(yearGroup) ?? 0 })),
    unknownYearCount: here.filter(({ cohort }) => cohort === null).length,
    outOfCohortCount: here.filter(({ cohort, yearOffset }) => cohort !== null && yearOffset !== 0).length,
    oldest: oldest.sort((a, b) => b.yearGroup - a.yearGroup),
    lastYearGroup: present.some((yearGroup) => yearGroup >= last) ? last : null,
  };
}

function groupsOf({ today, groups, members, planned }: NewYearFacts, lastOn: string) {
  const sessions = Map.groupBy(planned, ({ groupId }) => groupId);
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId);
  const goingOn = groups.filter(({ endedOn }) => endedOn === null);
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const day = today < lastOn ? today : lastOn;
  return {
    groups: goingOn.map(({ id, name }) => ({
      id,
      name,
      memberCount: (byGroup.get(id) ?? []).filter((member) => isMemberOn(member, day)).length,
      cancelledCount: (sessions.get(id) ?? []).filter(({ heldOn }) => heldOn > lastOn).length,
    })),
    overdue: planned
      .filter(({ heldOn }) => heldOn < today && heldOn <= lastOn)
      .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
      .map(({ id, groupId, heldOn }) => ({ sessionId: id, groupName: names.get(groupId) ?? '', heldOn })),
  };
}

function pairsOf({ pairs, staff, volunteerNames }: NewYearFacts): NewYearPreview['pairs'] {
  const names = new Map([...volunteerNames, ...staff.map(({ id, name }) => [id, name] as const)]);
  return pairs
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, menteeId, mentorKind, mentorStudentId, mentorVolunteerId, mentorStaffId }) => ({
      id,
      menteeId,
      mentorKind,
      mentorStudentId,
      mentorName: names.get(mentorVolunteerId ?? mentorStaffId ?? '') ?? '',
    }));
}

function unfinishedOf({ priorities, actions, staff }: NewYearFacts): NewYearPreview['plan']['unfinished'] {
  const refs = actionRefs(
    priorities.map(({ id }) => id),
    actions,
  );
  const titles = new Map(priorities.map(({ id, title }) => [id, title]));
  const gone = new Map(staff.filter(({ status }) => status !== 'current').map(({ id, name }) => [id, name]));
  return actions.filter(isUnfinished).map((action) => ({
    id: action.id,
    ref: refs.get(action.id) ?? '',
    title: action.title,
    priorityTitle: titles.get(action.priorityId) ?? '',
    status: action.status,
    leftNames: [...new Set([action.leadId ?? '', ...action.participantIds])].flatMap((id) => gone.get(id) ?? []),
  }));
}
