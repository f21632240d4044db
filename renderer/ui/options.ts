import type { Option } from './select.tsx';

/** A table of words as choices. */
export function optionsOf<T extends Record<string, string>>(table: T): readonly Option<Extract<keyof T, string>>[] {
  return (Object.keys(table) as Extract<keyof T, string>[]).map((value) => ({ value, label: table[value] ?? value }));
}
