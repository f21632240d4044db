import { type ReactNode, useMemo } from 'react';
import { call } from '../platform/client.ts';
import { type Memory, MemoryContext } from '../ui/remember.ts';

/** Keeps what the screens remember in the settings file. Forgetting it is no loss, so a failure is left alone. */
export function MemoryProvider({
  start,
  children,
}: {
  readonly start: Record<string, unknown>;
  readonly children: ReactNode;
}) {
  const memory = useMemo<Memory>(() => {
    const kept = new Map(Object.entries(start));
    return {
      get: (key) => kept.get(key),
      set(key, value) {
        kept.set(key, value);
        call('app.remember', { key, value: JSON.parse(JSON.stringify(value)) }).catch(() => undefined);
      },
    };
  }, [start]);
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}
