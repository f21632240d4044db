import type { StudentColumn, StudentFileKind } from '../../contract/student-import.ts';
import { findShiftedRows, type SeparatedTable } from '../shifted-rows.ts';
import { asAtOf, fileKind } from '../student-file-kind.ts';
import { countOf } from '../text.ts';
import { type FileColumns, fileColumns, type RememberedColumns } from './file-columns.ts';
import { knownNamesFirst, type ShiftedStudentRow } from './name-here.ts';
import type { StandingStudent } from './student-facts.ts';

/** One sheet of a file of students, as it was read. */
export interface StudentTable extends SeparatedTable {
  /** The title rows above the headings, each as one text. */
  readonly above: readonly string[];
  /** Plain sentences about what was odd in the file. */
  readonly notices: readonly string[];
}

/** A file of students with what the app makes of it before anybody chose anything. */
export interface StudentFile {
  readonly table: StudentTable;
  readonly columns: FileColumns;
  readonly shifted: readonly ShiftedStudentRow[];
  /** What was odd in the file, but for what is said of each shifted row beside it. */
  readonly notices: readonly string[];
  readonly kind: StudentFileKind;
  /** The day that the facts are true for when the columns are used so, as an ISO day, and how that was found. */
  asAt(columns: readonly StudentColumn[]): { readonly asAt: string; readonly why: string };
}

interface Options {
  /** ISO day. */
  readonly today: string;
  readonly fileName: string;
  readonly remembered: RememberedColumns | null;
  /** Everybody here, by whose names a shifted row is put right; asked for only when there is one. */
  readonly students?: () => readonly StandingStudent[];
}

/** Looks through a table once: its columns, its shifted rows, what kind of file it is. */
export function readStudentFile(
  table: StudentTable,
  { today, fileName, remembered, students = () => [] }: Options,
): StudentFile {
  const shifted = findShiftedRows(table);
  const odd = new Set(shifted.map(({ rowIndex }) => rowIndex));
  const rows = odd.size === 0 ? table.rows : table.rows.filter((_, i) => !odd.has(i));
  const columns = fileColumns({ headings: table.headings, rows }, remembered);
  const proposed = columns.chosen({ columns: [], blankMeansNo: [] });
  const kind = fileKind(table.headings, proposed);
  return {
    table,
    columns,
    shifted: odd.size === 0 ? [] : knownNamesFirst(shifted, table, { columns: proposed, students: students(), today }),
    notices: odd.size === 0 ? table.notices : table.notices.flatMap((notice) => besides(notice, table, odd)),
    kind,
    asAt: (used) => asAtOf({ kind, above: table.above, rows, columns: used, today, fileName }),
  };
}

const LONG_ROWS = /^Rows? .+? ha(?:s|ve) (more cells than there are headings\.) .*$/;

/** The notice about rows with too many cells, without those that are shifted. */
function besides(notice: string, { headings, rowNumbers, longRows = [] }: StudentTable, shifted: ReadonlySet<number>) {
  const [, what] = LONG_ROWS.exec(notice) ?? [];
  if (what === undefined) return [notice];
  const named = headings.findLastIndex((heading) => heading !== '') + 1;
  const rows = longRows
    .filter(({ rowIndex, cells }) => !shifted.has(rowIndex) && cells.slice(named).some((cell) => cell.trim() !== ''))
    .map(({ rowIndex }) => rowNumbers[rowIndex] ?? 0);
  if (rows.length === 0) return [];
  const [first, ...others] = rows;
  const which = others.length === 0 ? `Row ${first} has` : `Row ${first} and ${countOf(others.length, 'other')} have`;
  return [`${which} ${what} Check what is in ${others.length === 0 ? 'it' : 'them'}.`];
}
