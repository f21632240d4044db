import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import styles from './field.module.css';
import { FieldError, FieldHead, fieldProps } from './field-parts.tsx';
import list from './list.module.css';
import floating from './popover.module.css';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** null: nothing is chosen yet. */
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => unknown;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly errorMessage?: string | null;
  readonly isDisabled?: boolean;
  readonly fieldName?: string;
}

/** One of several. To allow "nothing", give an option for it with its own value. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, value, options, onChange, placeholder = 'Choose', description } = props;
  const errorId = useId();
  const sentence = props.errorMessage || null;
  return (
    <AriaSelect
      {...fieldProps(props, sentence, errorId)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((o) => o.value === key);
        if (chosen && chosen.value !== value) onChange(chosen.value);
      }}
      placeholder={placeholder}
    >
      <FieldHead label={label} hideLabel={hideLabel} description={description} />
      <Button className={styles.choice ?? ''}>
        <SelectValue className={styles.chosen ?? ''}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldError id={errorId} sentence={sentence} />
      <Popover className={floating.popover ?? ''} offset={4}>
        <ListBox className={list.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={list.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={list.mark} aria-hidden="true">
                    {isSelected ? <Check /> : null}
                  </span>
                  <span className={list.words}>{option.label}</span>
                  {option.description ? <span className={list.about}>{option.description}</span> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
