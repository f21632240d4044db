import type { KeyDate } from '../../../shared/contract/school.ts';
import { kindOfKeyDate } from '../../../shared/domain/key-dates.ts';
import { formatDay } from '../../../shared/domain/school-year.ts';
import { withRowKeys } from './row-keys.ts';

/** A key date while it is being written. */
export interface KeyDateRow {
  readonly key: string;
  readonly firstOn: string | null;
  /** Null where it is a single day. */
  readonly lastOn: string | null;
  readonly name: string;
  readonly kind: KeyDate['kind'];
}

/**
 * The saved key dates as rows; one that a row shows already keeps its key. While they are the same ones they keep their
 * places too: a row that jumped to its day would take the focus with it.
 */
export function rowsOf(saved: readonly KeyDate[], shown: readonly KeyDateRow[]): readonly KeyDateRow[] {
  const rows = withRowKeys(saved, shown, {
    isShownBy: (date, row) => {
      const one = keyDateOf(row);
      return one !== null && JSON.stringify(textOf(one)) === JSON.stringify(textOf(date));
    },
    words: (date) => `${date.firstOn} ${date.name}`,
  }).map(({ lastOn, ...rest }) => ({ ...rest, lastOn: lastOn === rest.firstOn ? null : lastOn }));
  const place = new Map(shown.map(({ key }, i) => [key, i]));
  const areSame = rows.length === shown.length && rows.every(({ key }) => place.has(key));
  return areSame ? rows.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0)) : rows;
}

const textOf = ({ firstOn, lastOn, name, kind }: KeyDate) => [firstOn, lastOn, name, kind];

/** True for a row that has only just been added. */
export const isBlankRow = (row: KeyDateRow) => row.firstOn === null && row.lastOn === null && row.name.trim() === '';

function keyDateOf({ firstOn, lastOn, name, kind }: KeyDateRow): KeyDate | null {
  if (firstOn === null || name.trim() === '') return null;
  return { firstOn, lastOn: lastOn ?? firstOn, name: name.trim(), kind };
}

/** What is sent of the rows; null while one of them is not complete. */
export function keyDatesOf(rows: readonly KeyDateRow[]): readonly KeyDate[] | null {
  const dates = rows.filter((row) => !isBlankRow(row)).map(keyDateOf);
  return dates.every((d) => d !== null && d.firstOn <= d.lastOn) ? (dates as readonly KeyDate[]) : null;
}

/** What keeps the rows from being saved, in a sentence; null when nothing does. */
export function problemOfRows(rows: readonly KeyDateRow[]): string | null {
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const name = row.name.trim();
    if (row.firstOn === null) return `Give the first day of ${name || 'the new key date'}, or remove it.`;
    if (name === '') return `Say what is on ${formatDay(row.firstOn)}, such as Year 11 mocks, or remove it.`;
    if (row.lastOn !== null && row.lastOn < row.firstOn)
      return `${name} ends before it starts. Change one of its dates.`;
  }
  return null;
}

/** A row with something changed; the kind follows the name until somebody has chosen one. */
export function withPatch(row: KeyDateRow, patch: Partial<KeyDateRow>): KeyDateRow {
  const isGuessed = row.kind === kindOfKeyDate(row.name);
  const kind = patch.name !== undefined && isGuessed ? kindOfKeyDate(patch.name) : row.kind;
  return { ...row, kind, ...patch };
}
