import { lazy, Suspense } from 'react';
import type { FieldLook } from './draft-field.tsx';
import styles from './field.module.css';

export interface DateFieldProps extends Omit<FieldLook, 'placeholder'> {
  /** ISO day, or null when there is none. */
  readonly value: string | null;
  /** Called when the field is left with another day, or a day is picked, or cleared (null). */
  readonly onCommit: (day: string | null) => unknown;
}

const DatePicker = lazy(() => import('./date-picker.tsx').then((m) => ({ default: m.DayPicker })));

/** A day, typed as day, month, year, or picked from a calendar. The picker is fetched when the first one is shown. */
export function DateField(props: DateFieldProps) {
  const waiting = (
    <div className={styles.field}>
      {props.hideLabel ? null : <span className={styles.label}>{props.label}</span>}
      <div className={styles.box} aria-hidden="true" />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <DatePicker {...props} />
    </Suspense>
  );
}
