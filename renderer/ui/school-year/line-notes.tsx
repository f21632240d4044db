import type { LineNote } from '../../../shared/domain/pasted-days.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { Notice } from '../notice.tsx';
import styles from './school-year.module.css';

/** What was not taken from a pasted list as it stands, line by line. */
export function LineNotes({ notes }: { readonly notes: readonly LineNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice tone="due">
      <p>{countOf(notes.length, 'thing')} to check in the list:</p>
      <ul className={styles.notes}>
        {notes.map(({ line, text, why }) => (
          <li key={`${line} ${why}`}>
            Line {line}, “{text.replace(/\s+/g, ' ').slice(0, 60)}”: {why}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
