import { usePrivacy } from '../../../app/privacy.ts';
import styles from './targets.module.css';
import { placeWords, type TargetRow } from './targets-data.ts';

const MOST_NAMED = 6;

/** Who a dialog is about: each with why the rule has them where they are. */
export function NamedStudents({ rows }: { readonly rows: readonly TargetRow[] }) {
  const { shownName } = usePrivacy();
  const rest = rows.length - MOST_NAMED;
  return (
    <ul className={styles.named}>
      {rows.slice(0, rest === 1 ? MOST_NAMED + 1 : MOST_NAMED).map((row) => (
        <li key={row.id}>
          <strong>{shownName(row.student)}</strong> {placeWords(row)}
          <span className={styles.about}>{row.why}</span>
        </li>
      ))}
      {rest > 1 ? <li>and {rest} more</li> : null}
    </ul>
  );
}
