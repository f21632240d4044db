import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone?: 'info' | 'due';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Something to know on this screen: not an error. */
export function Notice({ tone = 'info', children, action }: NoticeProps) {
  return (
    <div className={tone === 'due' ? styles.due : styles.info}>
      {tone === 'due' ? <TriangleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
