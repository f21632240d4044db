import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** primary: at most one a screen. secondary is the default. quiet: no edge until pointed at. danger: takes something away. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's';
  /** A Lucide icon element: `<Plus />`. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Button({ variant = 'secondary', size = 'm', icon, children, ...rest }: ButtonProps) {
  const kept = useKeptFocus(rest);
  return (
    <AriaButton {...rest} {...kept} className={classes(styles.button, styles[variant], size === 's' && styles.small)}>
      {icon}
      {children}
    </AriaButton>
  );
}
