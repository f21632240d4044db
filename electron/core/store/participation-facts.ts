import type { Session } from '../../../shared/contract/sessions.ts';
import type { ActionForm } from '../../../shared/domain/plan.ts';
import type { KeyStage, Strand } from '../../../shared/domain/strands.ts';
import type { Db } from './database.ts';
import { MEMBERSHIP } from './group-member-table.ts';

/** A session with how many it was for. */
export interface CountedSession
  extends Pick<Session, 'heldOn' | 'startsAt' | 'minutes' | 'deliveredMinutes' | 'status' | 'groupId'> {
  readonly groupName: string;
  readonly strand: Strand;
  readonly keyStage: KeyStage | null;
  /** Members on the day; once held, those with a mark other than "not expected". */
  readonly expected: number;
  /** Present or late. */
  readonly attended: number;
}

/** A PD session of which somebody has said who took part. */
export interface AttendedPdSession {
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Empty where neither the session nor its action says. */
  readonly form: ActionForm | '';
  readonly attendedIds: readonly string[];
}

/** What the participation workbook needs beside what others read. */
export function participationFacts(db: Db) {
  const sessions = db.prepare<[string, string], CountedSession>(
    `SELECT s.held_on AS heldOn, s.starts_at AS startsAt, s.minutes, s.delivered_minutes AS deliveredMinutes, s.status,
       s.group_id AS groupId, g.name AS groupName, g.strand, g.key_stage AS keyStage,
       iif(s.status = 'held',
         (SELECT count(*) FROM mark m WHERE m.session_id = s.id AND m.mark <> 'not-expected'),
         (SELECT count(DISTINCT b.student_id) FROM ${MEMBERSHIP} b WHERE b.group_id = s.group_id
            AND b.joined_on <= s.held_on AND (b.left_on IS NULL OR s.held_on <= b.left_on))) AS expected,
       (SELECT count(*) FROM mark m WHERE m.session_id = s.id AND s.status = 'held'
          AND m.mark IN ('present', 'late')) AS attended
     FROM session s JOIN student_group g ON g.id = s.group_id
     WHERE s.held_on BETWEEN ? AND ? ORDER BY s.held_on, s.starts_at, s.id`,
  );
  const pdSessions = db.prepare<[string, string], Omit<AttendedPdSession, 'attendedIds'> & { attendedIds: string }>(
    `SELECT s.held_on AS heldOn, s.starts_at AS startsAt, s.ends_at AS endsAt, coalesce(s.form, a.form) AS form,
       s.attended_ids AS attendedIds
     FROM pd_session s JOIN pd_action a ON a.id = s.action_id
     WHERE s.held_on BETWEEN ? AND ? AND s.cancelled_reason = '' AND s.attended_ids <> 'null'
     ORDER BY s.held_on, s.starts_at, s.id`,
  );
  const secret = db.prepare<[], string>('SELECT secret FROM pseudonym_key').pluck();
  return {
    /** Of these days, both included, by day and time. */
    sessions: (firstOn: string, lastOn: string): CountedSession[] => sessions.all(firstOn, lastOn),
    pdSessions: (firstOn: string, lastOn: string): AttendedPdSession[] =>
      pdSessions
        .all(firstOn, lastOn)
        .map(({ attendedIds, ...session }) => ({ ...session, attendedIds: JSON.parse(attendedIds) as string[] })),
    /** What students' codes are made with. It never leaves the data file. */
    secret: (): string => secret.get() ?? '',
  };
}
