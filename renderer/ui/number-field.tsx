import { DraftField, type FieldLook } from './draft-field.tsx';
import { parseNumber } from './parse.ts';

export interface NumberFieldProps extends FieldLook {
  readonly value: number | null;
  readonly onCommit: (value: number | null) => unknown;
  readonly unit?: string;
  /** 1 allows whole numbers only. */
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
}

const format = (value: number | null) => (value === null ? '' : String(value));

export function NumberField({ min, max, step, ...rest }: NumberFieldProps) {
  return <DraftField {...rest} kind="number" format={format} parse={(text) => parseNumber(text, { min, max, step })} />;
}
