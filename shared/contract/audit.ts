import { z } from 'zod';
import { answerColumnUse, answersPreview } from './answers-import.ts';
import { id, isoDay, nothing, requiredText, text } from './fields.ts';

/** 1-4 or N/A; null where nothing was said. */
export const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('N/A')]);
export type Rating = z.infer<typeof rating>;
export const departmentRatingValue = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const scale = z.array(z.object({ value: z.int(), label: z.string() })).readonly();

export const auditStatement = z.object({
  id,
  /** Such as A3. */
  code: z.string(),
  text: z.string(),
  askedOfStaff: z.boolean(),
  askedOfDepartment: z.boolean(),
});
export type AuditStatement = Readonly<z.infer<typeof auditStatement>>;

export const auditDomain = z.object({
  id,
  code: z.string(),
  name: z.string(),
  /** Impact weight W, 1-3. */
  weight: z.int(),
  statements: z.array(auditStatement).readonly(),
});
export type AuditDomain = Readonly<z.infer<typeof auditDomain>>;

export const auditFramework = z.object({
  name: z.string(),
  domains: z.array(auditDomain).readonly(),
  staffScale: scale,
  departmentScale: scale,
});
export type AuditFramework = Readonly<z.infer<typeof auditFramework>>;

export const auditRound = z.object({
  id,
  name: z.string(),
  heldOn: isoDay,
  status: z.enum(['open', 'closed']),
  /** Who was asked. */
  staffIds: z.array(id).readonly(),
});
export type AuditRound = Readonly<z.infer<typeof auditRound>>;

export const selfAuditRating = z.object({
  staffId: id,
  statementId: id,
  rating: rating.nullable(),
  wantsPd: z.boolean(),
});
export type SelfAuditRating = Readonly<z.infer<typeof selfAuditRating>>;

export const departmentRating = z.object({
  statementId: id,
  rating: departmentRatingValue.nullable(),
  evidence: z.string(),
  helping: z.string(),
  hindering: z.string(),
});
export type DepartmentRating = Readonly<z.infer<typeof departmentRating>>;

/** One person's whole answer to a round, as far as it has got. */
export const selfAudit = z.object({
  staffId: id,
  /** The day of the answer, null while nothing is in. */
  answeredOn: isoDay.nullable(),
  note: z.string(),
});
export type SelfAudit = Readonly<z.infer<typeof selfAudit>>;

/** A need that a person moved to another rank, with the reason; its score stays (product.md, Rules). */
export const needOverride = z.object({ statementId: id, rank: z.int().min(1), reason: z.string() });
export type NeedOverride = Readonly<z.infer<typeof needOverride>>;

export const auditAnswers = z.object({
  round: auditRound,
  ratings: z.array(selfAuditRating).readonly(),
  department: z.array(departmentRating).readonly(),
  selfAudits: z.array(selfAudit).readonly(),
  overrides: z.array(needOverride).readonly(),
});
export type AuditAnswers = Readonly<z.infer<typeof auditAnswers>>;

/** A need as product.md ranks it, with every number of its arithmetic. */
export const need = z.object({
  statementId: id,
  code: z.string(),
  text: z.string(),
  domainCode: z.string(),
  domainName: z.string(),
  /** Position in the ranking, 1 first; null when not rated. */
  rank: z.int().nullable(),
  /** The rank its score alone would give; the same as `rank` unless somebody moved a need. */
  rankByScore: z.int().nullable(),
  /** Why somebody moved it; null when nobody did. */
  overrideReason: z.string().nullable(),
  /** Null when there is no rating at all ("not rated", never 0). */
  score: z.number().nullable(),
  /** N: how far from 4, 0-3. */
  needSize: z.number().nullable(),
  /** W, 1-3. */
  weight: z.int(),
  /** R: share of rated staff at 1 or 2, 0-1. */
  reach: z.number().nullable(),
  /** How many staff gave 1-4. */
  ratedCount: z.int(),
  lowCount: z.int(),
  staffMedian: z.number().nullable(),
  departmentRating: z.int().nullable(),
  wantsPdCount: z.int(),
  /** |staff median - department rating| >= 1.5. */
  discuss: z.boolean(),
  /** Somebody at 4 beside two or more at 1-2. */
  peerSupport: z.boolean(),
  /** Staff at 1 or 2, for choosing participants. */
  lowStaffIds: z.array(id).readonly(),
  /** Staff at 4, who could lead. */
  expertStaffIds: z.array(id).readonly(),
});
export type Need = Readonly<z.infer<typeof need>>;

