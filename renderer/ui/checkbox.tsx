import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './choice.module.css';

export interface CheckboxProps {
  /** Seen beside the box unless `hideLabel`. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** Leave out inside a CheckboxGroup. */
  readonly isSelected?: boolean;
  readonly isIndeterminate?: boolean;
  readonly onChange?: (isSelected: boolean) => unknown;
  readonly isDisabled?: boolean;
  /** Inside a CheckboxGroup: the value it stands for. */
  readonly value?: string;
  readonly excludeFromTabOrder?: boolean;
}

export function Checkbox({ label, hideLabel, description, onChange, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={styles.choice ?? ''}
      {...(onChange ? { onChange: (isSelected: boolean) => void onChange(isSelected) } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? <Minus strokeWidth={3} /> : isSelected ? <Check strokeWidth={3} /> : null}
          </span>
          {hideLabel ? null : (
            <span>
              {label}
              {description ? <span className={styles.hint}>{description}</span> : null}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
