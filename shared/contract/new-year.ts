import { z } from 'zod';
import { MENTOR_KINDS } from '../domain/mentoring.ts';
import { ACTION_STATUSES } from '../domain/plan.ts';
import { id, isoDay, keysOf, nothing } from './fields.ts';
import { waitingPdSession } from './pd-session.ts';
import { closedDay, closedDays, halfTerm, keyDate, sixHalfTerms } from './school.ts';

/** What starting the next academic year would do. Students stand in it by id, never by name. */
export const newYearPreview = z.object({
  /** The academic year that ends and the one that begins: the years they start in. */
  from: z.int(),
  to: z.int(),
  /** The last day of the year that ends. */
  lastOn: isoDay,
  /** School days of it after today. */
  daysLeft: z.int(),
  /** Why it cannot be started now, in a sentence; null when it can. */
  refusal: z.string().nullable(),
  /** The new year's term dates until a person gives them: known ones, else the usual ones. */
  halfTerms: z.array(halfTerm),
  /** Closed and INSET days that are known of the new year already. */
  closedDays: z.array(closedDay),
  /** The old year's key dates moved by 52 weeks. */
  keyDates: z.array(keyDate),
  /** Students in the school by their year group in the old year, youngest first. */
  yearGroups: z.array(z.object({ yearGroup: z.int(), count: z.int() })),
  /** Students whose year group is not known, and those who are taught out of their cohort. */
  unknownYearCount: z.int(),
  outOfCohortCount: z.int(),
  /** Students who may be in their last year here, with their year group; the oldest first. */
  oldest: z.array(z.object({ studentId: id, yearGroup: z.int() })),
  /** The year group in which students leave as far as one can tell; null: nobody is old enough. */
  lastYearGroup: z.int().nullable(),
  /** Groups that go on. */
  groups: z.array(z.object({ id, name: z.string(), memberCount: z.int(), cancelledCount: z.int() })),
  /** Sessions before today without a register. */
  overdue: z.array(z.object({ sessionId: id, groupName: z.string(), heldOn: isoDay })),
  /** PD sessions before today without a word on who took part. */
  pdWaiting: z.array(waitingPdSession),
  /** Mentoring pairs that go on. */
  pairs: z.array(
    z.object({
      id,
      menteeId: id,
      mentorKind: keysOf(MENTOR_KINDS),
      mentorStudentId: id.nullable(),
      /** Of a mentor who is not a student; empty otherwise. */
      mentorName: z.string(),
    }),
  ),
  plan: z.object({
    title: z.string(),
    doneCount: z.int(),
    stoppedCount: z.int(),
    /** In the order of the plan. */
    unfinished: z.array(
      z.object({
        id,
        ref: z.string(),
        title: z.string(),
        priorityTitle: z.string(),
        status: keysOf(ACTION_STATUSES),
        /** People of it who have left: they are not carried over with it. */
        leftNames: z.array(z.string()),
      }),
    ),
  }),
  /** Audit rounds that are open. */
  openRounds: z.array(z.object({ id, name: z.string() })),
});
export type NewYearPreview = Readonly<z.infer<typeof newYearPreview>>;

export const newYearContract = {
  'newYear.preview': { input: nothing, output: newYearPreview },
  /** Starts the next academic year, as one step. */
  'newYear.start': {
    input: z.strictObject({
      /** The year that ends: refused when another has begun meanwhile. */
      from: z.int(),
      /** Null: the dates of the preview, marked as a suggestion. */
      termDates: z.strictObject({ halfTerms: sixHalfTerms, closedDays }).nullable(),
      movesKeyDates: z.boolean(),
      /** Who leaves with the last day of the old year. */
      leaverIds: z.array(id).max(10_000),
      endsGroups: z.boolean(),
      /** Mentoring pairs that go on; the others end. */
      pairIdsGoingOn: z.array(id).max(5_000),
      /** Unfinished actions for the new plan. */
      actionIds: z.array(id).max(1_000),
    }),
    output: z.object({ academicYear: z.int() }),
  },
} as const;
