import { z } from 'zod';
import {
  ACTION_FORMS,
  ACTION_STATUSES,
  COVER_STATES,
  CRITERIA_OUTCOMES,
  HOD_DECISIONS,
  MAX_PRIORITIES,
  NEXT_STEPS,
  PLAN_STATUSES,
} from '../domain/plan.ts';
import {
  halfTermNumber,
  id,
  isoDay,
  keysOf,
  minutes,
  nothing,
  type Patch,
  pence,
  requiredText,
  text,
} from './fields.ts';

export const plan = z.object({
  id,
  academicYear: z.int(),
  title: z.string(),
  status: keysOf(PLAN_STATUSES),
  /** People as they sign: names typed by the MPL, apart from the staff list. */
  authors: z.string(),
  hodName: z.string(),
  lineManagerName: z.string(),
  /** The audit round the needs come from; null until one exists. */
  roundId: id.nullable(),
  /** One page for governors. */
  summary: z.string(),
  context: z.string(),
  budgetPence: z.int().nullable(),
  budgetMinutes: z.int().nullable(),
  fundingSource: z.string(),
  coverDayRatePence: z.int(),
  /** Who checks progress, when and how. */
  monitoring: z.string(),
  risks: z.string(),
  sustainability: z.string(),
});
export type Plan = Readonly<z.infer<typeof plan>>;

export const planAim = z.object({ id, position: z.int(), name: z.string() });
export type PlanAim = Readonly<z.infer<typeof planAim>>;

export const planReview = z.object({
  id,
  heldOn: isoDay,
  present: z.string(),
  notes: z.string(),
  decisions: z.string(),
});
export type PlanReview = Readonly<z.infer<typeof planReview>>;

export const priority = z.object({
  id,
  position: z.int(),
  title: z.string(),
  rationale: z.string(),
  aimId: id.nullable(),
  intendedEffect: z.string(),
  /** How each Guskey level will be evaluated; empty where it will not. */
  evaluation1: z.string(),
  evaluation2: z.string(),
  evaluation3: z.string(),
  evaluation4: z.string(),
  evaluation5: z.string(),
  statementIds: z.array(id).readonly(),
});
export type Priority = Readonly<z.infer<typeof priority>>;

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

