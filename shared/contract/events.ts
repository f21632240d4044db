import { z } from 'zod';
import { ENTRY_STAGES, PERMISSIONS } from '../domain/events.ts';
import { EVENT_KINDS } from '../domain/strands.ts';
import { savedFile } from './documents.ts';
import { clockTime, id, isoDay, keysOf, nothing, type Patch, pence, requiredText, text } from './fields.ts';
import { newRows, rowChanges, rowIds, rowsChanged, stepName } from './row-changes.ts';

export const provider = z.object({ id, name: z.string(), offers: z.string(), website: z.string() });
export type Provider = Readonly<z.infer<typeof provider>>;

/** An enrichment event or competition. */
export const schoolEvent = z.object({
  id,
  name: z.string(),
  kind: keysOf(EVENT_KINDS),
  isCompetition: z.boolean(),
  providerId: id.nullable(),
  heldOn: isoDay,
  /** Null: some time that day, or the whole of it. */
  startsAt: clockTime.nullable(),
  /** What it counts for in the dosage of somebody who took part. */
  minutes: z.int(),
  place: z.string(),
  deadlineOn: isoDay.nullable(),
  /** Null: as many as want to. */
  places: z.int().nullable(),
  /** The youngest year group it is meant for; null: any. */
  firstYear: z.int().nullable(),
  /** The oldest year group that may enter; null: any. */
  lastYear: z.int().nullable(),
  /** For each student. */
  costPence: z.int(),
  needsPermission: z.boolean(),
  /** Staff who go with it; the MPL among them: their hours count. */
  staffIds: z.array(id).readonly(),
  cancelledReason: z.string(),
  isCancelled: z.boolean(),
  notes: z.string(),
});
export type SchoolEvent = Readonly<z.infer<typeof schoolEvent>>;

/** An event with what a list of events says of it. */
export const eventRow = schoolEvent.extend({
  /** Empty without a provider. */
  providerName: z.string(),
  /** Everybody who was asked, whatever came of it. */
  invited: z.int(),
  /** Entered, whether they came in the end or not. */
  entered: z.int(),
  tookPart: z.int(),
});
export type EventRow = Readonly<z.infer<typeof eventRow>>;

export const eventEntry = z.object({
  id,
  eventId: id,
  studentId: id,
  stage: keysOf(ENTRY_STAGES),
  permission: keysOf(PERMISSIONS),
  /** The day of the permission's present word, and how it came: "form", "e-mail". */
  permissionOn: isoDay.nullable(),
  permissionHow: z.string(),
  /** As the organiser wrote it: "87", "87/135". */
  score: z.string(),
  award: z.string(),
  followOn: z.string(),
});
export type EventEntry = Readonly<z.infer<typeof eventEntry>>;

/** A student's part in an event. */
export const ownEntry = eventEntry.extend({ event: schoolEvent });
export type OwnEntry = Readonly<z.infer<typeof ownEntry>>;

const yearGroup = z
  .int({ error: 'Enter a year group, such as 9' })
  .min(1, { error: 'Enter a year group, such as 9' })
  .max(14, { error: 'Enter a year group, such as 9' });

const eventFields = z.strictObject({
  name: requiredText(200),
  kind: keysOf(EVENT_KINDS),
  isCompetition: z.boolean(),
  providerId: id.nullable(),
  heldOn: isoDay,
  startsAt: clockTime.nullable(),
  minutes: z
    .int({ error: 'Enter a number of minutes, such as 60' })
    .min(5, { error: 'An event has at least 5 minutes' })
    .max(10_080, { error: 'An event has at most a week' }),
  place: text(200),
  deadlineOn: isoDay.nullable(),
  places: z
    .int({ error: 'Enter a number of places, such as 30' })
    .min(1, { error: 'Enter 1 place or more, or leave it empty' })
    .max(5_000, { error: 'Enter 5,000 places or fewer' })
    .nullable(),
  firstYear: yearGroup.nullable(),
  lastYear: yearGroup.nullable(),
  costPence: pence,
  needsPermission: z.boolean(),
  staffIds: z.array(id).max(60).readonly(),
  notes: text(),
});
export type EventPatch = Patch<z.infer<typeof eventFields>>;

