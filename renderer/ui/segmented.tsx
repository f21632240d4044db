import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './segmented.module.css';

export interface SegmentedProps<V extends string> {
  /** What is being switched, for screen readers. */
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly onChange: (value: V) => void;
  /** Single buttons that go onto further lines where there is no room for them in one. */
  readonly wraps?: boolean;
}

/** Switches between views of the same thing. */
export function Segmented<V extends string>({ label, value, options, onChange, wraps = false }: SegmentedProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes(wraps ? styles.wrapping : styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((o) => keys.has(o.value));
        if (chosen && chosen.value !== value) onChange(chosen.value);
      }}
    >
      {options.map((o) => (
        <ToggleButton key={o.value} id={o.value} className={classes(wraps ? styles.single : styles.segment)}>
          {o.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
