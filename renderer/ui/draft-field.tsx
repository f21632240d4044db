import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { FieldError, FieldHead, fieldProps } from './field-parts.tsx';
import { useFieldUndo } from './field-undo.ts';
import { type Parsed, useDraft } from './use-draft.ts';
import { useHeldForm } from './use-held-form.ts';

/** What every field that is typed into shares. */
export interface FieldLook {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** An error from outside the field; the field's own comes first. */
  readonly errorMessage?: string | null;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** What has already been typed when the field appears, such as the key that opened a cell. */
  readonly startWith?: string;
  /** The name by which a check or a link finds the field: becomes `data-field`. */
  readonly fieldName?: string;
}

interface DraftFieldProps<T> extends FieldLook {
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  readonly onCommit: (value: T) => unknown;
  readonly kind?: 'text' | 'number' | 'area';
  readonly type?: 'text' | 'email' | 'search';
  readonly rows?: number;
  readonly prefix?: string;
  readonly unit?: string;
}

/** A field that saves when it is left or Enter is pressed; Escape puts back what was there. */
export function DraftField<T>(props: DraftFieldProps<T>) {
  const { label, hideLabel, description, kind = 'text' } = props;
  const draft = useDraft(props);
  const errorId = useId();
  const sentence = draft.error ?? props.errorMessage ?? null;
  const root = useRef<HTMLDivElement>(null);
  useHeldForm(root, draft.error !== null);
  useSelectOffered(root, draft);
  // What was refused here before, or began the field: the browser knows nothing of it.
  useFieldUndo(root, () => {
    const isOther = draft.text !== props.format(props.value);
    if (draft.isDirty) draft.restore();
    return draft.isDirty && isOther;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (isEnter && (kind !== 'area' || event.ctrlKey || event.metaKey)) draft.commit();
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.restore();
    }
  };

  return (
    <AriaTextField
      ref={root}
      {...fieldProps(props, sentence, errorId)}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.commit}
      {...(props.type ? { type: props.type } : {})}
    >
      <FieldHead label={label} hideLabel={hideLabel} description={description} />
      <div className={styles.box}>
        {props.prefix ? <span className={styles.prefix}>{props.prefix}</span> : null}
        {kind === 'area' ? (
          <TextArea
            className={classes(styles.input, styles.area)}
            rows={props.rows ?? 3}
            placeholder={props.placeholder ?? ''}
            onKeyDown={onKeyDown}
          />
        ) : (
          <Input
            className={classes(styles.input, kind === 'number' && styles.number)}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            placeholder={props.placeholder ?? ''}
            autoComplete="off"
            onKeyDown={onKeyDown}
          />
        )}
        {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
      </div>
      <FieldError id={errorId} sentence={sentence} />
    </AriaTextField>
  );
}

/** What another field's change puts into a field that has the focus is selected, so that typing takes its place. */
function useSelectOffered(root: RefObject<HTMLElement | null>, { text, isDirty }: ReturnType<typeof useDraft>): void {
  const before = useRef({ text, isDirty });
  useEffect(() => {
    const was = before.current;
    before.current = { text, isDirty };
    const isOffered = text !== '' && text !== was.text && !isDirty && !was.isDirty;
    const focused = document.activeElement;
    if (isOffered && focused instanceof HTMLInputElement && root.current?.contains(focused)) focused.select();
  }, [root, text, isDirty]);
}
