import { z } from 'zod';
import { id, nothing } from './fields.ts';

export const dataCopy = z.object({
  id,
  /** ISO date and time, UTC. */
  madeAt: z.string(),
  why: z.enum(['close', 'migration', 'asked', 'restore']),
  bytes: z.int(),
  /** Counts read back from the copy itself when it was verified. */
  staff: z.int(),
  actions: z.int(),
  ratings: z.int(),
});
export type DataCopy = Readonly<z.infer<typeof dataCopy>>;

export const safetyStatus = z.object({
  /** The folder the data file is in, for the person who looks after the laptop. */
  folder: z.string(),
  file: z.string(),
  bytes: z.int(),
  /** Set when the folder looks synchronised or on a network. */
  warning: z.string().nullable(),
  copies: z.array(dataCopy).readonly(),
});
export type SafetyStatus = Readonly<z.infer<typeof safetyStatus>>;

export const safetyContract = {
  'safety.status': { input: nothing, output: safetyStatus },
  'safety.copyNow': { input: nothing, output: dataCopy },
  /** Puts a copy in the place of the data file. The present file is copied first, so a restore can itself be restored from. */
  'safety.restore': { input: z.strictObject({ id }), output: z.object({ madeAt: z.string() }) },
} as const;
