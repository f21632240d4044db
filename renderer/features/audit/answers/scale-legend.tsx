import type { ReactNode } from 'react';
import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import styles from './answers.module.css';

interface ScaleLegendProps {
  readonly scale: AuditFramework['staffScale'];
  /** What N/A means to whoever reads it: "Not taught by me". */
  readonly notTaught: string;
  /** Stays at the top of the window while the statements pass under it. */
  readonly isSticky?: boolean;
  /** What is to be said of the last key, at the end of the line. */
  readonly said?: ReactNode;
}

/** What the numbers mean. */
export function ScaleLegend({ scale, notTaught, isSticky = false, said }: ScaleLegendProps) {
  return (
    <div className={styles.legend} data-sticky={isSticky}>
      <dl className={styles.scale} aria-label="What the numbers mean">
        {scale.map(({ value, label }) => (
          <div key={value}>
            <dt>{value}</dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div>
          <dt>N/A</dt>
          <dd>{notTaught}</dd>
        </div>
      </dl>
      {said === undefined ? null : (
        <p role="status" className={styles.saidNow}>
          {said}
        </p>
      )}
    </div>
  );
}
