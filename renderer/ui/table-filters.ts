/** How a column is filtered. */
export type FilterKind = 'text' | 'choice' | 'number' | 'date';

/** What a column is narrowed to. Ends that are null are open; days are ISO days; the choice '' is a blank. */
export type ColumnFilter =
  | { readonly kind: 'text'; readonly contains: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null };

/** What a choice calls an empty value. */
export const BLANK = 'Blank';

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of one value: Yes and No for a flag, '' for nothing. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value).trim();
}

/** A value as the choices it stands for: a list stands for each of its own, an empty list for a blank. */
export function choicesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [wordsOf(value)];
  return value.length === 0 ? [''] : [...new Set(value.map(wordsOf))];
}

/** Whether a filter says anything. */
export function isActive(filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case 'text':
      return filter.contains.trim() !== '';
    case 'choice':
      return filter.values.length > 0;
    case 'number':
    case 'date':
      return filter.from !== null || filter.to !== null;
  }
}

/** Whether a value passes; accents and capitals do not matter to text. A blank passes no range. */
export function passes(value: unknown, filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case 'text':
      return folded(choicesOf(value).join(' ')).includes(folded(filter.contains.trim()));
    case 'choice':
      return choicesOf(value).some((choice) => filter.values.includes(choice));
    case 'number': {
      if (typeof value !== 'number' || Number.isNaN(value)) return false;
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
    case 'date': {
      const day = wordsOf(value).slice(0, 10);
      return day !== '' && (filter.from === null || day >= filter.from) && (filter.to === null || day <= filter.to);
    }
  }
}

const dayWords = (day: string) => day.split('-').reverse().join('/');

function rangeWords(from: string | null, to: string | null): string {
  if (from === null) return `up to ${to ?? ''}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

/** A filter in words, for its chip: "Teacher or Blank", "contains “al”", "from 0.5", "01/09/2026 to 31/12/2026". */
export function filterWords(filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'text':
      return `contains “${filter.contains.trim()}”`;
    case 'choice': {
      const names = filter.values.map((v) => v || BLANK);
      return names.length > 3 ? `${names.slice(0, 2).join(', ')} or ${names.length - 2} more` : names.join(' or ');
    }
    case 'number':
      return rangeWords(filter.from?.toString() ?? null, filter.to?.toString() ?? null);
    case 'date':
      return rangeWords(filter.from && dayWords(filter.from), filter.to && dayWords(filter.to));
  }
}

/** The kind that suits what is in a column. */
export function kindOf(values: Iterable<unknown>): FilterKind {
  for (const value of values) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'number') return 'number';
    if (typeof value === 'boolean' || Array.isArray(value)) return 'choice';
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'date' : 'text';
  }
  return 'text';
}

/** The choices that are there and how many rows have each, in order, blank last. */
export function countChoices(
  values: Iterable<unknown>,
): readonly { readonly choice: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    for (const choice of choicesOf(value)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return [...counts].map(([choice, count]) => ({ choice, count })).sort((a, b) => compareChoices(a.choice, b.choice));
}

const collator = new Intl.Collator('en', { numeric: true });

/** Blank last. */
export function compareChoices(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(a, b);
}

const isOpenOr = (type: 'number' | 'string', value: unknown) => value === null || typeof value === type;

/** Guards a filter that was kept between visits. */
export function isColumnFilter(value: unknown): value is ColumnFilter {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { kind, contains, values, from, to } = value as Record<string, unknown>;
  if (kind === 'text') return typeof contains === 'string';
  if (kind === 'choice') return Array.isArray(values) && values.every((v) => typeof v === 'string');
  if (kind === 'number') return isOpenOr('number', from) && isOpenOr('number', to);
  return kind === 'date' && isOpenOr('string', from) && isOpenOr('string', to);
}
