import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/index.ts';
import type { NewYearPreview } from '../../../../shared/contract/new-year.ts';
import type { SchoolYear } from '../../../../shared/contract/school.ts';
import { whyNotStart } from '../../../../shared/domain/new-year.ts';

type Pair = NewYearPreview['pairs'][number];

/** What a person has decided so far; what is not said is as proposed. */
interface Draft {
  readonly termDates: Pick<SchoolYear, 'halfTerms' | 'closedDays'> | null;
  readonly movesKeyDates: boolean;
  /** The year group in which students leave; null: nobody leaves; undefined: as proposed. */
  readonly lastYearGroup: number | null | undefined;
  /** Students of the last year who stay all the same. */
  readonly stayingIds: ReadonlySet<string>;
  readonly endsGroups: boolean;
  readonly goingOnIds: ReadonlySet<string>;
  /** Actions that are not carried over. */
  readonly leftOutIds: ReadonlySet<string>;
}

const AS_PROPOSED: Draft = {
  termDates: null,
  movesKeyDates: false,
  lastYearGroup: undefined,
  stayingIds: new Set(),
  endsGroups: true,
  goingOnIds: new Set(),
  leftOutIds: new Set(),
};

/** The set with or without one more. */
export function withTick(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** What is left out and what goes on, as far as it is decided. */
export function useChoices() {
  const [draft, setDraft] = useState(AS_PROPOSED);
  return { draft, edit: (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch })) };
}
export type Choices = ReturnType<typeof useChoices>;

/** What the choices come to. */
export function outcomeOf(preview: NewYearPreview, draft: Draft, today: string) {
  const lastYearGroup = draft.lastYearGroup === undefined ? preview.lastYearGroup : draft.lastYearGroup;
  const inLastYear = lastYearGroup === null ? [] : preview.oldest.filter(({ yearGroup }) => yearGroup >= lastYearGroup);
  const leaverIds = inLastYear.map(({ studentId }) => studentId).filter((id) => !draft.stayingIds.has(id));
  const leaving = new Set(leaverIds);
  const isLeaving = ({ menteeId, mentorStudentId }: Pair) =>
    leaving.has(menteeId) || (mentorStudentId !== null && leaving.has(mentorStudentId));
  const pairIdsGoingOn = preview.pairs
    .filter((pair) => draft.goingOnIds.has(pair.id) && !isLeaving(pair))
    .map(({ id }) => id);
  const actionIds = preview.plan.unfinished.map(({ id }) => id).filter((id) => !draft.leftOutIds.has(id));
  const { termDates } = draft;
  const input: InputOf<'newYear.start'> = {
    from: preview.from,
    termDates: termDates && { halfTerms: [...termDates.halfTerms], closedDays: [...termDates.closedDays] },
    movesKeyDates: draft.movesKeyDates,
    leaverIds,
    endsGroups: draft.endsGroups,
    pairIdsGoingOn,
    actionIds,
  };
  return {
    lastYearGroup,
    /** Everybody in the last year, those who stay all the same too. */
    inLastYear,
    leaving,
    isLeaving,
    input,
    refusal:
      termDates === null
        ? preview.refusal
        : whyNotStart(today, { academicYear: preview.from, lastOn: preview.lastOn }, termDates.halfTerms),
  };
}
export type Outcome = ReturnType<typeof outcomeOf>;
