import type { TargetDecision } from '../../../../shared/contract/students.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { STANDINGS } from '../../../../shared/domain/students.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { StandingChip } from '../standing-chip.tsx';
import styles from './targets.module.css';
import { placeWords, type TargetRow } from './targets-data.ts';

/** Opens the student's page; Ctrl+Enter on any cell of the row does the same. */
export function NameCell({ row }: { readonly row: TargetRow }) {
  const { shownName } = usePrivacy();
  return (
    <>
      <a href={`#${studentPath(row.id)}`} tabIndex={-1} className={styles.name}>
        {shownName(row.student)}
      </a>
      <span className={styles.narrow}>{placeWords(row)}</span>
      <span className={styles.narrow}>{row.why}</span>
      {row.student.decision === null ? null : (
        <span className={styles.narrow}>
          <StandingChip standing={row.student.decision.standing} />
        </span>
      )}
    </>
  );
}

/** What was decided, and the day. */
export function DecisionCell({ row: { student } }: { readonly row: TargetRow }) {
  const { decision } = student;
  if (decision === null) return <span className={styles.quiet}>Not decided</span>;
  return (
    <span className={styles.decision}>
      <StandingChip standing={decision.standing} />
      <span className={styles.day}>{decidedDay(decision)}</span>
    </span>
  );
}

/** "23 Nov 2026". */
export const decidedDay = ({ decidedAt }: TargetDecision): string => formatDayShort(decidedAt.slice(0, 10));

export const decisionWords = ({ student: { decision } }: TargetRow): string =>
  decision === null ? 'Not decided' : STANDINGS[decision.standing];

/** The person's own reason, with a word where it went against the rule. */
export function reasonWords({ student: { decision } }: TargetRow, hidesWords: boolean): string {
  if (decision === null || decision.reason === '') return '';
  const words = hidesWords ? 'Reason hidden' : decision.reason;
  return decision.isOverride ? `Against the rule: ${words}` : words;
}
