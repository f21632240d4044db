import type { Migration } from '../migrate.ts';

/** The first schema: school, staff, audit, plan, and the change record. */
export const createTables: Migration = (db) => {
  db.exec(`
    CREATE TABLE school (
      id TEXT PRIMARY KEY CHECK (id = 'school'),
      name TEXT NOT NULL,
      urn TEXT NOT NULL,
      academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
      term_dates_confirmed INTEGER NOT NULL CHECK (term_dates_confirmed IN (0, 1))
    ) STRICT;

    CREATE TABLE half_term (
      id TEXT PRIMARY KEY,
      academic_year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 6),
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL CHECK (last_on >= first_on),
      UNIQUE (academic_year, number)
    ) STRICT;

    CREATE TABLE closed_day (
      id TEXT PRIMARY KEY,
      academic_year INTEGER NOT NULL,
      "on" TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('closed', 'inset'))
    ) STRICT;

    CREATE TABLE staff_member (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      email TEXT NOT NULL,
      role TEXT NOT NULL,
      specialist INTEGER NOT NULL CHECK (specialist IN (0, 1)),
      early_career INTEGER NOT NULL CHECK (early_career IN (0, 1)),
      full_time_equivalent REAL NOT NULL CHECK (full_time_equivalent > 0 AND full_time_equivalent <= 1),
      status TEXT NOT NULL CHECK (status IN ('current', 'left'))
    ) STRICT;

    CREATE TABLE audit_framework (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      staff_scale TEXT NOT NULL CHECK (json_valid(staff_scale)),
      department_scale TEXT NOT NULL CHECK (json_valid(department_scale))
    ) STRICT;

    CREATE TABLE audit_domain (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE audit_statement (
      id TEXT PRIMARY KEY,
      domain_id TEXT NOT NULL REFERENCES audit_domain (id),
      code TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL,
      asked_of_staff INTEGER NOT NULL CHECK (asked_of_staff IN (0, 1)),
      asked_of_department INTEGER NOT NULL CHECK (asked_of_department IN (0, 1)),
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE audit_round (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      held_on TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'closed'))
    ) STRICT;

    CREATE TABLE audit_round_person (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES audit_round (id),
      staff_id TEXT NOT NULL REFERENCES staff_member (id),
      UNIQUE (round_id, staff_id)
    ) STRICT;

    CREATE TABLE self_audit (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES audit_round (id),
      staff_id TEXT NOT NULL REFERENCES staff_member (id),
      answered_on TEXT,
      note TEXT NOT NULL,
      UNIQUE (round_id, staff_id)
    ) STRICT;

    CREATE TABLE self_audit_rating (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES audit_round (id),
      staff_id TEXT NOT NULL REFERENCES staff_member (id),
      statement_id TEXT NOT NULL REFERENCES audit_statement (id),
      rating INTEGER CHECK (rating BETWEEN 1 AND 4),
      not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1)),
      wants_pd INTEGER NOT NULL CHECK (wants_pd IN (0, 1)),
      CHECK (rating IS NULL OR not_applicable = 0),
      UNIQUE (round_id, staff_id, statement_id)
    ) STRICT;

    CREATE TABLE department_rating (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES audit_round (id),
      statement_id TEXT NOT NULL REFERENCES audit_statement (id),
      rating INTEGER CHECK (rating BETWEEN 1 AND 4),
      evidence TEXT NOT NULL,
      helping TEXT NOT NULL,
      hindering TEXT NOT NULL,
      UNIQUE (round_id, statement_id)
    ) STRICT;

    CREATE TABLE plan (
      id TEXT PRIMARY KEY,
      academic_year INTEGER NOT NULL UNIQUE,
      title TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'in-review', 'agreed', 'closed')),
      authors TEXT NOT NULL,
      hod_name TEXT NOT NULL,
      line_manager_name TEXT NOT NULL,
      round_id TEXT REFERENCES audit_round (id),
      summary TEXT NOT NULL,
      context TEXT NOT NULL,
      budget_pence INTEGER CHECK (budget_pence >= 0),
      budget_minutes INTEGER CHECK (budget_minutes >= 0),
      funding_source TEXT NOT NULL,
      cover_day_rate_pence INTEGER NOT NULL CHECK (cover_day_rate_pence >= 0),
      monitoring TEXT NOT NULL,
      risks TEXT NOT NULL,
      sustainability TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_aim (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_review (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      held_on TEXT NOT NULL,
      present TEXT NOT NULL,
      notes TEXT NOT NULL,
      decisions TEXT NOT NULL
    ) STRICT;

    CREATE TABLE priority (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      rationale TEXT NOT NULL,
      aim_id TEXT REFERENCES plan_aim (id),
      intended_effect TEXT NOT NULL,
      evaluation1 TEXT NOT NULL,
      evaluation2 TEXT NOT NULL,
      evaluation3 TEXT NOT NULL,
      evaluation4 TEXT NOT NULL,
      evaluation5 TEXT NOT NULL
    ) STRICT;

    CREATE TABLE priority_statement (
      id TEXT PRIMARY KEY,
      priority_id TEXT NOT NULL REFERENCES priority (id),
      statement_id TEXT NOT NULL REFERENCES audit_statement (id),
      UNIQUE (priority_id, statement_id)
    ) STRICT;

    CREATE TABLE pd_action (
      id TEXT PRIMARY KEY,
      priority_id TEXT NOT NULL REFERENCES priority (id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      need_evidence TEXT NOT NULL,
      objective TEXT NOT NULL,
      change_in_practice TEXT NOT NULL,
      effect_on_students TEXT NOT NULL,
      activity TEXT NOT NULL,
      form TEXT NOT NULL,
      provider TEXT NOT NULL,
      mechanisms TEXT NOT NULL CHECK (json_valid(mechanisms)),
      dfe_parts TEXT NOT NULL CHECK (json_valid(dfe_parts)),
      lead_id TEXT REFERENCES staff_member (id),
      start_half_term INTEGER CHECK (start_half_term BETWEEN 1 AND 6),
      end_half_term INTEGER CHECK (end_half_term BETWEEN 1 AND 6),
      start_on TEXT,
      end_on TEXT,
      minutes_per_person INTEGER NOT NULL CHECK (minutes_per_person >= 0),
      fee_pence INTEGER NOT NULL CHECK (fee_pence >= 0),
      cover_half_days INTEGER NOT NULL CHECK (cover_half_days >= 0),
      travel_pence INTEGER NOT NULL CHECK (travel_pence >= 0),
      resources_pence INTEGER NOT NULL CHECK (resources_pence >= 0),
      costs_estimated INTEGER NOT NULL CHECK (costs_estimated IN (0, 1)),
      funding_source TEXT NOT NULL,
      cover TEXT NOT NULL CHECK (cover IN ('not-needed', 'needed', 'arranged')),
      cover_notes TEXT NOT NULL,
      success_measure TEXT NOT NULL,
      success_baseline TEXT NOT NULL,
      success_target TEXT NOT NULL,
      success_on TEXT,
      evidence_sources TEXT NOT NULL,
      guskey_targeted INTEGER CHECK (guskey_targeted BETWEEN 1 AND 5),
      guskey_reached INTEGER CHECK (guskey_reached BETWEEN 1 AND 5),
      status TEXT NOT NULL CHECK (status IN ('not-started', 'in-progress', 'done', 'stopped')),
      stopped_reason TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('not-met', 'partially-met', 'met')),
      review_on TEXT,
      hod_comment TEXT NOT NULL,
      hod_agreed TEXT CHECK (hod_agreed IN ('yes', 'no')),
      hod_agreed_on TEXT,
      next_step TEXT CHECK (next_step IN ('embed', 'adapt', 'stop')),
      draft_reason TEXT NOT NULL,
      offer_id TEXT
    ) STRICT;

    CREATE TABLE pd_action_participant (
      id TEXT PRIMARY KEY,
      action_id TEXT NOT NULL REFERENCES pd_action (id),
      staff_id TEXT NOT NULL REFERENCES staff_member (id),
      UNIQUE (action_id, staff_id)
    ) STRICT;

    CREATE TABLE pd_action_statement (
      id TEXT PRIMARY KEY,
      action_id TEXT NOT NULL REFERENCES pd_action (id),
      statement_id TEXT NOT NULL REFERENCES audit_statement (id),
      UNIQUE (action_id, statement_id)
    ) STRICT;

    CREATE TABLE pd_action_progress (
      id TEXT PRIMARY KEY,
      action_id TEXT NOT NULL REFERENCES pd_action (id),
      half_term INTEGER NOT NULL CHECK (half_term BETWEEN 1 AND 6),
      note TEXT NOT NULL,
      UNIQUE (action_id, half_term)
    ) STRICT;

    CREATE INDEX pd_action_by_priority ON pd_action (priority_id, position);
    CREATE INDEX pd_action_by_lead ON pd_action (lead_id);
    CREATE INDEX pd_action_participant_by_staff ON pd_action_participant (staff_id);
    CREATE INDEX priority_by_plan ON priority (plan_id, position);

    CREATE TABLE change_step (
      id INTEGER PRIMARY KEY,
      label TEXT NOT NULL,
      at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))
    ) STRICT;

    CREATE TABLE change_entry (
      step_id INTEGER NOT NULL REFERENCES change_step (id),
      place INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      record_id TEXT NOT NULL,
      before TEXT CHECK (json_valid(before)),
      after TEXT CHECK (json_valid(after)),
      PRIMARY KEY (step_id, place)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX change_step_undone ON change_step (id) WHERE state = 'undone';
  `);
};
