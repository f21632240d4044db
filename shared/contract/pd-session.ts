import { z } from 'zod';
import { COVER_STATES } from '../domain/plan.ts';
import { id, isoDay, keysOf, type Patch, text } from './fields.ts';

/** A time of day by the school's clock, 24 hours: "14:05". */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time such as 14:05' });

/** One meeting of a PD action: when and where, and what cover its participants need. */
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
});
export type PdSession = Readonly<z.infer<typeof pdSession>>;

const pdSessionFields = z.strictObject({
  heldOn: isoDay,
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  place: text(200),
  cover: keysOf(COVER_STATES),
  periods: text(100),
  coverNotes: text(1_000),
});
export type PdSessionPatch = Patch<z.infer<typeof pdSessionFields>>;

export const pdSessionContract = {
  /** Every PD session of the current plan, by day. */
  'pdSessions.list': { input: z.strictObject({}), output: z.array(pdSession) },
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
  'pdSessions.remove': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500) }),
    output: z.object({ removed: z.int() }),
  },
} as const;
