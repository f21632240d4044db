import type { ReactNode } from 'react';
import { Label, Text } from 'react-aria-components';
import styles from './field.module.css';

interface FieldHeadProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
}

/** What stands above the box of a field, inside a field of react-aria. */
export function FieldHead({ label, hideLabel, description }: FieldHeadProps) {
  return (
    <>
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {description ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {description}
        </Text>
      ) : null}
    </>
  );
}

/** Why a field's value is refused, under it; nothing for null. The field is described by this id. */
export function FieldError({ id, sentence }: { readonly id: string; readonly sentence: string | null }) {
  return sentence === null ? null : (
    <span id={id} className={styles.error} role="alert">
      {sentence}
    </span>
  );
}

interface Shared {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly fieldName?: string;
}

/** What every field tells react-aria of itself. */
export function fieldProps(field: Shared, sentence: string | null, errorId: string) {
  return {
    className: styles.field ?? '',
    isInvalid: sentence !== null,
    isRequired: field.isRequired ?? false,
    isDisabled: field.isDisabled ?? false,
    validationBehavior: 'aria' as const,
    ...(field.autoFocus ? { autoFocus: true } : {}),
    ...(field.hideLabel ? { 'aria-label': field.label } : {}),
    ...(field.fieldName ? { 'data-field': field.fieldName } : {}),
    ...(sentence === null ? {} : { 'aria-describedby': errorId }),
  };
}
