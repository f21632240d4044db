import { z } from 'zod';
import { savedFile } from './documents.ts';
import { id } from './fields.ts';

export const sessionDocumentsContract = {
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
