import { z } from 'zod';
import { LOST_DAY_KINDS, WORK_KEYS, WORK_KINDS, type WorkKind } from '../domain/work.ts';
import { clockTime, id, isoDay, keysOf, nothing, type Patch, requiredText, text } from './fields.ts';
import { waitingPdSession } from './pd-session.ts';
import { school } from './school.ts';

const workMinutes = z.record(z.enum(WORK_KEYS as [WorkKind, ...WorkKind[]]), z.int().min(0).max(10_000));

/** A stretch of work that the MPL plans: preparing, data, a meeting with the HoD. */
export const workBlock = z.object({
  id,
  on: isoDay,
  /** Null: some time that day. */
  startsAt: clockTime.nullable(),
  minutes: z.int(),
  work: keysOf(WORK_KINDS),
  title: z.string(),
  isDone: z.boolean(),
  notes: z.string(),
});
export type WorkBlock = Readonly<z.infer<typeof workBlock>>;

/** Time that went to a kind of work, logged after the fact. */
export const timeEntry = z.object({ id, on: isoDay, work: keysOf(WORK_KINDS), minutes: z.int(), note: z.string() });
export type TimeEntry = Readonly<z.infer<typeof timeEntry>>;

/** A day of the MPL's, or a part of it, that was not there for this work. */
export const lostDay = z.object({
  id,
  on: isoDay,
  kind: keysOf(LOST_DAY_KINDS),
  /** Null: the whole of the MPL's time that day. */
  minutes: z.int().nullable(),
  note: z.string(),
});
export type LostDay = Readonly<z.infer<typeof lostDay>>;

/** One thing in the week's calendar, whatever it is. */
export const weekItem = z.object({
  kind: z.enum(['session', 'pd-session', 'event', 'block']),
  /** The id of the session, PD session, event or block. */
  id,
  /** Whose session it is; null for what is no group's. */
  groupId: id.nullable(),
  on: isoDay,
  /** Null: some time that day. */
  startsAt: clockTime.nullable(),
  minutes: z.int(),
  title: z.string(),
  place: z.string(),
  /** What else is to know, in words: "12 students". */
  detail: z.string(),
  work: keysOf(WORK_KINDS),
  /** It is the MPL's own time: it counts towards the hours. Else somebody else runs it. */
  isOwn: z.boolean(),
  state: z.enum(['planned', 'done', 'cancelled']),
  /** Minutes used so far: of what is done, as long as it took. */
  usedMinutes: z.int(),
  /** Where it is done. */
  path: z.string(),
});
export type WeekItem = Readonly<z.infer<typeof weekItem>>;

/** A stretch of the year so far. Days are counted in working days of the MPL's: a whole week of theirs is one at 0.2 FTE. */
export const timeSoFar = z.object({
  usedMinutes: z.int(),
  usedByWork: workMinutes,
  /** The MPL's working time of the stretch up to today, and of the whole stretch; lost time taken off both. */
  allowedMinutes: z.int(),
  ofMinutes: z.int(),
  /** Up to today, lost time taken off. */
  days: z.number(),
  /** Of the whole stretch, lost time taken off: the days that `ofMinutes` are. */
  ofDays: z.number(),
  /** What was taken off the whole stretch. */
  lostDays: z.number(),
  lostMinutes: z.int(),
});
export type TimeSoFar = Readonly<z.infer<typeof timeSoFar>>;

export const weekView = z.object({
  /** Monday. */
  firstOn: isoDay,
  /** By day and time, cancelled ones among them. */
  items: z.array(weekItem),
  entries: z.array(timeEntry),
  lostDays: z.array(lostDay),
  /** Minutes a week meant for each kind of work. */
  budget: workMinutes,
  /** The dates of the academic year that the week is in, which need not be the present one. */
  dates: school.pick({ academicYear: true, halfTerms: true, closedDays: true, keyDates: true }),
  /** The half-term that the week is in; null in a holiday. */
  halfTerm: timeSoFar.extend({ number: z.int() }).nullable(),
  /** The academic year of `dates`. */
  year: timeSoFar,
});
export type WeekView = Readonly<z.infer<typeof weekView>>;

