import type { StudentColumn } from '../../contract/student-import.ts';
import { isMonthFirst } from '../student-birth-day.ts';
import { isSurnameFirst } from '../student-headings.ts';
import { foldName } from '../student-names.ts';
import { BLANK_MEANS_NO, type CellPlace, type CellReader, readerOf } from './cell-readers.ts';
import { type FactsRow, noFacts, type StudentFacts } from './student-facts.ts';
import type { StudentTable } from './student-file.ts';

/** Rows whose cells do not stand under their headings, and what to read in their place: null, not to be read. */
export type Repairs = ReadonlyMap<number, readonly string[] | null>;

interface UsedColumn {
  readonly index: number;
  readonly heading: string;
  readonly read: CellReader;
  readonly blank: ((facts: StudentFacts) => void) | null;
  readonly place: CellPlace;
}

/** Reads the rows of a table by what its columns are used for. `repairs` go by the row's index in the table. */
export function readRows(
  table: StudentTable,
  columns: readonly StudentColumn[],
  repairs: Repairs,
  today: string,
): readonly FactsRow[] {
  const used = columns.flatMap((column) => usedColumn(column, table, today));
  const rows: FactsRow[] = [];
  for (const [i, cells] of table.rows.entries()) {
    const repaired = repairs.size === 0 ? undefined : repairs.get(i);
    if (repaired === null) continue;
    rows.push(readRow(used, repaired ?? cells, table.rowNumbers[i] ?? i + 1));
  }
  return rows;
}

function usedColumn(column: StudentColumn, { rows }: StudentTable, today: string): UsedColumn[] {
  const { index, heading, use, blankMeansNo } = column;
  if (use === 'ignore' || use === 'asAt') return [];
  const blank = blankMeansNo ? (BLANK_MEANS_NO[use] ?? null) : null;
  const place = {
    today,
    isSurnameFirst: isSurnameFirst(heading),
    isMonthFirst: use === 'bornOn' && isMonthFirst(rows.map((cells) => cells[index] ?? '')),
  };
  return [{ index, heading, read: readerOf(use, heading), blank, place }];
}

const NONE: readonly string[] = [];

function readRow(used: readonly UsedColumn[], cells: readonly string[], row: number): FactsRow {
  const facts = noFacts();
  let problems: string[] | null = null;
  for (const { index, heading, read, blank, place } of used) {
    const text = cells[index] ?? '';
    if (text === '') {
      blank?.(facts);
      continue;
    }
    const problem = read(facts, text, place);
    if (problem !== null) {
      problems ??= [];
      problems.push(`Row ${row}, column ${heading}: ${problem}`);
    }
  }
  // Lists that have the column fill it for everybody: the forename once more says nothing.
  if (facts.preferredName !== null && isSameWord(facts.preferredName, facts.forename)) facts.preferredName = null;
  return { row, facts, problems: problems ?? NONE };
}

const isSameWord = (a: string, b: string | null) => b !== null && (a === b || foldName(a) === foldName(b));
