import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** primary: at most one a screen. secondary is the default. quiet: no edge until pointed at. danger: takes something away. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's';
  /** A Lucide icon element: `<Plus />`. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Button({ variant = 'secondary', size = 'm', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[variant], size === 's' && styles.small)}>
      {icon}
      {children}
    </AriaButton>
  );
}
