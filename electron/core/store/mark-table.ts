import type { Session, SessionMark } from '../../../shared/contract/sessions.ts';
import type { Mark } from '../../../shared/domain/sessions.ts';
import type { Db } from './database.ts';
import { MEMBERSHIP } from './group-member-table.ts';
import { defineTable, type Plain } from './table.ts';

export type MarkRow = Plain<SessionMark & { readonly id: string; readonly sessionId: string }>;
export const markTable = defineTable<MarkRow>('mark', {
  id: 'plain',
  sessionId: 'plain',
  studentId: 'plain',
  mark: 'plain',
  minutesLate: 'plain',
  note: 'plain',
});

/** Somebody in the register of a session. */
export interface RegisterRow {
  readonly id: string;
  readonly surname: string;
  readonly forename: string;
  readonly form: string;
  readonly cohort: number | null;
  readonly yearOffset: number;
  /** On the day of the session; others are guests. */
  readonly isMember: boolean;
  /** Null, as the two after it: there is none. */
  readonly mark: Mark | null;
  readonly minutesLate: number | null;
  readonly note: string | null;
}

/** The sessions of the same group around one, cancelled ones left out. */
export interface SessionsAround {
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** What the session before left to do; null without one. */
  readonly lastNextStep: string | null;
}

export function markQueries(db: Db) {
  const fields = markTable.select('m');
  const ofSession = db.prepare(`SELECT ${fields} FROM mark m WHERE m.session_id = ?`);
  const ofStudent = db.prepare(`SELECT ${fields} FROM mark m WHERE m.student_id = ?`);
  const counts = db.prepare(
    `SELECT count(*) FILTER (WHERE mark <> 'not-expected') AS expected,
            count(*) FILTER (WHERE mark IN ('present', 'late')) AS attended
       FROM mark WHERE session_id = ?`,
  );
  const row = `s.id, s.surname, s.forename, s.form, s.cohort, s.year_offset AS yearOffset, m.mark,
    m.minutes_late AS minutesLate, m.note`;
  const byName = 'ORDER BY s.surname COLLATE NOCASE, s.forename COLLATE NOCASE, s.id';
  const members = db.prepare<[Pick<Session, 'id' | 'groupId' | 'heldOn'>], Omit<RegisterRow, 'isMember'>>(
    `SELECT ${row} FROM ${MEMBERSHIP} b JOIN student s ON s.id = b.student_id
       LEFT JOIN mark m ON m.session_id = :id AND m.student_id = s.id
     WHERE b.group_id = :groupId AND b.joined_on <= :heldOn AND (b.left_on IS NULL OR :heldOn <= b.left_on) ${byName}`,
  );
  const marked = db.prepare<[string], string>('SELECT student_id FROM mark WHERE session_id = ?').pluck();
  const guest = db.prepare<[string, string], Omit<RegisterRow, 'isMember'>>(
    `SELECT ${row} FROM mark m JOIN student s ON s.id = m.student_id WHERE m.session_id = ? AND m.student_id = ?`,
  );
  const others = `FROM session o WHERE o.group_id = :groupId AND o.status <> 'cancelled'`;
  const when = '(:heldOn, :startsAt, :id)';
  const before = db.prepare<[When], { readonly id: string; readonly nextStep: string }>(
    `SELECT o.id, o.next_step AS nextStep ${others} AND o.held_on <= :heldOn AND (o.held_on, o.starts_at, o.id) < ${when}
     ORDER BY o.held_on DESC, o.starts_at DESC, o.id DESC LIMIT 1`,
  );
  const after = db.prepare<[When], { readonly id: string }>(
    `SELECT o.id ${others} AND o.held_on >= :heldOn AND (o.held_on, o.starts_at, o.id) > ${when}
     ORDER BY o.held_on, o.starts_at, o.id LIMIT 1`,
  );
  return {
    /** Those expected, and those who were there, of a session whose register was taken. */
    counts: (sessionId: string) => counts.get(sessionId) as { readonly expected: number; readonly attended: number },
    ofSession: (sessionId: string): MarkRow[] => ofSession.all(sessionId).map(markTable.read),
    ofStudent: (studentId: string): MarkRow[] => ofStudent.all(studentId).map(markTable.read),
    /** The members on the day of a session by name, then whoever else has a mark in it. */
    register({ id, groupId, heldOn }: Session): RegisterRow[] {
      const rows = new Map<string, RegisterRow>();
      // Somebody who came back on the day they left is a member twice.
      for (const member of members.all({ id, groupId, heldOn })) rows.set(member.id, { ...member, isMember: true });
      for (const studentId of marked.all(id)) {
        const came = rows.has(studentId) ? undefined : guest.get(id, studentId);
        if (came) rows.set(studentId, { ...came, isMember: false });
      }
      return [...rows.values()];
    },
    around({ id, groupId, heldOn, startsAt }: Session): SessionsAround {
      const at = { id, groupId, heldOn, startsAt };
      const previous = before.get(at);
      const lastNextStep = previous?.nextStep ?? null;
      return { previousId: previous?.id ?? null, nextId: after.get(at)?.id ?? null, lastNextStep };
    },
  };
}

type When = Pick<Session, 'id' | 'groupId' | 'heldOn' | 'startsAt'>;
