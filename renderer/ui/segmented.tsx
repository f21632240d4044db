import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented.module.css';

export interface SegmentedProps<V extends string> {
  /** What is being switched, for screen readers. */
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly onChange: (value: V) => void;
}

/** Switches between views of the same thing. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((o) => keys.has(o.value));
        if (chosen && chosen.value !== value) onChange(chosen.value);
      }}
    >
      {options.map((o) => (
        <ToggleButton key={o.value} id={o.value} className={styles.segment ?? ''}>
          {o.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
