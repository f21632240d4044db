import { z } from 'zod';
import { MARKS, SESSION_STATUSES } from '../domain/sessions.ts';
import { STRANDS } from '../domain/strands.ts';
import { STANDINGS } from '../domain/students.ts';
import { clockTime, halfTermNumber, id, isoDay, keysOf, nothing } from './fields.ts';

/** Exact minutes; see `Dosage` in shared/domain/dosage.ts. */
const minutes = { planned: z.int(), delivered: z.int(), attended: z.int() };

/** What a student had of one strand in a stretch of days. */
export const strandDosage = z.object({
  strand: keysOf(STRANDS),
  ...minutes,
  /** How often each mark was given. */
  marks: z.record(keysOf(MARKS), z.int()),
  /** Mentoring meetings that happened. */
  meetings: z.int(),
  /** Events of this strand the student took part in. */
  events: z.int(),
});
export type StrandDosage = Readonly<z.infer<typeof strandDosage>>;

export const studentDosage = z.object({
  studentId: id,
  /** Those in which anything was planned or marked, in the order of the strands. */
  strands: z.array(strandDosage).readonly(),
  /** Events of no strand the student took part in: engagements without minutes. */
  otherEvents: z.int(),
});
export type StudentDosage = Readonly<z.infer<typeof studentDosage>>;

/** One session, meeting or event of a student. */
export const dosageItem = z.object({
  kind: z.enum(['session', 'meeting', 'event']),
  /** Of the session, the meeting or the event. */
  id,
  on: isoDay,
  startsAt: clockTime.nullable(),
  /** The group's or the event's name; "Mentoring". */
  title: z.string(),
  /** Null for an event of no strand. */
  strand: keysOf(STRANDS).nullable(),
  status: keysOf(SESSION_STATUSES),
  /** Null before the register was taken, and for what has no register. */
  mark: keysOf(MARKS).nullable(),
  minutesLate: z.int(),
  ...minutes,
  /** Where it stands in the app. */
  path: z.string(),
});
export type DosageItem = Readonly<z.infer<typeof dosageItem>>;

const halfTermDosage = strandDosage.extend({ halfTerm: z.int() });
export type HalfTermDosage = Readonly<z.infer<typeof halfTermDosage>>;

export const ownDosage = z.object({
  academicYear: z.int(),
  /** By strand and half-term of the present year; a half-term without anything is left out. */
  parts: z.array(halfTermDosage).readonly(),
  /** Of the present year, newest first; what is to come is among them. */
  items: z.array(dosageItem).readonly(),
  /** Newest first; a year without anything is left out. */
  earlierYears: z.array(z.object({ academicYear: z.int(), ...minutes })).readonly(),
});
export type OwnDosage = Readonly<z.infer<typeof ownDosage>>;

const bandEdge = z
  .int({ error: 'Enter hours such as 5, or 7.5' })
  .min(30, { error: 'A band begins at half an hour or later' })
  .max(60_000, { error: 'That is more hours than a school year has' });

/** The minutes at which bands of hours begin, above "none" and the first: 300 and 900 are 5 and 15 hours. */
export const dosageBands = z
  .array(bandEdge)
  .min(1, { error: 'Give at least one number of hours' })
  .max(6, { error: 'Use at most six numbers of hours' })
  .refine((edges) => edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? 0)), {
    error: 'Give the hours from the smallest to the largest, each once',
  })
  .readonly();

export const dosageContract = {
  /** Everybody for whom something was planned or who took part in something, in a year (null: the present one) or one of its half-terms. */
  'dosage.list': {
    input: z.strictObject({ academicYear: z.int().nullable(), halfTerm: halfTermNumber.nullable() }),
    output: z.object({
      academicYear: z.int(),
      halfTerm: z.int().nullable(),
      /** Whether that year's term dates are known: without them it has no half-terms. */
      hasHalfTerms: z.boolean(),
      /** Academic years there is something of, newest first; the present one always. */
      years: z.array(z.int()).readonly(),
      students: z.array(studentDosage).readonly(),
      /** How students stood in that year, as `YearStanding` has it; those nobody had decided about are left out. */
      standings: z.array(z.object({ studentId: id, standing: keysOf(STANDINGS), isTarget: z.boolean() })).readonly(),
    }),
  },
  'dosage.ofStudent': { input: z.strictObject({ id }), output: ownDosage },
  'dosage.bands': { input: nothing, output: dosageBands },
  'dosage.saveBands': { input: z.strictObject({ bands: dosageBands }), output: dosageBands },
} as const;
