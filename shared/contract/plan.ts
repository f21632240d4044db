import { z } from 'zod';
import { MAX_PRIORITIES, PLAN_STATUSES } from '../domain/plan.ts';
import { id, isoDay, keysOf, minutes, nothing, pence, requiredText, text } from './fields.ts';
import { type ActionPatch, actionPatch, type NewActionFields, newActionFields, pdAction } from './pd-action.ts';
import { pdCatalogue } from './pd-catalogue.ts';
import { planCheck } from './plan-check.ts';
import { planDraft } from './plan-draft.ts';
import { newRows, rowChanges, rowsChanged, stepName } from './row-changes.ts';

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

export const planOverview = z.object({
  plan,
  aims: z.array(planAim).readonly(),
  priorities: z.array(priority).readonly(),
  reviews: z.array(planReview).readonly(),
});
export type PlanOverview = Readonly<z.infer<typeof planOverview>>;

/** A plan of any academic year, to be read. */
export const wholePlan = planOverview.extend({
  /** In the order of the plan. */
  actions: z.array(pdAction).readonly(),
});
export type WholePlan = Readonly<z.infer<typeof wholePlan>>;

export const planContract = {
  /** The academic years that have a plan, the newest first; the present one is among them. */
  'plan.years': {
    input: nothing,
    output: z.array(plan.pick({ academicYear: true, title: true, status: true })),
  },
  /** The plan of an academic year. */
  'plan.ofYear': { input: z.strictObject({ academicYear: z.int() }), output: wholePlan },
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
    input: z.strictObject({ action: newActionFields }),
    output: pdAction,
  },
  'plan.updateAction': { input: z.strictObject({ id, patch: actionPatch }), output: pdAction },
  /** Changes several actions, and adds others, as one step named `what`; all or none. A refusal says which action it is. */
  'plan.updateEach': {
    input: z.strictObject({ changes: rowChanges<ActionPatch>(), added: newRows<NewActionFields>(), what: stepName }),
    output: rowsChanged,
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
