import { z } from 'zod';

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
    'sessions',
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
