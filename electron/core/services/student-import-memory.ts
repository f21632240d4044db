import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type StudentColumn,
  type StudentColumnUse,
  studentColumnUse,
} from '../../../shared/contract/student-import.ts';
import { fileShape } from '../../../shared/domain/student-headings.ts';
import { headingKeys, type RememberedColumns } from '../../../shared/domain/student-import/file-columns.ts';
import type { SettingsPort } from '../ports.ts';

/** What a person chose for files with the same headings. */
export interface RememberedShape extends RememberedColumns {
  /** What the source was called; null: as the file is. */
  readonly source: string | null;
}

const remembered = z.object({
  columns: z.record(z.string(), studentColumnUse),
  blankMeansNo: z.record(z.string(), z.boolean()),
  source: z.string().min(1).max(120).nullable(),
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const keyOf = (headings: readonly string[]) => `file-shapes.${hashOf(fileShape(headings))}`;

/** What was chosen when a file of this shape was last brought in; null when none was. */
export function recallShape(settings: SettingsPort, headings: readonly string[]): RememberedShape | null {
  const parsed = remembered.safeParse(settings.get(keyOf(headings)));
  if (!parsed.success) return null;
  const { source, columns, blankMeansNo } = parsed.data;
  const keys = headingKeys(headings);
  return { source, columns: known(keys, columns), blankMeansNo: known(keys, blankMeansNo) };
}

const known = <T>(keys: readonly string[], kept: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = kept[hashOf(key)];
      return value === undefined ? [] : [[key, value]];
    }),
  );

/**
 * Keeps what the columns were used for, for the next file of this shape. Headings are kept as hashes: in a list without a
 * row of headings they are a student's name and date of birth.
 */
export function rememberShape(settings: SettingsPort, columns: readonly StudentColumn[], source: string | null): void {
  const headings = columns.map(({ heading }) => heading);
  const keys = headingKeys(headings);
  const uses: Record<string, StudentColumnUse> = {};
  const blanks: Record<string, boolean> = {};
  for (const [i, { use, blankMeansNo }] of columns.entries()) {
    const key = hashOf(keys[i] ?? '');
    uses[key] = use;
    if (blankMeansNo !== null) blanks[key] = blankMeansNo;
  }
  settings.set(keyOf(headings), { columns: uses, blankMeansNo: blanks, source });
}
