import { type ColumnFilter, isActive, isColumnFilter } from './table-filters.ts';

/** How a person has arranged a table: all that a saved view keeps. */
export interface Arrangement {
  /** Columns shown or hidden by choice, by their id; those not named go by their own rule. */
  readonly shown: Readonly<Record<string, boolean>>;
  /** Ids of the columns in the order wanted; those not named follow. */
  readonly order: readonly string[];
  /** Widths in px of columns that were made wider or narrower. */
  readonly widths: Readonly<Record<string, number>>;
  /** Ids of the columns kept in view at the start. */
  readonly pinned: readonly string[];
  readonly sort: readonly { readonly id: string; readonly desc: boolean }[];
  readonly filters: readonly { readonly id: string; readonly filter: ColumnFilter }[];
  /** The free text looked for in all columns. */
  readonly text: string;
  /** The id of the grouping; null is none. */
  readonly group: string | null;
}

export interface SavedView {
  readonly name: string;
  readonly arrangement: Arrangement;
}

export const MIN_WIDTH = 40;
export const MAX_WIDTH = 900;
export const MAX_VIEWS = 30;

export const STANDARD: Arrangement = {
  shown: {},
  order: [],
  widths: {},
  pinned: [],
  sort: [],
  filters: [],
  text: '',
  group: null,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((v) => typeof v === 'string'))] : [];
const recordOf = <T>(value: unknown, isOurs: (v: unknown) => v is T): Record<string, T> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter((e): e is [string, T] => isOurs(e[1]))) : {};
const itemsOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const clampWidth = (px: number): number => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, px)));

/** Takes whatever was kept, by this version or another, and leaves out what is not understood. */
export function readArrangement(kept: unknown, standard: Arrangement = STANDARD): Arrangement {
  if (!isRecord(kept)) return standard;
  const isFlag = (v: unknown): v is boolean => typeof v === 'boolean';
  const isSize = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v);
  const widths = recordOf(kept.widths, isSize);
  const sort = itemsOf(kept.sort).flatMap(({ id, desc }) =>
    typeof id === 'string' && typeof desc === 'boolean' ? [{ id, desc }] : [],
  );
  const filters = itemsOf(kept.filters).flatMap(({ id, filter }) =>
    typeof id === 'string' && isColumnFilter(filter) && isActive(filter) ? [{ id, filter }] : [],
  );
  const { group } = kept;
  return {
    shown: recordOf(kept.shown, isFlag),
    order: texts(kept.order),
    widths: Object.fromEntries(Object.entries(widths).map(([id, px]) => [id, clampWidth(px)])),
    pinned: texts(kept.pinned),
    sort: Array.isArray(kept.sort) ? uniqueById(sort) : standard.sort,
    filters: uniqueById(filters),
    text: typeof kept.text === 'string' ? kept.text : '',
    group: group === null || typeof group === 'string' ? group : standard.group,
  };
}

const uniqueById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.filter((item, at) => items.findIndex((other) => other.id === item.id) === at);

/** Takes the views that were kept; a name counts once. */
export function readViews(kept: unknown): readonly SavedView[] {
  const views = itemsOf(kept).flatMap(({ name, arrangement }) =>
    typeof name === 'string' && name.trim() !== ''
      ? [{ name: name.trim(), arrangement: readArrangement(arrangement) }]
      : [],
  );
  return views.filter((view, at) => views.findIndex((v) => isSameName(v.name, view.name)) === at).slice(0, MAX_VIEWS);
}

export const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The same for the columns there are: what names a column that is gone is left out. */
export function forColumns(arrangement: Arrangement, ids: readonly string[]): Arrangement {
  const isHere = (id: string) => ids.includes(id);
  const ofHere = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => isHere(id)));
  return {
    ...arrangement,
    shown: ofHere(arrangement.shown),
    order: arrangement.order.filter(isHere),
    widths: ofHere(arrangement.widths),
    pinned: arrangement.pinned.filter(isHere),
    sort: arrangement.sort.filter(({ id }) => isHere(id)),
    filters: arrangement.filters.filter(({ id }) => isHere(id)),
  };
}

const sorted = <T>(record: Readonly<Record<string, T>>) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

export function isSameArrangement(a: Arrangement, b: Arrangement): boolean {
  const said = (x: Arrangement) =>
    JSON.stringify([sorted(x.shown), x.order, sorted(x.widths), x.pinned, x.sort, x.filters, x.text.trim(), x.group]);
  return said(a) === said(b);
}

/** All ids in the order wanted; those the arrangement does not name keep their place after the one they follow. */
export function orderOf(ids: readonly string[], wanted: readonly string[]): readonly string[] {
  const order = wanted.filter((id) => ids.includes(id));
  for (const [at, id] of ids.entries()) {
    if (order.includes(id)) continue;
    const before = ids.slice(0, at).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** The order with one column a step to the left (-1) or right (1) among those that may change places with it. */
export function moved(
  order: readonly string[],
  id: string,
  step: -1 | 1,
  canPass: (id: string) => boolean,
): readonly string[] {
  const passable = order.filter((other) => other === id || canPass(other));
  const other = passable[passable.indexOf(id) + step];
  if (other === undefined) return order;
  return order.map((here) => (here === id ? other : here === other ? id : here));
}

/** Sorting by one column alone, or after what it is sorted by already; null takes the column out. */
export function withSort(
  sort: Arrangement['sort'],
  id: string,
  direction: 'asc' | 'desc' | null,
  isNext = false,
): Arrangement['sort'] {
  if (direction === null) return sort.filter((s) => s.id !== id);
  const one = { id, desc: direction === 'desc' };
  if (!isNext) return [one];
  return sort.some((s) => s.id === id) ? sort.map((s) => (s.id === id ? one : s)) : [...sort, one];
}

export function withFilter(
  filters: Arrangement['filters'],
  id: string,
  filter: ColumnFilter | null,
): Arrangement['filters'] {
  const others = filters.filter((f) => f.id !== id);
  if (filter === null || !isActive(filter)) return others;
  return filters.some((f) => f.id === id)
    ? filters.map((f) => (f.id === id ? { id, filter } : f))
    : [...others, { id, filter }];
}

/** Whether some rows may be left out. */
export const isFiltered = ({ filters, text }: Arrangement): boolean => filters.length > 0 || text.trim() !== '';
