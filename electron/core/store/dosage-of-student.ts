import type { MentoringMeeting } from '../../../shared/contract/mentoring.ts';
import type { Session, SessionMark } from '../../../shared/contract/sessions.ts';
import type { EventKind, Strand } from '../../../shared/domain/strands.ts';
import type { Db } from './database.ts';
import { MEMBERSHIP } from './group-member-table.ts';

type SessionPart = Pick<Session, 'id' | 'heldOn' | 'startsAt' | 'minutes' | 'status' | 'deliveredMinutes'>;
/** A session a student has a mark in, or is expected at; without a register there is no mark. */
export type StudentSession = SessionPart & {
  readonly groupName: string;
  readonly strand: Strand;
  readonly mark: SessionMark['mark'] | null;
  readonly minutesLate: number;
};
export type StudentMeeting = Pick<MentoringMeeting, 'id' | 'pairId' | 'metOn' | 'minutes'>;
export interface StudentEvent {
  readonly id: string;
  readonly name: string;
  readonly kind: EventKind;
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly minutes: number;
}

const SESSION = `s.id, s.held_on AS heldOn, s.starts_at AS startsAt, s.minutes, s.status,
  s.delivered_minutes AS deliveredMinutes, g.name AS groupName, g.strand`;

/** All that counts towards one student's dosage, whatever the year: few rows, for one student. */
export function dosageOfStudent(db: Db) {
  const marked = db.prepare<[string], StudentSession>(
    `SELECT ${SESSION}, m.mark, m.minutes_late AS minutesLate
     FROM mark m JOIN session s ON s.id = m.session_id JOIN student_group g ON g.id = s.group_id
     WHERE m.student_id = ? AND s.status = 'held'`,
  );
  const expected = db.prepare<[string], StudentSession>(
    `SELECT DISTINCT ${SESSION}, NULL AS mark, 0 AS minutesLate
     FROM ${MEMBERSHIP} b
       JOIN session s ON s.group_id = b.group_id AND s.held_on >= b.joined_on
         AND (b.left_on IS NULL OR s.held_on <= b.left_on)
       JOIN student_group g ON g.id = s.group_id
     WHERE b.student_id = ? AND s.status <> 'held'`,
  );
  const met = db.prepare<[string], StudentMeeting>(
    `SELECT t.id, t.pair_id AS pairId, t.met_on AS metOn, t.minutes
     FROM mentoring_pair p JOIN mentoring_meeting t ON t.pair_id = p.id
     WHERE p.mentee_id = ? AND t.outcome = 'met'`,
  );
  const tookPart = db.prepare<[string], StudentEvent>(
    `SELECT e.id, e.name, e.kind, e.held_on AS heldOn, e.starts_at AS startsAt, e.minutes
     FROM event_entry n JOIN event e ON e.id = n.event_id
     WHERE n.student_id = ? AND n.stage = 'took-part' AND e.is_cancelled = 0`,
  );
  return {
    sessions: (studentId: string): StudentSession[] => [...marked.all(studentId), ...expected.all(studentId)],
    meetings: (studentId: string): StudentMeeting[] => met.all(studentId),
    events: (studentId: string): StudentEvent[] => tookPart.all(studentId),
  };
}
