import { Notice } from '../../../ui/notice.tsx';
import styles from './new-year.module.css';

interface OverdueNoticeProps {
  /** What is still to be said, and that it is not lost. */
  readonly words: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  /** Where all of them are listed. */
  readonly allPath: string;
}

const MOST_NAMED = 10;

/** What should be said of days that have passed while one remembers; the first few by name. */
export function OverdueNotice({ words, items, allPath }: OverdueNoticeProps) {
  const named = items.slice(0, MOST_NAMED);
  return (
    <Notice tone="due">
      <p>{words}</p>
      <ul className={styles.names}>
        {named.map(({ id, name, path }) => (
          <li key={id}>
            <a href={`#${path}`}>{name}</a>
          </li>
        ))}
        {items.length > named.length ? (
          <li>
            <a href={`#${allPath}`}>and {items.length - named.length} more</a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
