import { z } from 'zod';

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

export const documentsContract = {
  'documents.exportPlan': {
    input: z.strictObject({ format: z.enum(['word', 'excel']), audience }),
    output: savedFile,
  },
} as const;
