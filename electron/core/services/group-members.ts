import { randomUUID } from 'node:crypto';
import type { GroupMember } from '../../../shared/contract/groups.ts';
import { addDays } from '../../../shared/domain/school-year.ts';
import { isMemberOn } from '../../../shared/domain/sessions.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { groupMemberTable } from '../store/group-member-table.ts';
import { assertGroupDay, foundGroup } from './group-reading.ts';
import { foundStudent } from './students-reading.ts';

type MemberHandlers = Pick<Handlers, 'groups.addMembers' | 'groups.updateMember' | 'groups.removeMembers'>;

/** New memberships from a day on: of nobody who is a member then, and up to the day before one that begins later. */
export function membersToAdd(
  present: readonly GroupMember[],
  groupId: string,
  studentIds: readonly string[],
  joinedOn: string,
): GroupMember[] {
  return [...new Set(studentIds)].flatMap((studentId) => {
    const own = present.filter((m) => m.studentId === studentId);
    if (own.some((m) => isMemberOn(m, joinedOn))) return [];
    const later = own
      .map((m) => m.joinedOn)
      .filter((day) => day > joinedOn)
      .sort()[0];
    const leftOn = later === undefined ? null : addDays(later, -1);
    return [{ id: randomUUID(), groupId, studentId, joinedOn, leftOn }];
  });
}

/** Who belongs to a group, from when to when. */
export function groupMembersHandlers(app: Context): MemberHandlers {
  function found(id: string): GroupMember {
    const member = app.store.groupMembers.get(id);
    if (!member) throw notFound('That member of the group');
    return member;
  }

  return {
    'groups.addMembers': ({ groupId, studentIds, joinedOn }) => {
      const group = foundGroup(app, groupId);
      assertGroupDay(group, joinedOn, 'joinedOn');
      for (const id of studentIds) foundStudent(app, id);
      const members = membersToAdd(app.store.groupMembers.ofGroup(groupId), groupId, studentIds, joinedOn);
      app.store.changes.step(`Add ${countOf(members.length, 'student')} to ${group.name}`, (write) => {
        for (const member of members) write.insert(groupMemberTable, member);
      });
      return { added: members.length };
    },

    'groups.updateMember': ({ id, patch }) => {
      const before = found(id);
      const group = foundGroup(app, before.groupId);
      const after = { ...before, joinedOn: patch.joinedOn ?? before.joinedOn };
      if (patch.leftOn !== undefined) after.leftOn = patch.leftOn;
      assertStretch(
        after,
        app.store.groupMembers.ofGroup(group.id),
        patch.joinedOn === undefined ? 'leftOn' : 'joinedOn',
      );
      const label =
        patch.leftOn && before.leftOn === null
          ? `End a student’s place in ${group.name}`
          : `Change a student’s days in ${group.name}`;
      app.store.changes.step(label, (write) => write.update(groupMemberTable, id, patch));
      return found(id);
    },

    'groups.removeMembers': ({ ids }) => {
      const members = [...new Set(ids)].map(found);
      const names = new Set(members.map((m) => foundGroup(app, m.groupId).name));
      const from = names.size === 1 ? [...names][0] : 'their groups';
      app.store.changes.step(`Take ${countOf(members.length, 'student')} out of ${from}`, (write) => {
        for (const { id } of members) write.remove(groupMemberTable, id);
      });
      return { removed: members.length };
    },
  };
}

/** A last day that is not before the first, and no day on which the student would be a member twice. */
function assertStretch(member: GroupMember, ofGroup: readonly GroupMember[], field: string): void {
  const { id, studentId, joinedOn, leftOn } = member;
  if (leftOn !== null && leftOn < joinedOn) {
    throw new AppError('validation', 'The last day must not be before the day of joining.', field);
  }
  const isTwice = ofGroup.some(
    (other) =>
      other.id !== id &&
      other.studentId === studentId &&
      (leftOn === null || other.joinedOn <= leftOn) &&
      (other.leftOn === null || joinedOn <= other.leftOn),
  );
  if (isTwice) {
    throw new AppError('conflict', 'This student would be in the group twice on some days. Choose other days.', field);
  }
}
