import { z } from 'zod';
import { halfTermName } from '../domain/school-year.ts';
import { halfTermNumber, isoDay, nothing, requiredText, text } from './fields.ts';

export const halfTerm = z.strictObject({ number: halfTermNumber, firstOn: isoDay, lastOn: isoDay });
export type HalfTerm = Readonly<z.infer<typeof halfTerm>>;

export const closedDay = z.strictObject({
  on: isoDay,
  name: requiredText(100),
  /** closed: nobody is in school; inset: staff are, students are not. */
  kind: z.enum(['closed', 'inset']),
});
export type ClosedDay = Readonly<z.infer<typeof closedDay>>;

export const school = z.object({
  name: z.string(),
  urn: z.string(),
  /** The year the academic year starts in: 2026 for 2026/27. */
  academicYear: z.int(),
  halfTerms: z.array(halfTerm).readonly(),
  closedDays: z.array(closedDay).readonly(),
  /** False while the term dates are our suggestion and nobody has confirmed or changed them. */
  termDatesConfirmed: z.boolean(),
});
export type School = Readonly<z.infer<typeof school>>;

const schoolPatch = z
  .strictObject({
    name: requiredText(200),
    urn: text(20).refine((s) => s === '' || /^\d{6}$/.test(s.trim()), {
      error: 'A URN has six digits. Leave it empty if you do not know it',
    }),
  })
  .partial();

export const schoolContract = {
  'school.get': { input: nothing, output: school },
  'school.update': { input: z.strictObject({ patch: schoolPatch }), output: school },
  'school.saveTermDates': {
    input: z
      .strictObject({
        halfTerms: z.array(halfTerm).length(6, { error: 'Give all six half-terms' }),
        closedDays: z.array(closedDay).max(200),
      })
      .superRefine(({ halfTerms }, issues) => {
        let previous = '';
        for (const [i, h] of halfTerms.entries()) {
          const wrong = h.number !== i + 1 || h.lastOn < h.firstOn || h.firstOn <= previous;
          if (wrong) {
            issues.addIssue({
              code: 'custom',
              path: ['halfTerms', i],
              message: `${halfTermName(i + 1)} must end after it starts, and start after the half-term before it ends. Half-terms must follow one another`,
            });
          }
          previous = h.lastOn;
        }
      }),
    output: school,
  },
} as const;
