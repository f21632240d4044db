import type { VolunteerRow } from '../../../../shared/contract/volunteers.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { type ChecksState, checksOf, checksState, checksWords } from '../../../../shared/domain/volunteers.ts';
import { StatusChip, type Tone } from '../../../ui/status-chip.tsx';
import styles from './volunteers.module.css';

/** The state of the checks in a word. */
export const CHECK_STATES: Readonly<Record<ChecksState, { readonly word: string; readonly tone: Tone }>> = {
  complete: { word: 'Complete', tone: 'good' },
  'review-due': { word: 'Review due', tone: 'due' },
  'review-overdue': { word: 'Review overdue', tone: 'overdue' },
  missing: { word: 'Not complete', tone: 'due' },
};

/** "Complete", "Not complete", with the details beside it where there are any. */
export function ChecksMark({ volunteer, today }: { readonly volunteer: VolunteerRow; readonly today: string }) {
  const checks = checksOf(volunteer, today);
  const state = checksState(checks);
  const { word, tone } = CHECK_STATES[state];
  // The word of a review says all but its day.
  const details =
    state === 'missing' ? checksWords(checks) : checks.review === null ? '' : formatDayShort(checks.review.on);
  return (
    <span className={styles.checks}>
      <StatusChip tone={tone}>{word}</StatusChip>
      {details === '' ? null : <span className={styles.hint}>{details}</span>}
    </span>
  );
}
