import type { Migration } from '../migrate.ts';

/** Setting up: who "you" are, the MPL's hours by weekday, key dates. */
export const addOwnTime: Migration = (db) => {
  // Every new column has a default: the change record holds rows of the older form, and undo writes them back.
  db.exec(`
    ALTER TABLE school ADD COLUMN is_set_up INTEGER NOT NULL DEFAULT 0 CHECK (is_set_up IN (0, 1));
    ALTER TABLE school ADD COLUMN you_id TEXT REFERENCES staff_member (id);
    ALTER TABLE school ADD COLUMN working_week TEXT NOT NULL
      DEFAULT '{"unit":"hours","periodMinutes":60,"minutes":[0,0,0,0,0]}' CHECK (json_valid(working_week));
    UPDATE school SET is_set_up = 1 WHERE name <> '' OR EXISTS (SELECT 1 FROM staff_member);

    CREATE TABLE key_date (
      id TEXT PRIMARY KEY,
      academic_year INTEGER NOT NULL,
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL CHECK (last_on >= first_on),
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL
    ) STRICT;
  `);
};
