import { z } from 'zod';
import { savedFile } from './documents.ts';
import { id, isoDay, text } from './fields.ts';

/** A thing to do, as This week lists it. */
const weekPaperLine = z.strictObject({
  /** How pressing it is: "Overdue". */
  word: text(100),
  title: text(1_000),
  /** Why it is there; at most what a Head of Department may write. */
  why: text(5_000),
  /** About how long it takes; 0: nobody knows. */
  minutes: z.int().min(0).max(10_000),
});
export type WeekPaperLine = Readonly<z.infer<typeof weekPaperLine>>;

export const sessionDocumentsContract = {
  /** The week that a day is in on one page (Word): hours, things to do, calendar, room for notes. Students as counts only. */
  'sessionDocuments.week': {
    input: z.strictObject({ on: isoDay, lines: z.array(weekPaperLine).max(60) }),
    output: savedFile,
  },
  /**
   * Who took part in what in an academic year (null: the present one), as an Excel workbook. Students stand by code;
   * with their names and UPNs, and staff by name, only when that is asked for.
   */
  'sessionDocuments.participation': {
    input: z.strictObject({ academicYear: z.int().nullable(), withNames: z.boolean() }),
    output: savedFile,
  },
  /** Sessions of the present year as a calendar file, cancelled ones as such; of one group only when it is given. */
  'sessionDocuments.calendar': {
    input: z.strictObject({
      groupId: id.nullable(),
      /** Only sessions that the MPL runs. */
      onlyOwn: z.boolean(),
      /** PD sessions of the plan too. */
      withPd: z.boolean(),
      /** Students' names in the descriptions: personal data leaves the app. */
      withNames: z.boolean(),
    }),
    output: savedFile,
  },
  /** Registers to fill in by hand (Word): a page each, or those of one group side by side. */
  'sessionDocuments.registers': {
    input: z.strictObject({
      sessionIds: z.array(id).min(1).max(60),
      layout: z.enum(['pages', 'grid']),
      /** Initials in place of names. */
      initials: z.boolean(),
    }),
    output: savedFile,
  },
} as const;
