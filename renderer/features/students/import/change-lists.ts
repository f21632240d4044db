import type {
  StudentFieldChange,
  StudentImportRow,
  StudentsPreview,
} from '../../../../shared/contract/student-import.ts';
import { type Choices, takenKey } from './import-choices.ts';
import { grouped, numberOf } from './words.ts';

/** What can be looked at before a file is brought in. */
export type ChangeList =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'decide'
  | 'unreadable'
  | 'doubtful'
  | 'left-out'
  | 'not-in-file';

export const LIST_WORDS: Readonly<Record<ChangeList, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  decide: 'To decide',
  unreadable: 'Cannot be read',
  doubtful: 'To check',
  'left-out': 'Left out',
  'not-in-file': 'Not in the file',
};

/** Lists that ask for a look where they have anything in them. */
export const LOOK_AT: ReadonlySet<ChangeList> = new Set(['decide', 'unreadable', 'doubtful']);

/** Shown only where there is something in them. */
const RARE: ReadonlySet<ChangeList> = new Set(['doubtful', 'left-out']);

export interface ListCount {
  readonly list: ChangeList;
  readonly count: number;
}

export const isDoubtful = (row: StudentImportRow): boolean => row.problems.length > 0 && row.kind !== 'unreadable';

/** The lists with how many are on each, in the order they are shown. */
export function listCounts({ counts, shown }: StudentsPreview): readonly ListCount[] {
  const of: Readonly<Record<ChangeList, number>> = {
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    decide: counts.decide,
    unreadable: counts.unreadable,
    doubtful: shown.filter(isDoubtful).length,
    'left-out': counts.leftOut,
    'not-in-file': counts.notInFile,
  };
  return (Object.keys(of) as ChangeList[])
    .filter((list) => of[list] > 0 || !RARE.has(list))
    .map((list) => ({ list, count: of[list] }));
}

/** The list to begin with: what waits for a decision, else what changes most. */
export function firstList({ counts }: StudentsPreview): ChangeList {
  if (counts.decide > 0) return 'decide';
  if (counts.changed > 0) return 'changed';
  if (counts.new > 0) return 'new';
  return counts.unreadable > 0 ? 'unreadable' : 'unchanged';
}

/** One field of one student where the file says something else than what is here: one line of the table. */
export interface ChangeLine {
  readonly row: StudentImportRow;
  readonly change: StudentFieldChange;
  readonly isTaken: boolean;
}

export function changeLines(rows: readonly StudentImportRow[], choices: Choices): readonly ChangeLine[] {
  return rows.flatMap((row) =>
    row.studentId === null
      ? []
      : row.changes.map((change) => ({
          row,
          change,
          isTaken: choices.taken.get(takenKey(row.row, change.field))?.isTaken ?? change.taken,
        })),
  );
}

/** What the button that applies says it does: "Bring in 888 students", "Make 10 changes"; null: there is nothing to do. */
export function applyWords(preview: StudentsPreview, lines: readonly ChangeLine[]): string | null {
  const added = preview.counts.new;
  const changes = lines.filter((line) => line.isTaken).length;
  if (added === 0 && changes === 0) return null;
  if (changes === 0) return `Bring in ${numberOf(added, 'student')}`;
  if (added === 0) return `Make ${numberOf(changes, 'change')}`;
  return `Bring in ${grouped(added)} and make ${numberOf(changes, 'change')}`;
}

/** Why there is nothing to apply, with what to do. */
export function whyNothing({ counts }: StudentsPreview): string {
  if (counts.decide > 0) return 'Nothing can be brought in until you decide who the people below are.';
  if (counts.changed > 0) return 'You keep everything as it is here, so there is nothing to bring in.';
  if (counts.unchanged > 0 && counts.unreadable > 0) {
    return 'The rows that can be read say nothing new: those students are here as the file has them.';
  }
  if (counts.unchanged > 0) return 'This file says nothing new: every student is here as the file has them.';
  if (counts.leftOut > 0 && counts.unreadable === 0) return 'Everybody who could be brought in is left out.';
  return 'Nothing in this file can be brought in. Go back to check the columns, or choose another file.';
}
