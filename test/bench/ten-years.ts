import { join } from 'node:path';
import { DATA_FILE_NAME } from '../../electron/core/safety/data-file.ts';
import { sampleName } from '../../electron/core/sample/sample-student-names.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { addDays, isOpenDay, suggestedHalfTerms, weekdayOf } from '../../shared/domain/school-year.ts';
import { STRAND_KEYS } from '../../shared/domain/strands.ts';
import { setUpSchool } from '../support/set-up-school.ts';
import { makeTemporaryFolder } from '../support/test-app.ts';

/** A Friday near the end of the school year: the year under way has almost as much behind it as any other. */
export const TODAY = '2027-07-16';
/** The year under way, the last of those that are made. */
const PRESENT = 2026;
const STUDENTS_A_YEAR_GROUP = 180;
const SESSIONS_A_YEAR = 5_020;
const GROUPS_A_YEAR = 130;
const MEMBERS = 12;
const PAIRS_A_YEAR = 40;
const EVENTS_A_YEAR = 20;
const ENTRIES = 30;

/**
 * A data folder of a school of 900 students with so many years behind it, the present one among them: each year 5,020
 * sessions of groups of 12, 60,000 marks, 40 mentoring pairs, 20 events, and the MPL's blocks and entries. A year group
 * leaves each summer, and another comes. What was before yesterday is held; yesterday's registers wait.
 */