export const domainAverage = z.object({
  domainCode: z.string(),
  domainName: z.string(),
  /** Mean of the statements' staff medians, null when none is rated. */
  average: z.number().nullable(),
  ratedStatements: z.int(),
  statements: z.int(),
});
export type DomainAverage = Readonly<z.infer<typeof domainAverage>>;

export const auditResult = z.object({
  roundId: id,
  needs: z.array(need).readonly(),
  domainAverages: z.array(domainAverage).readonly(),
  asked: z.int(),
  /** Of those asked, who gave any answer. */
  answered: z.int(),
  /** Of those who answered, who answered fewer than half of the statements asked of staff. */
  partly: z.int(),
});
export type AuditResult = Readonly<z.infer<typeof auditResult>>;

export const ratingCell = z.strictObject({
  staffId: id,
  statementId: id,
  /** null clears. */
  rating: rating.nullable().optional(),
  wantsPd: z.boolean().optional(),
});
export type RatingCell = Readonly<z.infer<typeof ratingCell>>;

const roundId = z.strictObject({ roundId: id });

export const auditContract = {
  'audit.framework': { input: nothing, output: auditFramework },
  'audit.rounds': { input: nothing, output: z.array(auditRound) },
  'audit.addRound': {
    input: z.strictObject({ name: requiredText(120), heldOn: isoDay, staffIds: z.array(id).max(500) }),
    output: auditRound,
  },
  'audit.updateRound': {
    input: z.strictObject({
      roundId: id,
      patch: z
        .strictObject({
          name: requiredText(120),
          heldOn: isoDay,
          staffIds: z.array(id).max(500),
          status: z.enum(['open', 'closed']),
        })
        .partial(),
    }),
    output: auditRound,
  },
  'audit.removeRound': { input: roundId, output: z.object({ roundId: id }) },
  'audit.answers': { input: roundId, output: auditAnswers },
  /** Sets ratings or wants-PD ticks: one cell typed, or a whole pasted block, as one step. */
  'audit.rate': {
    input: z.strictObject({ roundId: id, cells: z.array(ratingCell).min(1).max(20_000) }),
    output: z.object({ changed: z.int() }),
  },
  /** What a person said besides the ratings ("Anything else?"). */
  'audit.saveNote': {
    input: z.strictObject({ roundId: id, staffId: id, note: text() }),
    output: selfAudit,
  },
  'audit.rateDepartment': {
    input: z.strictObject({
      roundId: id,
      statementId: id,
      patch: z
        .strictObject({
          rating: departmentRatingValue.nullable(),
          evidence: text(),
          helping: text(),
          hindering: text(),
        })
        .partial(),
    }),
    output: departmentRating,
  },
  /** Moves a need to a rank, with a reason, or (override null) back to where its score puts it. In a closed round too. */
  'audit.overrideRank': {
    input: z.strictObject({
      roundId: id,
      statementId: id,
      override: z.strictObject({ rank: z.int().min(1).max(500), reason: requiredText(500) }).nullable(),
    }),
    output: z.array(needOverride),
  },
  'audit.result': { input: roundId, output: auditResult },
  /** Reads a chosen file and says how its columns, people and answers would go in. Changes nothing. */
  'audit.readAnswers': { input: z.strictObject({ roundId: id, fileToken: id }), output: answersPreview },
  /** The same file with a column or a person matched differently. Changes nothing. */
  'audit.previewAnswers': {
    input: z.strictObject({
      importId: id,
      columns: z.array(z.strictObject({ index: z.int().min(0), use: answerColumnUse })).max(500),
      people: z.array(z.strictObject({ key: z.string(), staffId: id.nullable(), skip: z.boolean() })).max(2_000),
    }),
    output: answersPreview,
  },
  /** Applies the preview last shown, as one step. */
  'audit.applyAnswers': {
    input: z.strictObject({ importId: id }),
    output: z.object({ people: z.int(), added: z.int(), ratings: z.int() }),
  },
  /** The questions as text to paste into Microsoft Forms or Google Forms, saying who will see the answers. */
  'audit.questionsForForms': { input: nothing, output: z.object({ text: z.string() }) },
} as const;
