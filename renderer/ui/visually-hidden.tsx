import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Said by a screen reader, not seen. */
export function VisuallyHidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  );
}
