import { useRef } from 'react';

/**
 * Changes the value that stands after the edits still on their way: one field may follow another before the first has
 * come back. `save` resolves once what it saved has been read again.
 */
export function useLatestEdit<T>(value: T, save: (next: T) => Promise<unknown>) {
  const saved = useRef(value);
  saved.current = value;
  const latest = useRef<{ readonly value: T } | null>(null);
  const onTheirWay = useRef(0);

  return async (edit: (now: T) => T): Promise<void> => {
    const next = edit(latest.current === null ? saved.current : latest.current.value);
    latest.current = { value: next };
    onTheirWay.current += 1;
    try {
      await save(next);
    } finally {
      onTheirWay.current -= 1;
      if (onTheirWay.current === 0) latest.current = null;
    }
  };
}
