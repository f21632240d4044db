import { z } from 'zod';
import { id, text } from './fields.ts';

/** As many rows as one paste, fill or bulk edit may change. */
export const MAX_ROWS = 5_000;

const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const tooMany = { error: `That is more than ${MAX_ROWS.toLocaleString('en-GB')} rows at once. Do it in parts.` };

/** The rows of a table that something is done to: at most as many as a person may have chosen in it. */
export const rowIds = z.array(id).min(1).max(MAX_ROWS, tooMany);

/** Changes of several rows. The service reads each patch, so that a refusal can say whose row it is. */
export const rowChanges = <P extends object>() =>
  z.array(z.strictObject({ id, patch: z.custom<P>(isObject) })).max(MAX_ROWS, tooMany);

/** Rows to add in the same step; read by the service as well. */
export const newRows = <R extends object>() => z.array(z.custom<R>(isObject)).max(MAX_ROWS, tooMany).optional();

/** What the undo list calls the step: "Paste 20 cells into Staff". */
export const stepName = text(300).optional();

export const rowsChanged = z.object({ changed: z.int(), added: z.array(id) });
