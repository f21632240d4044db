import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';
import list from './list.module.css';
import floating from './popover.module.css';
import type { Option } from './select.tsx';

export interface MultiSelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly values: readonly V[];
  readonly options: readonly Option<V>[];
  /** Called once, with all the values in the order of the options, when the list closes and they have changed. */
  readonly onChange: (values: readonly V[]) => unknown;
  /** What the button says; by default the names, or "None". */
  readonly summary?: string;
  /** What the button says when nothing is chosen. */
  readonly emptySummary?: string;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
  readonly fieldName?: string;
}

export function MultiSelect<V extends string>(props: MultiSelectProps<V>) {
  const { label, hideLabel, values, options, onChange, emptySummary = 'None' } = props;
  const [draft, setDraft] = useState<ReadonlySet<V> | null>(null);
  const labelId = useId();
  const valueId = useId();
  const hintId = useId();
  const chosen = draft ?? new Set(values);
  const names = options.filter((o) => chosen.has(o.value)).map((o) => o.label);
  const said = names.length === 0 ? emptySummary : ((draft === null ? props.summary : undefined) ?? names.join(', '));

  const onOpenChange = (isOpen: boolean) => {
    if (isOpen) {
      setDraft(new Set(values));
      return;
    }
    const after = options.map((o) => o.value).filter((v) => chosen.has(v));
    const isSame = after.length === values.length && after.every((v) => values.includes(v));
    setDraft(null);
    if (!isSame) onChange(after);
  };

  return (
    <div className={styles.field} {...(props.fieldName ? { 'data-field': props.fieldName } : {})}>
      <span id={labelId} className={styles.label} hidden={hideLabel ?? false}>
        {label}
      </span>
      {props.description ? (
        <span id={hintId} className={styles.hint}>
          {props.description}
        </span>
      ) : null}
      <DialogTrigger onOpenChange={onOpenChange}>
        <Button
          className={styles.choice ?? ''}
          isDisabled={props.isDisabled ?? false}
          aria-labelledby={`${labelId} ${valueId}`}
          {...(props.description ? { 'aria-describedby': hintId } : {})}
        >
          <span id={valueId} className={styles.chosen} {...(names.length === 0 ? { 'data-placeholder': true } : {})}>
            {said}
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
        <Popover aria-labelledby={labelId} className={floating.popover ?? ''} offset={4} placement="bottom start">
          <ListBox
            aria-label={label}
            className={list.list ?? ''}
            items={options}
            selectionMode="multiple"
            selectionBehavior="toggle"
            // Escape closes the list, as in any menu; it must not untick everything first.
            escapeKeyBehavior="none"
            selectedKeys={chosen}
            autoFocus
            onSelectionChange={(keys) =>
              setDraft(new Set(options.map((o) => o.value).filter((v) => keys === 'all' || keys.has(v))))
            }
          >
            {(option) => (
              <ListBoxItem id={option.value} textValue={option.label} className={list.item ?? ''}>
                {({ isSelected }) => (
                  <>
                    <span className={classes(list.mark, list.box)} aria-hidden="true">
                      {isSelected ? <Check strokeWidth={3} /> : null}
                    </span>
                    <span className={list.words}>{option.label}</span>
                    {option.description ? <span className={list.about}>{option.description}</span> : null}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
