import type { FieldSource } from '../../contract/students.ts';
import type { PupilPremiumReason } from '../students.ts';
import { EVERY_FIELD, type StandingStudent, type StudentFacts } from './student-facts.ts';

/** Columns of a student to change. */
export type StudentChanges = { readonly [K in keyof StandingStudent]?: StandingStudent[K] };

/** One field in which a row says something else than what stands here. */
export interface Difference {
  /** Identifies the field inside the row. */
  readonly field: string;
  /** As it is called on the screen. */
  readonly label: string;
  /** In words; empty: nothing was known. */
  readonly was: string;
  readonly now: string;
  /** Who says what stands; null when that is not known. */
  readonly standing: FieldSource | null;
  /** Whose name stands beside it, where that is not the newest of several who say it. */
  readonly named?: FieldSource | null;
  /**
   * When the file's word is taken unless a person says otherwise: when the file is not older than what stands, or
   * nothing stands; always where nothing that stands is lost.
   */
  readonly taken: 'always' | 'when-newer' | 'never';
  readonly changes: StudentChanges;
  /** Reasons for Pupil Premium that hold, or no longer hold, by the file. */
  readonly reasons: readonly ReasonWord[];
}

export interface ReasonWord {
  readonly reason: PupilPremiumReason;
  readonly holds: boolean;
}

/** What a row is compared in the light of. */
export interface Comparing {
  /** What the file's facts are said to come from. */
  readonly source: string;
  /** The day they are true for, ISO. */
  readonly asAt: string;
  /** The academic year that the file's year groups are of. */
  readonly listYear: number;
  /** Where a fact of a student's came from, of what `sources` holds. */
  readonly sourceOf: (reference: string) => FieldSource | null;
}

/** Compares one field. Null: the row says nothing of it, or the same. */
export type Compare = (student: StandingStudent, facts: StudentFacts, by: Comparing) => Difference | null;

/** Who says what stands in a field, which may be kept in several columns; of what stands empty, who emptied it. */
export function standingOf(
  { sources }: StandingStudent,
  columns: readonly (keyof StandingStudent)[],
  was: string,
  by: Comparing,
): FieldSource | null {
  const named = columns.flatMap((column) => sources[column] ?? []);
  const every = sources[EVERY_FIELD];
  const references = named.length > 0 || was === '' || every === undefined ? named : [every];
  return newestOf(references.map(by.sourceOf));
}

export function newestOf(sources: readonly (FieldSource | null)[]): FieldSource | null {
  return sources.reduce((best, source) => (source !== null && source.asAt > (best?.asAt ?? '') ? source : best), null);
}

/** Whether the file's word is taken when nobody has chosen. */
export function isTakenByDefault({ taken, standing }: Difference, asAt: string): boolean {
  if (taken !== 'when-newer') return taken === 'always';
  return standing === null || standing.asAt <= asAt;
}
