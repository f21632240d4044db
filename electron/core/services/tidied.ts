import { defined } from './defined.ts';

/** The fields that were given, without the spaces around texts, and with nothing twice in a list. */
export function tidied<P extends object>(patch: P): P {
  return Object.fromEntries(
    Object.entries(defined(patch)).map(([field, value]) => {
      if (typeof value === 'string') return [field, value.trim()];
      return [field, Array.isArray(value) ? [...new Set(value)] : value];
    }),
  ) as P;
}
