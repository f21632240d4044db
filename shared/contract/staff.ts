import { z } from 'zod';
import { STAFF_ROLES, STAFF_STATUSES } from '../domain/staff.ts';
import { id, keysOf, nothing, type Patch, requiredText, text } from './fields.ts';
import { newRows, rowChanges, rowsChanged, stepName } from './row-changes.ts';

export const staffMember = z.object({
  id,
  name: z.string(),
  /** Empty when not known. */
  email: z.string(),
  role: keysOf(STAFF_ROLES),
  /** A maths specialist by training. */
  specialist: z.boolean(),
  earlyCareer: z.boolean(),
  /** 1 = full time. */
  fullTimeEquivalent: z.number(),
  status: keysOf(STAFF_STATUSES),
});
export type StaffMember = Readonly<z.infer<typeof staffMember>>;

const staffFields = z.strictObject({
  name: requiredText(120),
  email: text(200).refine((s) => s.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(s.trim()), {
    error: 'Enter an email address such as name@school.org, or leave it empty',
  }),
  role: keysOf(STAFF_ROLES),
  specialist: z.boolean(),
  earlyCareer: z.boolean(),
  fullTimeEquivalent: z
    .number({ error: 'Enter a number between 0.1 and 1, such as 0.6' })
    .min(0.05, { error: 'Enter a number between 0.1 and 1, such as 0.6' })
    .max(1, { error: 'Full time is 1. Enter a number between 0.1 and 1' }),
  status: keysOf(STAFF_STATUSES),
});
export type StaffPatch = Patch<z.infer<typeof staffFields>>;
export const staffPatch = staffFields.partial();
/** Somebody to add: a name, and whatever else is known. */
export const newStaff = staffPatch.required({ name: true });
export type NewStaff = StaffPatch & { readonly name: string };

export const staffContract = {
  'staff.list': { input: nothing, output: z.array(staffMember) },
  'staff.add': {
    input: z.strictObject({ staff: newStaff }),
    output: staffMember,
  },
  /** Adds several people at once (a pasted list); one undoable step. */
  'staff.addMany': {
    input: z.strictObject({
      staff: z.array(newStaff).min(1).max(200),
    }),
    output: z.array(staffMember),
  },
  'staff.update': { input: z.strictObject({ id, patch: staffPatch }), output: staffMember },
  /** Changes several people, and adds others, as one step named `what`; all or none. A refusal says whose row it is. */
  'staff.updateEach': {
    input: z.strictObject({ changes: rowChanges<StaffPatch>(), added: newRows<NewStaff>(), what: stepName }),
    output: rowsChanged,
  },
  /** What names this person, in words ("a part in the plan"); while anything does, they cannot be removed. */
  'staff.usesOf': { input: z.strictObject({ id }), output: z.array(z.string()) },
  /** Removes somebody entered by mistake. Refused (conflict) while something names them: mark them as left. */
  'staff.remove': { input: z.strictObject({ id }), output: z.object({ id }) },
} as const;
