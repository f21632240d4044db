import type { StudentColumn, StudentColumnUse } from '../../contract/student-import.ts';
import { type ColumnSlot, foldHeading, matchStudentColumns, slotOf } from '../student-headings.ts';
import { BLANK_MEANS_NO, PROPOSED_NO } from './cell-readers.ts';

/** What a person chose once for a file with the same headings; by heading as `foldHeading` gives it. */
export interface RememberedColumns {
  readonly columns: Readonly<Record<string, StudentColumnUse>>;
  readonly blankMeansNo: Readonly<Record<string, boolean>>;
}

/** What a person chose about the columns of this file; a column that is not here stays as it was proposed. */
export interface ColumnChoices {
  readonly columns: readonly { readonly index: number; readonly use: StudentColumnUse }[];
  readonly blankMeansNo: readonly { readonly index: number; readonly isOn: boolean }[];
}

/** One column of a file, whatever it is used for. */
interface FileColumn {
  readonly index: number;
  readonly heading: string;
  readonly remembered: { readonly use: StudentColumnUse | null; readonly blankMeansNo: boolean | null };
  readonly match: { readonly use: StudentColumnUse; readonly why: string };
  readonly samples: readonly string[];
  readonly blanks: number;
  /** The different texts of the column; some hundreds are enough to see whether one says No. */
  readonly texts: () => ReadonlySet<string>;
}

export interface FileColumns {
  /** As proposed, with what a person chose. One column a slot, but for those that are not used. */
  chosen(choices: ColumnChoices): readonly StudentColumn[];
  /** True when a person's earlier choices were used. */
  readonly isRemembered: boolean;
}

const SHOWN_SAMPLES = 3;
const MATCHED_SAMPLES = 50;
const MOST_TEXTS = 200;

interface Cells {
  readonly headings: readonly string[];
  /** Rows whose cells stand under their own headings. */
  readonly rows: readonly (readonly string[])[];
}

/** Looks through a file once: what each column holds by its heading and cells, and by what was chosen last time. */
export function fileColumns({ headings, rows }: Cells, remembered: RememberedColumns | null): FileColumns {
  const looks = headings.map((_, index) => lookThrough(rows, index));
  const matches = matchStudentColumns(
    headings,
    looks.map(({ samples }) => samples),
  );
  const keys = headingKeys(headings);
  const columns = headings.map((heading, index): FileColumn => {
    const key = keys[index] ?? '';
    const { use = 'ignore', why = '' } = matches.find((match) => match.index === index) ?? {};
    return {
      index,
      heading,
      match: { use, why },
      remembered: {
        use: remembered?.columns[key] ?? null,
        blankMeansNo: remembered?.blankMeansNo[key] ?? null,
      },
      ...(looks[index] ?? lookThrough([], index)),
      texts: () => textsOf(rows, index),
    };
  });
  return {
    isRemembered: columns.some(({ remembered: { use } }) => use !== null),
    chosen: (choices) => chosenColumns(columns, choices),
  };
}

/** The headings as they are remembered by; of headings that say the same, each by its place among them. */
export function headingKeys(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const folded = foldHeading(heading);
    const place = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, place);
    return place === 1 ? folded : `${folded} ${place}`;
  });
}

function lookThrough(rows: readonly (readonly string[])[], index: number) {
  const samples: string[] = [];
  let blanks = 0;
  for (const row of rows) {
    const text = row[index] ?? '';
    if (text === '') blanks += 1;
    else if (samples.length < MATCHED_SAMPLES) samples.push(text);
  }
  return { samples, blanks };
}

function textsOf(rows: readonly (readonly string[])[], index: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of rows) {
    if (texts.size >= MOST_TEXTS) break;
    const text = row[index] ?? '';
    if (text !== '') texts.add(text);
  }
  return texts;
}

function chosenColumns(columns: readonly FileColumn[], choices: ColumnChoices): readonly StudentColumn[] {
  const picked = new Map(choices.columns.map(({ index, use }) => [index, use]));
  const ticked = new Map(choices.blankMeansNo.map(({ index, isOn }) => [index, isOn]));
  const proposed = columns.map((column) => useOf(column, picked.get(column.index)));
  const owners = ownersOf(proposed.map((one, i) => ({ ...one, slot: slotOf(one.use, columns[i]?.heading ?? '') })));
  return columns.map((column, i): StudentColumn => {
    const { use, why } = proposed[i] ?? { use: 'ignore', why: '' };
    const slot = slotOf(use, column.heading);
    const owner = use === 'ignore' ? column.index : (owners.get(slot) ?? column.index);
    const isOwner = owner === column.index;
    const isBesideWord = slot === 'pupilPremiumReason' && owners.has('pupilPremium');
    const kept: StudentColumnUse = isOwner ? use : 'ignore';
    return {
      index: column.index,
      heading: column.heading,
      samples: [...new Set(column.samples)].slice(0, SHOWN_SAMPLES),
      use: kept,
      why: isOwner ? why : `“${columns[owner]?.heading ?? ''}” is used for this`,
      blanks: column.blanks,
      blankMeansNo: isBesideWord ? null : blankMeansNo(column, kept, ticked.get(column.index)),
    };
  });
}

interface ProposedUse {
  readonly use: StudentColumnUse;
  readonly why: string;
  /** 2: chosen now; 1: chosen last time; 0: by the app. */
  readonly rank: number;
}

function useOf({ match, remembered }: FileColumn, picked: StudentColumnUse | undefined): ProposedUse {
  if (picked !== undefined) return { use: picked, why: 'Chosen by you', rank: picked === match.use ? 1 : 2 };
  if (remembered.use !== null) {
    return remembered.use === match.use
      ? { ...match, rank: 1 }
      : { use: remembered.use, why: 'As you chose last time', rank: 1 };
  }
  return { ...match, rank: 0 };
}

/** The column that has each slot: the one that a person chose for it, else the first. */
function ownersOf(
  proposed: readonly (Pick<ProposedUse, 'rank'> & { readonly slot: ColumnSlot })[],
): ReadonlyMap<ColumnSlot, number> {
  const owners = new Map<ColumnSlot, number>();
  for (const rank of [2, 1, 0]) {
    for (const [index, { slot, rank: own }] of proposed.entries()) {
      if (own === rank && !owners.has(slot)) owners.set(slot, index);
    }
  }
  return owners;
}

function blankMeansNo(column: FileColumn, use: StudentColumnUse, ticked: boolean | undefined): boolean | null {
  if (column.blanks === 0 || BLANK_MEANS_NO[use] === undefined) return null;
  if (ticked !== undefined) return ticked;
  if (column.remembered.blankMeansNo !== null) return column.remembered.blankMeansNo;
  const saysNo = PROPOSED_NO[use];
  if (saysNo === undefined) return false;
  const texts = [...column.texts()];
  return texts.length > 0 && !texts.some(saysNo);
}
