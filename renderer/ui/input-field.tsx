import { type KeyboardEvent, useId } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { classes } from './classes.ts';
import type { FieldLook } from './draft-field.tsx';
import styles from './field.module.css';
import { FieldError, FieldHead, fieldProps } from './field-parts.tsx';

export interface InputFieldProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly type?: 'text' | 'email';
}

/** A field of a form in a dialog: the form holds its value and sends all of it at once. (What saves by itself: TextField.) */
export function InputField(props: InputFieldProps) {
  const { label, hideLabel, description, multiline, rows = 3, placeholder = '' } = props;
  const errorId = useId();
  const sentence = props.errorMessage || null;
  return (
    <AriaTextField
      {...fieldProps(props, sentence, errorId)}
      value={props.value}
      onChange={props.onChange}
      {...(props.type ? { type: props.type } : {})}
    >
      <FieldHead label={label} hideLabel={hideLabel} description={description} />
      <div className={styles.box}>
        {multiline ? (
          <TextArea
            className={classes(styles.input, styles.area)}
            rows={rows}
            placeholder={placeholder}
            onKeyDown={sendForm}
          />
        ) : (
          <Input className={styles.input ?? ''} placeholder={placeholder} autoComplete="off" />
        )}
      </div>
      <FieldError id={errorId} sentence={sentence} />
    </AriaTextField>
  );
}

/** Ctrl or Cmd and Enter sends the form from a field in which Enter alone is a new line. */
function sendForm(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
