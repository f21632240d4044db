import { createContext, useContext, useEffect, useId, useState, useSyncExternalStore } from 'react';

/** Why each edit on screen could not be saved, by the field that still holds it. */
const lost = new Map<string, string>();
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

/** Counts a field's edit as not saved for as long as the field is shown with that sentence; null for none. */
export function useLostEdit(sentence: string | null): void {
  const id = useId();
  useEffect(() => {
    if (sentence === null) return;
    lost.set(id, sentence);
    tell();
    return () => {
      lost.delete(id);
      tell();
    };
  }, [id, sentence]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const latest = () => [...lost.values()].at(-1) ?? null;

/** Why the last edit that is still on screen could not be saved; null when all of them are. */
export const useLostSentence = (): string | null => useSyncExternalStore(subscribe, latest);

/** Something typed that could not be saved, with the saved text it would have replaced. */
export interface RefusedDraft {
  readonly text: string;
  readonly sentence: string;
  readonly before: string;
}

/** Refused drafts of fields that are not on screen, until the window is closed. */
const kept = new Map<string, RefusedDraft>();

/** Parts fields of the same label on one screen: the record they belong to. */
export const FieldScope = createContext('');

/** The name under which a field finds what was refused there when its screen is shown again. */
export function useKeptKey(label: string, fieldName: string | undefined): string {
  const scope = useContext(FieldScope);
  const [path] = useState(() => window.location.hash.split('?')[0] ?? '');
  return [path, scope, fieldName ?? '', label].join('\n');
}

/** Null when nothing is kept, or when the saved text has changed since. */
export function keptDraft(key: string, saved: string): RefusedDraft | null {
  const draft = kept.get(key);
  return draft?.before === saved ? draft : null;
}

export function keepDraft(key: string, draft: RefusedDraft): void {
  kept.set(key, draft);
}

/** For when other data is shown than that which refused them. */
export const dropAllDrafts = (): void => kept.clear();

export function dropDraft(key: string): void {
  kept.delete(key);
}
