import { z } from 'zod';
import { MEETING_OUTCOMES, MENTOR_KINDS } from '../domain/mentoring.ts';
import { clockTime, id, isoDay, keysOf, type Patch, requiredText, text } from './fields.ts';
import { rowIds } from './row-changes.ts';

/** A mentor and a mentee. Which of the three mentor ids is set follows from the kind. */
export const mentoringPair = z.object({
  id,
  menteeId: id,
  mentorKind: keysOf(MENTOR_KINDS),
  mentorStudentId: id.nullable(),
  mentorVolunteerId: id.nullable(),
  mentorStaffId: id.nullable(),
  academicYear: z.int(),
  aims: z.string(),
  /** Agreed beforehand: where, on which weekday (1 Monday to 5 Friday), when and how long. */
  place: z.string(),
  weekday: z.int().nullable(),
  startsAt: clockTime.nullable(),
  minutes: z.int(),
  startedOn: isoDay,
  endedOn: isoDay.nullable(),
  endedReason: z.string(),
  notes: z.string(),
});
export type MentoringPair = Readonly<z.infer<typeof mentoringPair>>;

export const mentoringMeeting = z.object({
  id,
  pairId: id,
  metOn: isoDay,
  /** 0 where they did not meet. */
  minutes: z.int(),
  outcome: keysOf(MEETING_OUTCOMES),
  notes: z.string(),
  nextStep: z.string(),
});
export type MentoringMeeting = Readonly<z.infer<typeof mentoringMeeting>>;

const moment = z.enum(['before', 'after']);
const answers = z.record(z.string(), z.int().min(1).max(5));

/** One filling-in of the questionnaire: before the mentoring, or after it. */
export const mentoringAnswers = z.object({
  id,
  pairId: id,
  moment,
  answeredOn: isoDay,
  /** By question key; 1 to 5, a question left out is not there. */
  answers,
  comment: z.string(),
});
export type MentoringAnswers = Readonly<z.infer<typeof mentoringAnswers>>;

/** A pair with what a list of pairs says of it. */
export const pairRow = mentoringPair.extend({
  metCount: z.int(),
  /** Agreed, and one of the two did not come. */
  missedCount: z.int(),
  cancelledCount: z.int(),
  metMinutes: z.int(),
  /** The last day they met; null: never yet. */
  lastMetOn: isoDay.nullable(),
  /** What the last meeting left to do; empty when it said nothing. */
  lastNextStep: z.string(),
  /** The days the questionnaire was filled in; null: not yet. */
  beforeOn: isoDay.nullable(),
  afterOn: isoDay.nullable(),
});
export type PairRow = Readonly<z.infer<typeof pairRow>>;

export const pairDetail = z.object({
  pair: pairRow,
  /** Newest first. */
  meetings: z.array(mentoringMeeting),
  before: mentoringAnswers.nullable(),
  after: mentoringAnswers.nullable(),
});
export type PairDetail = Readonly<z.infer<typeof pairDetail>>;

const meetingMinutes = z
  .int({ error: 'Enter a number of minutes, such as 30' })
  .min(5, { error: 'A meeting has at least 5 minutes' })
  .max(480, { error: 'A meeting has at most 8 hours' });

/** What is agreed, and what can be changed while a pair goes on. */
const agreement = z.strictObject({
  aims: text(1_000),
  place: text(200),
  weekday: z.int().min(1).max(5).nullable(),
  startsAt: clockTime.nullable(),
  minutes: meetingMinutes,
  startedOn: isoDay,
  notes: text(),
});
export type PairPatch = Patch<z.infer<typeof agreement>>;

const newPair = agreement.partial().extend({ menteeId: id, mentorKind: keysOf(MENTOR_KINDS), mentorId: id });
export type NewPair = Readonly<z.infer<typeof newPair>>;

const meetingFields = z.strictObject({
  metOn: isoDay,
  /** As agreed where it is left out; only where they met. */
  minutes: meetingMinutes,
  outcome: keysOf(MEETING_OUTCOMES),
  notes: text(),
  nextStep: text(500),
});
export type MeetingPatch = Patch<z.infer<typeof meetingFields>>;

export const mentoringContract = {
  /** The pairs of an academic year (null: the present one), those that go on first, by start. */
  'mentoring.list': { input: z.strictObject({ academicYear: z.int().nullable() }), output: z.array(pairRow) },
  /** The academic years there are pairs of, newest first; the present one always. */
  'mentoring.years': { input: z.strictObject({}), output: z.array(z.int()) },
  'mentoring.get': { input: z.strictObject({ id }), output: pairDetail },
  /** Pairs of all years in which a student is the mentee, or mentors somebody; by start. */
  'mentoring.ofStudent': { input: z.strictObject({ studentId: id }), output: z.array(pairRow) },
  /** `mentorId` is of a student, a volunteer or a staff member, as the kind says. Starts today unless said. */
  'mentoring.add': { input: z.strictObject({ pair: newPair }), output: pairRow },
  'mentoring.update': { input: z.strictObject({ id, patch: agreement.partial() }), output: pairRow },
  'mentoring.end': { input: z.strictObject({ id, on: isoDay, reason: requiredText(300) }), output: pairRow },
  /** A pair that was ended goes on. */
  'mentoring.reopen': { input: z.strictObject({ id }), output: pairRow },
  /** Removes a pair entered by mistake, with its meetings and answers, as one step. */
  'mentoring.remove': { input: z.strictObject({ id }), output: z.object({ id }) },
  /**
   * Logs one meeting for each pair, as one step. A pair that has one on that day already, had not begun or has ended is left
   * out; when that leaves nobody it is refused with the reason.
   */
  'mentoring.logMeetings': {
    input: z.strictObject({
      pairIds: rowIds,
      meeting: meetingFields.partial().required({ metOn: true, outcome: true }),
    }),
    output: z.object({ logged: z.int(), leftOut: z.int() }),
  },
  'mentoring.updateMeeting': {
    input: z.strictObject({ id, patch: meetingFields.partial() }),
    output: mentoringMeeting,
  },
  'mentoring.removeMeeting': { input: z.strictObject({ id }), output: z.object({ id }) },
  /** Keeps the answers of one moment, in place of those that were there. */
  'mentoring.saveAnswers': {
    input: z.strictObject({ pairId: id, moment, answeredOn: isoDay, answers, comment: text(1_000) }),
    output: mentoringAnswers,
  },
  'mentoring.removeAnswers': { input: z.strictObject({ pairId: id, moment }), output: z.object({ pairId: id }) },
} as const;