export function makeYears(years: number): string {
  const dataDir = makeTemporaryFolder();
  setUpSchool(dataDir, TODAY);
  const db = openDatabase(join(dataDir, DATA_FILE_NAME));
  const insert = (table: string, columns: string) =>
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/[^,]+/g, '?')})`);
  const student = insert('student', 'id, surname, forename, sex, cohort, form, pupil_premium, ks2_maths, left_on');
  const decision = insert('target_decision', 'id, student_id, standing, list, why, reason, is_override, decided_at');
  const group = insert(
    'student_group',
    'id, name, strand, academic_year, aim, place, starts_at, minutes, deliverer_ids, volunteer_ids, notes, ended_on, ended_reason',
  );
  const member = insert('group_member', 'id, group_id, student_id, joined_on, left_on');
  const session = insert(
    'session',
    'id, group_id, held_on, starts_at, minutes, place, deliverer_ids, volunteer_ids, status, cancelled_reason, topic, learned, next_step, delivered_minutes, register_at',
  );
  const mark = insert('mark', 'id, session_id, student_id, mark, minutes_late, note');
  const pair = insert(
    'mentoring_pair',
    'id, mentee_id, mentor_kind, mentor_student_id, academic_year, aims, place, minutes, started_on, ended_on, ended_reason, notes',
  );
  const meeting = insert('mentoring_meeting', 'id, pair_id, met_on, minutes, outcome, notes, next_step');
  const event = insert(
    'event',
    'id, name, kind, is_competition, held_on, starts_at, minutes, place, deadline_on, cost_pence, needs_permission, staff_ids, cancelled_reason, is_cancelled, notes',
  );
  const entry = insert(
    'event_entry',
    'id, event_id, student_id, stage, permission, permission_how, score, award, follow_on',
  );
  const block = insert('work_block', 'id, "on", starts_at, minutes, work, title, is_done, notes');
  const logged = insert('time_entry', 'id, "on", work, minutes, note');

  /** Those in Year 7 to 11 in a year, by their number. */
  const studentOf = (year: number, n: number) => {
    const cohort = year - (n % 5);
    return `student ${cohort} ${Math.floor(n / 5) % STUDENTS_A_YEAR_GROUP}`;
  };
  const firstYear = PRESENT - years + 1;

  function fillStudents(): void {
    for (let cohort = firstYear - 4; cohort <= PRESENT; cohort += 1) {
      const leftOn = cohort + 5 > PRESENT ? null : `${cohort + 5}-07-20`;
      for (let n = 0; n < STUDENTS_A_YEAR_GROUP; n += 1) {
        const id = `student ${cohort} ${n}`;
        const sex = n % 2 === 0 ? 'F' : 'M';
        const { surname, forename } = sampleName(cohort * STUDENTS_A_YEAR_GROUP + n, sex);
        const isTarget = n % 6 === 0;
        student.run(id, surname, forename, sex, cohort, `${n % 6}`, n % 3 === 0 ? 'yes' : 'no', 85 + (n % 34), leftOn);
        if (!isTarget) continue;
        decision.run(`${id} decided`, id, 'target', 'in', '', 'High potential', 0, `${cohort}-10-01T08:00:00Z`);
      }
    }
  }

  function fillYear(year: number): void {
    const halfTerms = suggestedHalfTerms(year);
    const first = halfTerms[0]?.firstOn ?? '';
    const last = halfTerms.at(-1)?.lastOn ?? '';
    const days: string[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (weekdayOf(day) <= 5 && isOpenDay(day, halfTerms, [])) days.push(day);
    }
    const endedOn = year < PRESENT ? last : null;
    for (let g = 0; g < GROUPS_A_YEAR; g += 1) {
      const id = `group ${year} ${g}`;
      const strand = STRAND_KEYS[g % STRAND_KEYS.length] ?? 'booster';
      const usual = [`Room M${g % 9}`, '15:15', 60, '[]', '[]', ''] as const;
      group.run(id, `Group ${g}`, strand, year, '', ...usual, endedOn, endedOn === null ? '' : 'The year ended');
      for (let m = 0; m < MEMBERS; m += 1) {
        member.run(`${id} ${m}`, id, studentOf(year, g * MEMBERS + m), first, endedOn);
      }
    }
    for (let s = 0; s < SESSIONS_A_YEAR; s += 1) {
      const id = `session ${year} ${s}`;
      const g = s % GROUPS_A_YEAR;
      const day = days[Math.floor((s * days.length) / SESSIONS_A_YEAR)] ?? first;
      const isHeld = day < addDays(TODAY, -1);
      const what = [`Room M${g % 9}`, '[]', '[]', isHeld ? 'held' : 'planned', '', 'Surds', '', ''] as const;
      const taken = isHeld ? ([60, `${day}T16:30:00Z`] as const) : ([null, null] as const);
      session.run(id, `group ${year} ${g}`, day, `${String(8 + (s % 8)).padStart(2, '0')}:15`, 60, ...what, ...taken);
      for (let m = 0; isHeld && m < MEMBERS; m += 1) {
        const word = m % 9 === 8 ? 'absent' : m % 7 === 6 ? 'late' : 'present';
        mark.run(`${id} ${m}`, id, studentOf(year, g * MEMBERS + m), word, word === 'late' ? 5 : 0, '');
      }
    }
    for (let p = 0; p < PAIRS_A_YEAR; p += 1) {
      const id = `pair ${year} ${p}`;
      const agreed = [year, '', '', 30, first, endedOn, endedOn === null ? '' : 'Finished as agreed', ''] as const;
      pair.run(id, studentOf(year, p * 5), 'older-student', studentOf(year, p * 5 + 4), ...agreed);
      for (const [n, day] of days.entries()) {
        if (n % 10 === p % 10 && day < TODAY) meeting.run(`${id} ${day}`, id, day, 30, 'met', '', '');
      }
    }
    for (let e = 0; e < EVENTS_A_YEAR; e += 1) {
      const id = `event ${year} ${e}`;
      const day = days[Math.floor((e * days.length) / EVENTS_A_YEAR)] ?? first;
      const about = ['enrichment', 1, day, '10:00', 90, '', addDays(day, -30), 0, 0, '[]', '', 0, ''] as const;
      event.run(id, `Event ${e}`, ...about);
      for (let n = 0; n < ENTRIES; n += 1) {
        const stage = day < TODAY ? 'took-part' : 'invited';
        entry.run(`${id} ${n}`, id, studentOf(year, e * ENTRIES + n), stage, 'yes', '', `${60 + n}`, '', '');
      }
    }
    for (const day of days.filter((one) => weekdayOf(one) === 1)) {
      block.run(`block ${day}`, day, '08:30', 60, 'preparation', 'Prepare', day < TODAY ? 1 : 0, '');
      if (day < TODAY) logged.run(`logged ${day}`, day, 'data', 30, '');
    }
  }

  db.transaction(() => {
    fillStudents();
    for (let year = firstYear; year <= PRESENT; year += 1) fillYear(year);
    db.prepare(`UPDATE school SET working_week = ?`).run(
      JSON.stringify({ unit: 'hours', periodMinutes: 60, minutes: [390, 0, 0, 0, 0] }),
    );
  })();
  db.close();
  return dataDir;
}
