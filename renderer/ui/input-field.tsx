import { useId } from 'react';
import { TextField as AriaTextField, Input, Label, Text, TextArea } from 'react-aria-components';
import { classes } from './classes.ts';
import type { FieldLook } from './draft-field.tsx';
import styles from './field.module.css';

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
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={props.value}
      onChange={props.onChange}
      isInvalid={Boolean(props.errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(props.type ? { type: props.type } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(props.fieldName ? { 'data-field': props.fieldName } : {})}
      {...(props.errorMessage ? { 'aria-describedby': errorId } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {description ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {description}
        </Text>
      ) : null}
      <div className={styles.box}>
        {multiline ? (
          <TextArea className={classes(styles.input, styles.area)} rows={rows} placeholder={placeholder} />
        ) : (
          <Input className={styles.input ?? ''} placeholder={placeholder} autoComplete="off" />
        )}
      </div>
      {props.errorMessage ? (
        <span id={errorId} className={styles.error} role="alert">
          {props.errorMessage}
        </span>
      ) : null}
    </AriaTextField>
  );
}
