import { z } from 'zod';
import { id, isoDay } from './fields.ts';

/** full: MPL and HoD. governors: summary, participants as counts, no staff name but authors, leads and signatories. */
export const AUDIENCES = { full: 'Full plan, for the MPL and HoD', governors: 'Summary, for governors' } as const;
export const audience = z.enum(['full', 'governors']);
export type Audience = z.infer<typeof audience>;

export const savedFile = z.discriminatedUnion('how', [
  /** Saved through a native dialog, under this name. */
  z.object({ how: z.literal('saved'), name: z.string() }),
  /** Ready for the page to download, once, from this address. */
  z.object({ how: z.literal('download'), name: z.string(), address: z.string() }),
  z.object({ how: z.literal('cancelled') }),
]);
export type SavedFile = Readonly<z.infer<typeof savedFile>>;

/** A plan that was handed over also says how many sentences were left out because they name staff. */
const hiddenNames = z.int();
const exportedPlan = z.discriminatedUnion('how', [
  savedFile.options[0].extend({ hiddenNames }),
  savedFile.options[1].extend({ hiddenNames }),
  savedFile.options[2],
]);

/** A table as it is shown: headings and the cells' texts. */
export const shownTable = z.strictObject({
  /** What the table is called; the file's name and the sheet's come from it. */
  title: z.string().min(1).max(200),
  /** What is shown of it, in words: "Filtered: Year 11. 53 of 900 rows". */
  about: z.string().max(1_000),
  columns: z
    .array(z.strictObject({ heading: z.string().max(300), kind: z.enum(['text', 'number', 'date']) }))
    .min(1)
    .max(200)
    .readonly(),
  /** Each row as long as the columns; a date is an ISO day, a number plain digits, both may be empty. */
  rows: z
    .array(z.array(z.string().max(32_767)).readonly())
    .max(50_000)
    .readonly(),
});
export type ShownTable = Readonly<z.infer<typeof shownTable>>;

export const documentsContract = {
  /** The table that is shown as an Excel workbook, or as CSV that no spreadsheet takes for a formula. */
  'tables.save': {
    input: z.strictObject({ table: shownTable, format: z.enum(['xlsx', 'csv']) }),
    output: savedFile,
  },
  /** For the people of a PD action: what, why, who, where, when and what cover (Word). */
  'documents.joiningNote': { input: z.strictObject({ actionId: id }), output: savedFile },
  /** The PD sessions of an action as a calendar file; without an action, those of the whole plan. */
  'documents.calendar': { input: z.strictObject({ actionId: id.nullable() }), output: savedFile },
  /** Who is out, when, and which periods, for whoever arranges cover. Both days included. */
  'documents.coverList': {
    input: z.strictObject({ firstOn: isoDay, lastOn: isoDay, format: z.enum(['word', 'excel']) }),
    output: savedFile,
  },
  /** "My PD this year": one Word file for each person, as one zip when there are several. */
  'documents.myPd': { input: z.strictObject({ staffIds: z.array(id).min(1).max(200) }), output: savedFile },
  /** The plan of an academic year, by default the present one. */
  'documents.exportPlan': {
    input: z.strictObject({ format: z.enum(['word', 'excel']), audience, academicYear: z.int().optional() }),
    output: exportedPlan,
  },
} as const;
