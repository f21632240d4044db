import { useSyncExternalStore } from 'react';

/** Whether what the person changed has reached the file. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly sentence: string };

let running = 0;
let failure: string | null = null;
let state: SaveState = { is: 'saved' };
const listeners = new Set<() => void>();

function tell() {
  if (running > 0) state = { is: 'saving' };
  else state = failure === null ? { is: 'saved' } : { is: 'failed', sentence: failure };
  for (const listener of listeners) listener();
}

export function saveStarted() {
  running++;
  tell();
}

/** @param sentence why it was not saved; null when it was */
export function saveEnded(sentence: string | null) {
  running--;
  failure = sentence;
  tell();
}

/** What could not be saved has been given up. */
export function forgetFailure() {
  failure = null;
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaveState = (): SaveState => useSyncExternalStore(subscribe, () => state);
