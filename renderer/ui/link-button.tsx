import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

export interface LinkButtonProps {
  /** A place of the app, such as `/audit`. */
  readonly to: string;
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'm' | 's';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A link to a place of the app that looks like a button. */
export function LinkButton({ to, variant = 'secondary', size = 'm', icon, children }: LinkButtonProps) {
  return (
    <Link href={`#${to}`} className={classes(styles.button, styles[variant], size === 's' && styles.small)}>
      {icon}
      {children}
    </Link>
  );
}
