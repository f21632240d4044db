/** Kinds of work that the MPL's hours go to (domain.md 6), in the order they are listed. */
export const WORK_KINDS = {
  sessions: 'Sessions',
  preparation: 'Preparation',
  students: 'Students and mentoring',
  pd: 'PD and HoD',
  data: 'Data and admin',
  enrichment: 'Enrichment, parents and partners',
} as const;
export type WorkKind = keyof typeof WORK_KINDS;
export const WORK_KEYS = Object.keys(WORK_KINDS) as WorkKind[];

/** Minutes of each kind of work. */
export type WorkMinutes = Readonly<Record<WorkKind, number>>;

/** How a week of 6.5 hours is shared out until somebody says otherwise (domain.md 6, a proposal); 15 minutes are kept free. */
export const DEFAULT_BUDGET: WorkMinutes = {
  sessions: 150,
  preparation: 60,
  students: 45,
  pd: 60,
  data: 30,
  enrichment: 30,
};

/** Why a day, or part of it, was not there for this work. */
export const LOST_DAY_KINDS = {
  inset: 'INSET day',
  mocks: 'Mocks or exams',
  trip: 'Trip',
  cover: 'Cover for somebody',
  illness: 'Illness',
  other: 'Other',
} as const;
export type LostDayKind = keyof typeof LOST_DAY_KINDS;
