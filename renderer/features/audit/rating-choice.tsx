import { X } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './rating-choice.module.css';

export interface RatingOption<V extends string | number> {
  readonly value: V;
  /** Short, in the box: "2". */
  readonly short: string;
  /** In full: "Some confidence, would value support". Seen under the box with `showsWords`, else said and shown on pointing. */
  readonly words: string;
}

interface RatingChoiceProps<V extends string | number> {
  /** What is rated, for screen readers: "A3, Sam Okoro". */
  readonly label: string;
  readonly describedBy?: string;
  readonly value: V | null;
  readonly options: readonly RatingOption<V>[];
  /** null clears. */
  readonly onChange: (value: V | null) => void;
  readonly showsWords?: boolean;
  readonly isReadOnly?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One rating of a scale: real radio buttons that look like a row of boxes. Delete or Backspace clears. */
export function RatingChoice<V extends string | number>(props: RatingChoiceProps<V>) {
  const { label, describedBy, value, options, onChange, showsWords = false, isReadOnly = false } = props;
  const name = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || isReadOnly) return;
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    if (value !== null) onChange(null);
  };

  return (
    <fieldset className={styles.group} data-rating aria-describedby={describedBy} onKeyDown={onKeyDown}>
      <legend className={styles.legend}>{label}</legend>
      <div className={classes(styles.options, showsWords && styles.wide)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} title={showsWords ? undefined : option.words}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={isReadOnly}
              aria-label={`${option.short}, ${option.words}`}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.box} aria-hidden="true">
              <span className={styles.short}>{option.short}</span>
              {showsWords ? <span className={styles.words}>{option.words}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <span className={styles.clear}>
        {value !== null && !isReadOnly ? (
          <IconButton label={`Clear ${label}`} size="s" icon={<X />} onPress={() => onChange(null)} />
        ) : null}
      </span>
    </fieldset>
  );
}
