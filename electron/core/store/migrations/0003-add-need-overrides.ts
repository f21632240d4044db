import type { Migration } from '../migrate.ts';

/** A need moved to another rank by a person, with the reason; its score stays. */
export const addNeedOverrides: Migration = (db) => {
  db.exec(`
    CREATE TABLE need_override (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES audit_round (id),
      statement_id TEXT NOT NULL REFERENCES audit_statement (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      reason TEXT NOT NULL CHECK (reason <> ''),
      UNIQUE (round_id, statement_id)
    ) STRICT;
  `);
};
