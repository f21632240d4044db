import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components';
import styles from './choice.module.css';
import field from './field.module.css';
import type { Option } from './select.tsx';

export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => unknown;
  readonly orientation?: 'vertical' | 'horizontal';
  /** Puts the focus on the chosen one, else on the first. */
  readonly autoFocus?: boolean;
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, hideLabel, value, options, onChange, orientation = 'vertical', autoFocus = false } = props;
  const first = value ?? options[0]?.value;
  return (
    <AriaRadioGroup
      className={field.field ?? ''}
      value={value}
      orientation={orientation}
      onChange={(next) => {
        const chosen = options.find((o) => o.value === next);
        if (chosen) onChange(chosen.value);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <div className={orientation === 'horizontal' ? styles.across : styles.down}>
        {options.map((o) => (
          <Radio
            key={o.value}
            value={o.value}
            autoFocus={autoFocus && o.value === first}
            className={styles.choice ?? ''}
          >
            <span className={styles.dot} aria-hidden="true" />
            <span>
              {o.label}
              {o.description ? <span className={styles.hint}>{o.description}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
