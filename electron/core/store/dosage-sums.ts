import type { StrandDosage, StudentDosage } from '../../../shared/contract/dosage.ts';
import { NO_MARKS } from '../../../shared/domain/attendance.ts';
import { NO_DOSAGE } from '../../../shared/domain/dosage.ts';
import { STRAND_KEYS, type Strand } from '../../../shared/domain/strands.ts';
import type { Db } from './database.ts';
import { MEMBERSHIP } from './group-member-table.ts';

/** A held session's marks, in SQL as `sessionDosage` in shared/domain/dosage.ts has it; a test keeps the two the same. */
const IS_EXPECTED = `m.mark <> 'not-expected'`;
const IS_THERE = `m.mark IN ('present', 'late')`;
const MARKED = `
  SELECT m.student_id AS studentId, g.strand,
    sum(iif(${IS_EXPECTED}, s.minutes, 0)) AS planned,
    sum(iif(${IS_EXPECTED}, s.delivered_minutes, 0)) AS delivered,
    sum(iif(${IS_THERE}, max(s.delivered_minutes - m.minutes_late, 0), 0)) AS attended,
    sum(m.mark = 'present') AS present, sum(m.mark = 'late') AS late, sum(m.mark = 'absent') AS absent,
    sum(m.mark = 'not-in-school') AS "not-in-school", sum(m.mark = 'other-activity') AS "other-activity",
    sum(m.mark = 'not-expected') AS "not-expected"
  FROM session s
    JOIN student_group g ON g.id = s.group_id
    JOIN mark m ON m.session_id = s.id
  WHERE s.held_on BETWEEN ? AND ? AND s.status = 'held'
  GROUP BY m.student_id, g.strand`;

/** Sessions without marks, to come or cancelled, are planned for the members of their day. */
const PLANNED = `
  SELECT studentId, strand, sum(minutes) AS planned FROM (
    SELECT DISTINCT s.id, s.minutes, g.strand, b.student_id AS studentId
    FROM session s
      JOIN student_group g ON g.id = s.group_id
      JOIN ${MEMBERSHIP} b ON b.group_id = s.group_id
        AND b.joined_on <= s.held_on AND (b.left_on IS NULL OR s.held_on <= b.left_on)
    WHERE s.held_on BETWEEN ? AND ? AND s.status <> 'held'
  ) GROUP BY studentId, strand`;

/** The mentor has none of it, a student of the school or not. */
const MET = `
  SELECT p.mentee_id AS studentId, sum(t.minutes) AS minutes, count(*) AS meetings
  FROM mentoring_meeting t JOIN mentoring_pair p ON p.id = t.pair_id
  WHERE t.met_on BETWEEN ? AND ? AND t.outcome = 'met'
  GROUP BY p.mentee_id`;

const TOOK_PART = `
  SELECT n.student_id AS studentId, e.kind, sum(e.minutes) AS minutes, count(*) AS events
  FROM event e JOIN event_entry n ON n.event_id = e.id
  WHERE e.held_on BETWEEN ? AND ? AND e.is_cancelled = 0 AND n.stage = 'took-part'
  GROUP BY n.student_id, e.kind`;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OpenStrand = Writable<Omit<StrandDosage, 'marks'>> & { readonly marks: Writable<StrandDosage['marks']> };
type MarkedSum = Omit<StrandDosage, 'marks' | 'meetings' | 'events'> & StrandDosage['marks'] & { studentId: string };

/** Sums of support over days, made where the rows are: a year has tens of thousands of marks. */
export function dosageSums(db: Db) {
  const marked = db.prepare<[string, string], MarkedSum>(MARKED);
  const planned = db.prepare<[string, string], { studentId: string; strand: Strand; planned: number }>(PLANNED);
  const met = db.prepare<[string, string], { studentId: string; minutes: number; meetings: number }>(MET);
  const tookPart = db.prepare<[string, string], { studentId: string; kind: string; minutes: number; events: number }>(
    TOOK_PART,
  );
  const earliest = db
    .prepare<[], string | null>(
      `SELECT min(day) FROM (
         SELECT min(held_on) AS day FROM session UNION ALL SELECT min(met_on) FROM mentoring_meeting
         UNION ALL SELECT min(held_on) FROM event)`,
    )
    .pluck();

  return {
    /** What each student had on these days, both included; who had nothing is left out. In no order. */
    between(firstOn: string, lastOn: string): StudentDosage[] {
      const students = openStudents();
      for (const { studentId, strand, planned, delivered, attended, ...marks } of marked.all(firstOn, lastOn)) {
        const open = students.strand(studentId, strand);
        add(open, { planned, delivered, attended });
        Object.assign(open.marks, marks);
      }
      for (const { studentId, strand, planned: minutes } of planned.all(firstOn, lastOn)) {
        add(students.strand(studentId, strand), { ...NO_DOSAGE, planned: minutes });
      }
      for (const { studentId, minutes, meetings } of met.all(firstOn, lastOn)) {
        const open = students.strand(studentId, 'peer-mentoring');
        add(open, { planned: minutes, delivered: minutes, attended: minutes });
        open.meetings = meetings;
      }
      for (const { studentId, kind, minutes, events } of tookPart.all(firstOn, lastOn)) {
        const strand = STRAND_KEYS.find((key) => key === kind);
        if (strand === undefined) {
          students.addOther(studentId, events);
          continue;
        }
        const open = students.strand(studentId, strand);
        add(open, { planned: minutes, delivered: minutes, attended: minutes });
        open.events = events;
      }
      return students.all();
    },
    /** The first day there is anything of; null while there is nothing. */
    earliestDay: (): string | null => earliest.get() ?? null,
  };
}

function add(open: OpenStrand, { planned, delivered, attended }: typeof NO_DOSAGE): void {
  open.planned += planned;
  open.delivered += delivered;
  open.attended += attended;
}

function openStudents() {
  const students = new Map<string, { readonly strands: Map<Strand, OpenStrand>; otherEvents: number }>();
  const student = (id: string) => {
    const known = students.get(id) ?? { strands: new Map<Strand, OpenStrand>(), otherEvents: 0 };
    students.set(id, known);
    return known;
  };
  return {
    strand(studentId: string, strand: Strand): OpenStrand {
      const { strands } = student(studentId);
      const open = strands.get(strand) ?? { strand, ...NO_DOSAGE, marks: { ...NO_MARKS }, meetings: 0, events: 0 };
      strands.set(strand, open);
      return open;
    },
    addOther(studentId: string, events: number): void {
      student(studentId).otherEvents += events;
    },
    all: (): StudentDosage[] =>
      [...students].map(([studentId, { strands, otherEvents }]) => ({
        studentId,
        strands: STRAND_KEYS.flatMap((strand) => strands.get(strand) ?? []),
        otherEvents,
      })),
  };
}