const actionFields = z.strictObject({
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

const planPatch = z
  .strictObject({
    title: requiredText(200),
    authors: text(300),
    hodName: text(200),
    lineManagerName: text(200),
    roundId: id.nullable(),
    summary: text(8_000),
    context: text(8_000),
    budgetPence: pence.nullable(),
    budgetMinutes: minutes.nullable(),
    fundingSource: text(300),
    coverDayRatePence: pence,
    monitoring: text(8_000),
    risks: text(8_000),
    sustainability: text(8_000),
  })
  .partial();
export type PlanPatch = Readonly<z.infer<typeof planPatch>>;

const priorityPatch = z
  .strictObject({
    title: requiredText(200),
    rationale: text(),
    aimId: id.nullable(),
    intendedEffect: text(),
    evaluation1: text(),
    evaluation2: text(),
    evaluation3: text(),
    evaluation4: text(),
    evaluation5: text(),
    statementIds: z.array(id).min(1, { error: 'A priority needs at least one statement' }).max(44),
  })
  .partial();
export type PriorityPatch = Readonly<z.infer<typeof priorityPatch>>;

const reviewFields = z.strictObject({ heldOn: isoDay, present: text(500), notes: text(), decisions: text() });

/** An offer of the PD catalogue (resources/pd-catalogue.json). Hours and costs are our estimates. */
export const pdOffer = z.object({
  id,
  title: z.string(),
  form: keysOf(ACTION_FORMS),
  provider: z.string(),
  /** An in-school collaborative form: can be the follow-up of a priority. */
  inSchool: z.boolean(),
  /** False: check it still runs. */
  verified: z.boolean(),
  activity: z.string(),
  objective: z.string(),
  changeInPractice: z.string(),
  effectOnStudents: z.string(),
  hoursPerPerson: z.number(),
  feePerPersonPence: z.int(),
  feeFixedPence: z.int(),
  travelPerPersonPence: z.int(),
  resourcesPence: z.int(),
  coverDaysPerPerson: z.number(),
  halfTerms: halfTermNumber,
  mechanisms: z.array(z.int().min(1).max(14)).readonly(),
  statements: z.array(z.string()).readonly(),
  measure: z.string(),
  target: z.string(),
});
export type PdOffer = Readonly<z.infer<typeof pdOffer>>;
export const pdCatalogue = z.object({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  offers: z.array(pdOffer).readonly(),
});
export type PdCatalogue = Readonly<z.infer<typeof pdCatalogue>>;

/** One action the draft proposes, before anything is applied. */
export const draftedAction = z.object({
  /** priorityId:offerId; names the proposal when it is accepted. */
  key: z.string(),
  priorityId: id,
  reason: z.string(),
  /** False: the offer has to be checked before it is booked. */
  verified: z.boolean(),
  costPence: z.int(),
  action: pdAction.omit({ id: true, position: true }),
});
export type DraftedAction = Readonly<z.infer<typeof draftedAction>>;

export const planDraft = z.object({
  actions: z.array(draftedAction).readonly(),
  /** Plain sentences: what the draft could not do and why. */
  notices: z.array(z.string()).readonly(),
  costPence: z.int(),
  minutes: z.int(),
});
export type PlanDraft = Readonly<z.infer<typeof planDraft>>;

/** Where a check's mending is done: an action, a priority or a field of the plan. */
export const checkTarget = z.object({
  kind: z.enum(['action', 'priority', 'plan', 'staff', 'draft', 'settings']),
  id: z.string().nullable(),
  /** The field to focus, null for the whole. */
  field: z.string().nullable(),
});
export type CheckTarget = Readonly<z.infer<typeof checkTarget>>;

export const planCheck = z.object({
  id: z.enum([
    'priorities-served',
    'owner',
    'participants',
    'dates',
    'measurable',
    'mechanisms',
    'two-terms',
    'every-teacher',
    'cost',
    'hours',
    'open-days',
    'sections',
  ]),
  title: z.string(),
  holds: z.boolean(),
  /** True where only a person's words can mend it: a draft leaves these open. */
  needsPerson: z.boolean(),
  detail: z.string(),
  items: z.array(z.object({ text: z.string(), target: checkTarget })).readonly(),
});
export type PlanCheck = Readonly<z.infer<typeof planCheck>>;

export const planOverview = z.object({
  plan,
  aims: z.array(planAim).readonly(),
  priorities: z.array(priority).readonly(),
  reviews: z.array(planReview).readonly(),
});
export type PlanOverview = Readonly<z.infer<typeof planOverview>>;

export const planContract = {
  /** The plan of the current academic year, made empty when there is none. */
  'plan.get': { input: nothing, output: planOverview },
  'plan.update': { input: z.strictObject({ patch: planPatch }), output: plan },
  'plan.saveAims': {
    input: z.strictObject({
      aims: z.array(z.strictObject({ id: id.nullable(), name: requiredText(200) })).max(20),
    }),
    output: z.array(planAim),
  },
  /** Makes one priority of each statement, in the order given, as one step; at most five priorities in the plan. */
  'plan.choosePriorities': {
    input: z.strictObject({ statementIds: z.array(id).min(1).max(MAX_PRIORITIES), roundId: id }),
    output: z.array(priority),
  },
  'plan.updatePriority': { input: z.strictObject({ id, patch: priorityPatch }), output: priority },
  'plan.movePriority': { input: z.strictObject({ id, position: z.int().min(1) }), output: z.array(priority) },
  /** Removes a priority and its actions, as one step. */
  'plan.removePriority': { input: z.strictObject({ id }), output: z.object({ id }) },
  'plan.listActions': { input: nothing, output: z.array(pdAction) },
  'plan.addAction': {
    input: z.strictObject({ action: actionFields.partial().required({ priorityId: true, title: true }) }),
    output: pdAction,
  },
  'plan.updateAction': { input: z.strictObject({ id, patch: actionFields.partial() }), output: pdAction },
  /** The same patch to several actions, as one step. */
  'plan.updateActions': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500), patch: actionFields.omit({ title: true }).partial() }),
    output: z.array(pdAction),
  },
  'plan.moveAction': {
    input: z.strictObject({ id, priorityId: id, position: z.int().min(1) }),
    output: pdAction,
  },
  'plan.duplicateAction': { input: z.strictObject({ id }), output: pdAction },
  'plan.removeActions': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500) }),
    output: z.object({ removed: z.int() }),
  },
  'plan.addReview': {
    input: z.strictObject({ review: reviewFields.partial().required({ heldOn: true }) }),
    output: planReview,
  },
  'plan.updateReview': { input: z.strictObject({ id, patch: reviewFields.partial() }), output: planReview },
  'plan.removeReview': { input: z.strictObject({ id }), output: z.object({ id }) },
  'plan.catalogue': { input: nothing, output: pdCatalogue },
  /** What "Draft the plan" would add. Changes nothing. */
  'plan.draft': { input: nothing, output: planDraft },
  /** Adds the proposals named, as one step. */
  'plan.applyDraft': {
    input: z.strictObject({ keys: z.array(z.string()).min(1).max(100) }),
    output: z.object({ added: z.int() }),
  },
  'plan.checks': { input: nothing, output: z.array(planCheck) },
} as const;
