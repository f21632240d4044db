import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLostSentence } from '../ui/lost-edits.ts';

/** Whether what the person changed has reached the file. Only an edit that still stands in its field can be lost. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'waiting'; readonly sentence: string }
  | { readonly is: 'failed'; readonly sentence: string };

let running = 0;
/** What the work on screen says of itself while it waits for its own button. */
let waiting: string | null = null;
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

function count(step: 1 | -1) {
  running += step;
  tell();
}

/** While this screen is shown with work that only its own button saves, the top bar says so; null for none. */
export function useWaitingWork(sentence: string | null): void {
  useEffect(() => {
    waiting = sentence;
    tell();
    return () => {
      waiting = null;
      tell();
    };
  }, [sentence]);
}

export const saveStarted = (): void => count(1);

/** The save has been answered; a refusal is said by the field or the message it belongs to. */
export const saveEnded = (): void => count(-1);

/** Resolves when nothing is on its way to the file. */
export const allSaved = (): Promise<void> =>
  new Promise((resolve) => {
    const leave = subscribe(look);
    function look() {
      if (running > 0) return;
      leave();
      resolve();
    }
    look();
  });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useSaveState(): SaveState {
  const isSaving = useSyncExternalStore(subscribe, () => running > 0);
  const sentence = useLostSentence();
  const begun = useSyncExternalStore(subscribe, () => waiting);
  return useMemo((): SaveState => {
    if (isSaving) return { is: 'saving' };
    if (sentence !== null) return { is: 'failed', sentence };
    return begun === null ? { is: 'saved' } : { is: 'waiting', sentence: begun };
  }, [isSaving, sentence, begun]);
}
