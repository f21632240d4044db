import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import styles from './answers-grid.module.css';
import type { Answer, GridPerson, GridStatement } from './grid-model.ts';

interface GridDetailProps {
  readonly statement: GridStatement | null;
  readonly person: GridPerson | null;
  readonly answer: Answer | null;
  readonly scale: AuditFramework['staffScale'];
}

/** The active cell in full: the grid has no room for whole statements. */
export function GridDetail({ statement, person, answer, scale }: GridDetailProps) {
  if (!statement || !person) return null;
  return (
    <div className={styles.detail}>
      <p>
        <strong>{statement.code}</strong> {statement.text}
      </p>
      <p className={styles.said}>
        {person.name}: {answer ? wordsOf(answer, scale) : 'no answer yet'}
      </p>
    </div>
  );
}

/** An answer in words: "3, Confident; wants PD". */
export function wordsOf({ rating, wantsPd }: Answer, scale: AuditFramework['staffScale']): string {
  const label = scale.find((s) => s.value === rating)?.label;
  const said = rating === null ? 'no answer yet' : rating === 'N/A' ? 'N/A, not taught by them' : `${rating}, ${label}`;
  return wantsPd ? `${said}; wants PD` : said;
}
