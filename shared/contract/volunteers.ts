import { z } from 'zod';
import { id, isoDay, nothing, type Patch, requiredText, text } from './fields.ts';

/** Somebody from outside who works with students. No certificate number and no content of a check is ever kept (domain.md 5). */
export const volunteer = z.object({
  id,
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
  isUndergraduate: z.boolean(),
  /** Null: nobody has said yet. */
  regulatedActivity: z.boolean().nullable(),
  /** The days on which something was seen or done; null: not yet. */
  riskAssessmentOn: isoDay.nullable(),
  dbsSeenOn: isoDay.nullable(),
  /** Only for regulated activity: it may not be asked for otherwise. */
  barredListOn: isoDay.nullable(),
  idCheckedOn: isoDay.nullable(),
  inductionOn: isoDay.nullable(),
  reviewOn: isoDay.nullable(),
  /** The staff member who supervises them. */
  supervisorId: id.nullable(),
  startedOn: isoDay.nullable(),
  endedOn: isoDay.nullable(),
  notes: z.string(),
});
export type Volunteer = Readonly<z.infer<typeof volunteer>>;

/** A volunteer in the list of volunteers. */
export const volunteerRow = volunteer.extend({
  /** Groups that have not ended and name them. */
  groups: z.array(z.object({ id, name: z.string() })),
  /** Mentoring pairs that go on. */
  pairCount: z.int(),
});
export type VolunteerRow = Readonly<z.infer<typeof volunteerRow>>;

const volunteerFields = z.strictObject({
  name: requiredText(120),
  organisation: text(200),
  role: text(200),
  isUndergraduate: z.boolean(),
  regulatedActivity: z.boolean().nullable(),
  riskAssessmentOn: isoDay.nullable(),
  dbsSeenOn: isoDay.nullable(),
  barredListOn: isoDay.nullable(),
  idCheckedOn: isoDay.nullable(),
  inductionOn: isoDay.nullable(),
  reviewOn: isoDay.nullable(),
  supervisorId: id.nullable(),
  startedOn: isoDay.nullable(),
  endedOn: isoDay.nullable(),
  notes: text(),
});
export type VolunteerPatch = Patch<z.infer<typeof volunteerFields>>;
const newVolunteer = volunteerFields.partial().required({ name: true });
export type NewVolunteer = VolunteerPatch & { readonly name: string };

export const volunteersContract = {
  /** Everybody, those who have ended last, by name. */
  'volunteers.list': { input: nothing, output: z.array(volunteerRow) },
  'volunteers.add': { input: z.strictObject({ volunteer: newVolunteer }), output: volunteer },
  /**
   * A check cannot have been seen on a day to come. Barred-list information is refused (validation) unless it is
   * regulated activity, and goes when it no longer is.
   */
  'volunteers.update': { input: z.strictObject({ id, patch: volunteerFields.partial() }), output: volunteer },
  /** Removes somebody entered by mistake. Refused (conflict) once a pair, a group or a session names them: end them. */
  'volunteers.remove': { input: z.strictObject({ id }), output: z.object({ id }) },
} as const;
