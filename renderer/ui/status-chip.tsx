import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './status-chip.module.css';

export type Tone = 'good' | 'due' | 'overdue' | 'done' | 'neutral';

export interface StatusChipProps {
  readonly tone: Tone;
  /** The word: colour is never alone. */
  readonly children: ReactNode;
  /** Why, as a native tooltip; say it elsewhere too if it matters. */
  readonly why?: string;
}

export function StatusChip({ tone, children, why }: StatusChipProps) {
  return (
    <span className={classes(styles.chip, styles[tone])} title={why}>
      {children}
    </span>
  );
}
