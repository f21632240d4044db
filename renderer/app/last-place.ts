import { useEffect } from 'react';
import { PLACE_PARTS, PLACES } from '../../shared/domain/commands.ts';
import type { Memory } from '../ui/remember.ts';

const KEY = 'shell.place';
const ADDRESSES: readonly string[] = [...PLACES, ...PLACE_PARTS].map(({ path }) => path);

/**
 * The place or part of a place that an address lies in: never one person, one action or one priority, which may be gone
 * by the next visit and is nobody else's to see.
 */
export function keptAddress(location: string): string {
  const [path = ''] = location.split('?');
  const within = ADDRESSES.filter((address) => path === address || path.startsWith(`${address}/`));
  return within.sort((a, b) => b.length - a.length)[0] ?? '/';
}

/** At the start, when the address names no place of its own: the place that was open last. */
export function openLastPlace(memory: Memory): void {
  const last = memory.get(KEY);
  if (window.location.hash !== '' || typeof last !== 'string' || !ADDRESSES.includes(last)) return;
  window.history.replaceState(null, '', `#${last}`);
}

export function useKeptPlace(location: string, memory: Memory): void {
  const address = keptAddress(location);
  useEffect(() => {
    if (memory.get(KEY) !== address) memory.set(KEY, address);
  }, [address, memory]);
}
