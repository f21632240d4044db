import { useEffect, useState } from 'react';
import styles from './loading.module.css';

export interface LoadingProps {
  /** What is being read: "the staff". */
  readonly what: string;
}

/** Says nothing for the first 300 ms, so that what is quick does not flicker. */
export function Loading({ what }: LoadingProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} role="status">
      {isSlow ? (
        <>
          <Spinner />
          Reading {what}…
        </>
      ) : null}
    </div>
  );
}

export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
