import { z } from 'zod';
import { OFFER_AUDIENCES } from '../domain/offer-audience.ts';
import { ACTION_FORMS } from '../domain/plan.ts';
import { halfTermNumber, id, keysOf } from './fields.ts';

/** An offer of the PD catalogue (resources/pd-catalogue.json). Hours and costs are our estimates. */
export const pdOffer = z.object({
  id,
  title: z.string(),
  form: keysOf(ACTION_FORMS),
  provider: z.string(),
  /** An in-school collaborative form: can be the follow-up of a priority. */
  inSchool: z.boolean(),
  /** Whom it is meant for; anyone where the catalogue does not say. */
  audience: keysOf(OFFER_AUDIENCES).default('anyone'),
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
