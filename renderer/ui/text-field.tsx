import { DraftField, type FieldLook } from './draft-field.tsx';
import type { Parsed } from './use-draft.ts';

export interface TextFieldProps extends FieldLook {
  readonly value: string;
  /** Called on blur or Enter when the text has changed. A promise that fails shows its sentence; the text stays. */
  readonly onCommit: (value: string) => unknown;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly type?: 'text' | 'email';
}

const asIs = (text: string) => text;

export function TextField({ multiline, isRequired, ...rest }: TextFieldProps) {
  const parse = (text: string): Parsed<string> =>
    isRequired && text.trim() === ''
      ? { ok: false, sentence: `Enter ${rest.label.toLowerCase()}` }
      : { ok: true, value: multiline ? text.trimEnd() : text.trim() };
  return (
    <DraftField
      {...rest}
      {...(isRequired ? { isRequired } : {})}
      kind={multiline ? 'area' : 'text'}
      format={asIs}
      parse={parse}
    />
  );
}
