import { useSyncExternalStore } from 'react';

/** The address that has the window to itself, null as a rule. */
let held: string | null = null;
const listeners = new Set<() => void>();

function set(path: string | null) {
  if (held === path) return;
  held = path;
  for (const listener of listeners) listener();
}

/**
 * Gives the window to one address, for somebody who may see nothing else: no top bar, no navigation, no undo, no
 * commands, and every other address leads back to it. Stays so until `releaseWindow`.
 */
export const holdWindow = (path: string): void => set(path);

export const releaseWindow = (): void => set(null);

export const heldPath = (): string | null => held;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHeldPath = (): string | null => useSyncExternalStore(subscribe, heldPath);
