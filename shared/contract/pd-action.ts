import { z } from 'zod';
import {
  ACTION_FORMS,
  ACTION_STATUSES,
  COVER_STATES,
  CRITERIA_OUTCOMES,
  HOD_DECISIONS,
  NEXT_STEPS,
} from '../domain/plan.ts';
import { halfTermNumber, id, isoDay, keysOf, minutes, type Patch, pence, requiredText, text } from './fields.ts';

export const progressNote = z.object({ halfTerm: halfTermNumber, note: z.string() });

/** One line of the plan: every field of domain.md 3. */
export const pdAction = z.object({
  id,
  priorityId: id,
  position: z.int(),
  title: z.string(),
  /** Evidence of the need beside the statements it serves. */
  needEvidence: z.string(),
  objective: z.string(),
  changeInPractice: z.string(),
  effectOnStudents: z.string(),
  activity: z.string(),
  form: keysOf(ACTION_FORMS),
  provider: z.string(),
  /** EEF mechanisms, 1-14. */
  mechanisms: z.array(z.int()).readonly(),
  /** Parts 1-5 of the DfE Standard met. */
  dfeParts: z.array(z.int()).readonly(),
  leadId: id.nullable(),
  startHalfTerm: halfTermNumber.nullable(),
  endHalfTerm: halfTermNumber.nullable(),
  startOn: isoDay.nullable(),
  endOn: isoDay.nullable(),
  /** Each participant's time over the whole action. */
  minutesPerPerson: z.int(),
  feePence: z.int(),
  /** Half-days of cover for all participants together. */
  coverHalfDays: z.int(),
  travelPence: z.int(),
  resourcesPence: z.int(),
  /** True while hours and costs are the catalogue's estimate that nobody has confirmed. */
  costsEstimated: z.boolean(),
  fundingSource: z.string(),
  cover: keysOf(COVER_STATES),
  coverNotes: z.string(),
  successMeasure: z.string(),
  successBaseline: z.string(),
  successTarget: z.string(),
  successOn: isoDay.nullable(),
  evidenceSources: z.string(),
  guskeyTargeted: z.int().nullable(),
  guskeyReached: z.int().nullable(),
  status: keysOf(ACTION_STATUSES),
  stoppedReason: z.string(),
  outcome: keysOf(CRITERIA_OUTCOMES).nullable(),
  reviewOn: isoDay.nullable(),
  hodComment: z.string(),
  hodAgreed: keysOf(HOD_DECISIONS).nullable(),
  hodAgreedOn: isoDay.nullable(),
  nextStep: keysOf(NEXT_STEPS).nullable(),
  /** Why the draft put it here; empty for an action a person added. */
  draftReason: z.string(),
  /** The catalogue offer it came from, null when none. */
  offerId: z.string().nullable(),
  participantIds: z.array(id).readonly(),
  statementIds: z.array(id).readonly(),
  progress: z.array(progressNote).readonly(),
});
export type PdAction = Readonly<z.infer<typeof pdAction>>;

const number1to = (max: number) => z.int().min(1).max(max);

/** The fields of an action that a person fills in. */
export const actionFields = z.strictObject({
  priorityId: id,
  title: requiredText(200),
  needEvidence: text(),
  objective: text(),
  changeInPractice: text(),
  effectOnStudents: text(),
  activity: text(),
  form: keysOf(ACTION_FORMS),
  provider: text(200),
  mechanisms: z.array(number1to(14)).max(14),
  dfeParts: z.array(number1to(5)).max(5),
  leadId: id.nullable(),
  startHalfTerm: halfTermNumber.nullable(),
  endHalfTerm: halfTermNumber.nullable(),
  startOn: isoDay.nullable(),
  endOn: isoDay.nullable(),
  minutesPerPerson: minutes,
  feePence: pence,
  coverHalfDays: z
    .int({ error: 'Cover is counted in half-days, such as 1 or 2.5 days' })
    .min(0, { error: 'Enter 0 or more days of cover' })
    .max(2_000, { error: 'That is more cover than a school has days' }),
  travelPence: pence,
  resourcesPence: pence,
  costsEstimated: z.boolean(),
  fundingSource: text(200),
  cover: keysOf(COVER_STATES),
  coverNotes: text(),
  successMeasure: text(),
  successBaseline: text(),
  successTarget: text(),
  successOn: isoDay.nullable(),
  evidenceSources: text(),
  guskeyTargeted: number1to(5).nullable(),
  guskeyReached: number1to(5).nullable(),
  status: keysOf(ACTION_STATUSES),
  stoppedReason: text(),
  outcome: keysOf(CRITERIA_OUTCOMES).nullable(),
  reviewOn: isoDay.nullable(),
  hodComment: text(),
  hodAgreed: keysOf(HOD_DECISIONS).nullable(),
  hodAgreedOn: isoDay.nullable(),
  nextStep: keysOf(NEXT_STEPS).nullable(),
  participantIds: z.array(id).max(500),
  statementIds: z.array(id).max(200),
  progress: z.array(z.strictObject({ halfTerm: halfTermNumber, note: text() })).max(6),
});
export type ActionPatch = Patch<z.infer<typeof actionFields>>;
export const actionPatch = actionFields.partial();

/** An action to add: its priority, its title, and whatever else is known. */
export const newActionFields = actionPatch.required({ priorityId: true, title: true });
export type NewActionFields = ActionPatch & { readonly priorityId: string; readonly title: string };
