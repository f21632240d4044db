import type { Migration } from '../migrate.ts';

/**
 * Students, why they are eligible for Pupil Premium, who was nominated, what was decided, and the files read. Checks are
 * chains of OR: SQLite builds a table anew for each longer IN, which is a third of what writing a student takes.
 */
export const addStudents: Migration = (db) => {
  db.exec(`
    CREATE TABLE student_import (
      id TEXT PRIMARY KEY,
      source TEXT NOT NULL CHECK (source <> ''),
      as_at TEXT NOT NULL,
      read_on TEXT NOT NULL,
      added INTEGER NOT NULL CHECK (added >= 0),
      changed INTEGER NOT NULL CHECK (changed >= 0)
    ) STRICT;

    CREATE TABLE student (
      id TEXT PRIMARY KEY,
      upn TEXT NOT NULL DEFAULT '',
      surname TEXT NOT NULL CHECK (surname <> ''),
      forename TEXT NOT NULL DEFAULT '',
      preferred_name TEXT NOT NULL DEFAULT '',
      born_on TEXT,
      cohort INTEGER CHECK (cohort BETWEEN 1990 AND 2100),
      year_offset INTEGER NOT NULL DEFAULT 0,
      form TEXT NOT NULL DEFAULT '',
      maths_class TEXT NOT NULL DEFAULT '',
      sex TEXT CHECK (sex IN ('F', 'M')),
      sen TEXT CHECK (sen = 'N' OR sen = 'K' OR sen = 'E'),
      eal TEXT CHECK (eal = 'true' OR eal = 'false' OR eal = 'null') NOT NULL DEFAULT 'null',
      previous_school TEXT NOT NULL DEFAULT '',
      pupil_premium TEXT CHECK (pupil_premium IN ('yes', 'no')),
      pupil_premium_source TEXT NOT NULL DEFAULT '',
      pupil_premium_as_at TEXT,
      ks2_maths INTEGER CHECK (ks2_maths BETWEEN 80 AND 120),
      ks2_note TEXT NOT NULL DEFAULT '',
      target_grade TEXT NOT NULL DEFAULT '',
      current_grade TEXT NOT NULL DEFAULT '',
      predicted_grade TEXT NOT NULL DEFAULT '',
      mock_grade TEXT NOT NULL DEFAULT '',
      a_level TEXT NOT NULL DEFAULT 'not-asked' CHECK (a_level = 'not-asked' OR a_level = 'yes' OR a_level = 'maybe' OR a_level = 'no'),
      further_maths TEXT NOT NULL DEFAULT 'not-asked' CHECK (further_maths = 'not-asked' OR further_maths = 'yes' OR further_maths = 'maybe' OR further_maths = 'no'),
      degree_aspiration TEXT NOT NULL DEFAULT '',
      notes TEXT NOT NULL DEFAULT '',
      tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
      left_on TEXT,
      sources TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(sources))
    ) STRICT;

    CREATE TABLE pupil_premium_reason (
      id TEXT PRIMARY KEY,
      student_id TEXT NOT NULL REFERENCES student (id),
      reason TEXT NOT NULL CHECK (reason = 'ever-6-fsm' OR reason = 'looked-after' OR reason = 'previously-looked-after' OR reason = 'service'),
      holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
      source TEXT NOT NULL CHECK (source <> ''),
      as_at TEXT NOT NULL,
      UNIQUE (student_id, reason)
    ) STRICT;

    CREATE TABLE nomination (
      id TEXT PRIMARY KEY,
      student_id TEXT NOT NULL REFERENCES student (id),
      nominated_by TEXT NOT NULL CHECK (nominated_by <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      nominated_on TEXT NOT NULL
    ) STRICT;

    CREATE TABLE target_decision (
      id TEXT PRIMARY KEY,
      student_id TEXT NOT NULL REFERENCES student (id),
      standing TEXT NOT NULL CHECK (standing = 'target' OR standing = 'watch' OR standing = 'comparison' OR standing = 'none'),
      list TEXT NOT NULL CHECK (list = 'in' OR list = 'boundary' OR list = 'no-score' OR list = 'out'),
      why TEXT NOT NULL,
      reason TEXT NOT NULL,
      is_override INTEGER NOT NULL CHECK (is_override IN (0, 1)),
      decided_at TEXT NOT NULL,
      CHECK (is_override = 0 OR reason <> '')
    ) STRICT;

    CREATE TABLE target_rule (
      id TEXT PRIMARY KEY CHECK (id = 'rule'),
      reasons TEXT NOT NULL CHECK (json_valid(reasons)),
      ks2_threshold INTEGER NOT NULL,
      boundary_points INTEGER NOT NULL,
      nomination_counts INTEGER NOT NULL CHECK (nomination_counts IN (0, 1)),
      years TEXT NOT NULL CHECK (json_valid(years))
    ) STRICT;

    INSERT INTO target_rule VALUES
      ('rule', '["ever-6-fsm","looked-after","previously-looked-after","not-known"]', 110, 2, 1, '[]');

    CREATE INDEX nomination_by_student ON nomination (student_id);
    CREATE INDEX target_decision_by_student ON target_decision (student_id, decided_at);
    CREATE INDEX change_entry_of_student ON change_entry (record_id)
      WHERE before IS NOT NULL AND table_name IN ('student', 'pupil_premium_reason');
  `);
};
