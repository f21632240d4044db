import { DraftField, type FieldLook } from './draft-field.tsx';
import { hoursText, parseHours } from './parse.ts';

export interface HoursFieldProps extends FieldLook {
  /** Minutes. */
  readonly value: number | null;
  /** Minutes; null when the field was emptied. */
  readonly onCommit: (minutes: number | null) => unknown;
}

/** Hours on the screen ("1.5" or "1:30"), whole minutes in the data. */
export function HoursField(props: HoursFieldProps) {
  return <DraftField {...props} kind="number" unit="hours" format={hoursText} parse={parseHours} />;
}
