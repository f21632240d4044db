import { randomUUID } from 'node:crypto';
import type { Group, GroupPatch } from '../../../shared/contract/groups.ts';
import { academicYearName, formatDayShort } from '../../../shared/domain/school-year.ts';
import { USUAL_SESSION_MINUTES } from '../../../shared/domain/sessions.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { groupMemberTable } from '../store/group-member-table.ts';
import { sessionTable } from '../store/session-table.ts';
import { studentGroupTable } from '../store/student-group-table.ts';
import { defined } from './defined.ts';
import { endGroup } from './group-ending.ts';
import { groupMembersHandlers, membersToAdd } from './group-members.ts';
import { assertPeople, foundGroup, groupRow, groupRows } from './group-reading.ts';
import { removeResourcesOf } from './resources.ts';
import { removeSession, seriesSessions } from './session-writing.ts';
import { foundStudent } from './students-reading.ts';
import { tidied } from './tidied.ts';

type GroupHandlers = Pick<Handlers, Extract<keyof Handlers, `groups.${string}`>>;

/** After the last lesson in most schools. */
const USUAL_START = '15:15';

/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof GroupPatch, string>> = {
  name: 'name',
  strand: 'strand',
  keyStage: 'key stage',
  aim: 'aim',
  place: 'place',
  startsAt: 'time',
  minutes: 'length',
  delivererIds: 'deliverers',
  volunteerIds: 'volunteers',
  notes: 'notes',
};

export function groupsService(app: Context): GroupHandlers {
  /** Two groups of one name could not be told apart in a list. */
  function assertOwnName(name: string, academicYear: number, ownId: string | null): void {
    const other = app.store.groups.byName(academicYear, name);
    if (!other || other.id === ownId) return;
    throw new AppError(
      'conflict',
      `There is a group called ${other.name} in ${academicYearName(academicYear)} already. Give this one another name.`,
      'name',
    );
  }

  return {
    'groups.years': () => {
      const present = app.store.school.academicYear();
      return [...new Set([present, ...app.store.groups.years()])].sort((a, b) => b - a);
    },

    'groups.list': ({ academicYear }) => groupRows(app, academicYear ?? app.store.school.academicYear()),

    'groups.get': ({ id }) => {
      const group = groupRow(app, id);
      const lastDays = new Map(app.store.groupMembers.staysOfGroup(id).map((stay) => [stay.id, stay.leftOn]));
      const members = app.store.groupMembers.ofGroup(id);
      return { group, members: members.map((member) => ({ ...member, lastOn: lastDays.get(member.id) ?? null })) };
    },

    'groups.add': ({ group: said, studentIds, joinedOn, series }) => {
      const group = newGroup(said, app.store.school.academicYear());
      assertOwnName(group.name, group.academicYear, null);
      assertPeople(app, group);
      for (const id of studentIds) foundStudent(app, id);
      const sessions = series === null ? [] : seriesSessions(app, group, series);
      const { today } = app.ports.now();
      const firstOn = sessions[0]?.heldOn ?? today;
      const members = membersToAdd([], group.id, studentIds, joinedOn ?? (firstOn < today ? firstOn : today));
      app.store.changes.step(`Add the group ${group.name}`, (write) => {
        write.insert(studentGroupTable, group);
        for (const member of members) write.insert(groupMemberTable, member);
        for (const session of sessions) write.insert(sessionTable, session);
      });
      return groupRow(app, group.id);
    },

    'groups.update': ({ id, patch: said }) => {
      const group = foundGroup(app, id);
      const patch = tidied(said);
      if (patch.name !== undefined) assertOwnName(patch.name, group.academicYear, id);
      assertPeople(app, patch);
      const [field, ...more] = Object.keys(defined(patch)) as (keyof GroupPatch)[];
      const label = `Change ${group.name}’s ${field && more.length === 0 ? FIELD_NAMES[field] : 'details'}`;
      app.store.changes.step(label, (write) => {
        if (write.update(studentGroupTable, id, patch)) followGroup(app, write, group, patch);
      });
      return groupRow(app, id);
    },

    'groups.end': ({ id, on, reason }) => {
      const group = foundGroup(app, id);
      const sessions = app.store.sessions.ofGroup(id);
      assertEnd(group, on, sessions.findLast(({ status }) => status === 'held')?.heldOn ?? null);
      app.store.changes.step(`End the group ${group.name}`, (write) => endGroup(app, write, group, on, reason.trim()));
      return groupRow(app, id);
    },

    'groups.reopen': ({ id }) => {
      const group = foundGroup(app, id);
      const { endedOn, endedReason } = group;
      if (endedOn === null) throw new AppError('conflict', `${group.name} has not ended.`);
      app.store.changes.step(`Let the group ${group.name} go on`, (write) => {
        write.update(studentGroupTable, id, { endedOn: null, endedReason: '' });
        for (const session of app.store.sessions.ofGroup(id)) {
          const endedIt = session.status === 'cancelled' && session.heldOn > endedOn;
          if (!endedIt || session.cancelledReason !== endedReason) continue;
          write.update(sessionTable, session.id, { status: 'planned', cancelledReason: '' });
        }
      });
      return groupRow(app, id);
    },

    'groups.remove': ({ id }) => {
      const group = foundGroup(app, id);
      app.store.changes.step(`Remove the group ${group.name}`, (write) => {
        for (const session of app.store.sessions.ofGroup(id)) removeSession(app, write, session.id);
        for (const member of app.store.groupMembers.ofGroup(id)) write.remove(groupMemberTable, member.id);
        removeResourcesOf(app, write, id);
        write.remove(studentGroupTable, id);
      });
      return { id };
    },

    ...groupMembersHandlers(app),
  };
}

function newGroup(said: GroupPatch & Pick<Group, 'name' | 'strand'>, academicYear: number): Group {
  return {
    id: randomUUID(),
    academicYear,
    keyStage: null,
    aim: '',
    place: '',
    startsAt: USUAL_START,
    minutes: USUAL_SESSION_MINUTES,
    delivererIds: [],
    volunteerIds: [],
    notes: '',
    endedOn: null,
    endedReason: '',
    ...defined(tidied(said)),
  } as Group;
}

const FOLLOWED = ['place', 'startsAt', 'minutes', 'delivererIds', 'volunteerIds'] as const;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is to come takes the group's new place, time, length and people, unless it has had its own. */
function followGroup(app: Context, write: Writer, before: Group, patch: GroupPatch): void {
  const fields = FOLLOWED.filter((field) => patch[field] !== undefined && !isSame(before[field], patch[field]));
  if (fields.length === 0) return;
  const { today } = app.ports.now();
  for (const session of app.store.sessions.ofGroup(before.id)) {
    if (session.status !== 'planned' || session.heldOn < today) continue;
    const following = fields.filter((field) => isSame(session[field], before[field]));
    write.update(sessionTable, session.id, Object.fromEntries(following.map((field) => [field, patch[field]])));
  }
}

function assertEnd(group: Group, on: string, lastHeldOn: string | null): void {
  if (group.endedOn !== null) {
    throw new AppError('conflict', `${group.name} ended on ${formatDayShort(group.endedOn)} already.`);
  }
  if (lastHeldOn !== null && on < lastHeldOn) {
    throw new AppError(
      'validation',
      `${group.name} met on ${formatDayShort(lastHeldOn)}. Choose that day or a later one as its last.`,
      'on',
    );
  }
}
