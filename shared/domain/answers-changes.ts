import type { AnswerChange, AnswerPerson } from '../contract/answers-import.ts';
import type { AuditAnswers, AuditStatement, Rating } from '../contract/audit.ts';
import type { AnswerRow } from './answers-rows.ts';

/** One person's whole answer, to be written over whatever they said before, blanks too. */
export interface AnswerToApply {
  readonly person: AnswerPerson;
  /** ISO day; null when the file does not say. */
  readonly answeredOn: string | null;
  readonly note: string;
  /** Every statement the file has a column for, and those on which PD is or was wanted. */
  readonly ratings: readonly {
    readonly statementId: string;
    readonly rating: Rating | null;
    readonly wantsPd: boolean;
  }[];
}

/** What a person's answer in the round is now. */
export interface PresentAnswer {
  readonly exists: boolean;
  readonly answeredOn: string | null;
  readonly note: string;
  readonly ratings: ReadonlyMap<string, { readonly rating: Rating | null; readonly wantsPd: boolean }>;
}

export function presentOf(
  staffId: string | null,
  present: Pick<AuditAnswers, 'ratings' | 'selfAudits'>,
): PresentAnswer {
  const audit = present.selfAudits.find((a) => a.staffId === staffId);
  const own = present.ratings.filter((r) => r.staffId === staffId && (r.rating !== null || r.wantsPd));
  return {
    exists: own.length > 0 || (audit?.answeredOn ?? null) !== null,
    answeredOn: audit?.answeredOn ?? null,
    note: audit?.note ?? '',
    ratings: new Map(own.map(({ statementId, rating, wantsPd }) => [statementId, { rating, wantsPd }])),
  };
}

/** The answer of a row, whole. What the file has no column for (PD wishes, the note) stays as it is. */
export function answerOf(
  person: AnswerPerson,
  row: AnswerRow,
  before: PresentAnswer,
  statements: ReadonlyMap<string, AuditStatement>,
  has: { readonly note: boolean; readonly wantsPd: boolean },
): AnswerToApply {
  const wishes = (id: string) => (has.wantsPd ? row.wantsPd.has(id) : (before.ratings.get(id)?.wantsPd ?? false));
  const concerned = [...statements.keys()].filter(
    (id) => row.ratings.has(id) || wishes(id) || before.ratings.get(id)?.wantsPd === true,
  );
  return {
    person,
    answeredOn: row.answeredAt?.slice(0, 10) ?? null,
    note: has.note ? row.note : before.note,
    ratings: concerned.map((statementId) => ({
      statementId,
      rating: row.ratings.has(statementId)
        ? (row.ratings.get(statementId) ?? null)
        : (before.ratings.get(statementId)?.rating ?? null),
      wantsPd: wishes(statementId),
    })),
  };
}

/**
 * What an answer would change, in numbers. `ratedIn` has the statements the file has a column for; `answer` is null where a
 * later one takes its place.
 */
export function changeOf(
  person: AnswerPerson,
  answer: AnswerToApply | null,
  ratedIn: ReadonlyMap<string, unknown>,
  before: PresentAnswer,
): AnswerChange {
  const rated = answer?.ratings.filter(({ statementId }) => ratedIn.has(statementId)) ?? [];
  const presentRating = (id: string) => before.ratings.get(id)?.rating ?? null;
  const changed = rated.filter((r) => r.rating !== presentRating(r.statementId));
  return {
    personKey: person.key,
    name: person.name,
    kind: kindOf(person, answer, changed.length > 0, before),
    ratings: rated.filter(({ rating }) => rating !== null && rating !== 'N/A').length,
    notApplicable: rated.filter(({ rating }) => rating === 'N/A').length,
    blanks: rated.filter(({ rating }) => rating === null).length,
    wantsPd: answer?.ratings.filter(({ wantsPd }) => wantsPd).length ?? 0,
    changedRatings: changed.filter((r) => presentRating(r.statementId) !== null).length,
  };
}

function kindOf(
  person: AnswerPerson,
  answer: AnswerToApply | null,
  ratingsDiffer: boolean,
  before: PresentAnswer,
): AnswerChange['kind'] {
  if (person.skip || !answer) return 'skipped';
  if (!before.exists) return 'new';
  const wishesDiffer = answer.ratings.some(
    ({ statementId, wantsPd }) => wantsPd !== (before.ratings.get(statementId)?.wantsPd ?? false),
  );
  const noteDiffers = answer.note.trim() !== before.note.trim();
  const dayDiffers = answer.answeredOn !== null && answer.answeredOn !== before.answeredOn;
  return ratingsDiffer || wishesDiffer || noteDiffers || dayDiffers ? 'changed' : 'unchanged';
}
