import { CheckboxGroup as AriaCheckboxGroup, Label } from 'react-aria-components';
import { Checkbox } from './checkbox.tsx';
import styles from './choice.module.css';
import field from './field.module.css';
import type { Option } from './select.tsx';

export interface CheckboxGroupProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly options: readonly Option<V>[];
  readonly onChange: (values: readonly V[]) => unknown;
  readonly orientation?: 'vertical' | 'horizontal';
}

export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { label, values, options, onChange, orientation = 'vertical' } = props;
  return (
    <AriaCheckboxGroup
      className={field.field ?? ''}
      value={[...values]}
      onChange={(next) => void onChange(options.map((o) => o.value).filter((v) => next.includes(v)))}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <div className={orientation === 'horizontal' ? styles.across : styles.down}>
        {options.map((o) => (
          <Checkbox key={o.value} value={o.value} label={o.label} description={o.description} />
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
