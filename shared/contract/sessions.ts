import { z } from 'zod';
import { MARKS, SESSION_STATUSES } from '../domain/sessions.ts';
import { KEY_STAGES, STRANDS } from '../domain/strands.ts';
import { clockTime, id, isoDay, keysOf, nothing, type Patch, requiredText, text } from './fields.ts';
import { seriesPattern, sessionMinutes } from './groups.ts';
import { rowIds } from './row-changes.ts';

/** One meeting of a group. */
export const session = z.object({
  id,
  groupId: id,
  /** Sessions that were made together share it; null for a one-off. */
  seriesId: id.nullable(),
  heldOn: isoDay,
  startsAt: clockTime,
  /** Planned. */
  minutes: z.int(),
  place: z.string(),
  /** Staff who run it; none: the MPL. */
  delivererIds: z.array(id).readonly(),
  volunteerIds: z.array(id).readonly(),
  status: keysOf(SESSION_STATUSES),
  cancelledReason: z.string(),
  /** The day it stood on before it was moved to another; null when it was not. */
  movedFrom: isoDay.nullable(),
  topic: z.string(),
  learned: z.string(),
  nextStep: z.string(),
  /** Null until the register has been taken. */
  deliveredMinutes: z.int().nullable(),
  /** When the register was taken: ISO date and time. */
  registerAt: z.string().nullable(),
});
export type Session = Readonly<z.infer<typeof session>>;

/** A session with what a list of sessions says of it. */
export const sessionRow = session.extend({
  groupName: z.string(),
  strand: keysOf(STRANDS),
  keyStage: keysOf(KEY_STAGES).nullable(),
  /** Students expected: the group's members on that day; once held, those with a mark other than "not expected". */
  expectedCount: z.int(),
  /** Present or late; null until the register has been taken. */
  attendedCount: z.int().nullable(),
});
export type SessionRow = Readonly<z.infer<typeof sessionRow>>;

/** One student's mark in one session. */
export const sessionMark = z.object({
  studentId: id,
  mark: keysOf(MARKS),
  /** Above 0 only with "late". */
  minutesLate: z.int(),
  note: z.string(),
});
export type SessionMark = Readonly<z.infer<typeof sessionMark>>;

/** A student in a register. */
export const registerStudent = z.object({
  id,
  surname: z.string(),
  forename: z.string(),
  form: z.string(),
  yearGroup: z.int().nullable(),
  /** Came this once, without being a member that day. */
  isGuest: z.boolean(),
  /** Null until the register has been taken. */
  mark: sessionMark.omit({ studentId: true }).nullable(),
});
export type RegisterStudent = Readonly<z.infer<typeof registerStudent>>;

export const register = z.object({
  session: sessionRow,
  /** Members by surname and forename, then guests. */
  students: z.array(registerStudent),
  /** What the group's session before this one left to do; empty when it said nothing. */
  lastNextStep: z.string(),
  /** The group's sessions before and after this one by day and time, cancelled ones left out. */
  previousId: id.nullable(),
  nextId: id.nullable(),
});
export type Register = Readonly<z.infer<typeof register>>;

const people = z.array(id).max(30).readonly();
const sessionFields = z.strictObject({
  heldOn: isoDay,
  startsAt: clockTime,
  minutes: sessionMinutes,
  place: text(200),
  delivererIds: people,
  volunteerIds: people,
  topic: text(300),
  learned: text(),
  nextStep: text(),
});
export type SessionPatch = Patch<z.infer<typeof sessionFields>>;

export const sessionsContract = {
  /** Sessions of these days, by day and time; of one group only when it is given. */
  'sessions.list': {
    input: z.strictObject({ firstOn: isoDay, lastOn: isoDay, groupId: id.nullable() }),
    output: z.array(sessionRow),
  },
  /** Sessions before today that nobody has taken the register of, oldest first. */
  'sessions.overdue': { input: nothing, output: z.array(sessionRow) },
  /** Days on which students are not in school, or the group meets at that time already, are skipped. */
  'sessions.addSeries': {
    input: z.strictObject({ groupId: id, series: seriesPattern }),
    output: z.array(sessionRow),
  },
  /** A one-off; what is not said is as the group has it. */
  'sessions.add': {
    input: z.strictObject({ groupId: id, session: sessionFields.partial().required({ heldOn: true }) }),
    output: sessionRow,
  },
  /**
   * Changes a session; another day moves it. `andLater` changes what is to come of its series from that session on: a day
   * moves by as many days, and one that would then stand where students are not in school is cancelled with that reason.
   */
  'sessions.update': {
    input: z.strictObject({ id, patch: sessionFields.partial(), andLater: z.boolean() }),
    output: z.object({ changed: z.int() }),
  },
  'sessions.cancel': {
    input: z.strictObject({ ids: rowIds, reason: requiredText(300) }),
    output: z.object({ cancelled: z.int() }),
  },
  /** A cancelled session is to come again. */
  'sessions.restore': { input: z.strictObject({ id }), output: sessionRow },
  'sessions.remove': { input: z.strictObject({ ids: rowIds }), output: z.object({ removed: z.int() }) },

  'sessions.register': { input: z.strictObject({ id }), output: register },
  /** Takes the register, or takes it anew: every student named has exactly this mark (no minutes late and no note unless given), and nobody else has one. */
  'sessions.saveRegister': {
    input: z.strictObject({
      id,
      marks: z
        .array(
          z.strictObject({
            studentId: id,
            mark: keysOf(MARKS),
            minutesLate: z
              .int({ error: 'Enter a number of minutes, such as 5' })
              .min(0, { error: 'Enter 0 minutes or more' })
              .max(720, { error: 'That is longer than a session lasts' })
              .optional(),
            note: text(300).optional(),
          }),
        )
        .max(500),
      deliveredMinutes: sessionMinutes,
      topic: text(300),
      learned: text(),
      nextStep: text(),
    }),
    output: z.object({ id }),
  },
  /** Takes the marks out: the session is to come again. */
  'sessions.clearRegister': { input: z.strictObject({ id }), output: register },
} as const;
