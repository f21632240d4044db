import type { Migration } from '../migrate.ts';

/** The meetings of a PD action: when, where, and who has to be covered. */
export const addPdSessions: Migration = (db) => {
  db.exec(`
    CREATE TABLE pd_session (
      id TEXT PRIMARY KEY,
      action_id TEXT NOT NULL REFERENCES pd_action (id),
      held_on TEXT NOT NULL,
      starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
      place TEXT NOT NULL,
      cover TEXT NOT NULL CHECK (cover IN ('not-needed', 'needed', 'arranged')),
      periods TEXT NOT NULL,
      cover_notes TEXT NOT NULL
    ) STRICT;

    CREATE INDEX pd_session_by_action ON pd_session (action_id, held_on);
    CREATE INDEX pd_session_by_day ON pd_session (held_on);
  `);
};
