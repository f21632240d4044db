import type { Group, GroupMember } from '../../../shared/contract/groups.ts';
import type { Session, SessionRow } from '../../../shared/contract/sessions.ts';
import { isMemberOn } from '../../../shared/domain/sessions.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

/** Sessions with what a list says of them: their group, who is expected and who was there. */
export function sessionRows({ store }: Pick<Context, 'store'>, sessions: readonly Session[]): SessionRow[] {
  const groups = new Map<string, { readonly group: Group; readonly members: readonly GroupMember[] }>();
  const groupOf = (id: string) => {
    const known = groups.get(id);
    if (known) return known;
    const group = store.groups.get(id);
    if (!group) throw new Error('a session without its group');
    const read = { group, members: store.groupMembers.staysOfGroup(id) };
    groups.set(id, read);
    return read;
  };
  return sessions.map((session) => {
    const { group, members } = groupOf(session.groupId);
    const { name: groupName, strand, keyStage } = group;
    const counts = session.status === 'held' ? store.marks.counts(session.id) : null;
    return {
      ...session,
      groupName,
      strand,
      keyStage,
      expectedCount: counts?.expected ?? membersOn(members, session.heldOn).length,
      attendedCount: counts?.attended ?? null,
    };
  });
}

/** Who belongs to a group on a day, each once. */
export function membersOn(members: readonly GroupMember[], day: string): readonly string[] {
  return [...new Set(members.filter((member) => isMemberOn(member, day)).map(({ studentId }) => studentId))];
}

export function foundSession({ store }: Pick<Context, 'store'>, id: string): Session {
  const session = store.sessions.get(id);
  if (!session) throw notFound('That session');
  return session;
}

/** One session with what a list says of it. Throws when it is not there. */
export function sessionRow(app: Pick<Context, 'store'>, id: string): SessionRow {
  const [row] = sessionRows(app, [foundSession(app, id)]);
  if (!row) throw notFound('That session');
  return row;
}
