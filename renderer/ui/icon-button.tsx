import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Tooltip } from './tooltip.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** What the button does: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: 'secondary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's';
}

export function IconButton({ label, icon, variant = 'quiet', size = 'm', ...rest }: IconButtonProps) {
  const kept = useKeptFocus(rest);
  return (
    <Tooltip text={label}>
      <AriaButton
        {...rest}
        {...kept}
        aria-label={label}
        className={classes(styles.button, styles[variant], styles.iconOnly, size === 's' && styles.small)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
