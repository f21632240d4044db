import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { COVER_STATES } from '../../../../shared/domain/plan.ts';
import { daySpan, halfTermSpan, joined } from '../words.ts';

/** "Autumn 2 to Spring 1 (14 Sept 2026 to 3 Feb 2027)", or what is known of it; empty when nothing is. */
export function runOf({ startHalfTerm, endHalfTerm, startOn, endOn }: PdAction): string {
  const halfTerms = halfTermSpan(startHalfTerm, endHalfTerm);
  const days = daySpan(startOn, endOn);
  if (halfTerms === '') return days;
  return days === '' ? halfTerms : `${halfTerms} (${days})`;
}

/** "To be arranged: P3, P4", with the notes on a line of their own. */
export function coverOf({ cover, periods, coverNotes }: PdSession): string {
  return joined('\n', joined(': ', COVER_STATES[cover], cover === 'not-needed' ? '' : periods), coverNotes);
}
