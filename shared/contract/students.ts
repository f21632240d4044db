import { z } from 'zod';
import {
  COUNTED_REASONS,
  INTENTIONS,
  PUPIL_PREMIUM_REASONS,
  SCALED_SCORES,
  SEN_PROVISIONS,
  SEXES,
  STANDINGS,
  TARGET_LISTS,
} from '../domain/students.ts';
import { id, isoDay, keysOf, nothing, type Patch, requiredText, text } from './fields.ts';
import { newRows, rowChanges, rowsChanged, stepName } from './row-changes.ts';

/** Whether a reason for Pupil Premium holds, who says so, and for which day. */
export const pupilPremiumReasonHeld = z.object({
  reason: keysOf(PUPIL_PREMIUM_REASONS),
  /** False: it held once, and a later source says that it no longer does. */
  holds: z.boolean(),
  /** Such as "DfE Pupil Premium file"; "Typed here" when a person entered it. */
  source: z.string(),
  asAt: isoDay,
});
export type PupilPremiumReasonHeld = Readonly<z.infer<typeof pupilPremiumReasonHeld>>;

/** A teacher's word that a student has high potential, whatever the score. */
export const nomination = z.object({
  id,
  studentId: id,
  nominatedBy: z.string(),
  reason: z.string(),
  nominatedOn: isoDay,
});
export type Nomination = Readonly<z.infer<typeof nomination>>;

/** What a person decided about a student, with what the rule said then. The latest counts; the earlier ones are kept. */
export const targetDecision = z.object({
  id,
  studentId: id,
  standing: keysOf(STANDINGS),
  /** The list the rule had the student on. */
  list: keysOf(TARGET_LISTS),
  /** The rule's reason, in words, when it was decided. */
  why: z.string(),
  /** The person's own reason; always there when the decision goes against the rule. */
  reason: z.string(),
  isOverride: z.boolean(),
  /** ISO date and time. */
  decidedAt: z.string(),
});
export type TargetDecision = Readonly<z.infer<typeof targetDecision>>;

export const student = z.object({
  id,
  /** As the school's file or a person wrote it, spaces and hyphens taken out, capitals; may be wrong or empty. */
  upn: z.string(),
  surname: z.string(),
  forename: z.string(),
  /** Empty when it is the forename. */
  preferredName: z.string(),
  bornOn: isoDay.nullable(),
  /** The calendar year of entry to Year 7; null when neither year group nor date of birth is known. */
  cohort: z.int().nullable(),
  /** Years taught above (+) or below (-) the cohort's own year group: 0 but for exceptions. */
  yearOffset: z.int(),
  form: z.string(),
  mathsClass: z.string(),
  sex: keysOf(SEXES).nullable(),
  sen: keysOf(SEN_PROVISIONS).nullable(),
  eal: z.boolean().nullable(),
  previousSchool: z.string(),
  /** A list's plain yes or no, without a reason; null: not known. See `pupilPremiumOf`. */
  pupilPremium: z.enum(['yes', 'no']).nullable(),
  /** Whose word the plain yes or no is; empty when there is none. */
  pupilPremiumSource: z.string(),
  pupilPremiumAsAt: isoDay.nullable(),
  ks2Maths: z.int().nullable(),
  /** What stands in place of a score, such as "N" or "B"; empty beside a score. */
  ks2Note: z.string(),
  /** Grades as they were written, such as "7", "6/7" or "7a"; `gradeNumber` reads the number. */
  targetGrade: z.string(),
  currentGrade: z.string(),
  predictedGrade: z.string(),
  mockGrade: z.string(),
  aLevel: keysOf(INTENTIONS),
  furtherMaths: keysOf(INTENTIONS),
  degreeAspiration: z.string(),
  notes: z.string(),
  tags: z.array(z.string()).readonly(),
  /** The day they left the school; null while they are in it. */
  leftOn: isoDay.nullable(),
});
export type Student = Readonly<z.infer<typeof student>>;

/** A student with what hangs on them. */
export const studentRow = student.extend({
  reasons: z.array(pupilPremiumReasonHeld).readonly(),
  nominations: z.array(nomination).readonly(),
  /** The latest; null: nobody has decided. */
  decision: targetDecision.nullable(),
});
export type StudentRow = Readonly<z.infer<typeof studentRow>>;

const grade = text(20);
const studentFields = z.strictObject({
  upn: text(40),
  surname: requiredText(200),
  forename: text(200),
  preferredName: text(200),
  bornOn: isoDay.nullable(),
  cohort: z
    .int({ error: 'Enter the year they started Year 7, such as 2024' })
    .min(1990, { error: 'Enter the year they started Year 7, such as 2024' })
    .max(2100, { error: 'Enter the year they started Year 7, such as 2024' })
    .nullable(),
  yearOffset: z.int().min(-8).max(8, { error: 'That is too far from their own year group' }),
  form: text(40),
  mathsClass: text(80),
  sex: keysOf(SEXES).nullable(),
  sen: keysOf(SEN_PROVISIONS).nullable(),
  eal: z.boolean().nullable(),
  previousSchool: text(200),
  pupilPremium: z.enum(['yes', 'no']).nullable(),
  ks2Maths: z
    .int({ error: 'A scaled score is a whole number from 80 to 120' })
    .min(SCALED_SCORES.least, { error: 'A scaled score is a whole number from 80 to 120' })
    .max(SCALED_SCORES.most, { error: 'A scaled score is a whole number from 80 to 120' })
    .nullable(),
  ks2Note: text(20),
  targetGrade: grade,
  currentGrade: grade,
  predictedGrade: grade,
  mockGrade: grade,
  aLevel: keysOf(INTENTIONS),
  furtherMaths: keysOf(INTENTIONS),
  degreeAspiration: text(300),
  notes: text(),
  tags: z.array(requiredText(60)).max(30, { error: 'Use 30 tags or fewer' }).readonly(),
  leftOn: isoDay.nullable(),
});
export type StudentPatch = Patch<z.infer<typeof studentFields>>;
export const studentPatch = studentFields.partial();
/** A student to add: a surname, and whatever else is known. */
export const newStudent = studentPatch.required({ surname: true });
export type NewStudent = StudentPatch & { readonly surname: string };

