import { parseNumber } from './parse.ts';
import type { Parsed } from './use-draft.ts';

/** What the bulk edit shows for a column's value. What is chosen in it becomes text, and is read as pasted text is. */
export type EditControl =
  | { readonly kind: 'text' | 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'people'; readonly options: readonly string[] };

/** What a text means in its column. */
export interface CellEdit {
  /** The fields it changes, as the core takes them. */
  readonly patch: object;
  /** What a copy of the cell will say then: "Teacher of maths" for a pasted "teacher". */
  readonly says: string;
}

/** What copying, pasting, filling and bulk editing know of a column; a DataTable column carries it as `meta.edit`. */
export interface ColumnEdit<Row> {
  /** What a copy of the cell says. Where the column can be changed, reading this text gives the same value back. */
  readonly text: (row: Row) => string;
  /** Reads a text; `row` is null for a row that is still to be added. Without it the column only says. */
  readonly parse?: (text: string, row: Row | null) => Parsed<CellEdit>;
  readonly control?: EditControl;
  /** Why nothing can be put here, and where it can: "The cost is added up. Change the fee instead." */
  readonly readOnly?: string;
  /** Its texts tell rows apart: what is pasted with headings finds its rows by them. */
  readonly isKey?: boolean;
  /** For a key that is written in many ways: how texts are compared, and what else a row is known by ("Grace Adeyemi"). It only finds rows then: a paste with headings does not change it. */
  readonly known?: { readonly fold: (text: string) => string; readonly by: (row: Row) => readonly string[] };
  /** A key that no two rows share and that stays: another one means another row. */
  readonly identifies?: boolean;
  /** Of several rows with one name, the one that agrees here is meant. */
  readonly tellsApart?: boolean;
  /** Whether a heading of another table means this column: "Mock 1 (Nov)". */
  readonly isHeading?: (text: string) => boolean;
  /** Headings that stand for it together, in this order: a surname and a forename are a name. */
  readonly madeOf?: { readonly columns: readonly string[]; readonly join: (texts: readonly string[]) => string };
  /** A row cannot be added without it. */
  readonly isRequired?: boolean;
  /** Every row has its own: one value for several rows is not offered. */
  readonly isOwn?: boolean;
}

/** Some fields of one row, as the core takes them. */
export interface RowChange<Patch extends object = object> {
  readonly id: string;
  readonly patch: Patch;
}

/** Makes the changes as one step that can be undone; `what` says them in a few words: "paste of 20 cells". Rejects with a sentence, and then nothing has changed. */
export type OnChanges = (changes: readonly RowChange[], what: string) => Promise<unknown>;

/** As OnChanges, adding rows in the same step; a row is the fields that were given for it. */
export type OnNewRows = (rows: readonly object[], changes: readonly RowChange[], what: string) => Promise<unknown>;

export const read = (patch: object, says: string): Parsed<CellEdit> => ({ ok: true, value: { patch, says } });
export const refused = (sentence: string): Parsed<never> => ({ ok: false, sentence });

interface TextLimits {
  readonly max?: number;
  readonly isRequired?: boolean;
  /** What is wrong with a text, in a sentence; null for nothing. */
  readonly check?: (text: string) => string | null;
}

/** Free text; one that must be there, or that is checked, is taken without spaces at its ends. */
export function textEdit<Row>(
  get: (row: Row) => string,
  patch: (text: string) => object,
  { max = 4_000, isRequired = false, check }: TextLimits = {},
): ColumnEdit<Row> {
  return {
    text: get,
    control: { kind: 'text' },
    parse(typed) {
      const text = isRequired || check ? typed.trim() : typed;
      if (isRequired && text === '') return refused('Enter some text here');
      if (text.length > max) return refused(`Use ${max.toLocaleString('en-GB')} characters or fewer`);
      const wrong = check?.(text) ?? null;
      return wrong === null ? read(patch(text), text) : refused(wrong);
    },
    ...(isRequired && { isRequired }),
  };
}

interface NumberLook {
  /** The number as text and back; by default a plain number, empty for null. */
  readonly format?: (value: number | null) => string;
  readonly parse?: (text: string) => Parsed<number | null>;
  /** What an empty cell sets; without it a number must be there. */
  readonly whenEmpty?: number | null;
}

/** A number; with `format` and `parse` of its own one that is written as hours or pounds. */
export function numberEdit<Row>(
  get: (row: Row) => number | null,
  patch: (value: number | null) => object,
  { format = (n) => (n === null ? '' : String(n)), parse = (t) => parseNumber(t), whenEmpty }: NumberLook = {},
): ColumnEdit<Row> {
  return {
    text: (row) => format(get(row)),
    control: { kind: 'number' },
    parse(text) {
      const parsed = parse(text);
      if (!parsed.ok) return parsed;
      if (parsed.value !== null) return read(patch(parsed.value), format(parsed.value));
      return whenEmpty === undefined
        ? refused('Enter a number, such as 6 or 1.5')
        : read(patch(whenEmpty), format(whenEmpty));
    },
  };
}

export const isSameWord = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** One of a few words. `none` is what stands for "nothing chosen": an empty cell says it as well. */
export function choiceEdit<Row, V>(
  get: (row: Row) => V,
  options: readonly { readonly value: V; readonly label: string }[],
  patch: (value: V) => object,
  none?: V,
): ColumnEdit<Row> {
  const labels = options.map((o) => o.label);
  const allowsNone = none !== undefined;
  return {
    text: (row) => options.find((o) => o.value === get(row))?.label ?? '',
    control: { kind: 'choice', options: allowsNone ? ['', ...labels] : labels },
    parse(text) {
      if (allowsNone && text.trim() === '') return read(patch(none), '');
      const chosen = options.find((o) => o.label === text) ?? options.find((o) => isSameWord(o.label, text));
      return chosen ? read(patch(chosen.value), chosen.label) : refused(`Use one of: ${labels.join(', ')}`);
    },
  };
}

const YES = /^(y|yes|true|x|1|✓|✔)$/i;
const NO = /^(n|no|false|0|✗|✘)$/i;

/** Yes or no; a TRUE, an x or a tick from a spreadsheet count as yes. */
export function flagEdit<Row>(get: (row: Row) => boolean, patch: (value: boolean) => object): ColumnEdit<Row> {
  return {
    text: (row) => (get(row) ? 'Yes' : 'No'),
    control: { kind: 'flag' },
    parse(text) {
      if (YES.test(text.trim())) return read(patch(true), 'Yes');
      if (NO.test(text.trim())) return read(patch(false), 'No');
      return refused('Use Yes or No');
    },
  };
}
