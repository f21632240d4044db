import { oneDecimal } from '../domain/text.ts';
import type { ChartModel } from './chart-model.ts';

const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'negative' });

/** What stands where there is no value. */
export const NO_VALUE = '–';

/** How a chart writes its values: always with a real minus sign. */
export function numbersOf({ format = PLAIN.format }: Pick<ChartModel, 'format'>): (value: number) => string {
  return (value) => format(value === 0 ? 0 : value).replace(/-(?=[£\d])/g, '−');
}

/** A value as one decimal prints it: marks that stand apart beside two figures that are the same would contradict them. */
export const asPrinted = (value: number | null): number | null => (value === null ? null : Number(oneDecimal(value)));
