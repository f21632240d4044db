import { z } from 'zod';
import { id } from './fields.ts';

// Import answers: choose file > check columns > see what will change > apply

/** What a column of the file holds. */
export const answerColumnUse = z.union([
  z.object({ kind: z.literal('statement'), statementId: id }),
  z.object({ kind: z.enum(['name', 'email', 'answered', 'wants-pd', 'note', 'ignore']) }),
]);
export type AnswerColumnUse = Readonly<z.infer<typeof answerColumnUse>>;

export const answerColumn = z.object({
  /** Position in the file, 0 first. */
  index: z.int(),
  heading: z.string(),
  /** Some cells of the column, to recognise it by. */
  samples: z.array(z.string()).readonly(),
  use: answerColumnUse,
  /** In words: how the match was made, such as "by its code A3". */
  why: z.string(),
});
export type AnswerColumn = Readonly<z.infer<typeof answerColumn>>;

/** Whose answer a row is. */
export const answerPerson = z.object({
  /** Identifies the person inside this file: the email, else the name, folded. */
  key: z.string(),
  name: z.string(),
  email: z.string(),
  match: z.enum(['email', 'name', 'similar-name', 'new', 'chosen']),
  /** Null: will be added to the staff. */
  staffId: id.nullable(),
  /** Leave this person's answers out. */
  skip: z.boolean(),
});
export type AnswerPerson = Readonly<z.infer<typeof answerPerson>>;

export const answerChange = z.object({
  personKey: z.string(),
  name: z.string(),
  /** new: no answer in this round yet; changed: replaces what is there; unchanged: the same. */
  kind: z.enum(['new', 'changed', 'unchanged', 'skipped']),
  ratings: z.int(),
  notApplicable: z.int(),
  blanks: z.int(),
  wantsPd: z.int(),
  /** How many of the round's present ratings this answer would change or clear. */
  changedRatings: z.int(),
});
export type AnswerChange = Readonly<z.infer<typeof answerChange>>;

export const answersPreview = z.object({
  importId: id,
  fileName: z.string(),
  sheet: z.string(),
  /** Answers (rows) read. */
  answers: z.int(),
  /** Earlier answers by a person who answered again later. */
  replaced: z.int(),
  columns: z.array(answerColumn).readonly(),
  people: z.array(answerPerson).readonly(),
  changes: z.array(answerChange).readonly(),
  /** Statements asked of staff that no column answers. */
  missingStatementIds: z.array(id).readonly(),
  /** Plain sentences: cells that could not be read, with row and column; who answered twice. */
  notices: z.array(z.string()).readonly(),
});
export type AnswersPreview = Readonly<z.infer<typeof answersPreview>>;
