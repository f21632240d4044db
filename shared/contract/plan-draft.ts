import { z } from 'zod';
import { id } from './fields.ts';
import { pdAction } from './pd-action.ts';

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
