import { z } from 'zod';
import { isIsoDay } from '../domain/school-year.ts';
import { cleanText } from '../domain/text.ts';

// zod probes `new Function` unless told not to; the page's Content-Security-Policy forbids that.
z.config({ jitless: true });

/** Builds a schema once for each limit: a contract names the same few again and again, and start-up waits for it. */
function onceForEach<T>(build: (max: number) => T): (max: number) => T {
  const built = new Map<number, T>();
  return (max) => {
    const known = built.get(max);
    if (known) return known;
    const schema = build(max);
    built.set(max, schema);
    return schema;
  };
}

const textUpTo = onceForEach((max) =>
  z
    .string()
    .transform(cleanText)
    .refine((s) => s.length <= max, { error: `Use ${max.toLocaleString('en-GB')} characters or fewer` }),
);
const requiredTextUpTo = onceForEach((max) =>
  textUpTo(max).refine((s) => s.trim().length > 0, { error: 'Enter some text here' }),
);

/** Text from a person: cleaned of what no document can hold, at most `max` characters after that. */
export const text = (max = 4_000) => textUpTo(max);

/** Text that must say something. */
export const requiredText = (max = 300) => requiredTextUpTo(max);

export const id = z.string().min(1).max(200);

/** A calendar day, YYYY-MM-DD. */
export const isoDay = z.string().refine(isIsoDay, { error: 'Enter a real date, such as 14 September 2026' });

/** A time of day by the school's clock, 24 hours: "14:05". */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time such as 14:05' });

export const halfTermNumber = z.int().min(1).max(6);

/** Money in pence, up to ten million pounds. */
export const pence = z
  .int({ error: 'Enter an amount in pounds, such as 190 or 42.50' })
  .min(0, { error: 'Enter an amount of £0 or more' })
  .max(1_000_000_000, { error: 'That is more than this plan can hold' });

export const minutes = z
  .int({ error: 'Enter a number of hours, such as 6 or 1.5' })
  .min(0, { error: 'Enter 0 hours or more' })
  .max(600_000, { error: 'That is more hours than a school year has' });

/** The keys of a constant table as a zod enum. */
export function keysOf<T extends Record<string, string>>(table: T) {
  return z.enum(Object.keys(table) as [Extract<keyof T, string>, ...Extract<keyof T, string>[]]);
}

export const nothing = z.strictObject({});

/** Some of the fields of T: those left out, or undefined, stay as they are. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };
