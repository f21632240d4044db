import type { ShiftedRow, StudentImportChoices, StudentImportRow } from '../../contract/student-import.ts';
import type { Repairs } from './read-rows.ts';
import { NOTHING_SAID } from './said-facts.ts';
import type { StudentFile } from './student-file.ts';

interface ChosenRepairs {
  readonly repairs: Repairs;
  /** Those that can be put right, as the screen shows them. */
  readonly rows: readonly ShiftedRow[];
  /** Those that are not read. */
  readonly unread: readonly StudentImportRow[];
}

/** How each shifted row is read: as a person chose, else not at all. */
export function chosenRepairs(file: StudentFile, choices: StudentImportChoices): ChosenRepairs {
  const options = new Map(choices.shifted.map(({ row, option }) => [row, option]));
  const repairs = new Map<number, readonly string[] | null>();
  const rows: ShiftedRow[] = [];
  const unread: StudentImportRow[] = [];
  for (const { rowIndex, row, cells, options: ways } of file.shifted) {
    const chosen = options.get(row) ?? null;
    const way = chosen === null ? undefined : ways[chosen];
    repairs.set(rowIndex, way?.cells ?? null);
    const isLeftOut = chosen === -1;
    if (ways.length > 0) {
      rows.push({
        row,
        cells: [...cells],
        options: ways.map((w) => ({ ...w, cells: [...w.cells] })),
        chosen: way || isLeftOut ? chosen : null,
      });
    }
    if (way === undefined) unread.push(unreadShifted(row, cells, ways.length > 0, isLeftOut));
  }
  return { repairs, rows, unread };
}

function unreadShifted(row: number, cells: readonly string[], hasWays: boolean, isLeftOut: boolean): StudentImportRow {
  const what = hasWays
    ? `The cells of row ${row} have moved along, as a comma inside a name does. Say how to put it right under “Check columns”, and it is read.`
    : `The cells of row ${row} do not stand under their own headings. Put the row right in the file and choose the file again.`;
  return {
    ...NOBODY,
    row,
    kind: isLeftOut ? 'left-out' : 'unreadable',
    name: cells.find((cell) => /^\p{L}{2}/u.test(cell) && !/\d/.test(cell)) ?? '',
    problems: isLeftOut ? [] : [what],
  };
}

const NOBODY: Omit<StudentImportRow, 'row' | 'kind'> = {
  name: '',
  bornOn: null,
  yearGroup: null,
  form: '',
  mathsClass: '',
  upn: '',
  studentId: null,
  matchedBy: '',
  changes: [],
  facts: NOTHING_SAID,
  problems: [],
  likely: [],
};
