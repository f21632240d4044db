import { z } from 'zod';
import { KEY_STAGES, STRANDS } from '../domain/strands.ts';
import { clockTime, id, isoDay, keysOf, nothing, type Patch, requiredText, text } from './fields.ts';
import { rowIds } from './row-changes.ts';

/** Students who meet in one strand, for one academic year. */
export const group = z.object({
  id,
  name: z.string(),
  strand: keysOf(STRANDS),
  /** Null where the strand says enough. */
  keyStage: keysOf(KEY_STAGES).nullable(),
  /** The year the academic year starts in. */
  academicYear: z.int(),
  aim: z.string(),
  /** Where, when and how long it usually meets; each session has its own. */
  place: z.string(),
  startsAt: clockTime,
  minutes: z.int(),
  /** Staff who run it; none: the MPL. */
  delivererIds: z.array(id).readonly(),
  /** Volunteers who run it or help. Without staff beside them they are unsupervised. */
  volunteerIds: z.array(id).readonly(),
  notes: z.string(),
  /** The last day it was a group; null while it goes on. */
  endedOn: isoDay.nullable(),
  endedReason: z.string(),
});
export type Group = Readonly<z.infer<typeof group>>;

/** From when to when a student belongs to a group; both days included. Somebody who comes back has two. */
export const groupMember = z.object({
  id,
  groupId: id,
  studentId: id,
  joinedOn: isoDay,
  leftOn: isoDay.nullable(),
});
export type GroupMember = Readonly<z.infer<typeof groupMember>>;

/** A membership with the last day it counts: the first of its own, the student's last in the school, the group's end. */
const groupMemberRow = groupMember.extend({ lastOn: isoDay.nullable() });
export type GroupMemberRow = Readonly<z.infer<typeof groupMemberRow>>;

/** A group in the list of groups. */
export const groupRow = group.extend({
  /** Members today; in a group that has ended, at its end. */
  studentCount: z.int(),
  /** Sessions without the cancelled ones, and how many of them were held. */
  sessionCount: z.int(),
  heldCount: z.int(),
  /** Sessions before today without a register. */
  overdueCount: z.int(),
  nextOn: isoDay.nullable(),
  /** When it usually meets, from its sessions to come, or else all of them; none before it has any. As `Turn`. */
  turns: z.array(
    z.object({
      weekday: z.int(),
      startsAt: clockTime,
      everyWeeks: z.union([z.literal(1), z.literal(2)]).nullable(),
    }),
  ),
});
export type GroupRow = Readonly<z.infer<typeof groupRow>>;

/** How long a session lasts: between 5 minutes and a long day. */
export const sessionMinutes = z
  .int({ error: 'Enter a number of minutes, such as 60' })
  .min(5, { error: 'A session has at least 5 minutes' })
  .max(720, { error: 'A session has at most 12 hours' });

const people = z.array(id).max(30).readonly();

export const groupFields = z.strictObject({
  name: requiredText(120),
  strand: keysOf(STRANDS),
  keyStage: keysOf(KEY_STAGES).nullable(),
  aim: text(1_000),
  place: text(200),
  startsAt: clockTime,
  minutes: sessionMinutes,
  delivererIds: people,
  volunteerIds: people,
  notes: text(),
});
export type GroupPatch = Patch<z.infer<typeof groupFields>>;

/** A weekly or fortnightly pattern; days on which students are not in school are skipped. */
export const seriesPattern = z.strictObject({
  firstOn: isoDay,
  everyWeeks: z.union([z.literal(1), z.literal(2)]),
  /** The last day that may be used; null: the end of the year. */
  lastOn: isoDay.nullable(),
  startsAt: clockTime,
  minutes: sessionMinutes,
  place: text(200),
});
export type SeriesPattern = Readonly<z.infer<typeof seriesPattern>>;

const studentIds = z.array(id).min(1).max(500);

export const groupsContract = {
  /** The academic years there are groups of, newest first; the present one always. */
  'groups.years': { input: nothing, output: z.array(z.int()) },
  /** The groups of an academic year (null: the present one), those that go on first, by name. */
  'groups.list': { input: z.strictObject({ academicYear: z.int().nullable() }), output: z.array(groupRow) },
  'groups.get': {
    input: z.strictObject({ id }),
    output: z.object({ group: groupRow, members: z.array(groupMemberRow) }),
  },
  /** A group with its students and, if wanted, its series of sessions, as one step. */
  'groups.add': {
    input: z.strictObject({
      group: groupFields.partial().required({ name: true, strand: true }),
      studentIds: z.array(id).max(500),
      /** The day the students join; null: today, or the first session if that is earlier. */
      joinedOn: isoDay.nullable(),
      series: seriesPattern.nullable(),
    }),
    output: groupRow,
  },
  /** Sessions to come that are as the group had it follow a new place, time, length or people; a part of the same step. */
  'groups.update': { input: z.strictObject({ id, patch: groupFields.partial() }), output: groupRow },
  /** Ends a group: nobody is expected at it after that day, and what was planned after it is cancelled with the reason. */
  'groups.end': { input: z.strictObject({ id, on: isoDay, reason: requiredText(300) }), output: groupRow },
  /** A group that was ended goes on: who left with it is a member again, and what was cancelled with it is to come. */
  'groups.reopen': { input: z.strictObject({ id }), output: groupRow },
  /** Removes a group entered by mistake, with its sessions and marks, as one step. */
  'groups.remove': { input: z.strictObject({ id }), output: z.object({ id }) },
  /** Adds students who are not members on that day. */
  'groups.addMembers': {
    input: z.strictObject({ groupId: id, studentIds, joinedOn: isoDay }),
    output: z.object({ added: z.int() }),
  },
  'groups.updateMember': {
    input: z.strictObject({ id, patch: z.strictObject({ joinedOn: isoDay, leftOn: isoDay.nullable() }).partial() }),
    output: groupMember,
  },
  /** Takes out members entered by mistake; who only leaves gets a last day instead. */
  'groups.removeMembers': {
    input: z.strictObject({ ids: rowIds }),
    output: z.object({ removed: z.int() }),
  },
} as const;
