import type { z } from 'zod';
import { AppError } from '../errors.ts';

/** Reads a row's fields by their schema; a refusal begins with whose row it is. */
export function readRow<T>(schema: z.ZodType<T>, fields: object, rowName: () => string): T {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.findLast((part) => typeof part === 'string');
  throw inRow(rowName(), new AppError('validation', issue?.message ?? 'This could not be understood.', field));
}

/**
 * Reads patches of many rows: each by a schema of only the fields it has, made once for each kind of patch, for asking
 * after every field that is not there takes most of the time.
 */
export function patchReader<S extends z.core.$ZodLooseShape>(schema: z.ZodObject<S, z.core.$strict>) {
  const kinds = new Map<string, z.ZodType<z.output<typeof schema>>>();
  const schemaFor = (names: readonly string[]) => {
    const kind = names.join(' ');
    const known = kinds.get(kind);
    if (known) return known;
    const isKnown = names.every((name) => Object.hasOwn(schema.shape, name));
    const mask = Object.fromEntries(names.map((name) => [name, true]));
    const made = (isKnown ? schema.pick(mask as never) : schema) as z.ZodType<z.output<typeof schema>>;
    kinds.set(kind, made);
    return made;
  };
  return (fields: object, rowName: () => string) => readRow(schemaFor(Object.keys(fields)), fields, rowName);
}

/** The same refusal, beginning with whose row it is, and saying that nothing was changed. */
function inRow(rowName: string, { code, message, field }: AppError): AppError {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return new AppError(code, `${rowName}: ${sentence} Nothing was changed.`, field);
}

/** Does the work; a refusal by it begins with whose row it is. */
export function refusedAs(rowName: () => string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof AppError ? inRow(rowName(), error) : error;
  }
}

/** Changes by row: several of the same row become one. */
export function byRow<P extends object>(
  changes: readonly { readonly id: string; readonly patch: P }[],
): ReadonlyMap<string, P> {
  const merged = new Map<string, P>();
  for (const { id, patch } of changes) {
    const earlier = merged.get(id);
    merged.set(id, earlier ? { ...earlier, ...patch } : patch);
  }
  return merged;
}
