import type { ShownTable } from '../../../../shared/contract/documents.ts';

export type CellKind = ShownTable['columns'][number]['kind'];

/** A cell as what it is: a number, an ISO day, or the text as it was written. */
export type ShownCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string };

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;
const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** Reads a cell by its column's kind; what is no number or day there stays the text it is. */
export function shownCell(text: string, kind: CellKind): ShownCell {
  if (kind === 'number' && PLAIN_NUMBER.test(text)) return { kind: 'number', number: Number(text) };
  if (kind === 'date' && DAY.test(text) && !Number.isNaN(Date.parse(text))) return { kind: 'day', day: text };
  return { kind: 'text', text };
}