/** What a person changes of an entry. */
export const entryPatch = z
  .strictObject({
    stage: keysOf(ENTRY_STAGES),
    permission: keysOf(PERMISSIONS),
    permissionOn: isoDay.nullable(),
    permissionHow: text(200),
    score: text(40),
    award: text(120),
    followOn: text(200),
  })
  .partial();
export type EntryPatch = Patch<z.infer<typeof entryPatch>>;
/** A student to put on the event's list, with whatever is known of the entry already. */
export const newEntry = entryPatch.extend({ studentId: id });
export type NewEntry = EntryPatch & { readonly studentId: string };

const providerFields = z.strictObject({ name: requiredText(160), offers: text(500), website: text(300) });
export type ProviderPatch = Patch<z.infer<typeof providerFields>>;

export const eventsContract = {
  /** The academic years there are events in, newest first; the present one always. */
  'events.years': { input: nothing, output: z.array(z.int()) },
  /** The events of an academic year (null: the present one), by day and time. */
  'events.list': { input: z.strictObject({ academicYear: z.int().nullable() }), output: z.array(eventRow) },
  'events.get': { input: z.strictObject({ id }), output: z.object({ event: eventRow, entries: z.array(eventEntry) }) },
  /** Every event the student was invited to, newest first. */
  'events.ofStudent': { input: z.strictObject({ id }), output: z.array(ownEntry) },
  'events.add': {
    input: z.strictObject({ event: eventFields.partial().required({ name: true, kind: true, heldOn: true }) }),
    output: eventRow,
  },
  'events.update': { input: z.strictObject({ id, patch: eventFields.partial() }), output: eventRow },
  'events.cancel': { input: z.strictObject({ id, reason: requiredText(300) }), output: eventRow },
  /** A cancelled event is to take place again. */
  'events.restore': { input: z.strictObject({ id }), output: eventRow },
  /** Removes events entered by mistake, with their entries and resources, as one step. */
  'events.remove': {
    input: z.strictObject({ ids: rowIds }),
    output: z.object({ removed: z.int() }),
  },

  /** Adds students who are not on the event's list; those who are stay as they are. */
  'events.addEntries': {
    input: z.strictObject({
      eventId: id,
      studentIds: rowIds,
      stage: keysOf(ENTRY_STAGES),
    }),
    output: z.object({ added: z.int() }),
  },
  /** A permission whose day is not given with it has today's. */
  'events.updateEntry': { input: z.strictObject({ id, patch: entryPatch }), output: eventEntry },
  /** Changes several entries of an event, and adds others, as one step named `what`; all or none. */
  'events.updateEntries': {
    input: z.strictObject({
      eventId: id,
      changes: rowChanges<EntryPatch>(),
      added: newRows<NewEntry>(),
      what: stepName,
    }),
    output: rowsChanged,
  },
  'events.removeEntries': {
    input: z.strictObject({ ids: rowIds }),
    output: z.object({ removed: z.int() }),
  },
  /** The list for a mail merge (XLSX): one row for each student of the event at one of these stages. */
  'events.saveLetters': {
    input: z.strictObject({
      id,
      stages: z.array(keysOf(ENTRY_STAGES)).min(1, { error: 'Choose at least one stage' }),
      replyBy: isoDay.nullable(),
    }),
    output: savedFile,
  },

  /** By name, each with how many events it has. */
  'events.providers': { input: nothing, output: z.array(provider.extend({ eventCount: z.int() })) },
  'events.addProvider': {
    input: z.strictObject({ provider: providerFields.partial().required({ name: true }) }),
    output: provider,
  },
  'events.updateProvider': { input: z.strictObject({ id, patch: providerFields.partial() }), output: provider },
  /** Refused while an event has it (conflict, saying which). */
  'events.removeProvider': { input: z.strictObject({ id }), output: z.object({ id }) },
} as const;
