import { z } from 'zod';
import { id, requiredText, text } from './fields.ts';

/** What a resource is kept with. */
export const RESOURCE_OWNERS = ['pd-action', 'group', 'session', 'event'] as const;
const ownerKind = z.enum(RESOURCE_OWNERS);
export type ResourceOwner = z.infer<typeof ownerKind>;

/** A link, or a file kept in the data file, with the thing it serves. */
export const resource = z.object({
  id,
  ownerKind,
  ownerId: id,
  kind: z.enum(['link', 'file']),
  title: z.string(),
  /** Of a link: https or http; empty for a file. */
  address: z.string(),
  /** Of a file; empty for a link. */
  fileName: z.string(),
  sizeBytes: z.int(),
  /** Names the stored bytes; empty for a link. */
  contentId: z.string(),
});
export type Resource = Readonly<z.infer<typeof resource>>;

/** How something was opened. */
export const opened = z.discriminatedUnion('how', [
  /** By the system, in its own program. */
  z.object({ how: z.literal('opened') }),
  /** The page opens this web address in a window of its own. */
  z.object({ how: z.literal('page'), address: z.string() }),
  /** The page hands it to the browser, once, from this address. */
  z.object({ how: z.literal('download'), name: z.string(), address: z.string() }),
]);
export type Opened = Readonly<z.infer<typeof opened>>;

const owner = { ownerKind, ownerId: id };

export const resourcesContract = {
  /** What is kept with one thing, by title, and how many bytes all files of the school hold. */
  'resources.list': {
    input: z.strictObject(owner),
    output: z.object({ resources: z.array(resource), usedBytes: z.int() }),
  },
  /** An empty title becomes the site's name. */
  'resources.addLink': {
    input: z.strictObject({ ...owner, title: text(200), address: requiredText(2_000) }),
    output: resource,
  },
  'resources.addFile': { input: z.strictObject({ ...owner, fileToken: id }), output: resource },
  'resources.rename': { input: z.strictObject({ id, title: requiredText(200) }), output: resource },
  'resources.remove': { input: z.strictObject({ id }), output: z.object({ id }) },
  'resources.open': { input: z.strictObject({ id }), output: opened },
} as const;