/** What the list of things to do is made from, beside the plan and the students. */
export const weekFacts = z.object({
  /** Sessions before today without a register; the oldest first. */
  overdueRegisters: z.array(
    z.object({ sessionId: id, groupName: z.string(), heldOn: isoDay, startsAt: clockTime, studentCount: z.int() }),
  ),
  /** PD sessions before today without a word on who took part. */
  pdWithoutAttendance: z.array(waitingPdSession),
  /** Target students without a minute of support this half-term; null in a holiday. */
  unsupported: z.object({ halfTerm: z.int(), studentIds: z.array(id), targetCount: z.int() }).nullable(),
  /** Events whose deadline for entries is at most 8 weeks away, or has passed with nobody entered; the nearest first. */
  deadlines: z.array(
    z.object({
      eventId: id,
      name: z.string(),
      deadlineOn: isoDay,
      places: z.int().nullable(),
      enteredCount: z.int(),
      invitedCount: z.int(),
    }),
  ),
  /** Events that are over with entries of whom nobody has said whether they took part, or competitions without a score. */
  eventsWithoutResults: z.array(z.object({ eventId: id, name: z.string(), heldOn: isoDay, missingCount: z.int() })),
  /** Mentoring pairs that go on and have not met for three weeks of school. */
  quietPairs: z.array(z.object({ pairId: id, menteeId: id, lastMetOn: isoDay.nullable() })),
  /** Volunteers with a check missing or a review due, who work with students now. */
  volunteersToCheck: z.array(z.object({ volunteerId: id, name: z.string(), what: z.string() })),
});
export type SessionFacts = Readonly<z.infer<typeof weekFacts>>;

const blockMinutes = z
  .int({ error: 'Enter a number of minutes, such as 30' })
  .min(5, { error: 'Enter 5 minutes or more' })
  .max(720, { error: 'A day has at most 12 hours here' });
const blockFields = z.strictObject({
  on: isoDay,
  startsAt: clockTime.nullable(),
  minutes: blockMinutes,
  work: keysOf(WORK_KINDS),
  title: requiredText(200),
  isDone: z.boolean(),
  notes: text(),
});
export type WorkBlockPatch = Patch<z.infer<typeof blockFields>>;
const entryFields = z.strictObject({
  on: isoDay,
  work: keysOf(WORK_KINDS),
  minutes: z
    .int({ error: 'Enter a number of minutes, such as 30' })
    .min(1, { error: 'Enter a minute or more' })
    .max(960, { error: 'A day has at most 16 hours here' }),
  note: text(300),
});
const lostDayFields = z.strictObject({
  on: isoDay,
  kind: keysOf(LOST_DAY_KINDS),
  minutes: blockMinutes.nullable(),
  note: text(300),
});

export const weekContract = {
  /** The week that a day is in, Monday to Sunday. */
  'week.get': { input: z.strictObject({ on: isoDay }), output: weekView },
  'week.facts': { input: nothing, output: weekFacts },
  'week.addBlock': {
    input: z.strictObject({
      block: blockFields.partial().required({ on: true, work: true, title: true, minutes: true }),
    }),
    output: workBlock,
  },
  'week.updateBlock': { input: z.strictObject({ id, patch: blockFields.partial() }), output: workBlock },
  'week.removeBlocks': {
    input: z.strictObject({ ids: z.array(id).min(1).max(100) }),
    output: z.object({ removed: z.int() }),
  },
  'week.logTime': { input: z.strictObject({ entry: entryFields }), output: timeEntry },
  'week.updateEntry': { input: z.strictObject({ id, patch: entryFields.partial() }), output: timeEntry },
  'week.removeEntry': { input: z.strictObject({ id }), output: z.object({ id }) },
  'week.addLostDay': { input: z.strictObject({ lostDay: lostDayFields }), output: lostDay },
  'week.updateLostDay': { input: z.strictObject({ id, patch: lostDayFields.partial() }), output: lostDay },
  'week.removeLostDay': { input: z.strictObject({ id }), output: z.object({ id }) },
  /** Lost days of the present academic year, by day. */
  'week.lostDays': { input: nothing, output: z.array(lostDay) },
  'week.budget': { input: nothing, output: workMinutes },
  'week.saveBudget': { input: z.strictObject({ budget: workMinutes }), output: workMinutes },
} as const;
