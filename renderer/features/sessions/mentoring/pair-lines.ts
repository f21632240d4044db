import type { PairRow } from '../../../../shared/contract/mentoring.ts';
import type { Volunteer } from '../../../../shared/contract/volunteers.ts';
import { agreedWords, MENTOR_KINDS, notAgreed } from '../../../../shared/domain/mentoring.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { checksOf, checksState } from '../../../../shared/domain/volunteers.ts';
import type { PairNames } from '../../../app/pair-names.ts';

export const SEGMENTS = { current: 'Going on', ended: 'Ended' } as const;
export type Segment = keyof typeof SEGMENTS;
export const isSegment = (value: unknown): value is Segment => value === 'current' || value === 'ended';

/** A pair in the table, in words. */
export interface PairLine {
  readonly id: string;
  readonly pair: PairRow;
  readonly mentee: string;
  readonly mentor: string;
  readonly kind: string;
  readonly agreed: string;
  /** "place, time": what is not agreed yet. */
  readonly missing: string;
  readonly questionnaire: string;
  readonly state: string;
  /** Of a volunteer as the mentor: "Checks missing", "Checks to be reviewed"; empty when there is nothing to say. */
  readonly checks: string;
}

export const isEnded = ({ endedOn }: Pick<PairRow, 'endedOn'>, today: string) => endedOn !== null && endedOn <= today;

export function pairLine(pair: PairRow, names: PairNames, checks: string): PairLine {
  return {
    id: pair.id,
    pair,
    mentee: names.menteeOf(pair),
    mentor: names.mentorOf(pair),
    kind: MENTOR_KINDS[pair.mentorKind],
    agreed: agreedWords(pair),
    missing: notAgreed(pair).join(', '),
    questionnaire: questionnaireWords(pair),
    state: stateWords(pair),
    checks,
  };
}

export function questionnaireWords({ beforeOn, afterOn }: Pick<PairRow, 'beforeOn' | 'afterOn'>): string {
  if (beforeOn !== null && afterOn !== null) return 'Before and after';
  if (beforeOn !== null) return 'Before';
  return afterOn === null ? 'Not yet' : 'After only';
}

export function stateWords({ startedOn, endedOn, endedReason }: PairRow): string {
  if (endedOn === null) return `Since ${formatDayShort(startedOn)}`;
  return `Ended ${formatDayShort(endedOn)}${endedReason === '' ? '' : `: ${endedReason}`}`;
}

/** What to say in the list of the checks of a volunteer who mentors. */
export function checksInShort(volunteer: Volunteer | undefined, today: string): string {
  if (volunteer === undefined) return '';
  const state = checksState(checksOf(volunteer, today));
  if (state === 'missing') return 'Checks missing';
  return state === 'review-overdue' ? 'Review of checks overdue' : '';
}
