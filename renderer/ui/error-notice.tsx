import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { sentenceOf } from './sentence.ts';

export interface ErrorNoticeProps {
  /** A failed call, or a sentence of our own. */
  readonly error: unknown;
  readonly action?: ReactNode;
}

/** A plain sentence in place: what is wrong, and what to do. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  return (
    <div className={styles.error} role="alert">
      <CircleAlert aria-hidden="true" />
      <p>{typeof error === 'string' ? error : sentenceOf(error)}</p>
      {action}
    </div>
  );
}
