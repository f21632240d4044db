import type { InputOf } from '../../../../shared/contract/index.ts';
import type { StudentColumnUse } from '../../../../shared/contract/student-import.ts';

/** Who the person of a row is: a student here by id, somebody new, or nobody who is to be brought in. */
export type Who = { readonly studentId: string } | 'new' | 'leave-out';

/** What was chosen about the open file so far; what is not here stays as the app proposed it. */
export interface Choices {
  readonly source: string | null;
  /** ISO day. */
  readonly asAt: string | null;
  /** By position of the column. */
  readonly columns: ReadonlyMap<number, StudentColumnUse>;
  readonly blankMeansNo: ReadonlyMap<number, boolean>;
  /** By row of the file: the index of an option, -1 to leave the row out. */
  readonly shifted: ReadonlyMap<number, number>;
  /** By row of the file. */
  readonly people: ReadonlyMap<number, Who>;
  /** By `takenKey`. */
  readonly taken: ReadonlyMap<string, TakenChoice>;
}

interface TakenChoice {
  readonly row: number;
  readonly field: string;
  readonly isTaken: boolean;
}

export const NO_CHOICES: Choices = {
  source: null,
  asAt: null,
  columns: new Map(),
  blankMeansNo: new Map(),
  shifted: new Map(),
  people: new Map(),
  taken: new Map(),
};

export const takenKey = (row: number, field: string): string => `${row} ${field}`;

/** The choices as the app wants to hear them. */
export function choicesInput(choices: Choices): InputOf<'students.previewFile'>['choices'] {
  return {
    ...(choices.source === null ? {} : { source: choices.source }),
    ...(choices.asAt === null ? {} : { asAt: choices.asAt }),
    columns: [...choices.columns].map(([index, use]) => ({ index, use })),
    blankMeansNo: [...choices.blankMeansNo].map(([index, isOn]) => ({ index, isOn })),
    shifted: [...choices.shifted].map(([row, option]) => ({ row, option })),
    people: [...choices.people].map(([row, who]) => ({ row, who })),
    taken: [...choices.taken.values()],
  };
}

/** A map with some entries set; null takes an entry out. */
export function withEntries<K, V>(
  map: ReadonlyMap<K, V>,
  entries: Iterable<readonly [K, V | null]>,
): ReadonlyMap<K, V> {
  const next = new Map(map);
  for (const [key, value] of entries) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}
