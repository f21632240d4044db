import { z } from 'zod';
import { ACTION_FORMS, COVER_STATES } from '../domain/plan.ts';
import { clockTime, id, isoDay, keysOf, type Patch, requiredText, text } from './fields.ts';
import { rowIds } from './row-changes.ts';

/** One meeting of a PD action: when, where and with whom, what cover its participants need, and who took part. */
export const pdSession = z.object({
  id,
  actionId: id,
  heldOn: isoDay,
  /** Null: the whole day. */
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  place: z.string(),
  cover: keysOf(COVER_STATES),
  /** The periods missed, as the school calls them: "P3, P4". */
  periods: z.string(),
  coverNotes: z.string(),
  /** Null: the action's. */
  form: keysOf(ACTION_FORMS).nullable(),
  partnerSchool: z.string(),
  /** Staff who should attend; null: the action's participants and its lead. */
  expectedIds: z.array(id).readonly().nullable(),
  /** Staff who took part; null while nobody has said. */
  attendedIds: z.array(id).readonly().nullable(),
  /** Empty unless it was cancelled. */
  cancelledReason: z.string(),
  notes: z.string(),
});
export type PdSession = Readonly<z.infer<typeof pdSession>>;

/** A PD session that is over while nobody has said who took part. */
export const waitingPdSession = z.object({
  id,
  /** Of the plan it belongs to. */
  academicYear: z.int(),
  /** The action's. */
  title: z.string(),
  heldOn: isoDay,
  /** How many should have attended. */
  peopleCount: z.int(),
});
export type WaitingPdSession = Readonly<z.infer<typeof waitingPdSession>>;

const people = z.array(id).max(100).readonly();

const pdSessionFields = z.strictObject({
  heldOn: isoDay,
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  place: text(200),
  cover: keysOf(COVER_STATES),
  periods: text(100),
  coverNotes: text(1_000),
  form: keysOf(ACTION_FORMS).nullable(),
  partnerSchool: text(200),
  expectedIds: people.nullable(),
  notes: text(),
});
export type PdSessionPatch = Patch<z.infer<typeof pdSessionFields>>;

export const pdSessionContract = {
  /** Every PD session of an academic year's plan, by day; of the present one when no year is named. */
  'pdSessions.list': { input: z.strictObject({ academicYear: z.int().optional() }), output: z.array(pdSession) },
  'pdSessions.add': {
    input: z.strictObject({
      actionId: id,
      /** Several at once for a series: one step. */
      sessions: z
        .array(pdSessionFields.partial().required({ heldOn: true }))
        .min(1)
        .max(60),
    }),
    output: z.array(pdSession),
  },
  'pdSessions.update': { input: z.strictObject({ id, patch: pdSessionFields.partial() }), output: pdSession },
  /**
   * Says who took part, whether they were expected or not; null takes it back. Nobody is graded. This, cancelling and
   * bringing back say what became of a session, and stand open when its year has ended.
   */
  'pdSessions.saveAttendance': {
    input: z.strictObject({ id, attendedIds: people.nullable() }),
    output: pdSession,
  },
  'pdSessions.cancel': {
    input: z.strictObject({ ids: rowIds, reason: requiredText(300) }),
    output: z.object({ cancelled: z.int() }),
  },
  /** A cancelled session is to come again. */
  'pdSessions.restore': { input: z.strictObject({ id }), output: pdSession },
  'pdSessions.remove': {
    input: z.strictObject({ ids: rowIds }),
    output: z.object({ removed: z.int() }),
  },
} as const;
