import { DraftField, type FieldLook } from './draft-field.tsx';
import { parsePounds, poundsText } from './parse.ts';

export interface MoneyFieldProps extends FieldLook {
  /** Pence. */
  readonly value: number | null;
  /** Pence; null when the field was emptied. */
  readonly onCommit: (pence: number | null) => unknown;
}

/** Pounds on the screen, pence in the data. */
export function MoneyField(props: MoneyFieldProps) {
  return <DraftField {...props} kind="number" prefix="£" format={poundsText} parse={parsePounds} />;
}
