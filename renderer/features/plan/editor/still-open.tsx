import { usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';

/** What the checks still ask of this action; each leads to its field. */
export function StillOpen() {
  const { checks } = usePlan();
  const { action } = useOpenAction();
  const items = (checks ?? []).flatMap((check) =>
    check.items
      .filter(({ target }) => target.kind === 'action' && target.id === action.id)
      .map((item) => ({ ...item, check })),
  );
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="still-open" className={styles.stillOpen}>
      <h2 id="still-open" className={styles.label}>
        Still open
      </h2>
      <ul>
        {items.map(({ text, target, check }) => (
          <li key={`${check.id} ${text}`}>
            <a href={`#${actionPath(action.id, target.field)}`} className={styles.openItem}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
