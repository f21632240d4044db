import type { Migration } from '../migrate.ts';

/** Groups, their members, sessions and marks; mentoring; volunteers; events; resources; the MPL's hours. */
export const addSessions: Migration = (db) => {
  db.exec(`
    CREATE TABLE student_group (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      strand TEXT NOT NULL CHECK (strand IN ('curriculum-support', 'booster', 'peer-mentoring', 'extension-course', 'enrichment')),
      key_stage TEXT CHECK (key_stage IN ('ks3', 'ks4', 'ks5')),
      academic_year INTEGER NOT NULL,
      aim TEXT NOT NULL,
      place TEXT NOT NULL,
      starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      deliverer_ids TEXT NOT NULL CHECK (json_valid(deliverer_ids)),
      volunteer_ids TEXT NOT NULL CHECK (json_valid(volunteer_ids)),
      notes TEXT NOT NULL,
      ended_on TEXT,
      ended_reason TEXT NOT NULL
    ) STRICT;

    CREATE TABLE group_member (
      id TEXT PRIMARY KEY,
      group_id TEXT NOT NULL REFERENCES student_group (id),
      student_id TEXT NOT NULL REFERENCES student (id),
      joined_on TEXT NOT NULL,
      left_on TEXT CHECK (left_on >= joined_on)
    ) STRICT;

    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      group_id TEXT NOT NULL REFERENCES student_group (id),
      series_id TEXT,
      held_on TEXT NOT NULL,
      starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      deliverer_ids TEXT NOT NULL CHECK (json_valid(deliverer_ids)),
      volunteer_ids TEXT NOT NULL CHECK (json_valid(volunteer_ids)),
      status TEXT NOT NULL CHECK (status = 'planned' OR status = 'held' OR status = 'cancelled'),
      cancelled_reason TEXT NOT NULL,
      moved_from TEXT,
      topic TEXT NOT NULL,
      learned TEXT NOT NULL,
      next_step TEXT NOT NULL,
      delivered_minutes INTEGER,
      register_at TEXT,
      CHECK ((status = 'held') = (register_at IS NOT NULL AND delivered_minutes IS NOT NULL))
    ) STRICT;

    CREATE TABLE mark (
      id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES session (id),
      student_id TEXT NOT NULL REFERENCES student (id),
      mark TEXT NOT NULL CHECK (mark = 'present' OR mark = 'late' OR mark = 'absent' OR mark = 'not-in-school' OR mark = 'other-activity' OR mark = 'not-expected'),
      minutes_late INTEGER NOT NULL DEFAULT 0 CHECK (minutes_late >= 0 AND (minutes_late = 0 OR mark = 'late')),
      note TEXT NOT NULL DEFAULT '',
      UNIQUE (session_id, student_id)
    ) STRICT;

    CREATE TABLE volunteer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      organisation TEXT NOT NULL,
      role TEXT NOT NULL,
      is_undergraduate INTEGER NOT NULL CHECK (is_undergraduate IN (0, 1)),
      regulated_activity TEXT NOT NULL CHECK (regulated_activity IN ('true', 'false', 'null')),
      risk_assessment_on TEXT,
      dbs_seen_on TEXT,
      barred_list_on TEXT,
      id_checked_on TEXT,
      induction_on TEXT,
      review_on TEXT,
      supervisor_id TEXT REFERENCES staff_member (id),
      started_on TEXT,
      ended_on TEXT,
      notes TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mentoring_pair (
      id TEXT PRIMARY KEY,
      mentee_id TEXT NOT NULL REFERENCES student (id),
      mentor_kind TEXT NOT NULL CHECK (mentor_kind IN ('older-student', 'undergraduate', 'volunteer', 'staff')),
      mentor_student_id TEXT REFERENCES student (id),
      mentor_volunteer_id TEXT REFERENCES volunteer (id),
      mentor_staff_id TEXT REFERENCES staff_member (id),
      academic_year INTEGER NOT NULL,
      aims TEXT NOT NULL,
      place TEXT NOT NULL,
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 5),
      starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      started_on TEXT NOT NULL,
      ended_on TEXT CHECK (ended_on >= started_on),
      ended_reason TEXT NOT NULL,
      notes TEXT NOT NULL,
      CHECK (mentee_id IS NOT mentor_student_id)
    ) STRICT;

    CREATE TABLE mentoring_meeting (
      id TEXT PRIMARY KEY,
      pair_id TEXT NOT NULL REFERENCES mentoring_pair (id),
      met_on TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes >= 0),
      outcome TEXT NOT NULL CHECK (outcome IN ('met', 'mentee-missed', 'mentor-missed', 'cancelled')),
      notes TEXT NOT NULL,
      next_step TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mentoring_answers (
      id TEXT PRIMARY KEY,
      pair_id TEXT NOT NULL REFERENCES mentoring_pair (id),
      moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
      answered_on TEXT NOT NULL,
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      comment TEXT NOT NULL,
      UNIQUE (pair_id, moment)
    ) STRICT;

    CREATE TABLE provider (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      offers TEXT NOT NULL,
      website TEXT NOT NULL
    ) STRICT;

    INSERT INTO provider VALUES
      ('provider-amsp', 'Advanced Mathematics Support Programme', 'Enrichment for students, Further Maths support, PD for teachers', 'amsp.org.uk'),
      ('provider-aston', 'Aston University Mathematics School', 'Events for students who may go on to maths', ''),
      ('provider-axiom', 'Axiom Maths', 'Weekly maths circles of a few students with a mentor', 'axiommaths.com'),
      ('provider-maths4girls', 'Maths4Girls', 'Role models from work for girls of 11 to 14', ''),
      ('provider-mei', 'MEI', 'Roadshows and enrichment events', 'mei.org.uk'),
      ('provider-nrich', 'NRICH', 'Rich problems and events', 'nrich.maths.org'),
      ('provider-parallel', 'Parallel', 'Weekly maths puzzles and circles online', 'parallel.org.uk'),
      ('provider-ri', 'Royal Institution', 'Mathematics masterclasses', 'rigb.org'),
      ('provider-stem', 'STEM Ambassadors', 'Speakers and helpers who work with maths; somebody of the school stays with them', 'stem.org.uk'),
      ('provider-ukmt', 'UK Mathematics Trust', 'Maths Challenges, Kangaroos and Olympiads', 'ukmt.org.uk'),
      ('provider-university', 'A university', 'Visits, taster days, undergraduates who mentor', '');

    CREATE TABLE event (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL,
      is_competition INTEGER NOT NULL CHECK (is_competition IN (0, 1)),
      provider_id TEXT REFERENCES provider (id),
      held_on TEXT NOT NULL,
      starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      deadline_on TEXT,
      places INTEGER CHECK (places > 0),
      first_year INTEGER CHECK (first_year BETWEEN 1 AND 14),
      last_year INTEGER CHECK (last_year BETWEEN 1 AND 14 AND last_year >= first_year),
      cost_pence INTEGER NOT NULL CHECK (cost_pence >= 0),
      needs_permission INTEGER NOT NULL CHECK (needs_permission IN (0, 1)),
      staff_ids TEXT NOT NULL CHECK (json_valid(staff_ids)),
      cancelled_reason TEXT NOT NULL,
      is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
      notes TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event_entry (
      id TEXT PRIMARY KEY,
      event_id TEXT NOT NULL REFERENCES event (id),
      student_id TEXT NOT NULL REFERENCES student (id),
      stage TEXT NOT NULL CHECK (stage IN ('invited', 'declined', 'entered', 'took-part', 'did-not-come')),
      permission TEXT NOT NULL CHECK (permission IN ('not-asked', 'asked', 'yes', 'no', 'withdrawn')),
      permission_on TEXT,
      permission_how TEXT NOT NULL,
      score TEXT NOT NULL,
      award TEXT NOT NULL,
      follow_on TEXT NOT NULL,
      UNIQUE (event_id, student_id)
    ) STRICT;

    CREATE TABLE resource (
      id TEXT PRIMARY KEY,
      owner_kind TEXT NOT NULL CHECK (owner_kind IN ('pd-action', 'group', 'session', 'event')),
      owner_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('link', 'file')),
      title TEXT NOT NULL,
      address TEXT NOT NULL,
      file_name TEXT NOT NULL,
      size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
      content_id TEXT NOT NULL
    ) STRICT;

    CREATE TABLE resource_content (
      id TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE work_block (
      id TEXT PRIMARY KEY,
      "on" TEXT NOT NULL,
      starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      work TEXT NOT NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      notes TEXT NOT NULL
    ) STRICT;

    CREATE TABLE time_entry (
      id TEXT PRIMARY KEY,
      "on" TEXT NOT NULL,
      work TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      note TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lost_day (
      id TEXT PRIMARY KEY,
      "on" TEXT NOT NULL,
      kind TEXT NOT NULL,
      minutes INTEGER CHECK (minutes > 0),
      note TEXT NOT NULL
    ) STRICT;

    CREATE TABLE work_budget (
      id TEXT PRIMARY KEY CHECK (id = 'budget'),
      minutes TEXT NOT NULL CHECK (json_valid(minutes))
    ) STRICT;

    INSERT INTO work_budget VALUES
      ('budget', '{"sessions":150,"preparation":60,"students":45,"pd":60,"data":30,"enrichment":30}');

    CREATE TABLE dosage_bands (
      id TEXT PRIMARY KEY CHECK (id = 'bands'),
      edges TEXT NOT NULL CHECK (json_valid(edges))
    ) STRICT;

    INSERT INTO dosage_bands VALUES ('bands', '[300,900]');

    CREATE TABLE pseudonym_key (
      id TEXT PRIMARY KEY CHECK (id = 'key'),
      secret TEXT NOT NULL
    ) STRICT;

    INSERT INTO pseudonym_key VALUES ('key', lower(hex(randomblob(32))));

    ALTER TABLE pd_session ADD COLUMN form TEXT;
    ALTER TABLE pd_session ADD COLUMN partner_school TEXT NOT NULL DEFAULT '';
    ALTER TABLE pd_session ADD COLUMN expected_ids TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(expected_ids));
    ALTER TABLE pd_session ADD COLUMN attended_ids TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(attended_ids));
    ALTER TABLE pd_session ADD COLUMN cancelled_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE pd_session ADD COLUMN notes TEXT NOT NULL DEFAULT '';

    CREATE INDEX group_by_year ON student_group (academic_year);
    CREATE INDEX group_member_by_group ON group_member (group_id, joined_on);
    CREATE INDEX group_member_by_student ON group_member (student_id);
    CREATE INDEX session_by_day ON session (held_on, status);
    CREATE INDEX session_by_group ON session (group_id, held_on);
    CREATE INDEX session_without_register ON session (held_on) WHERE status = 'planned';
    CREATE INDEX mark_by_student ON mark (student_id);
    CREATE INDEX pair_by_mentee ON mentoring_pair (mentee_id);
    CREATE INDEX pair_by_year ON mentoring_pair (academic_year);
    CREATE INDEX meeting_by_pair ON mentoring_meeting (pair_id, met_on);
    CREATE INDEX meeting_by_day ON mentoring_meeting (met_on);
    CREATE INDEX event_by_day ON event (held_on);
    CREATE INDEX entry_by_student ON event_entry (student_id);
    CREATE INDEX resource_by_owner ON resource (owner_id);
    CREATE INDEX work_block_by_day ON work_block ("on");
    CREATE INDEX time_entry_by_day ON time_entry ("on");
    CREATE INDEX lost_day_by_day ON lost_day ("on");
  `);
};
