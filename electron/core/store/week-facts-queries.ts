import type { SessionFacts } from '../../../shared/contract/week.ts';
import { DEADLINE_DAYS } from '../../../shared/domain/events.ts';
import { addDays } from '../../../shared/domain/school-year.ts';
import type { Db } from './database.ts';
import { MEMBERSHIP } from './group-member-table.ts';

/** What the list of things to do is made from. Every query is bound to days or to what is open, never to all years. */
export function weekFactsQueries(db: Db) {
  const overdueRegisters = db.prepare(
    `SELECT s.id AS sessionId, g.name AS groupName, s.held_on AS heldOn, s.starts_at AS startsAt,
            (SELECT count(DISTINCT m.student_id) FROM ${MEMBERSHIP} m
              WHERE m.group_id = s.group_id AND m.joined_on <= s.held_on
                AND (m.left_on IS NULL OR m.left_on >= s.held_on)) AS studentCount
       FROM session s JOIN student_group g ON g.id = s.group_id
      WHERE s.status = 'planned' AND s.held_on < ?
      ORDER BY s.held_on, s.starts_at, s.id LIMIT 200`,
  );
  // The latest decision counts.
  const targets = db.prepare(
    `SELECT s.id FROM student s
       JOIN target_decision d ON d.student_id = s.id
      WHERE s.left_on IS NULL AND d.standing = 'target'
        AND NOT EXISTS (SELECT 1 FROM target_decision later WHERE later.student_id = s.id
              AND (later.decided_at > d.decided_at OR (later.decided_at = d.decided_at AND later.rowid > d.rowid)))`,
  );
  // As dosage counts it: who came when the session was over had nothing of it.
  const supported = db.prepare(
    `SELECT DISTINCT m.student_id AS id FROM session s JOIN mark m ON m.session_id = s.id
      WHERE s.held_on BETWEEN @firstOn AND @lastOn AND s.status = 'held'
        AND m.mark IN ('present', 'late') AND m.minutes_late < s.delivered_minutes
     UNION
     SELECT p.mentee_id FROM mentoring_meeting t JOIN mentoring_pair p ON p.id = t.pair_id
      WHERE t.met_on BETWEEN @firstOn AND @lastOn AND t.outcome = 'met'
     UNION
     SELECT e.student_id FROM event v JOIN event_entry e ON e.event_id = v.id
      WHERE v.held_on BETWEEN @firstOn AND @lastOn AND v.is_cancelled = 0 AND e.stage = 'took-part'
        AND v.kind NOT IN ('parents-and-families', 'aspiration-and-careers')`,
  );
  const deadlines = db.prepare(
    `SELECT v.id AS eventId, v.name, v.deadline_on AS deadlineOn, v.places,
            count(e.id) FILTER (WHERE e.stage IN ('entered', 'took-part', 'did-not-come')) AS enteredCount,
            count(e.id) FILTER (WHERE e.stage = 'invited') AS invitedCount
       FROM event v LEFT JOIN event_entry e ON e.event_id = v.id
      WHERE v.held_on >= @today AND v.deadline_on IS NOT NULL AND v.deadline_on <= @far AND v.is_cancelled = 0
      GROUP BY v.id
     HAVING v.deadline_on >= @today OR enteredCount = 0
      ORDER BY v.deadline_on, v.name`,
  );
  const withoutResults = db.prepare(
    `SELECT v.id AS eventId, v.name, v.held_on AS heldOn,
            count(*) FILTER (WHERE e.stage = 'entered' OR (v.is_competition = 1 AND e.stage = 'took-part'
                             AND e.score = '' AND e.award = '')) AS missingCount
       FROM event v JOIN event_entry e ON e.event_id = v.id
      WHERE v.held_on < @today AND v.held_on >= @since AND v.is_cancelled = 0
      GROUP BY v.id HAVING missingCount > 0 ORDER BY v.held_on, v.name`,
  );
  const quietPairs = db.prepare(
    `SELECT p.id AS pairId, p.mentee_id AS menteeId,
            max(CASE WHEN t.outcome = 'met' THEN t.met_on END) AS lastMetOn, p.started_on AS startedOn
       FROM mentoring_pair p JOIN student s ON s.id = p.mentee_id AND s.left_on IS NULL
       LEFT JOIN mentoring_meeting t ON t.pair_id = p.id
      WHERE p.academic_year = @academicYear AND p.ended_on IS NULL
      GROUP BY p.id HAVING coalesce(lastMetOn, startedOn) < @since
      ORDER BY coalesce(lastMetOn, startedOn), p.id`,
  );
  const workingVolunteers = db
    .prepare(
      `SELECT DISTINCT v.value FROM student_group g, json_each(g.volunteer_ids) v
        WHERE g.academic_year = @academicYear AND g.ended_on IS NULL
       UNION
       SELECT v.value FROM session s, json_each(s.volunteer_ids) v
        WHERE s.status = 'planned' AND s.held_on >= @today AND s.volunteer_ids <> '[]'
       UNION
       SELECT p.mentor_volunteer_id FROM mentoring_pair p
        WHERE p.academic_year = @academicYear AND p.ended_on IS NULL AND p.mentor_volunteer_id IS NOT NULL`,
    )
    .pluck();
  const ids = (found: readonly unknown[]) => (found as { readonly id: string }[]).map(({ id }) => id);
  return {
    overdueRegisters: (today: string) => overdueRegisters.all(today) as SessionFacts['overdueRegisters'],
    /** Target students in school. */
    targetIds: () => ids(targets.all()),
    /** Students with any support on these days, both included. */
    supportedIds: (firstOn: string, lastOn: string) => new Set(ids(supported.all({ firstOn, lastOn }))),
    deadlines: (today: string) =>
      deadlines.all({ today, far: addDays(today, DEADLINE_DAYS.far) }) as SessionFacts['deadlines'],
    /** Events since that day that are over without their results. */
    eventsWithoutResults: (today: string, since: string) =>
      withoutResults.all({ today, since }) as SessionFacts['eventsWithoutResults'],
    /** Pairs that go on, the mentee in school, and have not met since that day. */
    quietPairs: (academicYear: number, since: string) =>
      (quietPairs.all({ academicYear, since }) as (SessionFacts['quietPairs'][number] & { startedOn: string })[]).map(
        ({ startedOn: _, ...pair }) => pair,
      ),
    /** Volunteers who work with students now: a group, a session to come or a pair names them. */
    workingVolunteerIds: (academicYear: number, today: string) =>
      new Set(workingVolunteers.all({ academicYear, today }) as string[]),
  };
}
