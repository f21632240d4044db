/** One sheet of a file as text cells: what every reader of ours gives, whatever the format was. */
export interface TextTable {
  /** The sheet's name; empty for CSV. */
  readonly sheet: string;
  readonly headings: readonly string[];
  /** Rows of text below the headings, each as long as the headings. A date cell reads as ISO date and time. */
  readonly rows: readonly (readonly string[])[];
  /** The row number in the file of each row, 1 first, for messages. */
  readonly rowNumbers: readonly number[];
  /** Plain sentences about what was odd in the file. */
  readonly notices: readonly string[];
}

/** Reads a chosen file into a table. Rejects with an AppError in plain words. `signal` stops it. */
export type ReadTable = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: { readonly signal: AbortSignal },
) => Promise<TextTable>;
