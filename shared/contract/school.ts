import { z } from 'zod';
import { KEY_DATE_KINDS } from '../domain/key-dates.ts';
import { TIME_UNITS, WEEKDAYS } from '../domain/own-time.ts';
import { halfTermName } from '../domain/school-year.ts';
import { STAFF_ROLES } from '../domain/staff.ts';
import { halfTermNumber, id, isoDay, keysOf, nothing, requiredText, text } from './fields.ts';

export const halfTerm = z.strictObject({ number: halfTermNumber, firstOn: isoDay, lastOn: isoDay });
export type HalfTerm = Readonly<z.infer<typeof halfTerm>>;

export const closedDay = z.strictObject({
  on: isoDay,
  name: requiredText(100),
  /** closed: nobody is in school; inset: staff are, students are not. */
  kind: z.enum(['closed', 'inset']),
});
export type ClosedDay = Readonly<z.infer<typeof closedDay>>;

/** A day, or days in a row, that the plan has to work around. */
export const keyDate = z.strictObject({
  firstOn: isoDay,
  /** The same as `firstOn` for a single day. */
  lastOn: isoDay,
  name: requiredText(100),
  kind: keysOf(KEY_DATE_KINDS),
});
export type KeyDate = Readonly<z.infer<typeof keyDate>>;

/** The MPL's own time for the programme in a usual week. */
export const workingWeek = z.strictObject({
  unit: keysOf(TIME_UNITS),
  /** Length of a period; what the periods of a day come to is kept in minutes. */
  periodMinutes: z
    .int({ error: 'Enter the length of a period in minutes, such as 60' })
    .min(10, { error: 'A period has at least 10 minutes' })
    .max(180, { error: 'A period has at most 180 minutes' }),
  /** Monday to Friday. */
  minutes: z
    .array(z.int().min(0).max(720, { error: 'A day has at most 12 hours here' }))
    .length(WEEKDAYS.length)
    .readonly(),
});
export type WorkingWeek = Readonly<z.infer<typeof workingWeek>>;

export const school = z.object({
  name: z.string(),
  urn: z.string(),
  /** The year the academic year starts in: 2026 for 2026/27. */
  academicYear: z.int(),
  halfTerms: z.array(halfTerm).readonly(),
  closedDays: z.array(closedDay).readonly(),
  /** False while the term dates are our suggestion and nobody has confirmed or changed them. */
  termDatesConfirmed: z.boolean(),
  keyDates: z.array(keyDate).readonly(),
  workingWeek,
  /** The MPL's own record among the staff; null until "you" are known. */
  youId: id.nullable(),
  /** False until the school has been set up: the first run shows. */
  isSetUp: z.boolean(),
});
export type School = Readonly<z.infer<typeof school>>;

const schoolPatch = z
  .strictObject({
    name: requiredText(200),
    urn: text(20).refine((s) => s === '' || /^\d{6}$/.test(s.trim()), {
      error: 'A URN has six digits. Leave it empty if you do not know it',
    }),
    youId: id.nullable(),
  })
  .partial();

/** All six half-terms, one after another. */
export const sixHalfTerms = z
  .array(halfTerm)
  .length(6, { error: 'Give all six half-terms' })
  .superRefine((halfTerms, issues) => {
    let previous = '';
    for (const [i, h] of halfTerms.entries()) {
      const wrong = h.number !== i + 1 || h.lastOn < h.firstOn || h.firstOn <= previous;
      if (wrong) {
        issues.addIssue({
          code: 'custom',
          path: [i],
          message: `${halfTermName(i + 1)} must end after it starts, and start after the half-term before it ends. Half-terms must follow one another`,
        });
      }
      previous = h.lastOn;
    }
  });
export const closedDays = z.array(closedDay).max(200);
const keyDates = z
  .array(keyDate.refine((d) => d.lastOn >= d.firstOn, { error: 'A key date must end on the day it starts, or later' }))
  .max(200);

/** The dates of one academic year. */
export const schoolYear = school.pick({ academicYear: true, halfTerms: true, closedDays: true });
export type SchoolYear = Readonly<z.infer<typeof schoolYear>>;

export const schoolContract = {
  'school.get': { input: nothing, output: school },
  /** Every academic year with term dates, the newest first; the present one is among them. */
  'school.years': { input: nothing, output: z.array(schoolYear) },
  'school.update': { input: z.strictObject({ patch: schoolPatch }), output: school },
  'school.saveTermDates': { input: z.strictObject({ halfTerms: sixHalfTerms, closedDays }), output: school },
  /** Replaces the year's key dates, as one step. */
  'school.saveKeyDates': { input: z.strictObject({ keyDates }), output: school },
  'school.saveWorkingWeek': { input: z.strictObject({ workingWeek }), output: school },
  /** The first run's answers, as one step: the school, the MPL as a staff member, and what was not skipped. */
  'school.setUp': {
    input: z.strictObject({
      name: requiredText(200),
      urn: schoolPatch.shape.urn.unwrap(),
      you: z.strictObject({ name: requiredText(120), role: keysOf(STAFF_ROLES) }),
      workingWeek: workingWeek.nullable(),
      /** Null: the suggestion stays, marked as one. */
      termDates: z.strictObject({ halfTerms: sixHalfTerms, closedDays }).nullable(),
      keyDates,
    }),
    output: school,
  },
} as const;
