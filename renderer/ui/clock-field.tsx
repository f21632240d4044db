import { parseClock } from './clock-time.ts';
import { DraftField, type FieldLook } from './draft-field.tsx';

interface ClockFieldProps extends FieldLook {
  /** "14:05", or null for none. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => unknown;
}

const format = (value: string | null) => value ?? '';

/** A time of day by the school's clock, typed as people write it. */
export function ClockField(props: ClockFieldProps) {
  return <DraftField {...props} format={format} parse={parseClock} />;
}
