import type { Group, GroupMember, GroupRow } from '../../../shared/contract/groups.ts';
import type { School } from '../../../shared/contract/school.ts';
import { academicYearName, academicYearOf } from '../../../shared/domain/school-year.ts';
import { usualTurns } from '../../../shared/domain/session-series.ts';
import { isMemberOn } from '../../../shared/domain/sessions.ts';
import type { Context } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import type { SessionDay } from '../store/session-table.ts';

type Read = Pick<Context, 'store' | 'ports'>;

export function foundGroup({ store }: Pick<Context, 'store'>, id: string): Group {
  const group = store.groups.get(id);
  if (!group) throw notFound('That group');
  return group;
}

/** The groups of an academic year as the list has them. */
export function groupRows(app: Read, academicYear: number): GroupRow[] {
  const days = Map.groupBy(app.store.sessions.daysOfYear(academicYear), ({ groupId }) => groupId);
  const members = Map.groupBy(app.store.groupMembers.staysOfYear(academicYear), ({ groupId }) => groupId);
  const { today } = app.ports.now();
  return app.store.groups
    .list(academicYear)
    .map((group) => rowOf(group, members.get(group.id) ?? [], days.get(group.id) ?? [], today));
}

export function groupRow(app: Read, id: string): GroupRow {
  const { store, ports } = app;
  return rowOf(
    foundGroup(app, id),
    store.groupMembers.staysOfGroup(id),
    store.sessions.daysOfGroup(id),
    ports.now().today,
  );
}

function rowOf(group: Group, members: readonly GroupMember[], days: readonly SessionDay[], today: string): GroupRow {
  const lastDay = group.endedOn !== null && group.endedOn < today ? group.endedOn : today;
  const comingUp = days.filter(({ status, heldOn }) => status === 'planned' && heldOn >= today);
  return {
    ...group,
    studentCount: new Set(members.filter((m) => isMemberOn(m, lastDay)).map((m) => m.studentId)).size,
    sessionCount: days.length,
    heldCount: days.filter(({ status }) => status === 'held').length,
    overdueCount: days.filter(({ status, heldOn }) => status === 'planned' && heldOn < today).length,
    nextOn: comingUp[0]?.heldOn ?? null,
    turns: usualTurns(comingUp.length > 0 ? comingUp : days),
  };
}

/** The term dates and closed days of a group's own academic year. */
export function calendarOf({ store }: Pick<Context, 'store'>, year: number): Pick<School, 'halfTerms' | 'closedDays'> {
  return { halfTerms: store.school.halfTermsOf(year), closedDays: store.school.closedDaysOf(year) };
}

/** Refuses a day that the group cannot meet on, or be joined on: outside its academic year, or after its end. */
export function assertGroupDay(group: Group, day: string, field: string): void {
  if (academicYearOf(day) !== group.academicYear) {
    const name = academicYearName(group.academicYear);
    throw new AppError(
      'validation',
      `${group.name} belongs to ${name}. Choose a day from 1 August ${group.academicYear} to 31 July ${group.academicYear + 1}, or add a group for the other year.`,
      field,
    );
  }
  if (group.endedOn !== null && day > group.endedOn) {
    throw new AppError('conflict', `${group.name} has ended. Let the group go on first, then do this again.`, field);
  }
}

/** Refuses staff and volunteers that are no longer there. */
export function assertPeople(
  { store }: Pick<Context, 'store'>,
  {
    delivererIds = [],
    volunteerIds = [],
  }: { delivererIds?: readonly string[] | undefined; volunteerIds?: readonly string[] | undefined },
): void {
  for (const id of delivererIds) if (!store.staff.get(id)) throw notFound('One of the people who run it');
  for (const id of volunteerIds) if (!store.volunteers.get(id)) throw notFound('One of the volunteers');
}
