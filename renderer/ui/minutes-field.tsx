import { DraftField, type FieldLook } from './draft-field.tsx';
import { parseMinutes } from './parse.ts';

export interface MinutesFieldProps extends FieldLook {
  readonly value: number | null;
  /** Null when the field was emptied. */
  readonly onCommit: (minutes: number | null) => unknown;
  readonly min?: number;
  readonly max?: number;
}

const format = (value: number | null) => (value === null ? '' : String(value));

/** How long something lasts: minutes on the screen, typed as minutes or as a time ("80", "1:20", "1 h 20"). */
export function MinutesField({ min, max, ...rest }: MinutesFieldProps) {
  const parse = (text: string) =>
    parseMinutes(text, { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });
  return <DraftField {...rest} kind="number" unit="min" format={format} parse={parse} />;
}
