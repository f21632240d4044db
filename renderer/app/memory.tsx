import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { call } from '../platform/client.ts';
import { type Memory, MemoryContext } from '../ui/remember.ts';
import { wearRemembered } from './look.ts';
import { wearInitials } from './privacy.ts';

/** Memories of a school that is being left: a late write must not reach the other school's. */
const parted = new WeakSet<Memory>();

/** Nothing more is kept of what is remembered here, until the function that comes back is called. */
export function partFrom(memory: Memory): () => void {
  parted.add(memory);
  return () => void parted.delete(memory);
}

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
    const made: Memory = {
      get: (key) => kept.get(key),
      set(key, value) {
        if (parted.has(made)) return;
        kept.set(key, value);
        call('app.remember', { key, value: JSON.parse(JSON.stringify(value)) }).catch(() => undefined);
      },
    };
    return made;
  }, [start]);
  useLayoutEffect(() => {
    wearRemembered(start);
    wearInitials(start);
  }, [start]);
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}
