/** One sheet of a file as text cells: what every reader of ours gives, whatever the format was. */
export interface TextTable {
  /** The sheet's name; empty for CSV. */
  readonly sheet: string;
  /** Names of the visible sheets that hold a table, when there are several; otherwise none. */
  readonly sheets: readonly string[];
  /** The title rows above the headings, each as one text: "Report run 07/09/2026 08:14 by Office". */
  readonly above: readonly string[];
  readonly headings: readonly string[];
  /** How many cells the file separated in the row of headings, trailing blank ones too. */
  readonly headingCount: number;
  /**
   * Rows of text below the headings, each as long as the headings; what a long row has beyond them is in `longRows`.
   * A date cell reads as ISO date and time.
   */
  readonly rows: readonly (readonly string[])[];
  /** The row number in the file of each row, 1 first, for messages. */
  readonly rowNumbers: readonly number[];
  /** How many cells the file separated in each row, trailing blank ones too; in a workbook `headingCount`. */
  readonly cellCounts: readonly number[];
  /** What stands between the cells in the file; empty for a workbook. */
  readonly separator: string;
  /** Rows with more cells than there are headings, by their index in `rows`, with every cell as the file spaces it. */
  readonly longRows: readonly LongRow[];
  /** Plain sentences about what was odd in the file. */
  readonly notices: readonly string[];
}

export interface LongRow {
  readonly rowIndex: number;
  readonly cells: readonly string[];
}

/**
 * Reads a chosen file into a table. Rejects with an AppError in plain words. `signal` stops it. `sheet` names the sheet
 * of a workbook to read; without it, the one that looks most like a list.
 */
export type ReadTable = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: { readonly signal: AbortSignal; readonly sheet?: string },
) => Promise<TextTable>;
