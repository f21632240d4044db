import { createContext, useContext, useState } from 'react';

/** Small things a screen remembers between visits, such as how a table is sorted. */
export interface Memory {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

const forgetful = new Map<string, unknown>();
export const MemoryContext = createContext<Memory>({
  get: (key) => forgetful.get(key),
  set: (key, value) => void forgetful.set(key, value),
});

/**
 * State that survives a visit; plain data only (it is kept as JSON). `isOurs` guards against what another version wrote.
 * @param key letters, digits, dots and hyphens, such as `plan.view`; null remembers nothing
 */
export function useRemembered<T>(
  key: string | null,
  initial: T,
  isOurs: (value: unknown) => value is T,
): readonly [T, (value: T) => void] {
  const memory = useContext(MemoryContext);
  const [value, setValue] = useState<T>(() => {
    const kept = key === null ? undefined : memory.get(key);
    return isOurs(kept) ? kept : initial;
  });
  const set = (next: T) => {
    setValue(next);
    if (key !== null) memory.set(key, next);
  };
  return [value, set];
}