/** Where what is known of one field came from: a file, or a person typing. */
export const fieldSource = z.object({ source: z.string(), asAt: isoDay });
export type FieldSource = Readonly<z.infer<typeof fieldSource>>;

/** One step in a student's history, in words. */
export const studentEvent = z.object({
  /** ISO date and time. */
  at: z.string(),
  /** The step's name, such as "Import 900 students". */
  step: z.string(),
  /** "Form: 7B to 7G". */
  changes: z.array(z.string()).readonly(),
});
export type StudentEvent = Readonly<z.infer<typeof studentEvent>>;

export const studentDetail = z.object({
  student: studentRow,
  /** By field of the student; a field nobody has said anything about is not there. */
  sources: z.record(z.string(), fieldSource),
  /** Newest first. */
  decisions: z.array(targetDecision).readonly(),
  /** Newest first. */
  history: z.array(studentEvent).readonly(),
});
export type StudentDetail = Readonly<z.infer<typeof studentDetail>>;

/** The school's rule for who is a target student (product.md, Rules); editable. */
export const targetRule = z.strictObject({
  /** Pupil Premium counts when one of these is among the reasons. */
  reasons: z.array(keysOf(COUNTED_REASONS)).min(1, { error: 'Choose at least one reason' }).readonly(),
  /** The KS2 maths scaled score from which a student is in. */
  ks2Threshold: studentFields.shape.ks2Maths.unwrap(),
  /** So many points below the threshold are the boundary: 2 with 110 is 108 and 109. */
  boundaryPoints: z.int().min(0).max(20, { error: 'Use 20 points or fewer' }),
  /** A nomination counts in place of the score. */
  nominationCounts: z.boolean(),
  /** Year groups that are looked at; empty: all. */
  years: z.array(z.int().min(1).max(14)).readonly(),
});
export type TargetRule = Readonly<z.infer<typeof targetRule>>;

export const studentsContract = {
  /** Everybody, leavers too, by surname and forename. */
  'students.list': { input: nothing, output: z.array(studentRow) },
  'students.get': { input: z.strictObject({ id }), output: studentDetail },
  /** Those whose name, form or class has every word of the text, or whose UPN it is; by name, at most `limit`. Leavers are left out. */
  'students.search': {
    input: z.strictObject({ text: text(200), limit: z.int().min(1).max(100) }),
    output: z.array(
      z.object({ id, surname: z.string(), forename: z.string(), form: z.string(), yearGroup: z.int().nullable() }),
    ),
  },
  'students.add': { input: z.strictObject({ student: newStudent }), output: studentRow },
  'students.update': { input: z.strictObject({ id, patch: studentPatch }), output: studentRow },
  /** Changes several students, and adds others, as one step named `what`; all or none. A refusal says whose row it is. */
  'students.updateEach': {
    input: z.strictObject({ changes: rowChanges<StudentPatch>(), added: newRows<NewStudent>(), what: stepName }),
    output: rowsChanged,
  },
  /** What a person knows of the reasons: those named here are set, the others stay. */
  'students.saveReasons': {
    input: z.strictObject({
      id,
      reasons: z
        .array(
          z.strictObject({
            reason: keysOf(PUPIL_PREMIUM_REASONS),
            holds: z.boolean(),
            source: requiredText(120),
            asAt: isoDay,
          }),
        )
        .max(4),
    }),
    output: studentRow,
  },
  /** Removes somebody entered by mistake, with all that hangs on them, as a step that can be undone. */
  'students.remove': {
    input: z.strictObject({ ids: z.array(id).min(1).max(5_000) }),
    output: z.object({ removed: z.int() }),
  },

  'targets.rule': { input: nothing, output: targetRule },
  'targets.saveRule': { input: z.strictObject({ rule: targetRule }), output: targetRule },
  /** Decides about several students as one step. Going against the rule needs a reason (validation, with the name). */
  'targets.decide': {
    input: z.strictObject({
      decisions: z
        .array(z.strictObject({ studentId: id, standing: keysOf(STANDINGS), reason: text(500) }))
        .min(1)
        .max(5_000),
      what: stepName,
    }),
    output: z.object({ decided: z.int() }),
  },
  'targets.nominate': {
    input: z.strictObject({
      studentIds: z.array(id).min(1).max(500),
      nominatedBy: requiredText(120),
      reason: requiredText(500),
    }),
    output: z.object({ nominated: z.int() }),
  },
  'targets.withdrawNomination': { input: z.strictObject({ id }), output: z.object({ id }) },
} as const;
